"""What went wrong between a clinic file and a server, in one sentence for the person."""

from __future__ import annotations

from typing import Final

import psycopg
from psycopg import errors

from bodymap.errors import ClinicFileError

AWAY: Final = "The server does not answer. Check the network, then try again: it goes on there."
FULL: Final = "The disk of the server is full. Tell whoever looks after it, then try again."
NOT_ALLOWED: Final = "This workstation may not do that on the server. Tell whoever looks after it."
BUSY: Final = "The server is busy. Try again in a moment: it goes on there."
SERVER_ERROR: Final = "The server answered with an error ({state}). Nothing was changed here."


def not_moved(error: psycopg.Error) -> ClinicFileError:
    """What to tell of work with a server that failed with ``error``."""
    if isinstance(error, errors.DiskFull):
        return ClinicFileError(FULL)
    if isinstance(error, errors.InsufficientPrivilege):
        return ClinicFileError(NOT_ALLOWED)
    if isinstance(error, errors.LockNotAvailable | errors.QueryCanceled):
        return ClinicFileError(BUSY)
    if isinstance(error, psycopg.OperationalError):
        return ClinicFileError(AWAY)
    return ClinicFileError(SERVER_ERROR.format(state=error.sqlstate or type(error).__name__))

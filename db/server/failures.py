"""What went wrong with a server, in one sentence for the person."""

from __future__ import annotations

from typing import Final

import psycopg
from psycopg import errors

from bodymap.errors import ClinicFileError, NotSavedError

AWAY: Final = "Not saved: the clinic's server does not answer. Check the network, then try again."
FULL: Final = "Not saved: the disk of the clinic's server is full. Tell whoever looks after it."
NOT_ALLOWED: Final = "Not saved: this workstation may not do that on the clinic's server."
BUSY: Final = "Not saved: the clinic's server is busy. Try again in a moment."
SERVER_ERROR: Final = "Not saved: the clinic's server answered with an error. Try again."

CANNOT_READ: Final = "The clinic's server cannot be read at the moment. Try again."
MAY_NOT_READ: Final = "This workstation may not read that on the clinic's server."


def not_saved(error: psycopg.Error) -> NotSavedError:
    """What to tell of a write that failed with ``error``."""
    if isinstance(error, errors.DiskFull):
        return NotSavedError(FULL)
    if isinstance(error, errors.InsufficientPrivilege):
        return NotSavedError(NOT_ALLOWED)
    if isinstance(error, errors.LockNotAvailable | errors.QueryCanceled):
        return NotSavedError(BUSY)
    if isinstance(error, psycopg.OperationalError):
        return NotSavedError(AWAY)
    return NotSavedError(SERVER_ERROR)


def not_read(error: psycopg.Error) -> ClinicFileError:
    """What to tell of a read that failed with ``error``."""
    may_not = isinstance(error, errors.InsufficientPrivilege)
    return ClinicFileError(MAY_NOT_READ if may_not else CANNOT_READ)

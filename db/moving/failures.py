"""What went wrong between a clinic file and a server, in one sentence for the person."""

from __future__ import annotations

from typing import Final

import psycopg
from psycopg import errors

from bodymap.errors import ClinicFileError

AWAY: Final = "The server does not answer. Check the network, then try again: it goes on there."
NOT_LET_IN: Final = "The server does not let this workstation in: {why}."
FULL: Final = "The disk of the server is full. Tell whoever looks after it, then try again."
NOT_ALLOWED: Final = "This workstation may not do that on the server. Tell whoever looks after it."
BUSY: Final = "The server is busy. Try again in a moment: it goes on there."
SERVER_ERROR: Final = "The server answered with an error: {why}."


def not_moved(error: psycopg.Error) -> ClinicFileError:
    """What to tell of work with a server that failed with ``error``."""
    if isinstance(error, errors.DiskFull):
        return ClinicFileError(FULL)
    if isinstance(error, errors.InsufficientPrivilege):
        return ClinicFileError(NOT_ALLOWED)
    if isinstance(error, errors.LockNotAvailable | errors.QueryCanceled):
        return ClinicFileError(BUSY)
    why = _why(error)
    if isinstance(error, psycopg.OperationalError):
        # a server that refuses says so in a sentence of its own; a connection that is lost does not
        refusal = "FATAL:" in why
        said = why.rpartition("FATAL:")[2].strip().rstrip(".")
        return ClinicFileError(NOT_LET_IN.format(why=said) if refusal else AWAY)
    return ClinicFileError(SERVER_ERROR.format(why=why))


def _why(error: psycopg.Error) -> str:
    lines = str(error.diag.message_primary or error).strip().splitlines()
    return lines[-1].strip().rstrip(".") if lines else type(error).__name__

"""What keeps a workstation from sharing: how it stands then, and one sentence for the person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import psycopg
from psycopg import errors

from bodymap.errors import ExpectedError
from bodymap.services.sharing import Standing
from db import driver, failures
from db.server.reasons import Reason
from db.sync.receiving import ForeignLogError

AWAY: Final = "The clinic's server does not answer."
STARTING: Final = "The clinic's server is being started or stopped."
FULL: Final = "The disk of the clinic's server is full. Tell whoever looks after it."
CROWDED: Final = "The clinic's server takes no more connections. Tell whoever looks after it."
NOT_ALLOWED: Final = (
    "The clinic's server does not allow this workstation what it has to do."
    " Tell whoever looks after it."
)
OLDER: Final = (
    "The server has an older record than this workstation: it was restored from a backup."
    " Tell whoever looks after it."
)
FOREIGN: Final = (
    "The record on the server does not go on where this one ends. Tell whoever looks after it."
)
REFUSED: Final = "The clinic's server refuses what was done here. Tell whoever looks after it."
OUR_FAULT: Final = "Sharing stopped because the program failed. Try now, or restart the program."

_NOT_SAVED: Final = "Not saved: "


class NotReachedError(Exception):
    """There is no connection, for this reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class NotSuitedError(Exception):
    """What answers is not the server of this clinic, or not of this version of the program."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Hindrance:
    """``is_bug`` where nobody could expect it."""

    standing: Standing
    sentence: str
    is_bug: bool = False


def hindrance_of(error: Exception) -> Hindrance:
    """What is told of ``error``."""
    match error:
        case NotReachedError():
            standing = Standing.AWAY if error.reason.passes else Standing.STOPPED
            return Hindrance(standing, error.reason.value)
        case NotSuitedError():
            return Hindrance(Standing.STOPPED, error.sentence)
        case ForeignLogError():
            return Hindrance(Standing.STOPPED, FOREIGN)
        case ExpectedError() | driver.Error() | OSError():
            return _of_file(error)
        case psycopg.Error():
            return _of_server(error)
        case _:
            return Hindrance(Standing.STOPPED, OUR_FAULT, is_bug=True)


def _of_file(error: ExpectedError | driver.Error | OSError) -> Hindrance:
    told = error if isinstance(error, ExpectedError) else failures.not_saved(error)
    return Hindrance(Standing.STOPPED, told.sentence.removeprefix(_NOT_SAVED))


def _of_server(error: psycopg.Error) -> Hindrance:
    for kinds, standing, sentence in _SAID:
        if isinstance(error, kinds):
            return Hindrance(standing, sentence)
    if isinstance(error, psycopg.OperationalError):
        return Hindrance(Standing.AWAY, AWAY)
    return Hindrance(Standing.STOPPED, REFUSED, is_bug=True)


_SAID: Final[tuple[tuple[tuple[type[psycopg.Error], ...], Standing, str], ...]] = (
    ((errors.DiskFull,), Standing.STOPPED, FULL),
    ((errors.InsufficientPrivilege,), Standing.STOPPED, NOT_ALLOWED),
    ((errors.TooManyConnections,), Standing.AWAY, CROWDED),
    (
        (errors.AdminShutdown, errors.CrashShutdown, errors.CannotConnectNow),
        *(Standing.AWAY, STARTING),
    ),
    (
        (
            *(errors.LockNotAvailable, errors.QueryCanceled, errors.SerializationFailure),
            *(errors.DeadlockDetected, errors.IdleInTransactionSessionTimeout),
        ),
        # another workstation sends a great deal: it is this one's turn in a moment
        *(Standing.WAITING, ""),
    ),
)

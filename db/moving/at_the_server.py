"""What is asked of a server before a record goes there, or comes from there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import psycopg

from bodymap.errors import ClinicFileError
from bodymap.services.aside import Aside
from bodymap.services.progress import LastTold
from db.layout import SCHEMA
from db.server.connecting import connect_as
from db.server.greeting import why_not
from db.server.roles import own_workstation
from db.server.schema import schema_of
from db.server.watched import WatchedConnection

if TYPE_CHECKING:
    from bodymap.services.progress import Progress
    from db.driver import Connection
    from db.server.connecting import ServerAccess

NOT_READY: Final = "The database was not made ready for a clinic yet (bodymap server init)."
NEWER: Final = "The server was made ready for a newer version of this program. Update first."
OLDER: Final = "The server was made ready for an older version of this program (server upgrade)."
NO_WORKSTATION: Final = (
    "That is no workstation's way in. Whoever looks after the server makes one with bodymap server"
    " admit."
)


WAS_HERE: Final = (
    "This line is of a workstation that has worked before: ask for one of its own (bodymap server"
    " admit)."
)

_TAKEN_IN: Final = (
    "SELECT max(origin_sequence) FROM change_log"
    " WHERE origin = {mark} AND origin_sequence IS NOT NULL"
)


def connected(
    access: ServerAccess, folder: Path, purpose: str, watch: Callable[[], object] = lambda: None
) -> WatchedConnection:
    """A connection for long work, which ends when ``watch`` raises, whatever is waited for. Raises
    that, ClinicFileError with one sentence where the server does not let this workstation in, and
    psycopg.Error where nobody can tell why."""
    reaching = Aside(lambda _told: _reached(access, folder, purpose), lambda late: late.close())
    connection = reaching.result(watch)
    connection.watch = watch
    return connection


@contextmanager
def watched(
    access: ServerAccess, folder: Path, purpose: str, progress: Progress
) -> Iterator[tuple[WatchedConnection, Progress]]:
    """A connection for long work, closed with the block, and what the work tells how far it is.
    Also while the server is waited for, ``progress`` is told the same once more, so that it can
    raise. Raises as ``connected`` does."""
    told = LastTold(progress)
    with closing(connected(access, folder, purpose, told.again)) as server:
        yield server, told


def _reached(access: ServerAccess, folder: Path, purpose: str) -> WatchedConnection:
    try:
        return connect_as(WatchedConnection, access, folder, purpose=purpose)
    except psycopg.Error as error:
        reason = why_not(access, folder)
        if reason is None:
            raise
        raise ClinicFileError(reason.value) from error


def refuse_other_schema(server: psycopg.Connection[Any]) -> None:
    """Raises ClinicFileError where the server's tables are not those of this program, and
    psycopg.Error."""
    schema = schema_of(server.cursor())
    if schema != SCHEMA:
        raise ClinicFileError(NOT_READY if schema is None else NEWER if schema > SCHEMA else OLDER)


def clinic_on(server: psycopg.Connection[Any]) -> tuple[UUID, str] | None:
    """Which clinic's record is on the server: its id and its name. None where it is nobody's yet.
    Raises psycopg.Error."""
    found = server.execute("SELECT clinic_id, clinic_name FROM meta").fetchone()
    return None if found is None else (UUID(bytes=found[0]), found[1])


def of_workstation(server: psycopg.Connection[Any]) -> UUID:
    """Which workstation comes in by this connection. Raises ClinicFileError where it is nobody's,
    and psycopg.Error."""
    found = own_workstation(server.cursor())
    if found is None:
        raise ClinicFileError(NO_WORKSTATION)
    return found


def refuse_used(server: psycopg.Connection[Any], workstation: UUID) -> None:
    """Raises ClinicFileError where the server has lines of a workstation whose file is to begin
    anew: it would give their numbers once more."""
    found = server.execute(_TAKEN_IN.format(mark="%s"), (workstation.bytes,)).fetchone()
    if found is not None and found[0] is not None:
        raise ClinicFileError(WAS_HERE)


def refuse_used_here(local: Connection, workstation: UUID) -> None:
    """The same of a workstation whose file there is: it has all those lines, or it is refused."""
    (taken,) = local.execute(_TAKEN_IN.format(mark="?"), (workstation.bytes,)).fetchone()
    (written,) = local.execute("SELECT max(sequence) FROM outbox").fetchone()
    if taken is not None and (written is None or written < taken):
        raise ClinicFileError(WAS_HERE)

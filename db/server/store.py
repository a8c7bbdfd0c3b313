"""The record on a server: reads, and writes that are on its disk when they return."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from copy import copy
from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar
from uuid import UUID

import psycopg

from bodymap.errors import ClinicFileError, NotSavedError
from bodymap.services.ports import Clock
from db.beside_the_window import beside_the_window
from db.failures import CLOSED
from db.form_statements import FormBook
from db.on_demand import ReadsOnDemand
from db.reader import Reader
from db.record_reads import RecordReads
from db.record_writing import Stamp
from db.rows import to_micros
from db.server import failures
from db.server.only_notes import OnlyNotes
from db.server.statements import ServerReadStatements, ServerStatements
from db.server.wording import for_server, with_our_values
from db.transaction import SqlTransaction

if TYPE_CHECKING:
    from db.driver import Cursor

T = TypeVar("T")

LOCK_LOG: Final = "SELECT pg_advisory_xact_lock(4239617)"
"""Whoever writes the change log waits here for whoever does: its numbers have no gap, and their
order is the order in which they were committed. It ends with the transaction."""

_ONE_STATE: Final = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"


class ServerStore(RecordReads):
    """The record in one database. Implements the services' ``RecordStore``.

    ``connect`` gives a connection that commits each statement of its own accord; it is asked again
    when the one before was lost. ``origin``, ``clinic_id`` and ``chain_key`` as for ``SqlStore``.
    It waits for the network, so it is never used on the thread of a window.
    """

    def __init__(
        self,
        connect: Callable[[], psycopg.Connection],
        *,
        clock: Clock,
        origin: bytes,
        clinic_id: UUID,
        chain_key: bytes,
    ) -> None:
        statements, self._forms, reads, on_demand = _statements()
        super().__init__(Reader(reads, self._forms), statements, on_demand, clinic_id)
        self._connect = connect
        self._connection: psycopg.Connection | None = with_our_values(connect())
        self._clock = clock
        self._origin = origin
        self._clinic_id = clinic_id
        self._chain_key = chain_key
        self._may_chart = True
        self._is_closed = False

    @contextmanager
    def write(self, author: UUID | None) -> Iterator[SqlTransaction]:
        """One transaction of a person, on the server's disk when the block has ended.

        Raises NotSavedError where it cannot be saved; whatever the block raises undoes it too.
        """
        stamp = Stamp(
            self._origin,
            None if author is None else author.bytes,
            self._clinic_id.bytes,
            self._chain_key,
            to_micros(self._clock.now()),
        )
        connection = self._ready_to_write()
        cursor = self._cursor_of(connection)
        try:
            cursor.execute("BEGIN")
            cursor.execute(LOCK_LOG)
            yield SqlTransaction(cursor, self._statements, self._forms, stamp)
            cursor.execute("COMMIT")
        except psycopg.IntegrityError as error:
            _undo(connection)
            raise ValueError(f"The record does not allow this: {error}") from error
        except psycopg.Error as error:
            _undo(connection)
            raise failures.not_saved(error) from error
        except BaseException:
            _undo(connection)
            raise

    def allow_charting(self, allowed: bool) -> None:
        """From now on refuse, or accept, every write but lines of the change log."""
        self._may_chart = allowed

    def keep_head(self) -> None:
        """Nothing to keep: the end of the chain lies outside every workstation already."""

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Writes need not survive a power cut of the server while the block runs."""
        self._ready_to_write().execute("SET synchronous_commit = off")
        try:
            yield
        finally:
            if self._connection is not None and not self._connection.closed:
                self._connection.execute("SET synchronous_commit = on")

    @contextmanager
    def beside(self) -> Iterator[ServerStore]:
        """See ``RecordStore.beside``."""
        other = copy(self)
        other._connection = None
        other._connection = other._ready_to_write()
        with closing(other), beside_the_window():
            yield other

    def close(self) -> None:
        """End the connection. May be called twice."""
        connection, self._connection = self._connection, None
        self._is_closed = True
        if connection is not None:
            connection.close()

    def _read(self, read: Callable[[Cursor], T]) -> T:
        if self._is_closed:
            raise ClinicFileError(failures.CANNOT_READ)
        try:
            connection = self._ready()
            cursor = _plain(connection.cursor(binary=True))
            cursor.execute(_ONE_STATE)
            try:
                return read(cursor)
            finally:
                _undo(connection)
        except psycopg.Error as error:
            raise failures.not_read(error) from error

    def _ready_to_write(self) -> psycopg.Connection:
        if self._is_closed:
            raise NotSavedError(CLOSED)
        try:
            return self._ready()
        except psycopg.Error as error:
            raise failures.not_saved(error) from error

    def _cursor_of(self, connection: psycopg.Connection) -> Cursor:
        return _plain(connection.cursor() if self._may_chart else OnlyNotes(connection))

    def _ready(self) -> psycopg.Connection:
        connection = self._connection
        if connection is None or connection.closed:
            self._connection = connection = with_our_values(self._connect())
        return connection


def _plain(cursor: psycopg.Cursor) -> Cursor:
    """A cursor as the statements use it: text, values in order, rows of plain values."""
    return cursor  # type: ignore[return-value]  # the same names, and all that is used


def _undo(connection: psycopg.Connection) -> None:
    """Roll back what is open. A connection that cannot even do that has nothing open."""
    try:
        connection.execute("ROLLBACK")
    except psycopg.Error:
        connection.close()


@cache
def _statements() -> tuple[ServerStatements, FormBook, ServerReadStatements, ReadsOnDemand]:
    """What every clinic on a server is written and read with, compiled once."""
    return (
        *(ServerStatements(), FormBook(for_server)),
        *(ServerReadStatements(), ReadsOnDemand(for_server)),
    )

"""The connection to the server while it lasts: made on a thread that nobody waits for, looked at
before it is trusted, and listening."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing, suppress
from threading import Lock, Thread
from typing import Final
from uuid import UUID

import psycopg
from psycopg import errors

from db.layout import SCHEMA
from db.sync.hindrance import NotSuitedError
from db.sync.limits import GivenUpError, Limits, ServerConnection
from db.sync.on_server import CHANNEL
from db.tables import PROVISIONAL

NOT_READY: Final = (
    "The clinic's server was not made ready for a clinic. Tell whoever looks after it."
)
TOO_OLD: Final = (
    "The clinic's server is of an older version than this program. Tell whoever looks after it."
)
TOO_NEW: Final = "The clinic's server was updated. Update this program, too."
ANOTHER: Final = "Another clinic is on that server. Check its address in Settings."

ANSWERS_S: Final = 5.0
"""So long a server may take to say that it is there."""

Connect = Callable[[], ServerConnection]
"""Makes a connection; it may take as long as the network likes."""


class ServerSide:
    """Used on the thread that shares, with its ``limits``. ``woken`` is called when a connection
    that was begun is there, or failed."""

    def __init__(
        self, connect: Connect, clinic_id: UUID, limits: Limits, woken: Callable[[], object]
    ) -> None:
        self._connect = connect
        self._clinic_id = clinic_id
        self._limits = limits
        self._woken = woken
        self._reaching: _Reaching | None = None
        self._connection: ServerConnection | None = None
        self._told = 0
        self.listens = False
        """Whether the server tells of its own accord when something is new."""

    @property
    def connection(self) -> ServerConnection | None:
        """The open connection, None while there is none."""
        return self._connection

    def ready(self) -> ServerConnection | None:
        """The connection. None where it is being made: ``woken`` tells when it is worth asking
        again. Raises what connecting raised, psycopg.Error and NotSuitedError."""
        if self._connection is not None:
            return self._connection
        if self._reaching is None:
            self._reaching = _Reaching(self._connect, self._woken)
        if not self._reaching.is_done:
            return None
        reaching, self._reaching = self._reaching, None
        connection = reaching.result()
        try:
            connection.limits = self._limits
            self._look(connection)
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        return connection

    def has_news(self, known: int) -> bool:
        """Whether the server told of more than the line ``known`` since this was asked last. Raises
        psycopg.Error where the connection is lost."""
        connection = self._connection
        if connection is not None:
            connection.pgconn.consume_input()
            while (told := connection.pgconn.notifies()) is not None:
                self._hear(told.extra.decode())
        number, self._told = self._told, 0
        return number > known

    def require_sign_of_life(self) -> None:
        """Ask it something that costs it nothing: a machine that stands still, or a network that
        swallows everything, ends no connection by itself. Raises psycopg.Error where no answer
        comes, sooner than for a question that may take it some time."""
        connection = self._connection
        if connection is not None:
            with self._limits.within(ANSWERS_S):
                connection.execute("")

    def hang_up(self) -> None:
        """End the connection, also one that is being made."""
        reaching, self._reaching = self._reaching, None
        if reaching is not None:
            reaching.forget()
        connection, self._connection = self._connection, None
        self.listens, self._told = False, 0
        if connection is not None:
            # nothing of it is waited for
            with suppress(psycopg.Error):
                connection.close()

    def _look(self, connection: ServerConnection) -> None:
        with closing(connection.cursor()) as cursor:
            try:
                schema = cursor.execute("SELECT version_num FROM alembic_version").fetchone()
                clinic = cursor.execute("SELECT clinic_id FROM meta").fetchone()
                backend = cursor.execute("SELECT pg_backend_pid()").fetchone()
            except errors.UndefinedTable:
                raise NotSuitedError(NOT_READY) from None
            if schema is None or clinic is None or backend is None:
                raise NotSuitedError(NOT_READY)
            if int(schema[0]) != SCHEMA:
                raise NotSuitedError(TOO_NEW if int(schema[0]) > SCHEMA else TOO_OLD)
            if bytes(clinic[0]) != self._clinic_id.bytes:
                raise NotSuitedError(ANOTHER)
            # with a pooler between, who answers is another one at every turn: it would listen, too,
            # and for somebody else
            self.listens = connection.info.backend_pid == backend[0]
            if self.listens:
                connection.add_notify_handler(lambda told: self._hear(told.payload))
                cursor.execute(f"LISTEN {CHANNEL}")

    def _hear(self, payload: str) -> None:
        """A number of the change log, or a word on something else, which is looked at anyway."""
        self._told = max(self._told, int(payload) if payload.isdecimal() else PROVISIONAL)


class _Reaching:
    """One try to connect, on a thread of its own: with a network that swallows everything, or a
    name that nobody knows, it can take long, and nothing ends that."""

    def __init__(self, connect: Connect, woken: Callable[[], object]) -> None:
        self._connect = connect
        self._woken = woken
        self._lock = Lock()
        self._made: ServerConnection | None = None
        self._error: Exception | None = None
        self._is_forgotten = False
        self.is_done = False
        self.began = time.monotonic()
        Thread(target=self._run, name="reach the clinic's server", daemon=True).start()

    def result(self) -> ServerConnection:
        """The connection that was made; raises what came instead."""
        if self._error is not None:
            raise self._error
        if self._made is None:
            raise GivenUpError("The server was not reached.")
        return self._made

    def forget(self) -> None:
        """Nobody wants it any more: if it comes after all, it is closed."""
        with self._lock:
            self._is_forgotten = True
            made, self._made = self._made, None
        if made is not None:
            made.close()

    def _run(self) -> None:
        made: ServerConnection | None = None
        try:
            made = self._connect()
        except Exception as error:
            # raised again on the thread that asked for it
            self._error = error
        with self._lock:
            if self._is_forgotten and made is not None:
                made.close()
            else:
                self._made = made
            self.is_done = True
            is_wanted = not self._is_forgotten
        if is_wanted:
            self._woken()

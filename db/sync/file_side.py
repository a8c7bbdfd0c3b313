"""The clinic file as the thread that shares it has it open: beside the window, and giving way."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from db.chain import LAST_LINE
from db.rows import from_micros, to_micros
from db.sync.hindrance import OLDER, NotSuitedError
from db.sync.outbox import taken_in
from db.sync.receiving import AT_ONCE, Arrived, ForeignLogError, Receiving
from db.sync.sending import Sending, Sent
from db.sync.shapes import CHANGES

if TYPE_CHECKING:
    import psycopg

    from db.driver import Connection
    from db.store import SqlStore
    from db.turns import Turns

HELD_S: Final = 0.009
"""So much of the processor one transaction takes: a click that comes then waits for it, and for the
disk. Not by the clock: a machine that does other things too would be given ever smaller pieces."""
_FEWEST, _MOST = 10, 2 * AT_ONCE
_MARKS: Final = ", ".join(f"'{what}'" for what in sorted(CHANGES))
_WAITING: Final = (
    f"SELECT count(*), sum(what IN ({_MARKS})), min(at) FROM outbox WHERE sequence > ?"  # noqa: S608 - words of this package
)
_SEAL: Final = "SELECT mac FROM change_log WHERE sequence = %s"
_UNDECIDED: Final = "SELECT count(*) FROM conflict WHERE decided IS NULL AND voided_seq IS NULL"


@dataclass(frozen=True, slots=True)
class Counted:
    """What waits in the file: lines, those of them that change the record, and when the first was
    written (UTC); and what nobody has decided."""

    lines: int = 0
    changes: int = 0
    since: datetime | None = None
    conflicts: int = 0


class FileSide:
    """The file of ``store``, for the workstation ``origin``. ``give_up`` raises where nothing is to
    be waited for any more. Used on one thread, which is not the window's; that of it which raises
    gives driver.Error, NotSavedError or what ``give_up`` does."""

    def __init__(
        self,
        store: SqlStore,
        turns: Turns,
        origin: bytes,
        chain_key: bytes,
        give_up: Callable[[], object],
    ) -> None:
        self._store = store
        self._turns = turns
        self._origin = origin
        self._chain_key = chain_key
        self._give_up = give_up
        self._connection: Connection | None = None
        self._most = AT_ONCE // 8
        self._held_s = 0.0

    def open(self) -> Connection:
        """The connection of this thread, to the file that lies in its place now."""
        if self._connection is not None:
            self._store.require_in_place()
            return self._connection
        self._connection = connection = self._store.connect_beside()
        self._sending = Sending(connection, self._origin, self._chain_key)
        self._receiving = Receiving(
            *(connection, self._origin, self._chain_key),
            lambda cursor: self._store.transaction_on(cursor, None),
            self.turn,
        )
        return connection

    def close(self) -> None:
        """Give the file up until ``open``."""
        connection, self._connection = self._connection, None
        if connection is not None:
            del self._sending, self._receiving
            connection.close()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """The turn to write into the file; the window comes first."""
        with self._turns.patiently(self._give_up):
            began = time.thread_time()
            yield
            self._held_s = time.thread_time() - began

    def compare(self, server: psycopg.Connection[Any]) -> None:
        """Whether the server goes on where this file ends. Raises NotSuitedError where it ends
        before that, ForeignLogError where it has another line there, psycopg.Error."""
        here = self.open().execute(LAST_LINE).fetchone()
        if here is None:
            return
        there = server.execute(_SEAL, (here[0],)).fetchone()
        if there is None:
            raise NotSuitedError(OLDER)
        if bytes(there[0]) != here[1]:
            raise ForeignLogError(here[0])

    def receive(self, server: psycopg.Connection, *, is_locked: bool = False) -> Arrived:
        """Take in what the server has, as much as goes without anybody at the window noticing. See
        ``Receiving`` for ``is_locked``."""
        self.open()
        asked, self._held_s = self._most, 0.0
        arrived = self._receiving.receive(server, asked, is_locked=is_locked)
        if not arrived.is_all:
            # of a few lines it takes the disk longest, and that says nothing
            wanted = int(asked * HELD_S / max(self._held_s, HELD_S / 2))
            self._most = min(max(wanted, _FEWEST), _MOST)
        return arrived

    def send(
        self, server: psycopg.Connection, catch_up: Callable[[], object] | None = None
    ) -> Sent:
        """Send what waits. See ``Sending`` for ``catch_up``."""
        self.open()
        return self._sending.send(server, catch_up)

    def count(self) -> Counted:
        """What waits."""
        with closing(self.open().cursor()) as cursor:
            last = taken_in(cursor, self._origin)
            lines, changes, since = cursor.execute(_WAITING, (last,)).fetchone()
            (conflicts,) = cursor.execute(_UNDECIDED).fetchone()
        at = None if since is None else from_micros(since)
        return Counted(lines, changes or 0, at, conflicts)

    def heard_at(self) -> datetime | None:
        """When the server had told everything, as the file has it."""
        found = self.open().execute("SELECT received_at FROM server_link").fetchone()
        return None if found is None or found[0] is None else from_micros(found[0])

    def keep_heard(self, at: datetime) -> None:
        """Let the file have when the server had told everything."""
        with self.turn():
            self.open().execute("UPDATE server_link SET received_at = ?", (to_micros(at),))

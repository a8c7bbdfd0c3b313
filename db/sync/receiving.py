"""Taking in what the server has: lines of the change log, and the rows they tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.chain import end_of_chain, mac_of
from db.sync import left_out, on_server
from db.sync.bringing import Bringing, keep
from db.sync.counting import recount
from db.sync.meeting import Meeting
from db.sync.on_server import LOG_COLUMNS
from db.sync.outbox import rows_of
from db.sync.places import met_by
from db.sync.settling import index_again, settle
from db.sync.shapes import CHANGES, Image, SharedTable, by_place, numbers_of, signed_in
from db.sync.waiting_rows import changed_here
from db.tables import PROVISIONAL

if TYPE_CHECKING:
    import psycopg

    from db.driver import Connection, Cursor
    from db.transaction import SqlTransaction

AT_ONCE: Final = 200
"""So many lines are taken in by one transaction: the window waits for it as long as it is open."""

_LISTED: Final = ", ".join(f'"{name}"' for name in LOG_COLUMNS)
_PUT_LINE: Final = (
    f"INSERT INTO change_log ({_LISTED}) VALUES ({', '.join('?' * len(LOG_COLUMNS))})"  # noqa: S608 - names of this package
)
_ONE_STATE: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"


class ForeignLogError(Exception):
    """The server's change log does not follow on the one that is here: it is another clinic's, or
    somebody wrote into it."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What was taken in: up to which line, whether more waits, and the ids of rows that others
    changed, or that gave way to theirs, by table."""

    last: int
    is_all: bool
    changed: Mapping[str, frozenset[bytes]]
    conflicts: int


@dataclass(frozen=True, slots=True)
class _Fetched:
    """One state of the server: the next lines, the rows that they and this workstation ask for, the
    patients who were brought here whole, and the last line of the outbox that the server has."""

    lines: list[Image]
    rows: list[tuple[str, Image]]
    brought: Iterable[bytes]
    sent: int


class Receiving:
    """Takes in into the file behind ``local``, for the workstation ``origin``. ``writing`` gives a
    transaction on a cursor, in the name of the program; ``turn`` is held while the file is written
    to. Used on one thread, not the window's."""

    def __init__(
        self,
        local: Connection,
        origin: bytes,
        chain_key: bytes,
        writing: Callable[[Cursor], SqlTransaction],
        turn: Callable[[], AbstractContextManager[object]] = nullcontext,
    ) -> None:
        self._local = local
        self._turn = turn
        self._origin = origin
        self._chain_key = chain_key
        self._writing = writing

    def receive(
        self, server: psycopg.Connection, most: int = AT_ONCE, *, is_locked: bool = False
    ) -> Arrived:
        """Take in the next lines, at most ``most``, in one transaction of the file. Where the log
        ``is_locked``, it is so by a transaction on ``server``, which goes on. Raises psycopg.Error,
        ``driver.Error`` and ForeignLogError: then nothing was taken in."""
        with closing(self._local.cursor()) as cursor:
            last, mac = end_of_chain(cursor)
            while True:
                fetched = self._fetched(server, last, cursor, most, is_locked)
                lines = fetched.lines
                self._prove(lines, mac)
                if not lines:
                    return Arrived(last, is_all=True, changed={}, conflicts=0)
                taken = self._taken_in(cursor, fetched)
                if taken is not None:
                    break
        return Arrived(lines[-1]["sequence"], len(lines) < most, *taken)

    def _taken_in(
        self, cursor: Cursor, fetched: _Fetched
    ) -> tuple[dict[str, frozenset[bytes]], int] | None:
        """What was taken in, in one transaction. None where the window meanwhile changed a row
        that has to be known as it is on the server: then nothing was."""
        with self._turn():
            cursor.execute("BEGIN IMMEDIATE")
            try:
                if self._is_more_to_know(cursor, fetched):
                    return None
                taken = self._take_in(cursor, fetched)
                cursor.execute("COMMIT")
            finally:
                if self._local.in_transaction:
                    cursor.execute("ROLLBACK")
        return taken

    def _is_more_to_know(self, cursor: Cursor, fetched: _Fetched) -> bool:
        signed = signed_in(fetched.rows)
        if not signed:
            return False
        known = {(name, row["id"]) for name, row in fetched.rows}
        return any(
            (name, key) not in known and row["created_seq"] < PROVISIONAL
            for name, key in changed_here(cursor, fetched.sent, signed)
            for row in rows_of(cursor, name, (key,))
        )

    def _fetched(
        self, server: psycopg.Connection, last: int, local: Cursor, most: int, is_locked: bool
    ) -> _Fetched:
        """The lines after ``last``, and the rows they tell of as they are now; of visits that were
        signed elsewhere also those that were changed here since, and those whose places are taken:
        they have left them by a line that comes later. Then the patients of whom only
        the name was here, and whom somebody treats: what is older of them was brought here."""
        with server.transaction(), server.cursor() as cursor:
            if not is_locked:
                # else nobody changes anything meanwhile
                cursor.execute(_ONE_STATE)
            lines = on_server.lines_after(cursor, last, most)
            sent = (lines and on_server.taken_in(cursor, self._origin)) or PROVISIONAL
            named: dict[str, dict[bytes, None]] = defaultdict(dict)
            for line in lines:
                if line["what"] in CHANGES and not line["is_set_aside"]:
                    named[line["entity"]][line["entity_id"]] = None
            rows = [
                (name, row)
                for name, keys in named.items()
                for row in on_server.rows_of(cursor, name, tuple(keys))
            ]
            more = list(changed_here(local, sent, signed_in(rows)))
            while unknown := _unnamed(named, (*more, *met_by(local, rows))):
                rows += [
                    (name, row)
                    for name, keys in unknown.items()
                    for row in on_server.rows_of(cursor, name, keys)
                ]
            brought = left_out.treated(local, cursor, rows)
            for patient_id in brought:
                Bringing(self._local, self._turn).bring_with(cursor, patient_id)
        return _Fetched(lines, rows, brought, sent)

    def _prove(self, lines: Iterable[Image], mac: bytes) -> None:
        for line in lines:
            mac = mac_of(self._chain_key, mac, line)
            if mac != line["mac"]:
                raise ForeignLogError(line["sequence"])

    def _take_in(
        self, cursor: Cursor, fetched: _Fetched
    ) -> tuple[dict[str, frozenset[bytes]], int]:
        lines, rows, brought = fetched.lines, fetched.rows, fetched.brought
        for line in lines:
            cursor.execute(_PUT_LINE, tuple(line[name] for name in LOG_COLUMNS))
        mine = [line for line in lines if line["origin"] == self._origin]
        settle(cursor, mine)
        meeting = Meeting(cursor, self._writing(cursor), self._origin, lines, fetched.sent)
        meeting.open_up(rows)
        changed: dict[str, set[bytes]] = defaultdict(set)
        for table, theirs in by_place(rows):
            if _put(cursor, table, theirs, meeting):
                changed[table.name].add(theirs["id"])
        meeting.finish()
        for name, key in meeting.changed:
            changed[name].add(key)
        for patient_id in brought:
            keep(cursor, patient_id)
            changed["patient"].add(patient_id)
        recount(cursor, rows)
        return {name: frozenset(keys) for name, keys in changed.items()}, meeting.conflicts


def _unnamed(
    named: dict[str, dict[bytes, None]], rows: Iterable[tuple[str, bytes]]
) -> dict[str, list[bytes]]:
    """Those of ``rows`` that are not in ``named`` yet, by table; they are from now on."""
    found: dict[str, list[bytes]] = defaultdict(list)
    for name, key in rows:
        if key not in named[name]:
            named[name][key] = None
            found[name].append(key)
    return found


def _put(
    cursor: Cursor,
    table: SharedTable,
    theirs: Image,
    meeting: Meeting,
) -> bool:
    """Put a row of the server in; whether that changed anything here."""
    found = rows_of(cursor, table.name, (theirs["id"],))
    if not found:
        meeting.take_name(table, theirs)
        meeting.make_room(table, theirs)
        _insert(cursor, table, theirs)
        meeting.saw(table, None, theirs)
        return True
    (here,) = found
    pending = meeting.pending(here["id"])
    if pending:
        if not meeting.meets(table, here, theirs, pending):
            return False
    elif here == theirs:
        return False
    meeting.make_room(table, theirs)
    _replace(cursor, table, theirs)
    meeting.saw(table, here, theirs)
    # what comes back from here has its numbers now, and is no news
    return {**here, **numbers_of(theirs)} != theirs


def _insert(cursor: Cursor, table: SharedTable, row: Image) -> None:
    marks = ", ".join("?" * len(table.columns))
    cursor.execute(
        f"INSERT INTO {table.name} ({table.listed}) VALUES ({marks})",  # noqa: S608 - as above
        tuple(row[name] for name in table.columns),
    )
    if table.name == "patient":
        index_again(cursor, row)


def _replace(cursor: Cursor, table: SharedTable, row: Image) -> None:
    # to set an id, even to what it is, has every table gone through that refers to it
    columns = [name for name in table.columns if name != "id"]
    names = ", ".join(f'"{one}" = ?' for one in columns)
    cursor.execute(
        f"UPDATE {table.name} SET {names} WHERE id = ?",  # noqa: S608 - as above
        (*(row[name] for name in columns), row["id"]),
    )
    if table.name == "patient":
        index_again(cursor, row)

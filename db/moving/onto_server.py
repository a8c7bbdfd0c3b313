"""Putting the record of a clinic file onto a server that has nothing yet, or the beginning of it.

Nothing is kept about how far it came: the server itself tells. First come the lines of the change
log, then the rows, table by table in the order of their ids, a few thousand in one transaction. So
the last line on the server tells which state of the file its rows are of, and the last id of a
table where to go on. Where the file was charted in between, the lines that are new name the rows
that are not as they were; those lines come last.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import psycopg

from bodymap.errors import ClinicFileError
from bodymap.services.progress import Progress
from db import search
from db.chain import CHAIN_START, LAST_LINE
from db.server.rights import changeable
from db.server.search_index import Found, fill_index, put_in_index
from db.server.store import LOCK_LOG
from db.sync.content import LOG, LOG_COLUMNS, Row, count_of, in_steps
from db.sync.shapes import CHANGES, SharedTable, shared_tables

if TYPE_CHECKING:
    from db import driver

ROWS_AT_ONCE: Final = 5000
"""So many come in one transaction: some hundred milliseconds, and what is done again after a
kill."""

ANOTHER_WRITES: Final = "Somebody else writes to the server's record at the moment. Try again."
NOT_TAKEN: Final = "The server does not take what is in the table {table}: {why}."
ANOTHER_RECORD: Final = "The record on the server is not the one of this file."

_LINES: Final = ", ".join(f'"{name}"' for name in LOG_COLUMNS)
_CHANGES: Final = ", ".join(repr(one) for one in sorted(CHANGES))
_NAMED: Final = (
    "SELECT DISTINCT entity_id FROM change_log"  # noqa: S608 - words of this program
    f" WHERE sequence > ? AND entity = ? AND what IN ({_CHANGES})"
)
_PATIENTS_OF_NEW_VISITS: Final = (
    "SELECT DISTINCT patient_id FROM session WHERE id IN"
    " (SELECT entity_id FROM change_log WHERE sequence > ? AND entity = 'session')"
)


class OntoServer:
    """Puts the record of the file behind ``local``, which nobody changes meanwhile, onto
    ``server``."""

    def __init__(self, local: driver.Connection, server: psycopg.Connection[Any]) -> None:
        self._local = local
        self._server = server
        self._done = 0
        self._whole = 1

    def bring(self, progress: Progress) -> None:
        """Bring what is not there yet. Raises ClinicFileError where the server has another record
        or does not take this one, psycopg.Error, ``driver.Error``, and what ``progress`` raises:
        the next call goes on there."""
        self._whole = max(count_of(self._local.execute), 1)
        self._done = count_of(self._server.execute)
        known = self._known_line()
        has_rows = self._has_rows()
        if not has_rows:
            self._lines(known, progress)
        for table in shared_tables().values():
            self._table(table, progress)
            if has_rows:
                self._refresh(table, known)
        if has_rows:
            self._lines(known, progress)

    def _known_line(self) -> int:
        """The last line on the server, which the file has, too."""
        found = self._server.execute(LAST_LINE).fetchone()
        if found is None:
            return 0
        number, mac = found
        here = self._local.execute(
            "SELECT mac FROM change_log WHERE sequence = ?", (number,)
        ).fetchone()
        if here is None or (here[0] or CHAIN_START) != (mac or CHAIN_START):
            raise ClinicFileError(ANOTHER_RECORD)
        known: int = number
        return known

    def _has_rows(self) -> bool:
        any_of = " OR ".join(f"EXISTS (SELECT 1 FROM {name})" for name in shared_tables())  # noqa: S608 - names of declared tables
        found = self._server.execute(f"SELECT {any_of}").fetchone()
        return found is not None and bool(found[0])

    def _lines(self, after: int, progress: Progress) -> None:
        lines = self._local.execute(
            f"SELECT {_LINES} FROM change_log WHERE sequence > ? ORDER BY sequence",  # noqa: S608 - names of the chain
            (after,),
        )
        for some in in_steps(lines, ROWS_AT_ONCE):
            with self._one_step(LOG) as cursor:
                _copy(cursor, f"COPY {LOG} ({_LINES}) FROM STDIN", some)
            self._tell(len(some), progress)

    def _table(self, table: SharedTable, progress: Progress) -> None:
        """The rows with ids after the last one on the server."""
        last = self._last_id(self._server.cursor(), table)
        rows = self._local.execute(
            f"SELECT {table.listed} FROM {table.name} WHERE id > ? ORDER BY id",  # noqa: S608 - names of a declared table
            (last,),
        )
        for some in in_steps(rows, ROWS_AT_ONCE):
            with self._one_step(table.name) as cursor:
                if self._last_id(cursor, table) != last:
                    raise ClinicFileError(ANOTHER_WRITES)
                _copy(cursor, f"COPY {table.name} ({table.listed}) FROM STDIN", some)
                if table.name == "patient":
                    fill_index(cursor, (_found_by(table, row) for row in some))
            last = some[-1][table.columns.index("id")]
            self._tell(len(some), progress)

    def _last_id(self, cursor: psycopg.Cursor[Any], table: SharedTable) -> bytes:
        found = cursor.execute(
            f"SELECT id FROM {table.name} ORDER BY id DESC LIMIT 1"  # noqa: S608 - as above
        ).fetchone()
        return b"" if found is None else found[0]

    def _refresh(self, table: SharedTable, known: int) -> None:
        """The rows that the lines after ``known`` name, as they are now; of a patient also what is
        counted of new visits, of which no line tells."""
        named = self._local.execute(_NAMED, (known, table.name)).fetchall()
        if table.name == "patient":
            named += self._local.execute(_PATIENTS_OF_NEW_VISITS, (known,)).fetchall()
        for some in in_steps(dict.fromkeys(named), ROWS_AT_ONCE // 10):
            with self._one_step(table.name) as cursor:
                self._put_again(cursor, table, [key for (key,) in some])

    def _put_again(
        self, cursor: psycopg.Cursor[Any], table: SharedTable, keys: Sequence[bytes]
    ) -> None:
        place = table.columns.index("id")
        listed = f"SELECT {table.listed} FROM {table.name}"  # noqa: S608 - as above
        there = cursor.execute(f"{listed} WHERE id = ANY(%s)", (list(keys),)).fetchall()
        known = {row[place]: row for row in there}
        for key in keys:
            row = self._local.execute(f"{listed} WHERE id = ?", (key,)).fetchone()
            # of a signed visit nothing is written again, not even the same
            if row is None or known.get(key) == row:
                continue
            cursor.execute(_put(table), row)
            if table.name == "patient":
                put_in_index(cursor, *_found_by(table, row))

    @contextlib.contextmanager
    def _one_step(self, table: str) -> Iterator[psycopg.Cursor[Any]]:
        """One transaction, in which nobody else writes to the record."""
        try:
            with self._server.transaction(), self._server.cursor() as cursor:
                cursor.execute(LOCK_LOG)
                yield cursor
        except (psycopg.DataError, psycopg.IntegrityError) as error:
            why = str(error.diag.message_primary or error).rstrip(".")
            raise ClinicFileError(NOT_TAKEN.format(table=table, why=why)) from error

    def _tell(self, count: int, progress: Progress) -> None:
        self._done += count
        progress(min(self._done, self._whole), self._whole)


def _copy(cursor: psycopg.Cursor[Any], statement: str, rows: Iterable[Row]) -> None:
    with cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _put(table: SharedTable) -> str:
    marks = ", ".join(["%s"] * len(table.columns))
    changed = ", ".join(f'"{one}" = EXCLUDED."{one}"' for one in changeable(table.name))
    then = f"UPDATE SET {changed}" if changed else "NOTHING"
    return (
        f"INSERT INTO {table.name} ({table.listed}) VALUES ({marks})"  # noqa: S608 - names of a declared table
        f" ON CONFLICT (id) DO {then}"
    )


def _found_by(table: SharedTable, row: Row) -> Found:
    named = dict(zip(table.columns, row, strict=True))
    text = search.search_text(
        *(named["family_name"], named["given_name"]),
        *(named["record_number"], named["birth_date"]),
    )
    return named["created_seq"], text

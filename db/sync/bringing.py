"""Bringing the whole record of a patient here, of whom only the name was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Final

from db.sync import left_out
from db.sync.counting import recount
from db.sync.outbox import rows_of
from db.sync.shapes import Image, SharedTable, shared_tables

if TYPE_CHECKING:
    import psycopg

    from db.driver import Connection, Cursor

AT_ONCE: Final = 50
"""So many rows are put in by one transaction: the window waits for it as long as it is open."""
_ONE_STATE: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"


class Bringing:
    """Puts records into the file behind ``local``; ``turn`` is held while it is written to. On the
    thread that takes in what others sent, and between two steps of that: what it brings is as new
    as the last line that is here, or newer."""

    def __init__(
        self, local: Connection, turn: Callable[[], AbstractContextManager[object]] = nullcontext
    ) -> None:
        self._local = local
        self._turn = turn

    def bring(self, server: psycopg.Connection[Any], patient_id: bytes) -> None:
        """Bring the record of a patient, who is kept from now on. Raises psycopg.Error and
        ``driver.Error``: then the patient is left out as before."""
        with server.transaction(), server.cursor() as cursor:
            cursor.execute(_ONE_STATE)
            self.bring_with(cursor, patient_id)
        with self._writing() as writing:
            keep(writing, patient_id)

    def bring_with(self, server: psycopg.Cursor[Any], patient_id: bytes) -> None:
        """The same with a cursor that reads one state of the server. That the patient is kept is
        still to be noted (``keep``), where nothing newer was taken in meanwhile."""
        upto = self._last()
        for name, rows in left_out.rows_of_patient(server, patient_id, upto):
            for start in range(0, len(rows), AT_ONCE):
                with self._writing() as writing:
                    _put(writing, shared_tables()[name], rows[start : start + AT_ONCE])

    def _last(self) -> int:
        found = self._local.execute("SELECT coalesce(max(sequence), 0) FROM change_log").fetchone()
        last: int = found[0]
        return last

    @contextmanager
    def _writing(self) -> Iterator[Cursor]:
        """One short transaction."""
        with self._turn(), closing(self._local.cursor()) as cursor:
            cursor.execute("BEGIN IMMEDIATE")
            try:
                yield cursor
                cursor.execute("COMMIT")
            finally:
                if self._local.in_transaction:
                    cursor.execute("ROLLBACK")


def keep(writing: Cursor, patient_id: bytes) -> None:
    """All rows of a patient are here: the patient is kept from now on, and what is worked out of
    the visits can be worked out here."""
    left_out.forget(writing, patient_id)
    recount(writing, [("patient", {"id": patient_id})])


def _put(writing: Cursor, table: SharedTable, rows: Sequence[Image]) -> None:
    """Rows of one table, those that count no more first: they leave their places."""
    here = {row["id"]: row for row in rows_of(writing, table.name, [row["id"] for row in rows])}
    # an id that is set, also to what it is, would have every table looked through that refers to it
    others = [one for one in table.columns if one != "id"]
    names = ", ".join(f'"{one}" = ?' for one in others)
    marks = ", ".join("?" * len(table.columns))
    insert = f"INSERT INTO {table.name} ({table.listed}) VALUES ({marks})"  # noqa: S608 - names of a declared table
    replace = f"UPDATE {table.name} SET {names} WHERE id = ?"  # noqa: S608 - as above
    for row in rows:
        values = tuple(row[name] for name in table.columns)
        if row["id"] not in here:
            writing.execute(insert, values)
        elif here[row["id"]] != row:
            # it came before, and the program ended while it did
            writing.execute(replace, (*(row[name] for name in others), row["id"]))

"""Patients whose records this workstation does not keep.

Of them it has the row of the patient, so that everybody is found by name, and nothing else. Whoever
treats or opens one brings the whole record here (``bringing``), where it stays until the file is
made anew (``db.moving.kept``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from db import tables
from db.sync.shapes import Image, shared_tables

if TYPE_CHECKING:
    import psycopg

    from db.driver import Cursor

    ServerCursor = psycopg.Cursor[Any]

_ALWAYS: Final = frozenset(("patient", "conflict"))
"""What is here of every patient."""
_VISITS: Final = "SELECT id FROM session WHERE patient_id = %s"


def is_left_out(local: Cursor, patient_id: bytes) -> bool:
    """Whether only the name of a patient is here."""
    found = local.execute("SELECT 1 FROM left_out WHERE patient_id = ?", (patient_id,)).fetchone()
    return found is not None


def forget(local: Cursor, patient_id: bytes) -> None:
    """The patient is kept from now on."""
    local.execute("DELETE FROM left_out WHERE patient_id = ?", (patient_id,))


def treated(
    local: Cursor, server: ServerCursor, rows: Sequence[tuple[str, Image]]
) -> frozenset[bytes]:
    """The patients that are left out and of whom there is something else than their names among
    ``rows``: somebody treats them."""
    if local.execute("SELECT 1 FROM left_out LIMIT 1").fetchone() is None:
        return frozenset()
    concerned: set[bytes] = set()
    visits: set[bytes] = set()
    for name, row in rows:
        if name in _ALWAYS:
            continue
        if "patient_id" in row:
            concerned.add(row["patient_id"])
        elif "session_id" in row:
            visits.add(row["session_id"])
    if visits:
        found = server.execute(
            "SELECT DISTINCT patient_id FROM session WHERE id = ANY(%s)", (sorted(visits),)
        )
        concerned |= {patient_id for (patient_id,) in found}
    return frozenset(one for one in concerned if is_left_out(local, one))


def rows_of_patient(
    server: ServerCursor, patient_id: bytes, upto: int
) -> Iterator[tuple[str, list[Image]]]:
    """Everything that the lines up to the number ``upto`` recorded of a patient, as it is now, but
    for the row of the patient: by table, what is referred to first."""
    for name in of_patients():
        table = shared_tables()[name]
        own = "patient_id" if "patient_id" in table.columns else ""
        found: list[Image] = []
        for part in _along_indexes(name):
            asked = f"{own} = %s" if own else f"session_id IN ({_VISITS})"
            statement = (
                f"SELECT {table.listed} FROM {name} WHERE {asked} AND created_seq <= %s{part}"  # noqa: S608 - declared names
            )
            rows = server.execute(statement, (patient_id, upto)).fetchall()
            found += [dict(zip(table.columns, row, strict=True)) for row in rows]
        found.sort(key=lambda row: row["created_seq"])
        yield name, found


def of_patients() -> Iterator[str]:
    """The tables that belong to patients, in the order in which rows can be put in."""
    for name, table in shared_tables().items():
        is_of_one = "patient_id" in table.columns or "session_id" in table.columns
        if is_of_one and name not in _ALWAYS:
            yield name


def _along_indexes(name: str) -> tuple[str, ...]:
    """Of some tables there is an index of the rows that count, and another of those that do not:
    conditions that go with them, after another one."""
    table = tables.metadata.tables[name]
    whole = (
        index
        for index in table.indexes
        if index.dialect_options["sqlite"]["where"] is None
        and {"patient_id", "session_id"} & set(index.columns.keys())
    )
    if any(whole):
        return ("",)
    return (" AND voided_seq IS NULL", " AND voided_seq IS NOT NULL")

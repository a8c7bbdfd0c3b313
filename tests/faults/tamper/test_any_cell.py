"""One cell of the record or of the change log, any of them, is changed: it shows, and shows first
for what it is. Put back, the file is sound again."""

from __future__ import annotations

from random import Random
from typing import Any

from db.verify import Part
from tests.faults.amounts import amount
from tests.faults.table import Found
from tests.faults.tamper.evening import RECORD, Evening
from tests.tampering import columns, other, without_guards

CELLS = amount(6, 1000)


def test_any_cell_that_is_changed_is_found(file: Evening, found: Found) -> None:
    chance = Random(6)
    unseen = []
    for _ in range(CELLS):
        table = chance.choice([*RECORD, "change_log"])
        place, value = one_cell(file, table, chance)
        put(file, place, other(value, place[2]))
        verdict = file.check([file.head])
        if verdict.is_sound:
            unseen.append(place)
        elif table == "change_log":
            assert verdict.findings[0].part in (Part.LINES, Part.HEADS), verdict.first
        put(file, place, value)
    assert file.check([file.head]).is_sound, "All is as it was."
    found("cells changed by SQL", done=CELLS, lost=len(unseen), note="each found by verify")
    assert unseen == []


Place = tuple[str, str, str, int]
"""A table, a column, its declared type, and the number of a row."""


def one_cell(file: Evening, table: str, chance: Random) -> tuple[Place, Any]:
    """A cell, and what is in it."""
    with without_guards(file.path, file.keys.data) as sql:
        name, kind = chance.choice(list(columns(sql, table).items()))
        cells = sql.execute(f'SELECT rowid, "{name}" FROM {table} ORDER BY rowid').fetchall()
    number, value = chance.choice(cells)
    return (table, name, kind, number), value


def put(file: Evening, place: Place, value: Any) -> None:
    """Put a value into a cell. A line of the change log that gets another number is found by it."""
    table, name, _, number = place
    with without_guards(file.path, file.keys.data) as sql:
        if (table, name) == ("change_log", "sequence"):
            (number,) = sql.execute(
                "SELECT sequence FROM change_log WHERE sequence IN (?, ?)",
                (number, other(number, "INTEGER")),
            ).fetchone()
        sql.execute(f'UPDATE {table} SET "{name}" = ? WHERE rowid = ?', (value, number))

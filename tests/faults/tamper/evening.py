"""A file after a day's work, for tests that change it behind the program's back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from bodymap.services.audit.lines import Head
from db import driver
from db.chain import LINE_COLUMNS, mac_of
from db.head_file import KeptHead
from db.keys.clinic_keys import ClinicKeys
from db.tables import metadata
from db.verify import Part, Verdict, verify
from tests.clinics import new_record
from tests.real_day import RealDay, live
from tests.tampering import without_guards

RECORD = sorted(name for name, table in metadata.tables.items() if "voided_seq" in table.c)
"""Every table of the record."""

OF_A_VISIT = [name for name in RECORD if "session_id" in metadata.tables[name].c]


@dataclass(frozen=True)
class Evening:
    """A closed file with a day in it, and its head as it was when the day was over."""

    path: Path
    keys: ClinicKeys
    clinic_id: UUID
    day: RealDay
    head: Head

    def check(self, heads: Sequence[Head | KeptHead] = ()) -> Verdict:
        return verify(self.path, self.keys, self.clinic_id, heads=heads)

    def alter(self, *statements: str) -> None:
        """Run statements with triggers and constraints out of the way."""
        with without_guards(self.path, self.keys.data) as connection:
            for statement in statements:
                assert connection.execute(statement).rowcount != 0, statement

    @property
    def of_visit(self) -> str:
        """The condition that a row is of the signed visit."""
        return f"session_id = x'{self.day.signed.id.bytes.hex()}'"


def spent(folder: Path) -> Evening:
    """A file in ``folder`` after a whole day."""
    record = new_record(folder)
    with record.store.hurried():
        day = live(record)
    head = record.store.head()
    record.store.close()
    return Evening(record.path, record.keys, record.clinic_id, day, head)


def told(verdict: Verdict, part: Part) -> list[str]:
    """What is told of a part; something must be wrong somewhere."""
    assert not verdict.is_sound
    return [one.sentence for one in verdict.findings if one.part is part]


def row_of(sql: driver.Connection, file: Evening, table: str) -> int:
    """The number of the first row of the signed visit; of the first row of other tables."""
    where = "voided_seq IS NULL"
    if table in OF_A_VISIT:
        where += f" AND {file.of_visit}"
    elif table == "session":
        where += f" AND id = x'{file.day.signed.id.bytes.hex()}'"
    found = sql.execute(f"SELECT min(rowid) FROM {table} WHERE {where}").fetchone()
    assert isinstance(found[0], int), f"The day left no {table}."
    return found[0]


def append(sql: driver.Connection, file: Evening, **changes: object) -> bytes:
    """A line as the program itself would write it after the last one; gives its seal."""
    names = ", ".join(f'"{name}"' for name in LINE_COLUMNS)
    last = sql.execute(
        f"SELECT {names}, mac FROM change_log ORDER BY sequence DESC LIMIT 1"
    ).fetchone()
    line = dict(zip(LINE_COLUMNS, last, strict=False))
    line |= {"sequence": line["sequence"] + 1, "entity": "clinic", "before": None, "digest": None}
    line |= changes
    mac = mac_of(file.keys.chain, last[-1], line)
    marks = ", ".join("?" * (len(line) + 1))
    sql.execute(f"INSERT INTO change_log ({names}, mac) VALUES ({marks})", (*line.values(), mac))
    return mac

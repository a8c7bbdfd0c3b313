"""A row as it lies in the file, walked back line by line to what it was when it was added."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import LargeBinary, Table

from db.chain import DERIVED, STAMPS

CHANGES: Final = frozenset(
    ("added", "changed", "moved", "ended", "reopened", "held", "voided", "restored")
)
"""What a line can say of a row; all other lines are events."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the change log, of one row."""

    sequence: int
    what: str
    at: int
    before: str | None
    after: str | None
    digest: bytes | None


class RowForm:
    """The columns of a table as its lines speak of them."""

    def __init__(self, table: Table) -> None:
        self.table = table.name
        self.names = tuple(column.name for column in table.c)
        left_out = STAMPS | DERIVED.get(table.name, frozenset())
        self.own = tuple(name for name in self.names if name not in left_out)
        self._bytes = frozenset(
            column.name for column in table.c if isinstance(column.type, LargeBinary)
        )

    def values(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """The columns of a row that are not its stamps and not derived."""
        return {name: row[name] for name in self.own}

    def undo(self, values: dict[str, Any], line: Line) -> tuple[str, ...]:
        """Put into ``values`` what ``line`` replaced. Gives the columns that were not what the line
        had put there. Raises ValueError for a line that does not say what it did."""
        before, after = self._read(line.before), self._read(line.after)
        if before.keys() != after.keys() or not before.keys() <= set(self.own):
            raise ValueError("A line says what it replaced, and by what.")
        wrong = tuple(name for name in sorted(after) if not _same(values[name], after[name]))
        values.update(before)
        return wrong

    def _read(self, text: str | None) -> dict[str, Any]:
        found = json.loads(text) if text else {}
        if not isinstance(found, dict):
            raise ValueError("Values are written by column.")
        return {name: self._value(name, value) for name, value in found.items()}

    def _value(self, name: str, value: Any) -> Any:
        return bytes.fromhex(value) if name in self._bytes and isinstance(value, str) else value


def _same(found: Any, told: Any) -> bool:
    """Equal, and of a kind: a text is never its bytes. 1 is 1.0 and True, as it is in a column."""
    return bool(found == told) and isinstance(found, str) == isinstance(told, str)

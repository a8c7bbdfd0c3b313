"""What the change log proves of one row.

The line that added a row has a digest of all its values, and each later line has the values it
replaced and those in their place. So a row in any state it ever had can be led back to the digest,
which proves every value of it, and forward to its newest state. That makes an old version of a page
useful, and even a page that is itself not proven.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from db.chain import DERIVED, digest_of
from db.salvage.record import Value
from db.salvage.shapes import TableShape, own_values
from db.verify.values import CHANGES, Line

ADDED: Final = "added"
_VOIDED: Final = {"voided", "restored"}

Row = dict[str, Value]


class History:
    """The lines about one row of a table, in their order."""

    def __init__(self, table: TableShape, lines: Sequence[Line]) -> None:
        self._table = table
        self._derived = DERIVED.get(table.name, frozenset())
        self.lines: Final = tuple(line for line in lines if line.what in CHANGES)

    @property
    def is_known(self) -> bool:
        """Whether the log still says when the row was added."""
        return bool(self.lines) and self.lines[0].what == ADDED

    @property
    def newest(self) -> int:
        """The number of the last line that changed the row; 0 where none is left."""
        return self.lines[-1].sequence if self.lines else 0

    def proven(self, row: Row) -> Row | None:
        """The newest state of the row that ``row`` is some state of, with every value proven; None
        where the log does not prove it. What is derived from other rows is as in ``row``."""
        if not self.is_known or self.lines[0].digest is None:
            return None
        own = own_values(row, self._derived)
        for place in range(len(self.lines) - 1, -1, -1):
            if self._is_state(own, place):
                newest = self._led_forward(own, place)
                return None if newest is None else {**row, **newest, **self.stamps()}
        return None

    def stamps(self) -> Row:
        """What the lines say of when the row was made, changed and voided."""
        first, last = self.lines[0], self.lines[-1]
        void = next((line for line in reversed(self.lines) if line.what in _VOIDED), None)
        is_voided = void is not None and void.what == "voided"
        return {
            "created_at": first.at,
            "created_seq": first.sequence,
            "changed_at": last.at,
            "changed_seq": last.sequence,
            "voided_at": void.at if void and is_voided else None,
            "voided_seq": void.sequence if void and is_voided else None,
            "version": len(self.lines),
        }

    def values_told(self) -> Row:
        """The newest values of those columns that the lines name at all."""
        told: Row = {}
        for line in self.lines:
            for name, value in self._read(line.before).items():
                told.setdefault(name, value)
            told.update(self._read(line.after))
        return told

    def _is_state(self, own: Row, place: int) -> bool:
        """Whether ``own`` is the row's state after the line at ``place``."""
        state = dict(own)
        for line in reversed(self.lines[1 : place + 1]):
            before, after = self._read(line.before), self._read(line.after)
            if any(name not in state or state[name] != value for name, value in after.items()):
                return False
            state.update(before)
        return digest_of(state) == self.lines[0].digest

    def _led_forward(self, own: Row, place: int) -> Row | None:
        state = dict(own)
        for line in self.lines[place + 1 :]:
            if not self._read(line.before).items() <= state.items():
                return None
            state.update(self._read(line.after))
        return state

    def _read(self, text: str | None) -> Row:
        """The values of a line as their columns hold them: bytes are written in hexadecimal."""
        try:
            found: Mapping[str, Any] = json.loads(text) if text else {}
        except ValueError:
            return {}
        blobs = {column.name for column in self._table.columns if column.kind == "BLOB"}
        names = {column.name for column in self._table.columns}
        return {
            name: _bytes_of(value) if name in blobs and isinstance(value, str) else value
            for name, value in found.items()
            if name in names
        }


def _bytes_of(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""

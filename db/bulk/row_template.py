"""A row of a prototype, with holes where ids and times of each copy go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from json.encoder import encode_basestring_ascii
from typing import Any, Final

from db.chain import written

STAMPS: Final = (
    *("created_at", "created_seq", "changed_at", "changed_seq"),
    *("voided_at", "voided_seq", "version"),
)
"""The columns that every row ends with here."""

_TIMES: Final = ("at", "until")
_ID, _TIME, _GIVEN = range(3)


@dataclass(frozen=True, slots=True)
class Copy:
    """What is new of one copy of a visit: its ids as bytes and as hexadecimal digits, in the order
    that the templates count them in, and by how many microseconds it is moved."""

    ids: Sequence[bytes]
    digits: Sequence[str]
    shift: int


class RowTemplate:
    """Makes copies of one row. ``values`` are its columns as they are stored, ``holes`` the places
    of its varying ids in ``Copy.ids``. The column ``given`` is a plain word that each copy is told:
    ASCII without quotes."""

    def __init__(
        self,
        entity: str,
        values: Mapping[str, Any],
        holes: Mapping[bytes, int],
        given: str = "",
    ) -> None:
        self.entity = entity
        self.id_hole = holes[values["id"]]
        self.columns = (*values, *STAMPS)
        self._given = list(values).index(given) if given else None
        self._ids = [
            (place, holes[value])
            for place, value in enumerate(values.values())
            if isinstance(value, bytes) and value in holes
        ]
        self._times = [
            (place, value)
            for place, (name, value) in enumerate(values.items())
            if value is not None and (name.endswith("_at") or name in _TIMES)
        ]
        self._row = list(values.values())
        self._text, self._filled = self._prepared(values, holes, given)

    def digest(self, copy: Copy, given: str = "") -> bytes:
        """The digest of a copy, as ``db.chain.digest_of`` takes it of its columns."""
        digits, shift = copy.digits, copy.shift
        text = self._text % tuple(
            [
                digits[hole] if kind is _ID else hole + shift if kind is _TIME else given
                for kind, hole in self._filled
            ]
        )
        return sha256(text.encode("ascii")).digest()

    def row(self, copy: Copy, sequence: int, at: int, given: str = "") -> list[Any]:
        """The columns of a copy that the line ``sequence`` adds at ``at`` (microseconds UTC)."""
        row = self._row.copy()
        ids, shift = copy.ids, copy.shift
        for place, hole in self._ids:
            row[place] = ids[hole]
        for place, value in self._times:
            row[place] = value + shift
        if self._given is not None:
            row[self._given] = given
        row += (at, sequence, at, sequence, None, None, 1)
        return row

    def _prepared(
        self, values: Mapping[str, Any], holes: Mapping[bytes, int], given: str
    ) -> tuple[str, list[tuple[int, int]]]:
        """The text that is digested, and what goes into its holes: ids by their place, times, or
        what is given."""
        names = list(values)
        times = {names[place] for place, _ in self._times}
        parts: list[str] = []
        filled: list[tuple[int, int]] = []
        for name in sorted(values):
            value = values[name]
            if value is None:
                continue
            if name == given:
                filled.append((_GIVEN, 0))
                told = '"%s"'
            elif isinstance(value, bytes) and value in holes:
                filled.append((_ID, holes[value]))
                told = '"0x%s"'
            elif name in times:
                filled.append((_TIME, value))
                told = "%d"
            else:
                told = written(value).replace("%", "%%")
            parts.append(f"{encode_basestring_ascii(name)}: {told}")
        return f"{{{', '.join(parts)}}}", filled

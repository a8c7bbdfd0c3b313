"""One way to write a record down, to the byte, so that its hash can be taken and checked.

A form says for every kind of record which fields are written and how, each by name: nothing is read
off a class. A field that the program gets later is therefore in no older form, and what was signed
under a form can be checked as long as that form is kept. Forms are never changed; a new one is made
of the last by ``CanonicalForm.revised``, with a version of its own.

The text is JSON in ASCII without blanks, keys sorted. Times are UTC with microseconds, days ISO,
measures strings with a fixed number of decimals, ids in their usual spelling. The records of a kind
are sorted by their own text: the order they come in says nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from math import isfinite
from uuid import UUID

Written = str | int | bool | None | list["Written"]
"""What a field can be in the text. There are no floats: readers differ in how they print them."""

Write = Callable[[object], Written]
"""Writes one field. Raises TypeError for a value of another kind, ValueError for one that has no
canonical spelling: a time without a zone, a number that is not finite."""

Fields = Mapping[str, object]
"""The values of one record, by the names of its form."""


@dataclass(frozen=True, slots=True)
class RecordForm:
    """How records of one kind are written: the name of every field, and what writes it."""

    kind: str
    fields: Mapping[str, Write]

    def write(self, record: Fields) -> dict[str, Written]:
        """A record as it goes into the text. What the form does not name is left out: it came to
        the program later. Raises ValueError for a field that the record lacks, and what the fields
        raise."""
        lacking = self.fields.keys() - record.keys()
        if lacking:
            named = ", ".join(sorted(lacking))
            raise ValueError(f"A record of the kind '{self.kind}' lacks: {named}.")
        return {name: write(record[name]) for name, write in self.fields.items()}


@dataclass(frozen=True, slots=True)
class CanonicalForm:
    """A version of the canonical form: its name, its number from 1, and its kinds of record.

    Raises ValueError where two record forms are of the same kind, and for a version below one.
    """

    name: str
    version: int
    records: tuple[RecordForm, ...]

    def __post_init__(self) -> None:
        if len({record.kind for record in self.records}) != len(self.records):
            raise ValueError("A canonical form has one record form of a kind.")
        if self.version < 1:
            raise ValueError("The versions of a canonical form count from one.")

    def revised(self, *records: RecordForm) -> CanonicalForm:
        """The next version: with these record forms added, or in the place of those of their
        kind."""
        changed = {record.kind: record for record in (*self.records, *records)}
        return CanonicalForm(self.name, self.version + 1, tuple(changed.values()))

    def left_out(self, content: Mapping[str, Sequence[Fields]]) -> tuple[str, ...]:
        """What of ``content`` this form does not write: kinds, and fields as ``kind.field``. There
        are none when it is the form that the program writes today."""
        forms = {record.kind: record for record in self.records}
        found = {kind for kind in content if kind not in forms}
        for kind in content.keys() & forms.keys():
            for one in content[kind]:
                found |= {f"{kind}.{name}" for name in one.keys() - forms[kind].fields.keys()}
        return tuple(sorted(found))

    def text(self, content: Mapping[str, Sequence[Fields]]) -> str:
        """The canonical text of ``content``, records by kind; a kind that is not named has none.
        Raises as ``RecordForm.write`` does."""
        written = {
            record.kind: sorted(
                (record.write(one) for one in content.get(record.kind, ())), key=_dumped
            )
            for record in self.records
        }
        return _dumped({"form": self.name, "version": self.version, "records": written})

    def hash(self, content: Mapping[str, Sequence[Fields]]) -> str:
        """The SHA-256 of the canonical text, as 64 hexadecimal digits. Raises as ``text`` does."""
        return sha256(self.text(content).encode("ascii")).hexdigest()


# made once: a visit has dozens of records, each written for its order and again in the whole
_dumped = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def text(value: object) -> Written:
    """Words, and the members of a StrEnum, as they are: not even blanks are evened out."""
    if not isinstance(value, str):
        raise TypeError(f"Words are expected, not {type(value).__name__}.")
    return str(value)


def whole(value: object) -> Written:
    """A whole number."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"A whole number is expected, not {type(value).__name__}.")
    return value


def yes_no(value: object) -> Written:
    """Yes or no."""
    if not isinstance(value, bool):
        raise TypeError(f"Yes or no is expected, not {type(value).__name__}.")
    return value


def identity(value: object) -> Written:
    """A UUID, in lower case with hyphens."""
    if not isinstance(value, UUID):
        raise TypeError(f"An id is expected, not {type(value).__name__}.")
    return str(value)


def moment(value: object) -> Written:
    """A time with a zone, in UTC: ``2026-05-04T12:00:00.000000Z``."""
    if not isinstance(value, datetime):
        raise TypeError(f"A time is expected, not {type(value).__name__}.")
    if value.utcoffset() is None:
        raise ValueError("A time without a zone cannot be signed.")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def day(value: object) -> Written:
    """A calendar day: ``2026-05-04``."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError(f"A day is expected, not {type(value).__name__}.")
    return value.isoformat()


def decimals(places: int) -> Write:
    """Writes a number with exactly ``places`` decimals, as a string; what would round to minus zero
    is zero."""

    def write(value: object) -> Written:
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            raise TypeError(f"A number is expected, not {type(value).__name__}.")
        if not isfinite(value):
            raise ValueError("A number that is not finite cannot be signed.")
        digits = f"{value:.{places}f}"
        return digits.removeprefix("-") if float(digits) == 0 else digits

    return write


millimetres: Write = decimals(3)
"""Millimetres to the micrometre: finer than anything on a body, coarser than a float's noise."""

money: Write = decimals(2)
"""An amount, to two decimals."""


def optional(write: Write) -> Write:
    """Writes null for None, everything else with ``write``."""

    def written(value: object) -> Written:
        return None if value is None else write(value)

    return written


def in_order(write: Write) -> Write:
    """Writes a list whose order means something."""

    def written(value: object) -> Written:
        return [write(one) for one in _items(value)]

    return written


def in_any_order(write: Write) -> Write:
    """Writes a list whose order means nothing, sorted."""

    def written(value: object) -> Written:
        return sorted((write(one) for one in _items(value)), key=_dumped)

    return written


def _items(value: object) -> Sequence[object]:
    if not isinstance(value, list | tuple):
        raise TypeError(f"A list is expected, not {type(value).__name__}.")
    return value

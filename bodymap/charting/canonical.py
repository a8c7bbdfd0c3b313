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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from json.encoder import encode_basestring_ascii
from math import isfinite
from typing import Final
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
    _in_order: tuple[tuple[str, str, Write], ...] = field(init=False, repr=False, compare=False)
    """Each name, what stands before its value in the text, and what writes that."""

    def __post_init__(self) -> None:
        told = ((name, f"{_dumped(name)}:", self.fields[name]) for name in sorted(self.fields))
        object.__setattr__(self, "_in_order", tuple(told))

    def text(self, record: Fields) -> str:
        """A record as it stands in the text. What the form does not name is left out: it came to
        the program later. Raises ValueError for a field that the record lacks, and what the fields
        raise."""
        try:
            # by hand: an encoder made anew for each of a visit's dozens of records takes longer
            told = [before + _dumped(write(record[name])) for name, before, write in self._in_order]
        except KeyError:
            lacking = ", ".join(sorted(self.fields.keys() - record.keys()))
            raise ValueError(f"A record of the kind '{self.kind}' lacks: {lacking}.") from None
        return f"{{{','.join(told)}}}"


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
        Raises as ``RecordForm.text`` does."""
        return self._whole({kind: self._listed(kind, content) for kind in self._kinds})

    def hash(self, content: Mapping[str, Sequence[Fields]]) -> str:
        """The SHA-256 of the canonical text, as 64 hexadecimal digits. Raises as ``text`` does."""
        return _hash_of(self.text(content))

    def hashes(
        self,
        content: Mapping[str, Sequence[Fields]],
        kind: str,
        instead: Iterable[Sequence[Fields]],
    ) -> Iterator[str]:
        """The hash of ``content`` with each of ``instead`` as its records of ``kind``, one after
        the other; all else is written down once. Raises as ``text`` does."""
        listed = {one: self._listed(one, content) for one in self._kinds if one != kind}
        for records in instead:
            yield _hash_of(self._whole({**listed, kind: self._listed(kind, {kind: records})}))

    @property
    def _kinds(self) -> Iterable[str]:
        return (record.kind for record in self.records)

    def _listed(self, kind: str, content: Mapping[str, Sequence[Fields]]) -> str:
        records = content.get(kind)
        if not records:
            return "[]"
        form = next(record for record in self.records if record.kind == kind)
        return f"[{','.join(sorted([form.text(one) for one in records]))}]"

    def _whole(self, listed: Mapping[str, str]) -> str:
        records = ",".join(f"{_dumped(kind)}:{listed[kind]}" for kind in sorted(listed))
        form, version = _dumped(self.name), _dumped(self.version)
        return f'{{"form":{form},"records":{{{records}}},"version":{version}}}'


def _hash_of(written: str) -> str:
    return sha256(written.encode("ascii")).hexdigest()


_as_json: Final = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode


def _dumped(value: Written) -> str:
    """A value as JSON; most are words, and numbers as words."""
    if type(value) is str:
        return encode_basestring_ascii(value)
    if type(value) is int:
        return str(value)
    return "null" if value is None else _as_json(value)


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
    if value.tzinfo is UTC:
        return f"{value.isoformat(timespec='microseconds')[:-6]}Z"
    if value.utcoffset() is None:
        raise ValueError("A time without a zone cannot be signed.")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def day(value: object) -> Written:
    """A calendar day: ``2026-05-04``."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError(f"A day is expected, not {type(value).__name__}.")
    return value.isoformat()


_NUMBERS: Final = (int, float, Decimal)


def decimals(places: int) -> Write:
    """Writes a number with exactly ``places`` decimals, as a string; what would round to minus zero
    is zero."""

    def write(value: object) -> Written:
        if isinstance(value, bool) or not isinstance(value, _NUMBERS):
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

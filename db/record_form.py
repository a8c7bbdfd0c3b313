"""How a kind of record lies in its table, read off its fields.

Every field of the frozen value is a column of the same name; a value inside a value (the answer of
an ``AnswerGiven``, the point of a ``Finding``) is laid out among them. A field ``sequence`` is the
row's ``created_seq`` and no column of its own. What does not go by these rules has a form of its
own in ``db.special_forms``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

from bodymap.errors import ClinicFileError
from db import failures
from db.rows import Row, from_micros, identity_of, to_micros

R = TypeVar("R")

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class RecordForm(Generic[R]):
    """One kind of record: its table, its columns in order, and the way to and from them."""

    kind: type[R]
    entity: str
    columns: tuple[str, ...]
    values: Callable[[R], dict[str, Any]]
    """The columns of a record."""
    made: Callable[[Row], R]
    """A record from its columns and ``created_seq``. Raises whatever a value that is none raises:
    ``record`` is what is called."""

    def record(self, row: Row) -> R:
        """A record from its columns and ``created_seq``. Raises ClinicFileError where a value is
        none that this program writes: a file that somebody else wrote to, or a later version."""
        try:
            return self.made(row)
        except (ValueError, TypeError, LookupError, ArithmeticError) as error:
            raise ClinicFileError(failures.UNREADABLE) from error


def form_of(kind: type[R], entity: str) -> RecordForm[R]:
    """The form of ``kind`` in the table ``entity``, by the rules above. Raises TypeError for a
    field of a type that has no column."""
    laid = _laid_out(kind)
    return RecordForm(
        kind,
        entity,
        tuple(laid.names()),
        lambda record: dict(laid.written(record)),
        laid.plain_maker() or (lambda row: laid.made(iter(row[:-1]), row[-1])),
    )


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    write: Convert
    read: Convert


@dataclass(frozen=True, slots=True)
class _Layout:
    """The fields of a frozen value, in their order: columns, values inside it, or the sequence."""

    kind: type[Any]
    parts: tuple[tuple[str, _Column | _Layout | None], ...]

    def names(self) -> Iterator[str]:
        for _, part in self.parts:
            if isinstance(part, _Layout):
                yield from part.names()
            elif part is not None:
                yield part.name

    def written(self, record: Any) -> Iterator[tuple[str, Any]]:
        for name, part in self.parts:
            value = getattr(record, name)
            if isinstance(part, _Layout):
                yield from part.written(value)
            elif part is not None:
                yield name, None if value is None else part.write(value)

    def plain_maker(self) -> Callable[[Row], Any] | None:
        """``made`` for a kind that has one column for each field, as most have, in half the time:
        a long course has thousands of them. None for any other kind."""
        columns = [part for _, part in self.parts if isinstance(part, _Column)]
        if len(columns) < len(self.parts):
            return None
        kind, reads = self.kind, [column.read for column in columns]

        def made(row: Row) -> Any:
            # the row ends with its created_seq, for which there is no field
            values = zip(reads, row, strict=False)
            return kind(*[None if value is None else read(value) for read, value in values])

        return made

    def made(self, columns: Iterator[Any], sequence: int) -> Any:
        values: dict[str, Any] = {}
        for name, part in self.parts:
            if part is None:
                values[name] = sequence
            elif isinstance(part, _Layout):
                values[name] = part.made(columns, sequence)
            else:
                value = next(columns)
                values[name] = None if value is None else part.read(value)
        return self.kind(**values)


def _laid_out(kind: type[Any]) -> _Layout:
    hints = get_type_hints(kind)
    parts = tuple((one.name, _part(one.name, hints[one.name])) for one in fields(kind))
    return _Layout(kind, parts)


def _part(name: str, hint: Any) -> _Column | _Layout | None:
    if name == "sequence":
        return None
    kind = _without_none(hint)
    if get_origin(kind) is tuple:
        return _Column(name, json.dumps, lambda text: tuple(json.loads(text)))
    if is_dataclass(kind):
        return _laid_out(kind)  # type: ignore[arg-type]  # a class, as the hint says
    for known, (write, read) in _CONVERSIONS.items():
        if kind is known:
            return _Column(name, write, read)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _Column(name, str, kind)
    raise TypeError(f"A field of the type {hint} has no column.")


def _without_none(hint: Any) -> Any:
    if get_origin(hint) is not UnionType:
        return hint
    (kind,) = (one for one in get_args(hint) if one is not NoneType)
    return kind


def _same(value: Any) -> Any:
    return value


_CONVERSIONS: dict[type, tuple[Convert, Convert]] = {
    UUID: (lambda key: key.bytes, identity_of),
    datetime: (to_micros, from_micros),
    date: (date.isoformat, date.fromisoformat),
    Decimal: (str, Decimal),
    bool: (int, bool),
    str: (_same, _same),
    int: (_same, _same),
    float: (_same, _same),
}

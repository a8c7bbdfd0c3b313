"""The tables of the record as they are read out, in the order in which they are written."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Double,
    LargeBinary,
    String,
    Table,
)

from bodymap.services.whole_record import ColumnShape, TableShape, ValueKind
from db import tables
from db.chain import DERIVED, STAMPS

LEFT_OUT: Final = frozenset(("workstation",))
"""The name of a machine belongs to the lines of the change log that it wrote, which stay behind."""

HELD_AS_VALUES: Final = frozenset(
    (
        *(("screening_answer", "regions"), ("billing", "muscles"), ("symptom_mark", "points")),
        *(("needle_site", "referred_to"), ("amendment", "what"), ("template", "body")),
        *(("setting", "value"), ("conflict", "base")),
        *(("conflict", "theirs"), ("conflict", "mine")),
    )
)
"""Columns whose text is JSON."""

EMPTY_LIST: Final = frozenset((("needle_site", "referred_to"),))
"""Of these, those whose empty list is an empty text."""

_FIRST: Final = ("person", "needle_box", "template", "setting", "emergency_access", "rescued_text")
_DAY_CHARACTERS: Final = 10
_TIMES: Final = re.compile(r"(_at|^at|^until|^restates)$")
_KINDS: Final = (
    (LargeBinary, ValueKind.ID),
    (Boolean, ValueKind.TRUTH),
    (Double, ValueKind.NUMBER),
    (String, ValueKind.TEXT),
)
_LISTED: Final = re.compile(r"\w+ IN \((.*)\)")


@cache
def shapes() -> tuple[TableShape, ...]:
    """Those of the clinic first, people before all; then each after what it refers to."""
    known = {name: table for name, table in tables.metadata.tables.items() if _is_of_record(table)}
    ordered = [one.name for one in tables.metadata.sorted_tables if one.name in known]
    names = [*_FIRST, *(name for name in ordered if name not in _FIRST)]
    return tuple(_shape(known[name]) for name in names)


def _is_of_record(table: Table) -> bool:
    return "voided_seq" in table.c and table.name not in LEFT_OUT


def _shape(table: Table) -> TableShape:
    left_out = STAMPS | DERIVED.get(table.name, frozenset())
    words = _words(table)
    columns = tuple(
        ColumnShape(
            str(column.name),
            _kind(table.name, column),
            bool(column.nullable),
            words.get(column.name, ()),
        )
        for column in table.c
        if column.name not in left_out
    )
    # SQLAlchemy's names are no plain texts, and the driver would ask each of them how to store it
    return TableShape(str(table.name), _about(table.name), columns)


def _about(name: str) -> str:
    """What the table's class says of it."""
    of_it = next(one for one in vars(tables).values() if _name_of(one) == name)
    return " ".join((of_it.__doc__ or "").replace("``", "").split())


def _name_of(one: object) -> str:
    return str(getattr(one, "__tablename__", ""))


def _words(table: Table) -> dict[str, tuple[str, ...]]:
    """What the columns can hold that hold one of a few words."""
    found: dict[str, tuple[str, ...]] = {}
    for one in table.constraints:
        if isinstance(one, CheckConstraint):
            listed = _LISTED.fullmatch(str(one.sqltext))
            if listed is not None:
                column = str(one.sqltext).split(" ", 1)[0]
                found[column] = tuple(word.strip(" '") for word in listed[1].split(","))
    return found


def _kind(table: str, column: Column[object]) -> ValueKind:
    held = column.type
    if (table, column.name) in HELD_AS_VALUES:
        return ValueKind.VALUES
    if isinstance(held, BigInteger) and _TIMES.search(column.name):
        return ValueKind.TIME
    if isinstance(held, String) and held.length == _DAY_CHARACTERS:
        return ValueKind.DAY
    return next((kind for of, kind in _KINDS if isinstance(held, of)), ValueKind.INTEGER)

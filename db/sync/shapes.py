"""The tables that are shared, as rows of plain values that go from one engine to the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from sqlalchemy import UniqueConstraint

from db import tables

LAST: Final = "signature"
"""A signed visit takes nothing in any more, so what signs it comes after everything else."""

NUMBERS: Final = ("created_seq", "changed_seq", "voided_seq")
"""Columns of a row that are numbers of the change log."""

CHANGES: Final = frozenset(
    ("added", "changed", "moved", "ended", "reopened", "held", "voided", "restored")
)
"""What a line says that changes its row."""

Image = dict[str, Any]
"""A row, by column."""


@dataclass(frozen=True, slots=True)
class SharedTable:
    """One table of the record: its columns in order, and where its rows come among others."""

    name: str
    columns: tuple[str, ...]
    place: int
    unique: tuple[tuple[str, ...], ...]
    """Columns that no two rows that count have in common, beside the id."""
    named: tuple[str, ...] = ()
    """Columns that no two rows have in common, though they count no more: what they are called
    by."""

    @property
    def listed(self) -> str:
        """Its columns, as statements name them."""
        return ", ".join(f'"{name}"' for name in self.columns)


@cache
def shared_tables() -> Mapping[str, SharedTable]:
    """By name, in the order in which rows can be put in: what is referred to first."""
    found = [one for one in tables.metadata.sorted_tables if "voided_seq" in one.c]
    found.sort(key=lambda one: one.name == LAST)
    return {
        one.name: SharedTable(
            one.name,
            tuple(column.name for column in one.c),
            place,
            tuple(
                tuple(column.name for column in index.columns)
                for index in sorted(one.indexes, key=lambda index: str(index.name))
                if index.unique and "created_seq" not in index.columns
            ),
            tuple(
                column.name
                for constraint in one.constraints
                if isinstance(constraint, UniqueConstraint)
                for column in constraint.columns
            ),
        )
        for place, one in enumerate(found)
    }


def by_place(rows: Iterable[tuple[str, Image]]) -> list[tuple[SharedTable, Image]]:
    """Rows in the order in which they can be put in: of a table, those that count no more leave
    their places before others take them. A needle site never gets a lower number than it had, so
    the highest goes first. Else the older row comes before the younger one."""
    shared = shared_tables()
    found = [(shared[name], row) for name, row in rows]
    return sorted(
        found,
        key=lambda one: (
            *(one[0].place, one[1]["voided_seq"] is None, -one[1].get("number", 0)),
            one[1]["created_seq"],
        ),
    )


def numbers_of(row: Image) -> Image:
    """Those columns of a row that are numbers of the change log."""
    return {name: row[name] for name in NUMBERS}


def visit_of(table: str, row: Image) -> bytes | None:
    """The session that a row is, or belongs to; None where it belongs to none."""
    found: bytes | None = row.get("id" if table == "session" else "session_id")
    return found


def signed_in(rows: Iterable[tuple[str, Image]]) -> frozenset[bytes]:
    """The sessions that these rows sign."""
    return frozenset(
        row["session_id"] for name, row in rows if name == LAST and row["voided_seq"] is None
    )

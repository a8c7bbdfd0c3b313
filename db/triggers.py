"""The triggers of a clinic file: what ``db.guard_rules`` says, in the words of SQLite.

SQLite fires no trigger for a row that REPLACE removes to make room. So whatever would take the
place of another row is refused before that: the same id, row number, or unique columns.
Connections that drop these triggers first are found by ``db.verify``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sqlalchemy import Table

from db.guard_rules import (
    LOG,
    NEVER_CHANGED,
    OUTBOX,
    STAYS,
    Guard,
    Refusal,
    guards_of,
    guards_of_log,
    unique_columns,
)
from db.tables.sharing import PROVISIONAL

_ROW: Final = ("rowid",)
"""What a row of SQLite has beside its columns."""


def statements() -> tuple[str, ...]:
    """The statements that make all triggers, for a file that has all tables."""
    from db.tables import metadata

    guards = [*guards_of_log(LOG, 0), *guards_of_log(OUTBOX, PROVISIONAL)]
    for table in metadata.sorted_tables:
        if "voided_seq" in table.c:
            guards += _of_table(table)
    return tuple(_trigger(guard) for guard in guards)


def _of_table(table: Table) -> Iterator[Guard]:
    name = table.name
    more = {"insert": [_no_room(table)], "update": [*_no_change_of_place(table)], "delete": []}
    for guard in guards_of(table, row=_ROW):
        first, last = (more[guard.verb], []) if guard.verb == "insert" else ([], more[guard.verb])
        yield Guard(name, guard.verb, (*first, *guard.refusals, *last), guard.unless)


def _trigger(guard: Guard) -> str:
    table, verb = guard.table, guard.verb
    only = f"\nWHEN NOT ({guard.unless})" if guard.unless else ""
    body = "\n".join(_refusal(one) for one in guard.refusals)
    return (
        f"CREATE TRIGGER tr_{table}_{verb} BEFORE {verb.upper()} ON {table}{only}"
        f"\nBEGIN\n{body}\nEND"
    )


def _refusal(refusal: Refusal) -> str:
    where = f"\n  WHERE {refusal.when}" if refusal.when else ""
    return f"  SELECT RAISE(ABORT, '{refusal.why}.'){where};"


def _no_room(table: Table) -> Refusal:
    """A new row takes nobody's place. A row number that was not asked for reads as -1."""
    same = [["rowid"], ["id"], *unique_columns(table)]
    taken = [_exists(table, columns) for columns in same]
    return Refusal(f"This row of {table.name} is there already", "\n    OR ".join(taken))


def _no_change_of_place(table: Table) -> Iterator[Refusal]:
    """A changed row takes nobody's place either."""
    movable = [columns for columns in unique_columns(table) if not set(columns) <= {*STAYS}]
    if movable and table.name not in NEVER_CHANGED:
        taken = [_exists(table, one, "id IS NOT OLD.id") for one in movable]
        yield Refusal(f"Another row of {table.name} has this place", "\n    OR ".join(taken))


def _exists(table: Table, columns: Iterable[str], *more: str) -> str:
    """Whether a row has these columns as the new one has them. ``voided_seq`` stands for an index
    of the rows that are not voided."""
    same = [
        "voided_seq IS NULL AND NEW.voided_seq IS NULL"
        if name == "voided_seq"
        else f"{name} = NEW.{name}"
        for name in columns
    ]
    return f"EXISTS (SELECT 1 FROM {table.name} WHERE {' AND '.join((*same, *more))})"  # noqa: S608 - names of declared tables

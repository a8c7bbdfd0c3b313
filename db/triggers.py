"""What the file itself refuses, whoever writes to it and by whatever way.

- A line of the change log is never changed, never removed, and comes after the last one.
- No row of the record is ever removed, gets another id, or moves to another visit or patient.
- Of a signed visit nothing changes but what may come later: amendments, reactions, how a reaction
  or a consent ended, and the pain of the follow-up and the diary.

SQLite fires no trigger for a row that REPLACE removes to make room. So whatever would take the
place of another row is refused before that: the same id, row number, or unique columns.
Connections that drop these triggers first are found by ``db.verify``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from sqlalchemy import Index, Table, UniqueConstraint

LOG: Final = "change_log"
NEVER_CHANGED: Final = frozenset(("signature", "amendment"))
MAY_COME_LATER: Final = frozenset(("amendment", "reaction"))
"""Tables whose rows may be added to a signed visit."""
MAY_END_LATER: Final = {"reaction": "resolved_at", "consent": "withdrawn_at"}
"""Of a row of a signed visit, the one column that may change."""
LATER_PHASES: Final = "('follow_up', 'diary')"

_STAYS: Final = ("id", "session_id", "patient_id", "created_at", "created_seq")
_CHANGE: Final = frozenset(("changed_at", "changed_seq", "version"))
_VOID: Final = frozenset(("voided_at", "voided_seq"))


def statements() -> tuple[str, ...]:
    """The statements that make all triggers, for a file that has all tables."""
    from db.tables import metadata

    written = list(_of_log())
    for table in metadata.sorted_tables:
        if "voided_seq" in table.c:
            written += _of_table(table)
    return tuple(written)


def _of_log() -> Iterator[str]:
    yield _trigger(
        *(LOG, "insert"),
        _refuse(
            "A line of the change log comes after the last one",
            f"NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM {LOG})",  # noqa: S608 - a name of this file
        ),
    )
    yield _trigger(LOG, "update", _refuse("A line of the change log never changes"))
    yield _trigger(LOG, "delete", _refuse("A line of the change log is never removed"))


def _of_table(table: Table) -> Iterator[str]:
    name = table.name
    yield _trigger(name, "insert", _no_room(table), *_signed_insert(table))
    if name in NEVER_CHANGED:
        yield _trigger(name, "update", _refuse(f"A row of {name} never changes"))
    else:
        yield _trigger(name, "update", _stays(table), *_no_change_of_place(table), *_signed(table))
    yield _trigger(name, "delete", _refuse(f"A row of {name} is never removed"))


def _trigger(table: str, verb: str, *refusals: str) -> str:
    body = "\n".join(refusals)
    return f"CREATE TRIGGER tr_{table}_{verb} BEFORE {verb.upper()} ON {table}\nBEGIN\n{body}\nEND"


def _refuse(why: str, when: str = "") -> str:
    where = f"\n  WHERE {when}" if when else ""
    return f"  SELECT RAISE(ABORT, '{why}.'){where};"


def _no_room(table: Table) -> str:
    """A new row takes nobody's place. A row number that was not asked for reads as -1."""
    same = [["rowid"], ["id"], *unique_columns(table)]
    taken = [_exists(table, columns) for columns in same]
    return _refuse(f"This row of {table.name} is there already", "\n    OR ".join(taken))


def _stays(table: Table) -> str:
    names = ["rowid", *(name for name in _STAYS if name in table.c)]
    return _refuse(f"A row of {table.name} keeps its id and its place", _differs(names))


def _no_change_of_place(table: Table) -> Iterator[str]:
    """A changed row takes nobody's place either."""
    movable = [columns for columns in unique_columns(table) if not set(columns) <= {*_STAYS}]
    if movable:
        taken = [_exists(table, one, "id IS NOT OLD.id") for one in movable]
        yield _refuse(f"Another row of {table.name} has this place", "\n    OR ".join(taken))


def _signed_insert(table: Table) -> Iterator[str]:
    if "session_id" not in table.c or table.name in MAY_COME_LATER:
        return
    when = _is_signed("NEW.session_id")
    if table.name == "pain_score":
        when = f"NEW.phase NOT IN {LATER_PHASES} AND {when}"
    yield _refuse("This visit is signed", when)


def _signed(table: Table) -> Iterator[str]:
    if table.name == "session":
        yield _refuse("This visit is signed", _is_signed("OLD.id"))
    if "session_id" not in table.c:
        return
    when = _is_signed("OLD.session_id")
    free: Iterable[str] = ()
    if table.name == "pain_score":
        free = _VOID | _CHANGE
        when = f"(OLD.phase NOT IN {LATER_PHASES} OR {_fixed(table, free)})\n    AND {when}"
    elif table.name in MAY_END_LATER:
        free = {MAY_END_LATER[table.name]} | _CHANGE
        when = f"({_fixed(table, free)})\n    AND {when}"
    yield _refuse("This visit is signed", when)


def _fixed(table: Table, free: Iterable[str]) -> str:
    return _differs(sorted(one.name for one in table.c if one.name not in free))


def _differs(names: Iterable[str]) -> str:
    return " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in names)


def _is_signed(session: str) -> str:
    return f"EXISTS (SELECT 1 FROM signature WHERE session_id = {session} AND voided_seq IS NULL)"  # noqa: S608 - as above


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


def unique_columns(table: Table) -> list[list[str]]:
    """The columns of every unique index, in a fixed order; with ``voided_seq`` where it is one of
    the rows that are not voided."""
    found: list[list[str]] = []
    for one in table.constraints:
        if isinstance(one, UniqueConstraint):
            found.append([column.name for column in one.columns])
    for index in table.indexes:
        if index.unique:
            found.append([*(column.name for column in index.columns), *_only_counting(index)])
    return sorted(found)


def _only_counting(index: Index) -> list[str]:
    where: Any = index.dialect_options["sqlite"]["where"]
    if where is None:
        return []
    if str(where) != "voided_seq IS NULL":
        raise ValueError(f"A trigger cannot guard the index {index.name}.")
    return ["voided_seq"]

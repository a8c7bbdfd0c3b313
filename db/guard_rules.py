"""What the record itself refuses, whoever writes to it and by whatever way.

- A line of the change log is never changed, never removed, and comes after the last one.
- No row of the record is ever removed, gets another id, or moves to another visit or patient.
- Of a signed visit nothing changes but what may come later: amendments, reactions, how a reaction
  or a consent ended, and the pain of the follow-up and the diary.

They are written as triggers of a clinic file by ``db.triggers``, and of a server by
``db.server.triggers``: the conditions are words that both engines understand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Index, Table, UniqueConstraint

from db.tables.sharing import PROVISIONAL

LOG: Final = "change_log"
OUTBOX: Final = "outbox"
NEVER_CHANGED: Final = frozenset(("signature", "amendment"))
MAY_COME_LATER: Final = frozenset(("amendment", "reaction"))
"""Tables whose rows may be added to a signed visit."""
MAY_END_LATER: Final = {"reaction": "resolved_at", "consent": "withdrawn_at"}
"""Of a row of a signed visit, the one column that may change."""
LATER_PHASES: Final = "('follow_up', 'diary')"

STAYS: Final = ("id", "session_id", "patient_id", "created_at", "created_seq")
_CHANGE: Final = frozenset(("changed_at", "changed_seq", "version"))
_VOID: Final = frozenset(("voided_at", "voided_seq"))
_NUMBERS: Final = ("created_seq", "changed_seq", "voided_seq")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something is refused, and when: a condition on the row as it was and is (``OLD`` and
    ``NEW``), or always."""

    why: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Guard:
    """What is refused of a table for one verb (``insert``, ``update`` or ``delete``), but for what
    ``unless`` allows."""

    table: str
    verb: str
    refusals: tuple[Refusal, ...]
    unless: str = ""


def guards_of_log(log: str, before_first: int, *, has_moved_in: str = "") -> Iterator[Guard]:
    """The guards of a table of lines, whose numbers come after ``before_first``. Where a clinic
    moves in, ``has_moved_in`` is a condition: before it holds, lines may be missing in between, as
    a salvage can have lost them."""
    last = f"(SELECT coalesce(max(sequence), {before_first}) + 1 FROM {log})"  # noqa: S608 - a name of this file
    when = f"NEW.sequence IS DISTINCT FROM {last}"
    if has_moved_in:
        when += f" AND (coalesce(NEW.sequence, 0) < {last} OR {has_moved_in})"
    yield Guard(
        log, "insert", (Refusal("A line of the change log comes after the last one", when),)
    )
    yield Guard(log, "update", (Refusal("A line of the change log never changes"),))
    yield Guard(log, "delete", (Refusal("A line of the change log is never removed"),))


def guards_of(table: Table, *, row: tuple[str, ...] = ()) -> Iterator[Guard]:
    """The guards of a table of the record. ``row`` names what an engine has of a row beside its
    columns and keeps with it."""
    name = table.name
    yield Guard(name, "insert", tuple(_signed_insert(table)))
    unless = f"({_is_settled(table, row)})"
    if name == "signature":
        unless = f"{unless}\n  OR ({_gives_way(table, row)})"
    never = Refusal(f"A row of {name} never changes")
    refusals = (never,) if name in NEVER_CHANGED else (_stays(table, row), *_signed(table))
    yield Guard(name, "update", refusals, unless)
    yield Guard(name, "delete", (Refusal(f"A row of {name} is never removed"),))


def _stays(table: Table, row: tuple[str, ...]) -> Refusal:
    names = [*row, *(name for name in STAYS if name in table.c)]
    return Refusal(f"A row of {table.name} keeps its id and its place", _differs(names))


def _signed_insert(table: Table) -> Iterator[Refusal]:
    if "session_id" not in table.c or table.name in MAY_COME_LATER:
        return
    # what counts no more adds nothing: it was charted elsewhere, by somebody who did not know
    when = f"NEW.voided_seq IS NULL AND {_is_signed('NEW.session_id')}"
    if table.name == "pain_score":
        when = f"NEW.phase NOT IN {LATER_PHASES} AND {when}"
    yield Refusal("This visit is signed", when)


def _signed(table: Table) -> Iterator[Refusal]:
    if table.name == "session":
        yield Refusal("This visit is signed", _is_signed("OLD.id"))
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
    yield Refusal("This visit is signed", when)


def _is_settled(table: Table, row: tuple[str, ...]) -> str:
    """Whether an update does nothing but give provisional numbers the place that the server gave
    them."""
    rest = [*row, *sorted(one.name for one in table.c if one.name not in _NUMBERS)]
    # a number that is not there is NULL, and nothing is to be neither true nor false
    old = {name: f"coalesce(OLD.{name}, 0)" for name in _NUMBERS}
    numbers = [
        f"(NEW.{name} IS NOT DISTINCT FROM OLD.{name}"
        f" OR ({old[name]} > {PROVISIONAL} AND coalesce(NEW.{name} < {PROVISIONAL}, false)))"
        for name in _NUMBERS
    ]
    is_provisional = " OR ".join(f"{old[name]} > {PROVISIONAL}" for name in _NUMBERS)
    return "\n    AND ".join([f"({is_provisional})", *numbers, *_same(rest)])


def _gives_way(table: Table, row: tuple[str, ...]) -> str:
    """Whether a signature that the server never took in is voided: another one came before it."""
    rest = [*row, *sorted(one.name for one in table.c if one.name not in _VOID | _CHANGE)]
    is_ours = [f"OLD.created_seq > {PROVISIONAL}", "OLD.voided_seq IS NULL"]
    return "\n    AND ".join([*is_ours, *_same(rest)])


def _fixed(table: Table, free: Iterable[str]) -> str:
    return _differs(sorted(one.name for one in table.c if one.name not in free))


def _differs(names: Iterable[str]) -> str:
    return " OR ".join(f"NEW.{name} IS DISTINCT FROM OLD.{name}" for name in names)


def _same(names: Iterable[str]) -> list[str]:
    return [f"NEW.{name} IS NOT DISTINCT FROM OLD.{name}" for name in names]


def _is_signed(session: str) -> str:
    return f"EXISTS (SELECT 1 FROM signature WHERE session_id = {session} AND voided_seq IS NULL)"  # noqa: S608 - names of this file


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

"""Taking back what one transaction added: all of it, as one step.

The rows that a transaction added are those of its lines of the change log. They are voided, as
everything that is taken back is; what was worked out from them is worked out anew.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from db import tables
from db.statements import changing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bodymap.services.progress import Progress
    from db.driver import Cursor
    from db.prepared import Prepared

_TELL_EVERY: Final = 200
_LINES: Final = "SELECT entity, entity_id FROM change_log WHERE what = 'added' AND sequence"
_CHANGES: Final = "('changed', 'moved', 'ended', 'reopened', 'held', 'voided', 'restored')"
_PARENTS: Final = {
    "patient_id": "patient",
    "episode_id": "episode",
    "session_id": "session",
    "site_id": "needle_site",
}
_OWN: Final = (
    "(SELECT entity_id FROM change_log WHERE what = 'added'"
    " AND sequence BETWEEN :first AND :last{of})"
)
_RECOUNT: Final = (
    "UPDATE patient SET visits = (SELECT count(*) FROM session"
    " WHERE patient_id = patient.id AND voided_seq IS NULL),"
    " active_at = coalesce((SELECT max(started_at) FROM session"
    " WHERE patient_id = patient.id AND voided_seq IS NULL), created_at)"
    " WHERE id IN (SELECT patient_id FROM session WHERE created_seq BETWEEN ? AND ?)"
)


def added_between(cursor: Cursor, first: int, last: int) -> list[tuple[str, UUID]]:
    """The tables and ids of the rows that the lines from ``first`` to ``last`` added, the last one
    first: what refers to another row comes before it."""
    found = cursor.execute(f"{_LINES} BETWEEN ? AND ? ORDER BY sequence DESC", (first, last))
    return [(entity, UUID(bytes=bytes(key))) for entity, key in found if entity in _voidable()]


def is_used_since(cursor: Cursor, first: int, last: int) -> bool:
    """Whether a row that those lines added was changed after ``last``, or another one was put below
    it: then it is no more what was added."""
    lines = {"first": first, "last": last}
    return any(cursor.execute(text, lines).fetchone() for text in _uses())


def void_all(
    rows: Sequence[tuple[str, UUID]],
    void: Callable[[Prepared, str, UUID], None],
    progress: Progress,
) -> None:
    """Void each of ``rows``, in their order, by ``void``, which is handed the statement, the table
    and the id."""
    for done, (entity, key) in enumerate(rows):
        if done % _TELL_EVERY == 0:
            progress(done, len(rows))
        void(_void_of(entity), entity, key)


def count_again(cursor: Cursor, first: int, last: int) -> None:
    """Count the visits of the patients anew whose sessions those lines added."""
    cursor.execute(_RECOUNT, (first, last))


@cache
def _uses() -> tuple[str, ...]:
    """Statements that find a row wherever something came after."""
    changed = (
        f"SELECT 1 FROM change_log WHERE entity_id IN {_OWN.format(of='')}"  # noqa: S608 - no input
        f" AND sequence > :last AND what IN {_CHANGES} LIMIT 1"
    )
    return (changed, *(_use(*one) for one in _below()))


def _below() -> list[tuple[str, str]]:
    """Each table with each of its columns that names a row of another one."""
    return [
        (name, column)
        for name, one in _voidable().items()
        for column in _PARENTS
        if column in one.c
    ]


def _use(table: str, column: str) -> str:
    """That a row of ``table``, added before or after, names one of theirs."""
    own = _OWN.format(of=f" AND entity = '{_PARENTS[column]}'")
    # there is an index of the visits of such rows, and none of their sites
    near = (
        f"session_id IN (SELECT session_id FROM needle_site WHERE id IN {own}) AND "  # noqa: S608 - as below
        if column == "site_id"
        else ""
    )
    return (
        f"SELECT 1 FROM {table} WHERE {near}{column} IN {own} AND voided_seq IS NULL"  # noqa: S608 - names of declared tables
        " AND (created_seq < :first OR created_seq > :last) LIMIT 1"
    )


@cache
def _void_of(entity: str) -> Prepared:
    return changing(_voidable()[entity], "voided_at", "voided_seq")


@cache
def _voidable() -> dict[str, Any]:
    return {name: one for name, one in tables.metadata.tables.items() if "voided_seq" in one.c}

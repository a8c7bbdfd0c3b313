"""Taking back what one transaction added: all of it, as one step.

The rows that a transaction added are those of its lines of the change log. They are voided, as
everything that is taken back is; what was worked out from them is worked out anew.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import text

from db import tables
from db.statements import changing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bodymap.services.progress import Progress
    from db.driver import Cursor
    from db.prepared import Prepare, Prepared

_TELL_EVERY: Final = 200
_CHANGES: Final = "('changed', 'moved', 'ended', 'reopened', 'held', 'voided', 'restored')"
_PARENTS: Final = {
    "patient_id": "patient",
    "episode_id": "episode",
    "session_id": "session",
    "site_id": "needle_site",
}
_LOG: Final = (
    "(SELECT sequence, entity, entity_id, what FROM change_log"
    " UNION ALL"
    " SELECT sequence, entity, entity_id, what FROM outbox WHERE sequence >"
    " (SELECT coalesce(max(origin_sequence), 0) FROM change_log"
    " WHERE origin = (SELECT origin FROM outbox ORDER BY sequence DESC LIMIT 1)))"
    " AS log"
)
"""The lines of the change log, and after them those that are on their way into it."""

_ADDED: Final = (
    "SELECT entity, entity_id FROM "  # noqa: S608 - no input, as below
    f"{_LOG} WHERE what = 'added' AND sequence BETWEEN :first AND :last ORDER BY sequence DESC"
)
_OWN: Final = (
    "(SELECT entity_id FROM "  # noqa: S608 - as below
    f"{_LOG} WHERE what = 'added' AND sequence BETWEEN :first AND :last{{of}})"
)
_OF_PATIENT: Final = "FROM session WHERE patient_id = patient.id AND voided_seq IS NULL"
_RECOUNT: Final = (
    f"UPDATE patient SET visits = (SELECT count(*) {_OF_PATIENT}),"  # noqa: S608 - as below
    f" active_at = coalesce((SELECT max(started_at) {_OF_PATIENT}), created_at)"
    f" WHERE id IN (SELECT patient_id FROM session WHERE id IN {_OWN.format(of='')})"
)


def added_between(
    prepare: Prepare, cursor: Cursor, first: int, last: int
) -> list[tuple[str, UUID]]:
    """The tables and ids of the rows that the lines from ``first`` to ``last`` added, the last one
    first: what refers to another row comes before it."""
    found = _worded(prepare, _ADDED).run(cursor, {"first": first, "last": last})
    return [(entity, UUID(bytes=bytes(key))) for entity, key in found if entity in _voidable()]


def is_used_since(prepare: Prepare, cursor: Cursor, first: int, last: int) -> bool:
    """Whether a row that those lines added was changed after ``last``, or another one was put below
    it: then it is no more what was added."""
    lines = {"first": first, "last": last}
    return any(_worded(prepare, text).run(cursor, lines).fetchone() for text in _uses())


def void_all(
    rows: Sequence[tuple[str, UUID]],
    void: Callable[[str, UUID], None],
    progress: Progress,
) -> None:
    """Void each of ``rows``, in their order, by ``void``, which is handed the table and the id."""
    for done, (entity, key) in enumerate(rows):
        if done % _TELL_EVERY == 0:
            progress(done, len(rows))
        void(entity, key)


def count_again(prepare: Prepare, cursor: Cursor, first: int, last: int) -> None:
    """Count the visits of the patients anew whose sessions those lines added."""
    _worded(prepare, _RECOUNT).run(cursor, {"first": first, "last": last})


@cache
def void_of(prepare: Prepare, entity: str) -> Prepared:
    """The statement that voids a row of a table."""
    return changing(prepare, _voidable()[entity], "voided_at", "voided_seq")


@cache
def _uses() -> tuple[str, ...]:
    """Statements that find a row wherever something came after."""
    changed = (
        f"SELECT 1 FROM {_LOG} WHERE entity_id IN {_OWN.format(of='')}"  # noqa: S608 - no input
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
def _worded(prepare: Prepare, sql: str) -> Prepared:
    return prepare(text(sql))


@cache
def _voidable() -> dict[str, Any]:
    return {name: one for name, one in tables.metadata.tables.items() if "voided_seq" in one.c}

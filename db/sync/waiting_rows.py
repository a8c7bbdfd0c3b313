"""The rows that lines of the outbox tell of which are not sent yet: found by these lines, which are
few, and never by going through a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from db.sync.shapes import shared_tables

if TYPE_CHECKING:
    from db.driver import Cursor

_ADDED: Final = "AND outbox.what = 'added' AND voided_seq IS NULL"
_ENTITIES: Final = "SELECT DISTINCT entity FROM outbox WHERE sequence > ?"


def added_here(cursor: Cursor, last: int, table: str) -> list[tuple[bytes, bytes]]:
    """The rows of a table of visits that were added here and count: their ids, and their
    visits'. ``last`` is the last line of the outbox that the server has, here and below."""
    return _found(cursor, last, table, _ADDED)


def changed_here(
    cursor: Cursor, last: int, sessions: frozenset[bytes]
) -> Iterator[tuple[str, bytes]]:
    """The rows of those visits with lines that wait, by table and id."""
    if not sessions:
        return
    for table in _of_visits(cursor, last):
        for key, session in _found(cursor, last, table, ""):
            if session in sessions:
                yield table, key


def added_in(cursor: Cursor, last: int, sessions: frozenset[bytes]) -> Iterator[tuple[str, bytes]]:
    """The rows of those visits that were added here and count, by table and id."""
    if not sessions:
        return
    for table in _of_visits(cursor, last):
        for key, session in added_here(cursor, last, table):
            if session in sessions:
                yield table, key


def _of_visits(cursor: Cursor, last: int) -> list[str]:
    found = {name for (name,) in cursor.execute(_ENTITIES, (last,)).fetchall()}
    return [
        name
        for name, table in shared_tables().items()
        if name in found and (name == "session" or "session_id" in table.columns)
    ]


def _found(cursor: Cursor, last: int, table: str, more: str) -> list[tuple[bytes, bytes]]:
    visit = "id" if table == "session" else "session_id"
    return cursor.execute(
        f"SELECT DISTINCT {table}.id, {table}.{visit} FROM outbox"  # noqa: S608 - names of declared tables
        # in this order: the lines are few, the rows are not
        f" CROSS JOIN {table} ON {table}.id = outbox.entity_id"
        f" WHERE outbox.sequence > ? AND outbox.entity = ? {more}",
        (last, table),
    ).fetchall()

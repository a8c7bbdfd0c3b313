"""Places of which there is one: the number of a needle in its visit, the pain of a phase, a
signature. A row that takes one may meet another row there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from db.sync.outbox import rows_of
from db.sync.shapes import Image, SharedTable, shared_tables

if TYPE_CHECKING:
    from db.driver import Cursor


def in_place_of(
    cursor: Cursor, table: SharedTable, columns: Sequence[str], row: Image
) -> list[Image]:
    """The rows of the file that count and have those columns in common with ``row``; none where
    that does not count."""
    if row["voided_seq"] is not None:
        return []
    same = " AND ".join(f"{name} = ?" for name in columns)
    found = cursor.execute(
        f"SELECT id FROM {table.name} WHERE {same} AND voided_seq IS NULL AND id <> ?",  # noqa: S608 - names of a declared table
        (*(row[name] for name in columns), row["id"]),
    ).fetchall()
    return rows_of(cursor, table.name, [key for (key,) in found])


def called_as(cursor: Cursor, table: SharedTable, row: Image) -> list[Image]:
    """The rows of the file, whether they count or not, that are called as ``row`` is."""
    found = [
        key
        for name in table.named
        for (key,) in cursor.execute(
            f"SELECT id FROM {table.name} WHERE {name} = ? AND id <> ?",  # noqa: S608 - as above
            (row[name], row["id"]),
        ).fetchall()
    ]
    return rows_of(cursor, table.name, found)


def met_by(cursor: Cursor, rows: Iterable[tuple[str, Image]]) -> Iterator[tuple[str, bytes]]:
    """The rows of the file that ``rows`` of the server meet in their places, by table and id. What
    is there on the server, too, has left its place there."""
    shared = shared_tables()
    for name, row in rows:
        for columns in shared[name].unique:
            for one in in_place_of(cursor, shared[name], columns, row):
                yield name, one["id"]

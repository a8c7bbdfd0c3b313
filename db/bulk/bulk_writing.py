"""Rows and lines by the thousand, into a file that nobody else has open."""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from db import driver
from db.chain import end_of_chain
from db.guards import without_guards

_AT_ONCE: Final = 20_000
"""Rows that are kept in memory before they are written: some 20 MB."""

_IN_A_HURRY: Final = (
    "PRAGMA wal_checkpoint(TRUNCATE)",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA cache_size = -131072",
)
_LOG_COLUMNS: Final = (
    *("sequence", "origin", "author", "entity", "entity_id", "what"),
    *("at", "before", "after", "digest", "mac"),
)


class BulkWriting:
    """Goes on with the chain of a clinic's change log. ``origin`` is this workstation."""

    def __init__(self, connection: driver.Connection, origin: bytes, chain_key: bytes) -> None:
        self._connection = connection
        self._origin = origin
        self._origin_text = f'"0x{origin.hex()}"'
        self._key = chain_key
        self._sequence, self._mac = end_of_chain(connection)
        self._rows: dict[str, list[Sequence[Any]]] = {}
        self._columns: dict[str, tuple[str, ...]] = {}
        self._waiting = 0

    def add(self, entity: str, key: bytes, digest: bytes, author: bytes, at: int) -> int:
        """The line that adds a row at ``at`` (microseconds UTC), sealed; returns its number."""
        sequence = self._sequence + 1
        text = (
            f'[{sequence}, {self._origin_text}, "0x{author.hex()}", "{entity}", "0x{key.hex()}",'
            f' "added", {at}, null, null, "0x{digest.hex()}"]'
        )
        self._mac = hmac.digest(self._key, self._mac + text.encode("ascii"), "sha256")
        self._sequence = sequence
        self._keep(
            "change_log",
            _LOG_COLUMNS,
            (
                *(sequence, self._origin, author, entity, key, "added"),
                *(at, None, None, digest, self._mac),
            ),
        )
        return sequence

    def row(self, entity: str, columns: tuple[str, ...], row: Sequence[Any]) -> None:
        """A row of a table; all rows of one table have the same columns."""
        self._keep(entity, columns, row)

    def end(self) -> None:
        """Write what still waits."""
        for entity, rows in self._rows.items():
            columns = self._columns[entity]
            names = ", ".join(f'"{name}"' for name in columns)
            marks = ", ".join("?" * len(columns))
            self._connection.executemany(
                f"INSERT INTO {entity} ({names}) VALUES ({marks})",  # noqa: S608 - declared names
                rows,
            )
            rows.clear()
        self._waiting = 0

    def _keep(self, entity: str, columns: tuple[str, ...], row: Sequence[Any]) -> None:
        rows = self._rows.get(entity)
        if rows is None:
            rows = self._rows[entity] = []
            self._columns[entity] = columns
        rows.append(row)
        self._waiting += 1
        if self._waiting >= _AT_ONCE:
            self.end()


@contextmanager
def in_a_hurry(connection: driver.Connection) -> Iterator[None]:
    """All that is written in the block is there at its end, and need not survive a power cut before
    it: a file that is not finished is thrown away. What the triggers refuse they refuse again
    after it; what is written in the block, they do not see."""
    for statement in _IN_A_HURRY:
        connection.execute(statement).fetchall()
    connection.execute("BEGIN")
    with without_guards(connection):
        yield
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = WAL").fetchall()

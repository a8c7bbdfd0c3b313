"""What a record holds, in one number for each table: so that two copies of it can be compared.

A digest is the SHA-256 over the rows of a table in the order of their ids, each as Python writes
the tuple of its columns; over the lines of the change log in their order. Both engines give the
same plain values (numbers, text, bytes) for the same row, so the same record has the same digests
on a server and in a file. Numbers that a server has not given yet make a difference: a workstation
equals its server when nothing waits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from bodymap.services.audit.lines import Head
from bodymap.services.progress import Progress, unwatched
from db.chain import CHAIN_START, LINE_COLUMNS, SHARED_COLUMNS
from db.sync.shapes import shared_tables

if TYPE_CHECKING:
    import psycopg

    from db import driver

LOG: Final = "change_log"
LOG_COLUMNS: Final = (*LINE_COLUMNS, "mac", *SHARED_COLUMNS)
ROWS_A_STEP: Final = 2000
ONE_STATE: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"

Row = Sequence[Any]
Rows = Callable[[str], Iterable[Row]]
"""The rows that a statement answers, a few at a time in memory."""


@dataclass(frozen=True, slots=True)
class Content:
    """How many rows each table has, and their digest (hexadecimal); the lines of the change log are
    among them. ``head`` is its last line."""

    counts: Mapping[str, int]
    digests: Mapping[str, str]
    head: Head

    @property
    def rows(self) -> int:
        """How many rows there are in all, without lines."""
        return sum(count for table, count in self.counts.items() if table != LOG)

    @property
    def lines(self) -> int:
        """How many lines of the change log there are."""
        return self.counts[LOG]

    def differing(self, other: Content) -> tuple[str, ...]:
        """The tables whose rows are not the same in both."""
        return tuple(
            table
            for table in self.counts
            if (self.counts[table], self.digests[table])
            != (other.counts.get(table), other.digests.get(table))
        )


class Digest:
    """The digest of rows that pass by in their order."""

    def __init__(self) -> None:
        self._sum = hashlib.sha256()
        self._last: Row = ()
        self.count = 0

    def add(self, rows: Sequence[Row]) -> None:
        """These come next."""
        self._sum.update("".join([repr(row) for row in rows]).encode())
        self._last = rows[-1]
        self.count += len(rows)

    def written(self) -> str:
        """The digest of all of them, in hexadecimal."""
        return self._sum.hexdigest()

    def head(self) -> Head:
        """The last of them, of lines."""
        if not self.count:
            return Head(0, CHAIN_START)
        line = dict(zip(LOG_COLUMNS, self._last, strict=True))
        return Head(line["sequence"], line["mac"] or CHAIN_START)


class Measured:
    """Puts together a ``Content`` of tables that are gone through one after the other."""

    def __init__(self) -> None:
        self._digests: dict[str, Digest] = {}

    def begin(self, table: str) -> Digest:
        """The rows of this table come now."""
        self._digests[table] = Digest()
        return self._digests[table]

    def content(self) -> Content:
        """All tables are through."""
        return Content(
            {table: one.count for table, one in self._digests.items()},
            {table: one.written() for table, one in self._digests.items()},
            self._digests[LOG].head(),
        )


def content_of_file(connection: driver.Connection, progress: Progress = unwatched) -> Content:
    """What the file behind ``connection`` holds, in one state of it; a transaction that is open
    stays open. Raises ``driver.Error`` and what ``progress`` raises."""
    is_ours = not connection.in_transaction
    if is_ours:
        connection.execute("BEGIN")
    try:
        return content_of(connection.execute, progress)
    finally:
        if is_ours:
            connection.execute("ROLLBACK")


def content_of_server(
    connection: psycopg.Connection[Any], progress: Progress = unwatched
) -> Content:
    """What the server behind ``connection`` holds, in one state of it. Raises psycopg.Error and
    what ``progress`` raises."""
    with one_state_of(connection):
        return content_of(rows_on(connection), progress)


@contextmanager
def one_state_of(connection: psycopg.Connection[Any]) -> Iterator[None]:
    """The block reads one state of the server, however long it takes. Raises psycopg.Error."""
    from db.server.roles import WITHOUT_LIMITS

    with connection.transaction():
        connection.execute(ONE_STATE)
        for words in WITHOUT_LIMITS:
            connection.execute(words)
        yield


def rows_on(connection: psycopg.Connection[Any]) -> Rows:
    """Rows of a server, within a transaction: it keeps those that were not fetched yet."""

    def rows(statement: str) -> Iterator[Row]:
        with connection.cursor("passing_by", binary=True) as cursor:
            cursor.itersize = ROWS_A_STEP
            yield from cursor.execute(statement)

    return rows


def content_of(rows: Rows, progress: Progress = unwatched) -> Content:
    """What the tables hold that ``rows`` reads, all of it in one state."""
    whole, done, measured = max(count_of(rows), 1), 0, Measured()
    for table, statement in statements():
        digest = measured.begin(table)
        for some in in_steps(rows(statement)):
            digest.add(some)
            done += len(some)
            progress(min(done, whole), whole)
    return measured.content()


def in_steps(rows: Iterable[Row], count: int = ROWS_A_STEP) -> Iterator[list[Row]]:
    """The rows a few at a time, ``count`` or, in the end, fewer."""
    coming = iter(rows)
    while some := list(islice(coming, count)):
        yield some


def count_of(rows: Rows, where: Mapping[str, str] | None = None) -> int:
    """How many rows and lines there are, of those that ``where`` asks for by table."""
    counted = (
        f"(SELECT count(*) FROM {table} WHERE {(where or {}).get(table, '1 = 1')})"  # noqa: S608 - names of declared tables
        for table in (*shared_tables(), LOG)
    )
    ((count,),) = rows(f"SELECT {' + '.join(counted)}")
    found: int = count
    return found


def statements(where: Mapping[str, str] | None = None) -> Iterator[tuple[str, str]]:
    """Each table with the statement that reads its rows in their order, only those that ``where``
    asks for by table; the change log comes last."""
    for name, table in shared_tables().items():
        yield name, _reading(name, table.listed, "id", where)
    yield LOG, _reading(LOG, ", ".join(f'"{one}"' for one in LOG_COLUMNS), "sequence", where)


def _reading(name: str, listed: str, order: str, where: Mapping[str, str] | None) -> str:
    asked = (where or {}).get(name)
    only = f" WHERE {asked}" if asked else ""
    return f"SELECT {listed} FROM {name}{only} ORDER BY {order}"  # noqa: S608 - names of declared tables

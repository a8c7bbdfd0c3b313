"""How a check reads a server: what is many, a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import count
from typing import Any, Final

import psycopg

from db.tables import PIECES_TABLE, SEARCH_TABLE
from db.verify.reads import Reads, Row

_AT_ONCE: Final = 2000


class ServerReads(Reads):
    """A server, in the transaction that was begun on ``connection``."""

    errors = psycopg.Error
    listed_in = (
        f"(SELECT number, words, pieces FROM {SEARCH_TABLE} LEFT JOIN"  # noqa: S608 - names of declared tables
        f" (SELECT number, array_agg(piece) AS pieces FROM {PIECES_TABLE} GROUP BY number) AS p"
        " USING (number))"
    )

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection
        self._numbers = count(1)

    def each(self, statement: str, values: Sequence[Any] = ()) -> Iterator[list[Row]]:
        """See ``Reads``. The server keeps what was not fetched yet."""
        name = f"verify_{next(self._numbers)}"
        with self._connection.cursor(name) as cursor:
            cursor.execute(_in_its_words(statement), values or None)
            while found := cursor.fetchmany(_AT_ONCE):
                yield found

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Any:
        """See ``Reads``."""
        return self._connection.execute(_in_its_words(statement), values or None)

    def part(self) -> AbstractContextManager[object]:
        """See ``Reads``. What fails within it undoes no more than that."""
        return self._connection.transaction()


def _in_its_words(statement: str) -> bytes:
    return statement.replace("?", "%s").encode()

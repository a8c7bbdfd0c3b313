"""How a check reads a record: the same statements on every engine, a few rows at a time."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, ClassVar, Final

from db import driver

Row = tuple[Any, ...]

_AT_ONCE: Final = 500


class Reads(ABC):
    """One state of a record. Statements ask for their values with ``?``, in the order in which they
    are given."""

    errors: ClassVar[type[Exception]]
    """What is raised where something cannot be read."""
    listed_in: ClassVar[str]
    """The table of the list of patients, with the number, the words and the pieces of each (NULL:
    the index does not keep words), to join patients with."""

    @abstractmethod
    def each(self, statement: str, values: Sequence[Any] = ()) -> Iterator[list[Row]]:
        """The rows of ``statement``, some at a time."""

    def rows(self, statement: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """The rows of ``statement``, one by one."""
        for some in self.each(statement, values):
            yield from some

    @abstractmethod
    def execute(self, statement: str, values: Sequence[Any] = ()) -> Any:
        """A cursor on the rows of ``statement``, which are few."""

    def part(self) -> AbstractContextManager[object]:
        """What is read in the block may fail, and reading goes on after it."""
        return nullcontext()

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - a declared name


class FileReads(Reads):
    """A clinic file, in the transaction that was begun on ``connection``."""

    errors = driver.Error
    listed_in = "(SELECT id AS number, NULL AS words, NULL AS pieces FROM patient_search_docsize)"

    def __init__(self, connection: driver.Connection) -> None:
        self._connection = connection

    def each(self, statement: str, values: Sequence[Any] = ()) -> Iterator[list[Row]]:
        """See ``Reads``."""
        cursor = self._connection.execute(statement, tuple(values))
        while found := cursor.fetchmany(_AT_ONCE):
            yield found

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Any:
        """See ``Reads``."""
        return self._connection.execute(statement, tuple(values))

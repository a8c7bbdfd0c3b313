"""Reading one catalogue file: rows, cells, and what is wrong with a row."""

from __future__ import annotations

import csv
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from bodymap.errors import ExpectedError

_log = logging.getLogger(__name__)
_LIST_SEPARATOR = ";"

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class CatalogueError(ExpectedError):
    """A catalogue file as a whole cannot be read."""


class Confidence(StrEnum):
    """How far a fact of the catalogue has been checked."""

    VERIFIED = "verified"
    PART_VERIFIED = "part verified"
    FROM_MEMORY = "from memory"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why one row of a file was left out. ``line`` counts from 1, the header included."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.reason}"


OnProblem = Callable[[RowProblem], None]


class RowError(ValueError):
    """A row cannot become a value; the text is the reason."""


def log_problem(problem: RowProblem) -> None:
    """Where problems go unless the caller collects them."""
    _log.warning("%s", problem)


class Cells:
    """The cells of one row by column name, stripped, with the conversions the files need.

    Every conversion raises RowError with a reason that names the column.
    """

    def __init__(self, row: Mapping[str, str]) -> None:
        self._row = row

    def text(self, column: str) -> str:
        """The cell, which may be empty."""
        return self._row[column].strip()

    def required(self, column: str) -> str:
        """The cell, which must not be empty."""
        text = self.text(column)
        if not text:
            raise RowError(f"{column} is empty")
        return text

    def items(self, column: str) -> tuple[str, ...]:
        """The parts of a list cell, in order."""
        parts = (part.strip() for part in self.text(column).split(_LIST_SEPARATOR))
        items = tuple(part for part in parts if part)
        for item in items:
            if items.count(item) > 1:
                raise RowError(f"{column} names {item} twice")
        return items

    def some_items(self, column: str) -> tuple[str, ...]:
        """The parts of a list cell that must name at least one."""
        items = self.items(column)
        if not items:
            raise RowError(f"{column} is empty")
        return items

    def above_zero(self, column: str) -> float:
        """A number above zero."""
        text = self.required(column)
        try:
            number = float(text)
        except ValueError:
            raise RowError(f"{column} is no number: {text}") from None
        if not 0 < number < float("inf"):
            raise RowError(f"{column} is not above zero: {text}")
        return number

    def above_zero_or_none(self, column: str) -> float | None:
        """A number above zero, or None for an empty cell."""
        return self.above_zero(column) if self.text(column) else None

    def one_of(self, column: str, kind: type[E]) -> E:
        """A member of ``kind`` by its value."""
        text = self.required(column)
        try:
            return kind(text)
        except ValueError:
            known = ", ".join(member.value for member in kind)
            raise RowError(f"{column} is none of {known}: {text}") from None


def read_table(
    path: Path,
    columns: Iterable[str],
    make: Callable[[Cells], T],
    *,
    key: Callable[[T], object],
    on_problem: OnProblem = log_problem,
) -> tuple[T, ...]:
    """The values of a CSV file (UTF-8, header row) in the file's order.

    Rows that ``make`` refuses with RowError, and rows whose ``key`` came before, go to
    ``on_problem`` and are left out. Raises CatalogueError when the file is not there, is no
    UTF-8, or lacks one of ``columns``.
    """
    values: dict[object, T] = {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            _expect_columns(path, columns, reader.fieldnames or ())
            for row in reader:
                try:
                    value = make(Cells(_complete(row)))
                    if key(value) in values:
                        raise RowError("the same entry came before")
                except RowError as error:
                    on_problem(RowProblem(path.name, reader.line_num, str(error)))
                else:
                    values[key(value)] = value
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CatalogueError(f"The catalogue file {path.name} cannot be read.") from error
    return tuple(values.values())


def _expect_columns(path: Path, wanted: Iterable[str], found: Iterable[str]) -> None:
    there = frozenset(found)
    missing = [column for column in wanted if column not in there]
    if missing:
        raise CatalogueError(f"The catalogue file {path.name} has no column {', '.join(missing)}.")


def _complete(row: dict[str | None, str | None]) -> dict[str, str]:
    """The row as a mapping of strings; csv marks missing cells and surplus ones with None."""
    if None in row or None in row.values():
        raise RowError("the number of cells differs from the header's")
    return {str(column): cell or "" for column, cell in row.items()}

"""Reading one catalogue file: rows, cells, and what is wrong with a row."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from bodymap.services.catalogue.own_copy import (
    RETIRED,
    Origin,
    TableFile,
    key_of,
    lay_over,
)
from bodymap.services.catalogue.own_file import expect_new_id, own_rows
from bodymap.services.catalogue.problems import (
    CatalogueError,
    OnProblem,
    RowError,
    RowProblem,
    log_problem,
)
from bodymap.services.catalogue.translation import load_translation

__all__ = [
    "CatalogueError",
    "Cells",
    "Confidence",
    "OnProblem",
    "RowError",
    "RowProblem",
    "log_problem",
    "read_table",
]

_LIST_SEPARATOR = ";"
_NO_WORDS: Final[Mapping[str, str]] = MappingProxyType({})

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class Confidence(StrEnum):
    """How far a fact of the catalogue has been checked."""

    VERIFIED = "verified"
    PART_VERIFIED = "part verified"
    FROM_MEMORY = "from memory"


class Cells:
    """The cells of one row by column name, stripped, with the conversions the files need.

    Every conversion raises RowError with a reason that names the column. ``origin`` says whose
    facts they are, ``changed`` in which columns a clinic's own row differs from what is shipped.
    ``translated`` are the words of another language by column.
    """

    def __init__(
        self,
        row: Mapping[str, str],
        origin: Origin = Origin.SHIPPED,
        changed: frozenset[str] = frozenset(),
        translated: Mapping[str, str] = _NO_WORDS,
    ) -> None:
        self._row = row
        self._translated = translated
        self.origin = origin
        self.changed = changed

    @property
    def retired(self) -> bool:
        """Whether the entry is no longer offered; files without the column retire nothing."""
        text = self._row.get(RETIRED, "").strip().casefold()
        if text not in ("", "no", "yes"):
            raise RowError(f"{RETIRED} is none of yes, no: {text[:40]}")
        return text == "yes"

    def text(self, column: str) -> str:
        """The cell, which may be empty."""
        return self._row[column].strip()

    def required(self, column: str) -> str:
        """The cell, which must not be empty."""
        text = self.text(column)
        if not text:
            raise RowError(f"{column} is empty")
        return text

    def words(self, column: str) -> str:
        """The cell as it is shown, which may be empty: in the language that is spoken, unless that
        has no words for it or the clinic says it in its own."""
        if column in self.changed:
            return self.text(column)
        return self._translated.get(column) or self.text(column)

    def required_words(self, column: str) -> str:
        """The same of a cell that must not be empty."""
        self.required(column)
        return self.words(column)

    def items(self, column: str) -> tuple[str, ...]:
        """The parts of a list cell, in order."""
        return self._parts(column, self.text(column))

    def items_of_words(self, column: str) -> tuple[str, ...]:
        """The parts of a list cell as it is shown, in order."""
        return self._parts(column, self.words(column))

    def _parts(self, column: str, text: str) -> tuple[str, ...]:
        parts = (part.strip() for part in text.split(_LIST_SEPARATOR))
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
    path: TableFile,
    columns: Iterable[str],
    make: Callable[[Cells], T],
    *,
    key: Callable[[T], object],
    on_problem: OnProblem = log_problem,
    key_columns: Sequence[str] = ("id",),
) -> tuple[T, ...]:
    """The values of a CSV file (UTF-8, header row) in the file's order.

    Rows that ``make`` refuses with RowError, and rows whose ``key`` came before, go to
    ``on_problem`` and are left out. Raises CatalogueError when the file is not there, is no
    UTF-8, or lacks one of ``columns``.

    A clinic's own file is laid over the shipped one by ``key_columns``, which hold what ``key``
    is made of; its new entries follow the shipped ones. Whatever is wrong with it goes to
    ``on_problem``, and the shipped entry stands.
    """
    shipped = path if isinstance(path, Path) else path.shipped
    words = None if isinstance(path, Path) else path.words
    translation = load_translation(words, key_columns) if words else {}

    def said(cells: Mapping[str, str]) -> Mapping[str, str]:
        return translation.get(key_of(cells, key_columns), _NO_WORDS) if translation else _NO_WORDS

    values: dict[object, T] = {}
    rows: list[tuple[object, Mapping[str, str]]] = []
    try:
        with shipped.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            header = tuple(reader.fieldnames or ())
            _expect_columns(shipped, columns, header)
            for row in reader:
                try:
                    cells = _complete(row)
                    value, found = _made(Cells(cells, translated=said(cells)), make, key)
                    if found in values:
                        raise RowError("the same entry came before")
                except RowError as error:
                    on_problem(RowProblem(shipped.name, reader.line_num, str(error)))
                else:
                    values[found] = value
                    rows.append((found, cells))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CatalogueError(f"The catalogue file {shipped.name} cannot be read.") from error
    own = None if isinstance(path, Path) else path.own
    places: dict[tuple[str, ...], tuple[object, Mapping[str, str]]] = {}
    for mine in own_rows(own, header, key_columns, on_problem) if own else ():
        if not places:  # made with the first own row, because most clinics have none
            places = {key_of(cells, key_columns): (found, cells) for found, cells in rows}
        before, base = places.get(key_of(mine.cells, key_columns), (None, None))
        # the key as it is shipped: a spreadsheet may have made 20560.0 of 20560
        as_shipped = {} if base is None else {column: base[column] for column in key_columns}
        laid = lay_over(base, {**mine.cells, **as_shipped}, header)
        try:
            if base is None:
                expect_new_id(mine.cells, key_columns)
            value, found = _made(
                Cells(laid.cells, laid.origin, laid.changed, said(laid.cells)), make, key
            )
            if found != before and found in values:
                raise RowError("the same entry came before")
        except RowError as error:
            on_problem(RowProblem(mine.file, mine.line, str(error)))
        else:
            values[found] = value
    return tuple(values.values())


def _made(cells: Cells, make: Callable[[Cells], T], key: Callable[[T], object]) -> tuple[T, object]:
    _ = cells.retired  # a word that is neither yes nor no makes the row a bad one
    value = make(cells)
    return value, key(value)


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

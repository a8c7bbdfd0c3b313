"""Reads a file that a clinic wrote: whatever is in it, the worst that comes of it is a problem."""

from __future__ import annotations

import csv
import io
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bodymap.services.catalogue.own_copy import RETIRED, key_of
from bodymap.services.catalogue.problems import OnProblem, RowError, RowProblem

MOST_BYTES = 4_000_000
"""Many times what the catalogue has; a larger file is something else that was put there."""
MOST_ROWS = 5_000
MOST_LETTERS = 4_000
_NEW_ID = re.compile(r"[a-z][a-z0-9_]{0,63}")
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A row as the clinic wrote it, by column. ``line`` is where it begins."""

    file: str
    line: int
    cells: Mapping[str, str]


class _FileError(ValueError):
    """Nothing of the file can be used; the text is the reason."""


def shown_name(path: Path) -> str:
    """The file's name with its folder's: the shipped file of that name is another one."""
    return f"{path.parent.name}/{path.name}"


def own_rows(
    path: Path, header: Sequence[str], keys: Sequence[str], on_problem: OnProblem
) -> Iterator[OwnRow]:
    """The rows of the clinic's file, none where it is not there.

    ``header`` are the columns of the shipped file, ``keys`` those that must be there and filled.
    Raises nothing: a row that cannot be used, or the file as a whole, goes to ``on_problem``.
    Whether an id may be a new one is for ``expect_new_id`` to say.
    """
    name = shown_name(path)
    try:
        text = _text(path)
        if text is None:
            return
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        columns = _columns(reader, header, keys)
    except _FileError as error:
        on_problem(RowProblem(name, 0, f"{error}, so nothing of it is used"))
        return
    seen: set[tuple[str, ...]] = set()
    for count, (line, found) in enumerate(_records(reader)):
        if count == MOST_ROWS:
            reason = f"there are more than {MOST_ROWS} rows, and the rest is not read"
            on_problem(RowProblem(name, line, reason))
            return
        try:
            cells = _cells(columns, found)
            key = _key(cells, keys)
            if key in seen:
                raise RowError("the same entry came before")
        except RowError as error:
            on_problem(RowProblem(name, line, str(error)))
        else:
            seen.add(key)
            yield OwnRow(name, line, cells)


def expect_new_id(cells: Mapping[str, str], keys: Sequence[str]) -> None:
    """Raises RowError for an id that no entry of the clinic's own may have.

    Shipped ids are codes and abbreviations as they were published, ``20560`` and ``HIT-6``. A new
    one is spelled in one way only, so that a shipped id with a slip in it is told and no new entry.
    """
    if "id" in keys and not _NEW_ID.fullmatch(cells["id"]):
        raise RowError(
            "no shipped entry has this id, and a new one is made of small letters, digits and _: "
            f"{cells['id'][:40]!r}"
        )


def _text(path: Path) -> str | None:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _FileError("this is no file")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise _FileError(f"the file cannot be read ({error.strerror})") from error
    if len(data) > MOST_BYTES:
        raise _FileError(f"the file has more than {MOST_BYTES // 1_000_000} million bytes")
    try:
        # spreadsheets put a mark in front of UTF-8
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _FileError("the file is no UTF-8 text") from None


def _columns(
    reader: Iterator[list[str]], header: Sequence[str], keys: Sequence[str]
) -> tuple[str, ...]:
    try:
        first = [cell.strip() for cell in next(reader, [])]
    except csv.Error as error:
        raise _FileError(f"the header cannot be read ({error})") from None
    while first and not first[-1]:
        first.pop()
    if not first:
        raise _FileError("the file has no header")
    if len(first) == 1 and ";" in first[0]:
        raise _FileError("the columns are parted by semicolons and not by commas")
    unknown = [column for column in first if column != RETIRED and column not in header]
    if unknown:
        more = ", ..." if len(unknown) > _SHOWN else ""
        named = ", ".join(column[:40] or "(no name)" for column in unknown[:_SHOWN]) + more
        raise _FileError(f"the catalogue has no column {named!r}")
    twice = next((column for column in first if first.count(column) > 1), None)
    if twice:
        raise _FileError(f"the column {twice} is there twice")
    missing = [column for column in keys if column not in first]
    if missing:
        raise _FileError(f"the column {', '.join(missing)} is missing, which names the entries")
    return tuple(first)


def _records(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str] | None]]:
    """The records that hold anything, with their first line; None for one that is no CSV."""
    while True:
        line = _line_num(reader) + 1
        found: list[str] | None
        try:
            found = next(reader)
        except StopIteration:
            return
        except csv.Error:
            found = None
        if found is None or any(cell.strip() for cell in found):
            yield line, found


def _line_num(reader: Iterator[list[str]]) -> int:
    return int(getattr(reader, "line_num", 0))


def _cells(columns: tuple[str, ...], found: list[str] | None) -> dict[str, str]:
    if found is None:
        raise RowError("the row is no CSV: a quotation mark is missing or one too many")
    surplus = found[len(columns) :]
    if len(found) < len(columns) or any(cell.strip() for cell in surplus):
        raise RowError("the number of cells differs from the header's")
    cells = {column: cell.strip() for column, cell in zip(columns, found, strict=False)}
    for column, cell in cells.items():
        if len(cell) > MOST_LETTERS:
            raise RowError(f"{column} is longer than {MOST_LETTERS} letters")
        if any(unicodedata.category(letter) in ("Cc", "Zl", "Zp") for letter in cell):
            raise RowError(f"{column} has a line break or a control character in it")
    return cells


def _key(cells: Mapping[str, str], keys: Sequence[str]) -> tuple[str, ...]:
    for column in keys:
        if cells[column] in ("", "-"):
            raise RowError(f"{column} is empty")
    return key_of(cells, keys)

"""A spreadsheet that was saved as text: its columns and its rows, as they stand in the file.

Commas, semicolons and tabs part the cells; which of them is found out. UTF-8 with or without a byte
order mark is read, and UTF-16 with one. Anything else is refused with a sentence, unless the person
says that it was written in the encoding of Windows.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from bodymap.exchange.opened import open_input
from bodymap.exchange.outcome import BadInputError

MOST_BYTES: Final = 64 * 1024 * 1024
MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 200
LONGEST_CELL: Final = 20_000
_SAMPLE_LINES: Final = 20


class Delimiter(StrEnum):
    """What parts the cells of a line."""

    COMMA = ","
    SEMICOLON = ";"
    TAB = "\t"


class Encoding(StrEnum):
    """How the letters are written."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    WINDOWS = "cp1252"


class NotUtf8Error(BadInputError):
    """The letters are not UTF-8: they may be those of Windows, which only a person can see."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file: the number of its first line, counted from 1, and its cells."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that was read. ``columns`` are the headers, ``lines`` the rows below them that hold
    anything; each has as many cells as there are columns, or fewer."""

    name: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    delimiter: Delimiter
    encoding: Encoding

    def sample(self, column: int, most: int = 3) -> tuple[str, ...]:
        """The first different cells of a column that hold anything."""
        found: dict[str, None] = {}
        for line in self.lines[:1000]:
            cell = line.cells[column] if column < len(line.cells) else ""
            if cell:
                found[cell] = None
            if len(found) == most:
                break
        return tuple(found)


def read_sheet(
    path: Path, encoding: Encoding | None = None, delimiter: Delimiter | None = None
) -> Sheet:
    """Read the file at ``path``; what is not given is found out.

    Raises NotUtf8Error where it is not UTF-8 and no encoding was given, BadInputError with one
    sentence for anything else that cannot be taken: no file, too large, no text, a quotation mark
    that is never closed, no header line.
    """
    with open_input(path, MOST_BYTES) as file:
        try:
            data = file.read(MOST_BYTES + 1)
        except OSError as error:
            why = (error.strerror or "it cannot be read").lower()
            raise BadInputError(f"{path.name} cannot be read: {why}.") from error
    return sheet_of(data, path.name, encoding, delimiter)


def sheet_of(
    data: bytes,
    name: str,
    encoding: Encoding | None = None,
    delimiter: Delimiter | None = None,
) -> Sheet:
    """The sheet that ``data`` is, of a file called ``name``. Raises as ``read_sheet``."""
    _refuse_other_files(data, name)
    text, encoding = _decoded(data, name, encoding)
    if "\0" in text:
        raise BadInputError(f"{name} is no text file: it holds bytes that are no letters.")
    delimiter = delimiter or _delimiter_of(text)
    lines = list(_lines(text, name, delimiter))
    if not lines:
        raise BadInputError(f"{name} is empty.")
    columns = tuple(" ".join(cell.split()) for cell in lines[0].cells)
    if not any(columns):
        raise BadInputError(f"The first line of {name} names no columns.")
    if len(columns) > MOST_COLUMNS:
        raise BadInputError(f"{name} has more than {MOST_COLUMNS} columns.")
    return Sheet(name, columns, tuple(lines[1:]), delimiter, encoding)


def _refuse_other_files(data: bytes, name: str) -> None:
    if data.startswith(b"PK\x03\x04"):
        raise BadInputError(
            f"{name} is a workbook or an archive. Open it in the spreadsheet program and save the"
            " sheet as CSV (UTF-8)."
        )
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise BadInputError(
            f"{name} is an old Excel workbook. Open it and save the sheet as CSV (UTF-8)."
        )
    if data.startswith((b"%PDF", b"\x1f\x8b", b"\x89PNG", b"SQLite format 3")):
        raise BadInputError(f"{name} is no spreadsheet saved as text.")


def _decoded(data: bytes, name: str, encoding: Encoding | None) -> tuple[str, Encoding]:
    if encoding is None and data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = Encoding.UTF_16
    try:
        if encoding is Encoding.WINDOWS:
            return data.decode("cp1252"), encoding
        if encoding is Encoding.UTF_16:
            return data.decode("utf-16"), encoding
        return data.decode("utf-8-sig"), Encoding.UTF_8
    except UnicodeDecodeError as error:
        if encoding in (Encoding.WINDOWS, Encoding.UTF_16):
            raise BadInputError(
                f"{name} cannot be read as {encoding}: byte {error.start + 1} is no letter."
            ) from error
        line = data.count(b"\n", 0, error.start) + 1
        raise NotUtf8Error(
            f"{name} is not UTF-8 (line {line}). Save it as CSV UTF-8; or say that it was written"
            " in the encoding of Windows (cp1252), and look at the letters with accents."
        ) from error


def _delimiter_of(text: str) -> Delimiter:
    """The one that parts the header into most cells, and does so alike in the lines below."""
    return max(Delimiter, key=lambda one: _worth(text, one))


def _worth(text: str, delimiter: Delimiter) -> tuple[int, int]:
    sample = text[: 64 * 1024]
    rows: list[int] = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            rows.append(len(row))
            if len(rows) == _SAMPLE_LINES:
                break
    except csv.Error:
        pass
    if not rows or rows[0] < 2:
        return (0, 0)
    alike = Counter(rows)[rows[0]]
    return (alike * (rows[0] - 1), rows[0])


def _lines(text: str, name: str, delimiter: Delimiter) -> Iterator[Line]:
    """The rows with the line they begin in. Lines that hold nothing are passed over."""
    limit = csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    count, begins = 0, 1
    try:
        for row in reader:
            cells = tuple(cell.strip() for cell in row)
            if any(cells):
                count += 1
                if count > MOST_ROWS + 1:
                    raise BadInputError(f"{name} has more than {MOST_ROWS:,} rows.")
                yield Line(begins, cells)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise BadInputError(f"{name} cannot be read from line {begins}: {_why(error)}.") from error
    finally:
        csv.field_size_limit(limit)


def _why(error: csv.Error) -> str:
    words = str(error)
    if "unexpected end" in words:
        return "a quotation mark is opened and never closed"
    if "field larger" in words:
        return f"a cell is longer than {LONGEST_CELL:,} letters"
    if "expected after" in words:
        return "a quotation mark stands in the middle of a cell"
    return "it is not parted into cells"

"""Files that people call CSV, and what else is handed to an import."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.exchange.csv_clinic.bring_in import mapped
from bodymap.exchange.csv_clinic.sheet import (
    MOST_COLUMNS,
    Delimiter,
    Encoding,
    NotUtf8Error,
    Sheet,
    read_sheet,
    sheet_of,
)
from bodymap.exchange.outcome import BadInputError
from tests.cases import cases
from tests.faults.amounts import amount


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [line.cells for line in sheet.lines]


@cases(
    ("text", "delimiter"),
    [
        ("name,born\nAda,1971-08-14\n", Delimiter.COMMA),
        ("name;born\nAda;1971-08-14\n", Delimiter.SEMICOLON),
        ("name\tborn\nAda\t1971-08-14\n", Delimiter.TAB),
        ('name;note;height\nAda;"a, b";1,70\nBo;"c, d";1,80\n', Delimiter.SEMICOLON),
    ],
)
def test_what_parts_the_cells_is_found_out(text: str, delimiter: Delimiter) -> None:
    sheet = sheet_of(text.encode(), "a.csv")
    assert sheet.delimiter is delimiter
    assert sheet.columns[0] == "name"
    assert cells(sheet)[0][0] == "Ada"


@cases("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_byte_order_marks_are_no_part_of_the_first_header(codec: str) -> None:
    sheet = sheet_of("Größe;Name\n1,70;Zoë\n".encode(codec), "a.csv")
    assert sheet.columns == ("Größe", "Name")
    assert cells(sheet) == [("1,70", "Zoë")]


def test_windows_letters_are_refused_with_their_line_and_read_when_said() -> None:
    data = "Name,Born\nAda,1971\nMüller,1980\n".encode("cp1252")
    with pytest.raises(NotUtf8Error, match=r"is not UTF-8 \(line 3\).*Windows"):
        sheet_of(data, "a.csv")
    assert cells(sheet_of(data, "a.csv", Encoding.WINDOWS))[1][0] == "Müller"


def test_a_row_is_known_by_the_line_it_begins_in() -> None:
    sheet = sheet_of(b'name,note\r\n\r\nAda,"two\r\nlines"\r\n,\r\nBo,x\r\n', "a.csv")
    assert [line.number for line in sheet.lines] == [3, 6]


@cases(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\n\n , \n", "is empty"),
        (b"PK\x03\x04....", "workbook or an archive"),
        (b"\xd0\xcf\x11\xe0....", "old Excel workbook"),
        (b"%PDF-1.7", "no spreadsheet"),
        (b"a,b\n1,\0\n", "no text file"),
        (b'name,note\nAda,"never closed\n', "line 2: a quotation mark is opened and never closed"),
        (b'name,note\nAda,"a"b\n', "a quotation mark stands in the middle"),
        (b"name,note\nAda," + b"x" * 30_000 + b"\n", "a cell is longer than"),
        (b",".join(b"c%d" % n for n in range(MOST_COLUMNS + 1)) + b"\n", "columns"),
        (b"\xff\xfea\0\xd8", "cannot be read as utf-16"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(BadInputError, match="(?s).*" + words) as raised:
        sheet_of(data, "a.csv")
    assert "\n" not in raised.value.sentence


def test_two_gigabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)
    with pytest.raises(BadInputError, match="too large"):
        read_sheet(path)


def test_a_folder_a_pipe_and_nothing_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for name in (".", "pipe.csv", "missing.csv"):
        with pytest.raises(BadInputError):
            read_sheet(tmp_path / name)
    (tmp_path / "circle.csv").symlink_to(tmp_path / "circle.csv")
    with pytest.raises(BadInputError):
        read_sheet(tmp_path / "circle.csv")


@settings(max_examples=amount(20, 400))
@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_one_sentence(data: bytes) -> None:
    try:
        sheet = sheet_of(data, "a.csv")
    except BadInputError:
        return
    assert any(sheet.columns)
    assert mapped(sheet).sheet is sheet


_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)


@settings(max_examples=amount(20, 400))
@given(st.lists(st.lists(_TEXT, min_size=2, max_size=4), min_size=1, max_size=4))
def test_what_the_csv_module_writes_is_read_again(rows: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["first", "second", "third", "fourth"])
    writer.writerows(rows)
    sheet = sheet_of(text.getvalue().encode(), "a.csv", delimiter=Delimiter.COMMA)
    written = [tuple(cell.strip() for cell in row) for row in rows]
    assert cells(sheet) == [row for row in written if any(row)]

"""The whole record, or one patient's, as a folder of CSV files.

UTF-8 without a byte order mark, commas, CRLF, one header line: RFC 4180. docs/csv.md lists the
files and their columns. A cell that a spreadsheet would run as a formula stands behind an
apostrophe; numbers are written as they are. What was taken back is left out.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bodymap.charting.ids import new_id
from bodymap.exchange.crosswalk_csv import harmless
from bodymap.exchange.csv_clinic.files import CsvFile
from bodymap.exchange.csv_clinic.more_files import ALL_FILES
from bodymap.exchange.outcome import BadInputError, NotWrittenError, Written
from bodymap.services.progress import Progress

if TYPE_CHECKING:
    from bodymap.services.whole_record import RecordReading

_TELL_EVERY: Final = 1000
_ENCODED_JSON: Final = "_json"


def write_csv(reading: RecordReading, to: Path, progress: Progress) -> Written:
    """Write the files into the folder ``to``, which is not there yet or is empty: all of them, or
    nothing is left. A file without rows has its header line, so that whoever reads it finds every
    column. Raises BadInputError where the folder is in use, NotWrittenError where the disk refuses,
    and CancelledError of ``progress``."""
    _check_free(to)
    files = [one for one in ALL_FILES if one.table in reading.tables]
    whole = max(sum(reading.count(one.table) for one in files), 1)
    counts: dict[str, int] = {}
    done = 0
    try:
        with _folder_beside(to) as beside:
            for file in files:
                counts[file.name] = 0
                with (beside / file.name).open("x", encoding="utf-8", newline="") as out:
                    writer = csv.writer(out)
                    writer.writerow([header for header, _, _ in file.columns])
                    for row in reading.rows(file.table):
                        done += 1
                        if done % _TELL_EVERY == 0:
                            progress(min(done, whole), whole)
                        if row["voided"] is None:
                            writer.writerow(csv_cells(file, row))
                            counts[file.name] += 1
                    out.flush()
                    os.fsync(out.fileno())
            progress(whole, whole)
    except OSError as error:
        why = (error.strerror or "it cannot be written").lower()
        raise NotWrittenError(f"Nothing was written to {to.name}: {why}.") from error
    return Written(to, counts)


def csv_cells(file: CsvFile, row: Mapping[str, Any]) -> list[str]:
    """The cells of a row, in the order of the file's columns."""
    return [_cell(header, row.get(column)) for header, column, _ in file.columns]


def _cell(header: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        # behind an apostrophe a coordinate below zero would be no number any more
        return repr(value)
    text = _listed(header, value) if isinstance(value, list | dict) else str(value)
    if header.endswith("_utc"):
        # without the zeros that no spreadsheet understands
        text = text.removesuffix("Z").removesuffix(".000000") + "Z"
    return _guarded(text)


def _guarded(text: str) -> str:
    """The text behind an apostrophe where a spreadsheet would run it; behind one more where it has
    apostrophes of its own there, so that an import can take exactly one away."""
    bare = text.lstrip("'")
    return f"'{text}" if bare != harmless(bare) else text


def _listed(header: str, value: list[Any] | dict[str, Any]) -> str:
    """A plain list parted by semicolons; anything deeper as JSON."""
    if header.endswith(_ENCODED_JSON) or isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return "; ".join(
        " ".join(map(str, one)) if isinstance(one, list) else str(one) for one in value
    )


def _check_free(to: Path) -> None:
    try:
        is_there = to.exists() or to.is_symlink()
        if is_there and not to.is_dir():
            raise BadInputError(f"{to.name} is a file; the CSV files are put into a folder.")
        if is_there and any(to.iterdir()):
            raise BadInputError(f"The folder {to.name} is not empty. Name another one.")
        if not to.absolute().parent.is_dir():
            raise BadInputError(f"There is no folder {to.absolute().parent}.")
    except OSError as error:
        why = (error.strerror or "it cannot be used").lower()
        raise NotWrittenError(f"Nothing was written to {to.name}: {why}.") from error


@contextmanager
def _folder_beside(to: Path) -> Iterator[Path]:
    """A folder that takes the name ``to`` when the block ends without an error."""
    to = to.absolute()
    beside = to.with_name(f".{to.name[:100]}-{new_id()}.part")
    beside.mkdir()
    try:
        yield beside
        if to.is_dir():
            to.rmdir()  # it is empty
        beside.rename(to)
    finally:
        shutil.rmtree(beside, ignore_errors=True)

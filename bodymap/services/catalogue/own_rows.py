"""Changes rows of a clinic's own copy of the catalogue, and leaves all others as they were written.

A change is made ready first, so that it can be tried and looked at; only then are files written,
and what they held before is kept, so that it can be taken back.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bodymap.services.catalogue.own_copy import RETIRED, CatalogueFolders, key_of
from bodymap.services.catalogue.own_file import MOST_BYTES, own_rows
from bodymap.services.catalogue.problems import CatalogueError, RowProblem

Write = Callable[[Path, bytes], None]
"""Writes a file whole or not at all; raises OSError."""

Check = Callable[[CatalogueFolders], Sequence[RowProblem]]
"""Everything that is wrong with the catalogue in these folders."""

_EMPTIED = "-"
_KEYS = {
    "outcome_thresholds.csv": ("measure", "population", "kind", "source"),
    "threshold_choice.csv": ("condition", "measure"),
    "trigger_points.csv": ("muscle", "number"),
}
"""What tells an entry from the others, where it is not its id."""


@dataclass(frozen=True, slots=True)
class OwnRowChange:
    """What a row of ``file`` is to say from now on: ``key`` names the entry by its key columns,
    ``cells`` are the columns to set, as they are read and not as they are written: an empty cell
    is an empty one, and None lets stand what is shipped. With ``cells`` None the clinic's row
    goes."""

    file: str
    key: Mapping[str, str]
    cells: Mapping[str, str | None] | None


@dataclass(frozen=True, slots=True)
class FileChange:
    """The content of files before and after, by name; None where there is no file."""

    before: Mapping[str, bytes | None]
    after: Mapping[str, bytes | None]

    @property
    def reverse(self) -> FileChange:
        """What takes it back."""
        return FileChange(self.after, self.before)

    @property
    def is_nothing(self) -> bool:
        """Whether all stays as it is."""
        return self.before == self.after


class OwnRows:
    """The clinic's own files in ``folders``. Raises CatalogueError with one sentence for whatever
    cannot be read, tried or written."""

    def __init__(self, folders: CatalogueFolders, check: Check, write: Write) -> None:
        if folders.own is None:
            raise ValueError("There is no clinic whose files these could be.")
        self._shipped = folders.shipped
        self._own = folders.own
        self._check = check
        self._write = write

    def planned(self, changes: Iterable[OwnRowChange]) -> FileChange:
        """The files as they would be after ``changes``. Nothing is written."""
        by_file: dict[str, list[OwnRowChange]] = {}
        for change in changes:
            by_file.setdefault(change.file, []).append(change)
        before = {file: self.content(file) for file in by_file}
        after = {file: self._with(before[file], file, by_file[file]) for file in by_file}
        return FileChange(before, after)

    def differing(self, changes: Iterable[OwnRowChange]) -> tuple[OwnRowChange, ...]:
        """Those of ``changes`` that would change anything."""
        tables: dict[str, _OwnTable] = {}
        found = []
        for change in changes:
            if change.file not in tables:
                tables[change.file] = self._table(change.file, self.content(change.file))
            if tables[change.file].would_change(change):
                found.append(change)
        return tuple(found)

    def content(self, file: str) -> bytes | None:
        """What the clinic's own file of that name holds; None where there is none."""
        try:
            path = self._own / file
            if path.is_file() and path.stat().st_size > MOST_BYTES:
                raise CatalogueError(f"The clinic's own {file} is too large to be changed here.")
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise CatalogueError(f"The clinic's own {file} cannot be read.") from error

    def try_out(self, change: FileChange) -> None:
        """Read the catalogue as it would be. Raises CatalogueError, which names the first row that
        could not be used and could be before."""
        with TemporaryDirectory(prefix="catalogue-") as made:
            beside = Path(made) / self._own.name
            beside.mkdir()
            for path in self._own.glob("*.csv") if self._own.is_dir() else ():
                if path.is_file() and path.name not in change.after:
                    (beside / path.name).write_bytes(path.read_bytes())
            after = self._problems(beside, change.after)
            before = self._problems(beside, change.before) if after else ()
        # the line of what was wrong before may have moved
        known = {(one.file, one.reason) for one in before}
        fresh = next((one for one in after if (one.file, one.reason) not in known), None)
        if fresh is not None:
            raise CatalogueError(f"That cannot be kept: {fresh}.")

    def put(self, change: FileChange) -> None:
        """Write what was planned, all of it or nothing.

        Raises CatalogueError where a file is not what it was planned from: somebody changed it
        by hand meanwhile, and that is not to be lost.
        """
        for file, content in change.before.items():
            if self.content(file) != content:
                raise CatalogueError(
                    f"The clinic's own {file} was changed meanwhile, so nothing was written to it."
                )
        written: list[str] = []
        try:
            self._own.mkdir(parents=True, exist_ok=True)
            for file, content in change.after.items():
                written.append(file)
                self._put_one(file, content)
        except OSError as error:
            for file in written:
                self._put_back(file, change.before[file])
            reason = (error.strerror or "unknown reason").lower()
            raise CatalogueError(
                f"The clinic's own {written[-1] if written else 'catalogue'} cannot be written: "
                f"{reason}."
            ) from error

    def _put_one(self, file: str, content: bytes | None) -> None:
        path = self._own / file
        if content is None:
            path.unlink(missing_ok=True)
        else:
            self._write(path, content)

    def _put_back(self, file: str, content: bytes | None) -> None:
        try:
            self._put_one(file, content)
        except OSError:
            return  # the disk that refused goes on to; the first refusal is what is told

    def _problems(self, folder: Path, contents: Mapping[str, bytes | None]) -> Sequence[RowProblem]:
        for file, content in contents.items():
            if content is None:
                (folder / file).unlink(missing_ok=True)
            else:
                (folder / file).write_bytes(content)
        return self._check(CatalogueFolders(self._shipped, folder))

    def _with(
        self, content: bytes | None, file: str, changes: Iterable[OwnRowChange]
    ) -> bytes | None:
        table = self._table(file, content)
        taken = [table.take(change) for change in changes]
        return table.content() if any(taken) else content

    def _table(self, file: str, content: bytes | None) -> _OwnTable:
        keys = keys_of(file)
        shipped_header, shipped = self._shipped_table(file)
        header, rows = ([*keys], []) if content is None else self._own_table(file, content)
        return _OwnTable(keys, shipped_header, shipped, header, rows)

    def _own_table(self, file: str, content: bytes) -> tuple[list[str], list[list[str]]]:
        """The clinic's file as it is. Raises CatalogueError where nothing of it can be used: its
        mistake has to be mended by who made it."""
        problems: list[RowProblem] = []
        header, _ = self._shipped_table(file)
        for _ in own_rows(self._own / file, header, keys_of(file), problems.append):
            pass
        whole = next((one.reason for one in problems if not one.line), "")
        if not whole:
            try:
                return _parsed(content)
            except (UnicodeDecodeError, csv.Error):
                whole = "a row of it is no CSV"
        raise CatalogueError(f"The clinic's own {file} has to be mended first: {whole}.")

    def _shipped_table(self, file: str) -> tuple[list[str], list[Mapping[str, str]]]:
        try:
            with (self._shipped / file).open(encoding="utf-8", newline="") as opened:
                reader = csv.DictReader(opened)
                return list(reader.fieldnames or ()), list(reader)
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise CatalogueError(f"The catalogue file {file} cannot be read.") from error


def keys_of(file: str) -> tuple[str, ...]:
    """The columns that tell an entry of a file from the others."""
    return _KEYS.get(file, ("id",))


def _parsed(content: bytes) -> tuple[list[str], list[list[str]]]:
    """Header and rows as they were written. Raises UnicodeDecodeError, csv.Error."""
    reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    header = [cell.strip() for cell in next(reader, [])]
    while header and not header[-1]:
        header.pop()
    return header, [row for row in reader if any(cell.strip() for cell in row)]


def _written(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(rows)
    # with the mark, spreadsheets take the file for what it is
    return text.getvalue().encode("utf-8-sig")


class _OwnTable:
    """The rows of one file of the clinic's, as they are changed one after the other."""

    def __init__(
        self,
        keys: tuple[str, ...],
        shipped_header: Sequence[str],
        shipped: Iterable[Mapping[str, str]],
        header: list[str],
        rows: list[list[str]],
    ) -> None:
        self._keys = keys
        self._known = frozenset((*shipped_header, RETIRED))
        self._shipped = {key_of(row, keys): row for row in shipped}
        self._header = header
        self._rows = rows
        # a row that is cut short is one of the clinic's mistakes, and stays as it is
        self._places = {
            key_of(dict(zip(header, row, strict=False)), keys): at
            for at, row in reversed(tuple(enumerate(rows)))
            if len(row) >= len(header)
        }

    def would_change(self, change: OwnRowChange) -> bool:
        """Whether the row would say something else than it does."""
        kept = self._kept(change)
        told = self._told(kept, change)
        if told is None or not kept:
            return bool(told) != bool(kept)
        return any(cell.strip() != kept.get(column, "").strip() for column, cell in told.items())

    def take(self, change: OwnRowChange) -> bool:
        """Change a row; False where it says that already."""
        if not self.would_change(change):
            return False
        key = key_of(change.key, self._keys)
        told = self._told(self._kept(change), change)
        place = self._places.get(key)
        for column in told or ():
            if column not in self._header and column in self._known:
                self._header.append(column)
                width = len(self._header)
                self._rows = [[*row, ""] if len(row) == width - 1 else row for row in self._rows]
        row = [] if told is None else [told.get(column, "") for column in self._header]
        if place is None:
            self._places[key] = len(self._rows)
            self._rows.append(row)
        else:
            self._rows[place] = (
                row  # one that goes leaves its place, so that all others keep theirs
            )
        return True

    def content(self) -> bytes | None:
        """The file; None where no row is left."""
        rows = [row for row in self._rows if row]
        return _written(self._header, rows) if rows else None

    def _kept(self, change: OwnRowChange) -> dict[str, str]:
        place = self._places.get(key_of(change.key, self._keys))
        row = [] if place is None else self._rows[place]
        return dict(zip(self._header, row, strict=False))

    def _told(self, kept: Mapping[str, str], change: OwnRowChange) -> dict[str, str] | None:
        """The clinic's row as it is to be written; None where it would say nothing of its own."""
        if change.cells is None:
            return None
        shipped = self._shipped.get(key_of(change.key, self._keys))
        told = {**kept, **change.key}
        for column, cell in change.cells.items():
            was = (shipped or {}).get(column, "")
            if cell is None or key_of({"": cell}, ("",)) == key_of({"": was}, ("",)):
                told[column] = ""
            else:
                told[column] = cell or _EMPTIED
        says = any(cell.strip() for column, cell in told.items() if column not in self._keys)
        return told if says or shipped is None else None

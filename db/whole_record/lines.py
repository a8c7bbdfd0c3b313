"""The lines of the change log that belong to rows which come from another clinic.

Each row brings the places of what happened to it in the order of all of them. The lines are kept in
a file of their own until all rows are there, and then written in that order: those of a clinic of
five million needle sites would take half a gigabyte of memory. The file is encrypted under a key
that nobody keeps.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from heapq import merge
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from bodymap.services.whole_record import RecordRefusedError, RowError
from db import driver, files
from db.clinic_maker import MAKING

_MOST: Final = 2**33
_AT_ONCE: Final = 2000
_FOR_A_TABLE: Final = 500
GAPS: Final = "The order of what happened to the rows has gaps, so rows are missing."

# one run of ascending places for each table: ids and places grow together, so that most lines are
# added at the end of their run
_TABLE: Final = (
    "CREATE TABLE line (run INTEGER, place INTEGER, what TEXT, at INTEGER, id BLOB, digest BLOB,"
    " PRIMARY KEY (run, place)) WITHOUT ROWID"
)
_INSERT: Final = "INSERT INTO line VALUES (?, ?, ?, ?, ?, ?)"
_RUN: Final = "SELECT place, what, run, at, id, digest FROM line WHERE run = ? ORDER BY place"

StagedLine = tuple[int, str, int, int, bytes, bytes | None]
"""What a line says: its place, what happened, to the row of the table of which number, when
(microseconds UTC), the row's id, and the digest of a row that was added."""


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A place for lines in a hidden folder in ``folder``, which is gone after the block. Raises
    OSError."""
    with TemporaryDirectory(prefix=MAKING, dir=folder, ignore_cleanup_errors=True) as hidden:
        files.remove_forgotten(Path(hidden), MAKING)
        yield Path(hidden) / "lines"


class StagedLines:
    """The lines by their places, of which there are ``most`` at the most, in the new file ``path``.
    Raises the driver's error where the disk refuses."""

    def __init__(self, path: Path, most: int) -> None:
        self._most = min(most, _MOST)
        self._taken = bytearray()
        self._last = 0
        self._count = 0
        self._waiting: list[tuple[Any, ...]] = []
        self._runs: set[int] = set()
        path.touch()
        self._connection = driver.connect_to_fill(path, secrets.token_bytes(32))
        self._connection.execute(_TABLE)
        self._connection.execute("BEGIN")

    def put(
        self, place: int, what: str, table: int, at: int, key: bytes, digest: bytes | None = None
    ) -> None:
        """Keep a line. Raises RowError for a place that cannot be, or that is taken."""
        if not 1 <= place <= self._most:
            raise RowError(f"is at the place {place} of the order, which cannot be")
        if place >= len(self._taken):
            # by a part of what is there, or it would be copied again and again
            self._taken.extend(bytes(place + 1 - len(self._taken) + len(self._taken) // 8))
        if self._taken[place]:
            raise RowError(f"is at the place {place} of the order, where another one is")
        self._taken[place] = 1
        self._last = max(self._last, place)
        self._count += 1
        self._waiting.append((table, place, what, at, key, digest))
        if len(self._waiting) >= _AT_ONCE:
            self._write()

    @property
    def last(self) -> int:
        """The last place. Raises RecordRefusedError where a place before it is empty."""
        if self._count != self._last:
            raise RecordRefusedError(GAPS)
        return self._last

    def walk(self) -> Iterator[StagedLine]:
        """All lines in their order."""
        self._write()
        return merge(*(self._run(number) for number in sorted(self._runs)))

    def close(self) -> None:
        """The file is not needed any more."""
        with suppress(driver.Error):
            self._connection.close()

    def _run(self, number: int) -> Iterator[StagedLine]:
        cursor = self._connection.execute(_RUN, (number,))
        while found := cursor.fetchmany(_FOR_A_TABLE):
            yield from found

    def _write(self) -> None:
        self._connection.executemany(_INSERT, self._waiting)
        self._runs.update(one[0] for one in self._waiting)
        self._waiting.clear()

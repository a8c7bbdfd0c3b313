"""The lines of a record that comes in are kept in their order, on the disk and unreadable."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from bodymap.services.whole_record import RecordRefusedError, RowError
from db.whole_record.lines import StagedLines, staging

MANY = 7000
"""More than are written at once."""
BEYOND_MEMORY = 40_000
"""So many do not stay in memory."""


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[StagedLines]:
    with staging(tmp_path) as path, closing(StagedLines(path, MANY)) as found:
        yield found
    assert list(tmp_path.iterdir()) == []


def test_lines_of_all_tables_come_in_the_order_of_their_places(lines: StagedLines) -> None:
    places = list(range(1, MANY + 1))
    Random(1).shuffle(places)
    kept = [
        (place, "added", place % 3, 10 * place, place.to_bytes(16, "big"), None) for place in places
    ]
    for place, what, table, at, key, digest in kept:
        lines.put(place, what, table, at, key, digest)
    assert lines.last == MANY
    assert list(lines.walk()) == sorted(kept)


def test_a_place_is_taken_once_and_none_stays_empty(lines: StagedLines) -> None:
    lines.put(1, "added", 0, 1, bytes(16))
    with pytest.raises(RowError, match="where another one is"):
        lines.put(1, "voided", 4, 1, bytes(16))
    for place in (0, MANY + 1):
        with pytest.raises(RowError, match="which cannot be"):
            lines.put(place, "added", 0, 1, bytes(16))
    lines.put(3, "added", 0, 1, bytes(16))
    with pytest.raises(RecordRefusedError, match="rows are missing"):
        assert lines.last


def test_nobody_reads_them_on_the_disk(tmp_path: Path) -> None:
    key = bytes(range(100, 116))
    with staging(tmp_path) as path, closing(StagedLines(path, BEYOND_MEMORY)) as lines:
        for place in range(1, BEYOND_MEMORY + 1):
            lines.put(place, "voided", 2, 1, key, key * 2)
        assert sum(1 for _ in lines.walk()) == BEYOND_MEMORY
        written = path.read_bytes()
    assert len(written) > BEYOND_MEMORY * len(key)
    assert key not in written
    assert b"voided" not in written

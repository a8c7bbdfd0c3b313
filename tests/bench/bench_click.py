"""A needle site from the click's values to the disk: the record's part of a click.

The floor is the least a saved row can cost: one raw ``sqlite3`` insert into a plain file, with a
write-ahead log and ``synchronous=FULL``, one at a time like the clicks.
"""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path
from time import perf_counter_ns

from tests import factories
from tests.bench.row import Row, p50, p99
from tests.clinics import OpenRecord, new_record

CLICKS = 1000
OLD_SITES = 100_000
"""What the second row's file holds already: a small clinic's sites of some years."""


def measure() -> list[Row]:
    """The record's part of a click, into an empty file and into a filled one."""
    with tempfile.TemporaryDirectory() as folder:
        empty, floor = _clicks(Path(folder) / "empty", Path(folder) / "floor.sqlite", old=0)
    with tempfile.TemporaryDirectory() as folder:
        filled, again = _clicks(
            Path(folder) / "filled", Path(folder) / "floor.sqlite", old=OLD_SITES
        )
    return [
        Row(
            name="click to committed (record only)",
            ours_p50_ms=p50(empty),
            ours_p99_ms=p99(empty),
            floor_ms=p50(floor),
            goal="p50 <= 2.5 x floor, p99 <= 4 x p50",
            met=p50(empty) <= 2.5 * p50(floor) and p99(empty) <= 4 * p50(empty),
            note=f"raw sqlite3 insert; {CLICKS} of each, in turn",
        ),
        Row(
            name=f"the same, {OLD_SITES:,} sites in the file",
            ours_p50_ms=p50(filled),
            ours_p99_ms=p99(filled),
            floor_ms=p50(again),
            goal="its share of the floor <= 1.2 x that of an empty file",
            met=p50(filled) / p50(again) <= 1.2 * p50(empty) / p50(floor),
            note="raw sqlite3 insert in the same run",
        ),
    ]


def _clicks(folder: Path, floor_file: Path, *, old: int) -> tuple[list[float], list[float]]:
    """The times in ms of our clicks and of raw inserts, taken in turn: both see the same disk."""
    folder.mkdir()
    record = new_record(folder)
    visit = record.start_session()
    if old:
        fill(record, old)
    raw = sqlite3.connect(floor_file, isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE TABLE site (id BLOB PRIMARY KEY, x REAL, y REAL, z REAL)")
    ours: list[float] = []
    floor: list[float] = []
    for number in range(-20, CLICKS):
        asked = factories.site(visit)
        begun = perf_counter_ns()
        record.recorder.add_site(asked)
        saved = perf_counter_ns()
        raw.execute("INSERT INTO site VALUES (?, ?, ?, ?)", (asked.id.bytes, 95.0, 310.0, -62.0))
        done = perf_counter_ns()
        if number >= 0:
            ours.append((saved - begun) / 1e6)
            floor.append((done - saved) / 1e6)
    raw.close()
    record.store.close()
    return ours, floor


def fill(record: OpenRecord, sites: int) -> None:
    """Sites of earlier visits, in one transaction."""
    complaint = record.add_complaint()
    with record.store.write(None) as write:
        for week in range(sites // 20):
            visit = factories.session(complaint, week=week % 500)
            write.insert_session(visit)
            for number in range(1, 21):
                write.insert_site(factories.site(visit, number=number))

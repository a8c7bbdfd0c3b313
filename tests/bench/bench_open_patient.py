"""A patient with a thousand visits, opened: all rows there, and all values made.

The floor reads the same rows with raw ``sqlite3`` from a plain file and makes nothing of them.
"""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path
from time import perf_counter_ns
from typing import Any
from uuid import UUID

from bodymap.charting.pain import Phase
from bodymap.services.values import PatientOverview
from db import driver
from tests import factories
from tests.bench.row import Row, p50, p99
from tests.clinics import OpenRecord, new_record

VISITS, SITES = 1000, 20
ROUNDS = 25

_READS = (
    "SELECT * FROM patient WHERE id = :key",
    "SELECT * FROM session WHERE patient_id = :key",
    "SELECT pain_score.* FROM session JOIN pain_score ON session_id = session.id"
    " WHERE patient_id = :key",
    "SELECT needle_site.* FROM session JOIN needle_site ON session_id = session.id"
    " WHERE patient_id = :key",
)


def measure() -> list[Row]:
    """Opening the patient, and opening with every single site and score looked at."""
    with tempfile.TemporaryDirectory() as folder:
        record = new_record(Path(folder))
        patient_id = fill(record)
        plain = _plain_copy(record, Path(folder) / "plain.sqlite")
        opened: list[float] = []
        whole: list[float] = []
        floor: list[float] = []
        for _ in range(ROUNDS):
            begun = perf_counter_ns()
            overview = record.history.overview(patient_id)
            there = perf_counter_ns()
            _look_at_all(overview)
            seen = perf_counter_ns()
            for sql in _READS:
                plain.execute(sql, {"key": patient_id.bytes}).fetchall()
            read = perf_counter_ns()
            opened.append((there - begun) / 1e6)
            whole.append((seen - begun) / 1e6)
            floor.append((read - seen) / 1e6)
        plain.close()
        record.store.close()
    note = f"raw sqlite3 reads the same {VISITS * SITES:,} sites; {ROUNDS} rounds"
    return [
        Row(
            name="open a patient: 1,000 sessions x 20 sites",
            ours_p50_ms=p50(opened),
            ours_p99_ms=p99(opened),
            floor_ms=p50(floor),
            goal="p50 <= 1.5 x floor",
            met=p50(opened) <= 1.5 * p50(floor),
            note=f"{note}; sites become values when looked at",
        ),
        Row(
            name="the same with every site made a value",
            ours_p50_ms=p50(whole),
            ours_p99_ms=p99(whole),
            floor_ms=p50(floor),
            goal="no goal of its own",
            met=True,
            note=note,
        ),
    ]


def fill(record: OpenRecord) -> UUID:
    complaint = record.add_complaint()
    with record.store.write(None) as write:
        for week in range(VISITS):
            visit = factories.session(complaint, week=week % 500)
            write.insert_session(visit)
            for number in range(1, SITES + 1):
                write.insert_site(factories.site(visit, number=number))
            write.insert_pain(factories.pain(visit, 7))
            write.insert_pain(factories.pain(visit, 4, Phase.AFTER))
    return complaint.patient_id


def _plain_copy(record: OpenRecord, path: Path) -> sqlite3.Connection:
    """The columns that are read, in a plain file, with the one index each read needs."""
    from db import rows

    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("PRAGMA journal_mode=WAL")
    source = driver.connect(record.path, record.key)
    columns: dict[str, tuple[str, ...]] = {
        "patient": rows.PATIENT_COLUMNS,
        "session": rows.SESSION_COLUMNS,
        "pain_score": rows.PAIN_COLUMNS,
        "needle_site": rows.SITE_COLUMNS,
    }
    plain.execute("BEGIN")
    for table, names in columns.items():
        listed = ", ".join(f'"{name}"' for name in names)
        plain.execute(f"CREATE TABLE {table} ({listed}, PRIMARY KEY (id))")
        found: list[tuple[Any, ...]] = source.execute(f"SELECT {listed} FROM {table}").fetchall()
        marks = ", ".join("?" * len(names))
        plain.executemany(f"INSERT INTO {table} VALUES ({marks})", found)
    plain.execute("CREATE INDEX of_patient ON session (patient_id)")
    plain.execute("CREATE INDEX score_of ON pain_score (session_id)")
    plain.execute("CREATE INDEX site_of ON needle_site (session_id)")
    plain.execute("COMMIT")
    source.close()
    return plain


def _look_at_all(overview: PatientOverview) -> int:
    return sum(len([*visit.sites, *visit.scores]) for visit in overview.visits)

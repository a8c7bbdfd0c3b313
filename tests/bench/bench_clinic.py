"""The clinic's figures of a year: twenty thousand sessions of four thousand patients.

The floor sums the same rows up with raw ``sqlite3`` from a plain file that has an index of sessions
by their time, and makes nothing of the sums: no intervals, no thresholds, no words.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter_ns
from typing import Any

from bodymap.charting.ids import new_id
from bodymap.charting.needle import Technique
from bodymap.charting.pain import Phase
from bodymap.charting.session import Session
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic_view.clinic_report import ClinicReport
from bodymap.services.clinic_view.tally import Bounds
from db import driver, rows
from tests import factories
from tests.bench.row import Row, p50, p99
from tests.clinics import OpenRecord, new_record

PATIENTS, SESSIONS, SITES = 4000, 20_000, 5
ROUNDS = 5
YEAR = Bounds(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
MONTH = Bounds(datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))
_APART = timedelta(days=365) / SESSIONS

_OF_PERIOD = (
    "FROM session JOIN {table} ON {table}.session_id = session.id AND {table}.voided_seq IS NULL"
    " WHERE session.started_at >= :first AND session.started_at < :end"
    " AND session.voided_seq IS NULL"
)
_FLOOR = (
    "SELECT count(*), count(DISTINCT patient_id) FROM session"
    " WHERE started_at >= :first AND started_at < :end AND voided_seq IS NULL",
    f"SELECT technique, count(*) {_OF_PERIOD.format(table='needle_site')} GROUP BY technique",
    f"SELECT code, fee, count(*) {_OF_PERIOD.format(table='billing')} GROUP BY code, fee",
    f"SELECT kind, severity, count(*) {_OF_PERIOD.format(table='reaction')} GROUP BY 1, 2",
    f"SELECT count(*) {_OF_PERIOD.format(table='no_reaction')}",
    f"SELECT count(*) {_OF_PERIOD.format(table='signature')}",
    f"SELECT pain_score.episode_id, phase, score {_OF_PERIOD.format(table='pain_score')}",
)


def measure() -> list[Row]:
    """A year and a month, and how long the window waits meanwhile."""
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    with tempfile.TemporaryDirectory() as folder:
        record = new_record(Path(folder))
        _fill(record)
        plain = _plain_copy(record, Path(folder) / "plain.sqlite")
        report = ClinicReport(record.history, catalogue)
        found = report.figures(YEAR)
        assert (found.visits.all, found.all_needles) == (SESSIONS, SESSIONS * SITES)
        year, month, year_floor, month_floor = (list[float]() for _ in range(4))
        waits: list[float] = []
        for _ in range(ROUNDS):
            year.append(_walk(report, YEAR, waits))
            month.append(_walk(report, MONTH, waits))
            year_floor.append(_sum_up(plain, YEAR))
            month_floor.append(_sum_up(plain, MONTH))
        plain.close()
        record.store.close()
    what = f"{SESSIONS:,} sessions x {SITES} sites of {PATIENTS:,} patients"
    note = f"raw sqlite3 sums up the same rows; {ROUNDS} rounds"
    return [
        Row(
            name=f"figures of a year: {what}",
            ours_p50_ms=p50(year),
            ours_p99_ms=p99(year),
            floor_ms=p50(year_floor),
            goal="p50 <= 5 x floor",
            met=p50(year) <= 5 * p50(year_floor),
            note=f"{note}; the clinic file is encrypted, and has no index of sessions by time",
        ),
        Row(
            name="figures of one month of it",
            ours_p50_ms=p50(month),
            ours_p99_ms=p99(month),
            floor_ms=p50(month_floor),
            goal="no goal of its own",
            met=True,
            note="the file has no index of sessions by time, the floor has one",
        ),
        Row(
            name="the window waits meanwhile: one step",
            ours_p50_ms=p50(waits),
            ours_p99_ms=p99(waits),
            floor_ms=p50(year_floor),
            goal="p99 <= 50 ms",
            met=p99(waits) <= 50,
            note=f"the longest of {len(waits):,} steps took {max(waits):.0f} ms; the floor is the"
            " year in one go",
        ),
    ]


def _walk(report: ClinicReport, bounds: Bounds, waits: list[float]) -> float:
    """All of a period, ms; ``waits`` gets every step."""
    begun = before = perf_counter_ns()
    walk = report.begin(bounds)
    while not walk.is_done:
        walk.step()
        now = perf_counter_ns()
        waits.append((now - before) / 1e6)
        before = now
    walk.figures()
    ended = perf_counter_ns()
    waits.append((ended - before) / 1e6)
    return (ended - begun) / 1e6


def _sum_up(plain: sqlite3.Connection, bounds: Bounds) -> float:
    values = {"first": rows.to_micros(bounds.first), "end": rows.to_micros(bounds.end)}
    begun = perf_counter_ns()
    for sql in _FLOOR:
        plain.execute(sql, values).fetchall()
    return (perf_counter_ns() - begun) / 1e6


def _fill(record: OpenRecord) -> None:
    """Rows as the program writes them, without the lines of the change log that nothing here
    reads."""
    connection = driver.connect(record.path, record.key)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN")
    numbers = iter(range(1, 10_000_000))
    for table, values in _rows():
        number = next(numbers)
        stamps = {
            **{"created_at": 1, "created_seq": number, "changed_at": 1, "changed_seq": number},
            "version": 1,
        }
        told = {**values, **stamps}
        names = ", ".join(told)
        marks = ", ".join(f":{name}" for name in told)
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", told)
    connection.execute("COMMIT")
    connection.close()


def _rows() -> Iterator[tuple[str, dict[str, Any]]]:
    people = [factories.patient() for _ in range(PATIENTS)]
    complaints = [factories.episode(person.id, condition="neck_pain") for person in people]
    needle = rows.site_values(factories.site(factories.session(complaints[0]), number=1))
    kinds = [kind.value for kind in Technique]
    last = {}
    for number in range(SESSIONS):
        complaint = complaints[number % PATIENTS]
        begun = YEAR.first + number * _APART
        visit = factories.session(complaint, started_at=begun, ended_at=begun)
        last[complaint.patient_id] = rows.to_micros(begun)
        yield "session", rows.session_values(visit)
        of_visit = {"session_id": visit.id.bytes}
        for place in range(SITES):
            varying = {"number": place + 1, "technique": kinds[(number + place) % len(kinds)]}
            yield "needle_site", {**needle, "id": new_id().bytes, **of_visit, **varying}
        for phase, score in ((Phase.BEFORE, 9 - number // PATIENTS), (Phase.AFTER, 2)):
            yield "pain_score", rows.pain_values(factories.pain(visit, score, phase))
        billing = factories.billing(visit)
        yield (
            "billing",
            {
                **{"id": billing.id.bytes, **of_visit, "code": billing.code, "muscles": "[]"},
                **{"policy": billing.policy.value, "fee": "45.00", "currency": "USD"},
            },
        )
        yield _reaction(visit) if number % 8 == 0 else _no_reaction(visit)
        # nothing can be added to a visit that is signed
        yield _signature(visit)
    for person, complaint in zip(people, complaints, strict=True):
        found_by = {"sort_name": "brandt", "active_at": last[person.id], "visits": 1}
        yield "patient", {**rows.patient_values(person), **found_by}
        yield "episode", rows.episode_values(complaint)


def _plain_copy(record: OpenRecord, path: Path) -> sqlite3.Connection:
    """The columns that are summed up, in a plain file, with the index that each sum needs."""
    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("PRAGMA journal_mode=WAL")
    source = driver.connect(record.path, record.key)
    of_session = ("session_id", "voided_seq")
    columns: dict[str, tuple[str, ...]] = {
        "session": ("id", "patient_id", "started_at", "voided_seq"),
        "needle_site": (*of_session, "technique"),
        "billing": (*of_session, "code", "fee"),
        "reaction": (*of_session, "kind", "severity"),
        "no_reaction": of_session,
        "signature": of_session,
        "pain_score": (*of_session, "episode_id", "phase", "score"),
    }
    plain.execute("BEGIN")
    for table, names in columns.items():
        listed = ", ".join(names)
        plain.execute(f"CREATE TABLE {table} ({listed})")
        found: list[tuple[Any, ...]] = source.execute(f"SELECT {listed} FROM {table}").fetchall()
        marks = ", ".join("?" * len(names))
        plain.executemany(f"INSERT INTO {table} VALUES ({marks})", found)
        key = "started_at" if table == "session" else "session_id"
        plain.execute(f"CREATE INDEX of_{table} ON {table} ({key})")
    plain.execute("COMMIT")
    source.close()
    return plain


def _no_reaction(visit: Session) -> tuple[str, dict[str, Any]]:
    none = factories.no_reaction(visit)
    return "no_reaction", {"id": none.id.bytes, "session_id": visit.id.bytes, "said_at": 1}


def _reaction(visit: Session) -> tuple[str, dict[str, Any]]:
    some = factories.reaction(visit)
    return (
        "reaction",
        {
            **{"id": some.id.bytes, "session_id": visit.id.bytes, "kind": some.kind, "note": ""},
            **{"severity": some.severity.value, "occurred_at": 1, "first_response": ""},
        },
    )


def _signature(visit: Session) -> tuple[str, dict[str, Any]]:
    signature = factories.signature(visit)
    return (
        "signature",
        {
            **{"id": signature.id.bytes, "session_id": visit.id.bytes},
            **{"signer_id": signature.signer_id.bytes, "signer": signature.signer},
            **{"signed_at": 1, "form_version": 1, "content_hash": signature.content_hash},
        },
    )

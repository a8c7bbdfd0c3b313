"""A needle site from the click's values to the disk, in a clinic that shares its record: the link
to the server works beside it all the while. And what becomes of the site then: sent from here, and
taken in by another workstation.

The server is a real one, on this machine, so the network costs nothing.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import perf_counter_ns
from typing import Final

import psycopg

from bodymap.charting.session import Session
from bodymap.services.clinic import Clinic
from tests import factories
from tests.admitted import new_guarded_database
from tests.bench.row import Row, p50, p99
from tests.clinics import copied_clinic, open_session
from tests.server_clinics import server
from tests.unit.moving.stations import station
from tests.workstations import Workstation, workstations

CLICKS: Final = 500
WAITING: Final = 2000


def measure() -> list[Row]:
    """The click, and the way of a site to another workstation."""
    with tempfile.TemporaryDirectory() as folder:
        shared, alone = _clicks(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        sent, received, floor = _on_its_way(Path(folder))
    return [
        Row(
            name="click to committed, a clinic on a server",
            ours_p50_ms=p50(shared),
            ours_p99_ms=p99(shared),
            floor_ms=p50(alone),
            goal="p50 <= 1.5 x the same in a clinic of its own, p99 <= 50 ms",
            met=p50(shared) <= 1.5 * p50(alone) and p99(shared) <= 50,
            note=f"{CLICKS} of each, in turn; of its own p99 {p99(alone):.2f} ms",
        ),
        Row(
            name="a site sent to the server, of many that waited",
            ours_p50_ms=sent,
            ours_p99_ms=sent,
            floor_ms=floor,
            goal="<= 10 ms: a hundred a second",
            met=sent <= 10,
            note=f"{WAITING} sites in one transaction; beside it a raw insert of as many rows",
        ),
        Row(
            name="a site taken in from the server, of many",
            ours_p50_ms=received,
            ours_p99_ms=received,
            floor_ms=floor,
            goal="<= 10 ms: a hundred a second",
            met=received <= 10,
            note=f"{WAITING} sites; beside it a raw insert of as many rows into the server",
        ),
    ]


def _clicks(folder: Path) -> tuple[list[float], list[float]]:
    """The times in ms of clicks in a clinic on a server and in one of its own, taken in turn."""
    copied_clinic(folder / "shared").close()
    linked = station(folder / "shared", new_guarded_database())
    linked.move_in()
    with closing(linked.open()) as shared, closing(copied_clinic(folder / "other")) as alone:
        visits = [(clinic, open_session(clinic), list[float]()) for clinic in (shared, alone)]
        for number in range(-20, CLICKS):
            for clinic, visit, times in visits:
                took = _click(clinic, visit)
                if number >= 0:
                    times.append(took)
    return visits[0][2], visits[1][2]


def _click(clinic: Clinic, visit: Session) -> float:
    asked = factories.site(visit)
    begun = perf_counter_ns()
    clinic.recorder.add_site(asked)
    return (perf_counter_ns() - begun) / 1e6


def _on_its_way(folder: Path) -> tuple[float, float, float]:
    """What sending, and taking in, takes for a site in ms, and a raw insert into the server."""
    with workstations(folder, 2) as clinic:
        here, there = clinic[0], clinic[1]
        _fill(here)
        sent = _for_each(here.sync)
        received = _for_each(there.sync)
        with server().owner(clinic.database) as raw:
            floor = _for_each(lambda: _insert(raw))
    return sent, received, floor


def _fill(here: Workstation) -> None:
    with here.record.store.hurried():
        for _ in range(WAITING // 20):
            visit = here.record.start_session()
            for _ in range(20):
                here.record.recorder.add_site(factories.site(visit))


def _insert(raw: psycopg.Connection) -> None:
    rows = [(number.to_bytes(16, "big"), 95.0, 310.0, -62.0) for number in range(WAITING)]
    with raw.transaction(), raw.cursor() as cursor:
        cursor.execute("CREATE TABLE raw (id bytea PRIMARY KEY, x float8, y float8, z float8)")
        cursor.executemany("INSERT INTO raw VALUES (%s, %s, %s, %s)", rows)


def _for_each(work: Callable[[], object]) -> float:
    begun = perf_counter_ns()
    work()
    return (perf_counter_ns() - begun) / 1e6 / WAITING

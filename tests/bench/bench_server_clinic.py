"""What is read of a clinic of 100,000 patients and five million needle sites on its server.

The floor is the same read out of the clinic's own file. A read on a server may take a round trip
more: what a message there and back takes is measured in the same run.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from time import perf_counter_ns
from typing import Any, Final

import psycopg

from bodymap.charting.ids import new_id
from bodymap.paths import resource
from bodymap.services.access.desk import Desk
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic import open_clinic
from bodymap.services.clinic_view.clinic_report import ClinicReport
from bodymap.services.clinic_view.tally import Bounds
from bodymap.services.clock import SystemClock
from bodymap.services.ports import RecordStore
from db import driver
from db.clinic_maker import open_store
from db.keys.key_file import KeyFile
from db.keys.proving import Proved, prove_by
from db.layout import CLINIC_FILE, KEY_FILE
from db.server.store import ServerStore
from tests import factories
from tests.bench.charting_page import kept_clinic
from tests.bench.filled_server import copy_to_server
from tests.bench.large_clinic import LOG_IN
from tests.bench.row import Row, p50, p99
from tests.clinics import PASSPHRASE
from tests.postgres import PostgresServer
from tests.server_clinics import TEMPLATE, make_template

SITES, PATIENTS = 5_000_000, 100_000
ASKED = 300
WARM = 12
"""So many reads go before: what is worked out once is no part of any."""
SERVER: Final = "BODYMAP_BENCH_SERVER"
"""The address of a database that has the clinic already, where one is kept."""

Read = Callable[[RecordStore, int], object]


def measure() -> list[Row]:
    """Search, the page of a patient, the map of the longest course, and the clinic's figures."""
    folder = kept_clinic(SITES, PATIENTS)
    keys = KeyFile.from_bytes((folder / KEY_FILE).read_bytes())
    proved = prove_by(keys, LOG_IN, PASSPHRASE)
    with (
        closing(driver.connect(folder / CLINIC_FILE, proved.keys.data)) as file,
        _on_server(file) as address,
    ):
        here = open_store(
            *(folder / CLINIC_FILE, proved.keys, proved.clinic_id, new_id(), SystemClock())
        )
        there = _server_store(address, proved)
        with closing(here), closing(there), psycopg.connect(address, autocommit=True) as plain:
            trip = p50([_timed(lambda: plain.execute("SELECT 1").fetchone()) for _ in range(200)])
            return list(_rows(here, there, file, trip))


def _rows(
    here: RecordStore, there: RecordStore, file: driver.Connection, trip: float
) -> Iterator[Row]:
    chance = random.Random(11)
    people = [chance.choice(found) for found in _some_patients(here, chance)]
    longest = _longest(file)
    words = [_part_of(one.family_name, chance) for one in people]
    ids = [one.id for one in people]
    now = datetime.now(UTC)
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))

    def figures(days: int) -> Read:
        def read(store: RecordStore, _turn: int) -> object:
            clinic = open_clinic(
                *(store, Desk(factories.WEBER, SystemClock()), "", SystemClock()),
                when_closed=lambda: None,
            )
            report = ClinicReport(clinic.history, catalogue)
            bounds = Bounds(now - timedelta(days=days), now)
            if store is there:
                walk = report.begin_on(store, bounds)
                while not walk.is_done:
                    walk.step()
                return walk.figures()
            return report.figures(bounds)

        return read

    yield _row(
        "find a patient by any part of the name",
        here,
        there,
        ASKED,
        trip,
        5.0,
        lambda store, turn: [
            row.patient.name for row in store.find_patients(words[turn], 200)[:20]
        ],
    )
    yield _row(
        "the page of a patient",
        here,
        there,
        ASKED // 5,
        trip,
        100.0,
        lambda store, turn: _page(store, ids[turn]),
    )
    yield _row(
        "the sites of the longest course, for its heat map",
        here,
        there,
        20,
        trip,
        19.0 * 1.5,
        lambda store, _turn: len(store.site_columns(longest)),
    )
    yield _row("the clinic's figures of a month", here, there, 3, trip, 0.0, figures(30))
    yield _row("the clinic's figures of a year", here, there, 1, trip, 0.0, figures(365))


def _row(
    name: str,
    here: RecordStore,
    there: RecordStore,
    turns: int,
    trip: float,
    most_ms: float,
    read: Read,
) -> Row:
    for turn in range(min(turns, WARM)):
        read(there, turn)
        read(here, turn)
    ours = [_timed(lambda turn=turn: read(there, turn)) for turn in range(turns)]  # type: ignore[misc]  # each its own turn
    floor = [_timed(lambda turn=turn: read(here, turn)) for turn in range(turns)]  # type: ignore[misc]  # as above
    if most_ms:
        goal, met = f"p99 <= {most_ms:g} ms and a round trip", p99(ours) <= most_ms + trip
    else:
        goal, met = "<= the same out of the file", p50(ours) <= p50(floor) + trip
    return Row(
        name=f"on a server with 5 million sites: {name}",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(floor),
        goal=goal,
        met=met,
        note=f"the same read out of the clinic's file; {turns} of each; a message there and back"
        f" took {trip:.2f} ms",
    )


def _page(store: RecordStore, patient_id: Any) -> object:
    overview = store.overview(patient_id)
    assert overview is not None
    return [len(visit.sites) for visit in overview.visits], store.newest_answers(patient_id)


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter_ns()
    work()
    return (perf_counter_ns() - begun) / 1e6


def _some_patients(store: RecordStore, chance: random.Random) -> Iterator[list[Any]]:
    for _ in range(ASKED):
        found: list[Any] = []
        while not found:
            letters = chr(chance.randrange(97, 123)) + chance.choice("aeiou")
            found = [row.patient for row in store.find_patients(letters, 200)]
        yield found


def _part_of(name: str, chance: random.Random) -> str:
    start = chance.randrange(max(1, len(name) - 3))
    return name[start : start + chance.randrange(2, 6)]


def _longest(file: driver.Connection) -> Any:
    from uuid import UUID

    found = file.execute("SELECT id FROM patient ORDER BY visits DESC LIMIT 1").fetchone()
    return UUID(bytes=found[0])


def _server_store(address: str, proved: Proved) -> ServerStore:
    return ServerStore(
        lambda: psycopg.connect(address, autocommit=True, prepare_threshold=None),
        clock=SystemClock(),
        origin=new_id().bytes,
        clinic_id=proved.clinic_id,
        chain_key=proved.keys.chain,
    )


@contextmanager
def _on_server(file: driver.Connection) -> Iterator[str]:
    """The address of a database that has the clinic."""
    if kept := os.environ.get(SERVER):
        yield kept
        return
    server = PostgresServer.start(fsync="off", shared_buffers="1GB", max_wal_size="8GB")
    try:
        make_template(server)
        database = server.new_database(TEMPLATE)
        with server.owner(database) as owner:
            copy_to_server(file, owner)
        yield server.url(database)
    finally:
        server.stop()

"""Workstations that come to their server by way of a pooler in transaction mode."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Event

import pytest

from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.sharing import Standing
from db.clinic_files import SqlClinicFiles
from db.server.address import ServerAddress
from db.sync.content import content_of_server
from tests import pooler
from tests.clinics import ANNA, PASSPHRASE, QUICK, no_demo
from tests.server_clinics import ON_ONE_SERVER, connected, server
from tests.unit.keeps.rooms import LONG_AGO, NOW, Rooms, charted, join_few, rooms
from tests.unit.moving.stations import Station, station

pytestmark = [ON_ONE_SERVER, pytest.mark.in_full]

CONNECTIONS, PATIENTS = 2, 8
WITHIN_S = 60.0


@pytest.fixture
def clinic(tmp_path: Path) -> Rooms:
    return rooms(tmp_path)


@pytest.fixture
def joined(clinic: Rooms, tmp_path: Path) -> list[Station]:
    """All workstations: one that keeps everything, one that keeps few, and one more."""
    third = station(tmp_path / "third", clinic.database)
    join_few(third, None)
    return [clinic.whole, clinic.few, third]


@pytest.fixture
def ways(joined: list[Station]) -> Iterator[list[ServerAddress]]:
    """How each comes to the pooler. Where there is none on this machine the test is left out."""
    if pooler.program() is None:
        pytest.skip("There is no pgbouncer on this machine.")
    with pooler.pooled(server(), [one.access for one in joined], CONNECTIONS) as accesses:
        yield [one.address for one in accesses]


def test_everything_arrives_once(
    clinic: Rooms, joined: list[Station], ways: list[ServerAddress]
) -> None:
    with ExitStack() as stack:
        opened = [
            stack.enter_context(closing(_open(one, way)))
            for one, way in zip(joined, ways, strict=True)
        ]
        for number in range(PATIENTS):
            for room in opened:
                charted(room, NOW, family_name=f"Pooled {number}")
        wanted = len(opened) * PATIENTS
        for room in opened:
            _wait_for(room, partial(_has, room, wanted))
        assert _most_connections(clinic) <= len(joined) * CONNECTIONS
    for one in (joined[0], joined[2]):
        one.settle()
    with closing(connected(clinic.database)) as owner:
        there = content_of_server(owner)
    assert joined[0].content() == joined[2].content() == there


def test_a_patient_of_long_ago_is_fetched_and_all_is_read(
    clinic: Rooms, ways: list[ServerAddress]
) -> None:
    told: SimpleQueue[str] = SimpleQueue()
    with closing(_open(clinic.few, ways[1])) as room:
        keeping = room.keeping
        assert keeping is not None
        assert not keeping.is_here(clinic.old)
        keeping.fetch(clinic.old, told.put)
        assert told.get(timeout=WITHIN_S) == ""
        assert keeping.is_here(clinic.old)
        with keeping.elsewhere() as record:
            assert record.patients_since(LONG_AGO.replace(year=2000)) == 2
            overview = record.overview(clinic.old)
        assert overview == room.history.overview(clinic.old)


def _open(one: Station, way: ServerAddress) -> Clinic:
    files = SqlClinicFiles(one.folder, SystemClock(), no_demo, QUICK, server=way)
    return files.log_in(ANNA, PASSPHRASE)


def _has(room: Clinic, wanted: int) -> bool:
    """Whether everything was sent, and has come."""
    assert room.sharing is not None
    state = room.sharing.state
    assert state.standing is not Standing.STOPPED, state.sentence
    is_sent = state.standing is Standing.SENT and not state.waiting
    return is_sent and len(room.history.find_patients("pooled", 100)) == wanted


def _most_connections(clinic: Rooms) -> int:
    with server().owner() as owner:
        found = owner.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = %s", (clinic.database,)
        ).fetchone()
    assert found is not None
    count: int = found[0]
    return count


def _wait_for(room: Clinic, is_so: Callable[[], bool]) -> None:
    """Wait until it is so, asked again whenever the thread that shares tells something."""
    assert room.sharing is not None
    heard = Event()
    stop = room.sharing.listen(lambda _state: heard.set())
    while not is_so():
        assert heard.wait(WITHIN_S), "it took too long"
        heard.clear()
    stop()

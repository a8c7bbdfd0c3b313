"""The disk of a clinic's server is full, for real: a small one of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bodymap.charting.session import Session
from bodymap.services.sharing import Standing
from db.sync.content import content_of_file, content_of_server
from db.sync.hindrance import FULL
from tests import factories
from tests.postgres import PostgresServer
from tests.postgres_programs import home_of_server
from tests.server_clinics import ON_ONE_SERVER, make_template
from tests.shared_rooms import Room, SharedRooms, shared_rooms

pytestmark = [ON_ONE_SERVER, pytest.mark.in_full]

_SIZE = "512m"
_AT_ONCE = 300
"""Sites of a visit; together they need more than what is free within the last pages."""


@pytest.fixture
def disk() -> Iterator[Path]:
    """A small disk."""
    place = home_of_server()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={_SIZE},mode=755", "tmpfs", place],
        check=False,
        capture_output=True,
    )
    if sys.platform != "linux" or not mounted or mounted.returncode:
        shutil.rmtree(place)
        pytest.skip("nobody may mount a disk here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)
    shutil.rmtree(place)


@pytest.fixture
def clinic(disk: Path, tmp_path: Path) -> Iterator[SharedRooms]:
    """A clinic on a server whose disk that is."""
    server = PostgresServer(disk, max_wal_size="64MB", min_wal_size="32MB")
    server.run()
    make_template(server)
    with shared_rooms(tmp_path, server) as rooms:
        yield rooms
    server.stop()


def fill(disk: Path) -> Path:
    """Leave no room on it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    return filler


def chart(room: Room) -> Session:
    """A visit with many sites."""
    recorder = room.record.clinic.recorder
    patient = factories.patient()
    recorder.add_patient(patient)
    episode = factories.episode(patient.id)
    recorder.add_episode(episode)
    session = factories.session(episode)
    recorder.start_session(session)
    for number in range(1, _AT_ONCE + 1):
        recorder.add_site(factories.site(session, number=number))
    return session


def test_everybody_charts_on_is_told_and_goes_on_once_there_is_room(
    clinic: SharedRooms, disk: Path
) -> None:
    one, two = clinic.first(), clinic.ready()
    filler = fill(disk)
    visits = [chart(one)]
    # the pages that were begun may have room for some more
    while one.worker.state.standing not in (Standing.STOPPED, Standing.AWAY):
        visits.append(chart(one))
        one.worker.try_now()
        one.wait(lambda state: state.standing is not Standing.WAITING)
        assert len(visits) < 40, "the disk is never full"
    state = one.worker.state
    assert state.sentence == FULL, state
    assert state.waiting
    before = state.waiting
    visits.append(chart(one))
    one.wait(lambda state: state.waiting >= before + _AT_ONCE)
    filler.unlink()
    # nobody presses anything: it is tried again by itself
    one.wait(lambda state: state.standing is Standing.SENT and not state.waiting)
    two.wait_heard()
    for session in visits:
        assert len(two.record.clinic.history.visit(session.id).sites) == _AT_ONCE
    with clinic.on.owner(clinic.database) as server:
        there = content_of_server(server)
    for room in (one, two):
        with room.record.by_hand() as connection:
            assert content_of_file(connection) == there

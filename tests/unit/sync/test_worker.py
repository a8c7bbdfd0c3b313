"""The thread that shares a clinic with its server."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bodymap.charting.session import Session
from bodymap.services.changes import Kind
from bodymap.services.sharing import Standing
from db.server.connecting import CONNECT_S
from db.server.reasons import Reason
from db.sync import hindrance, server_side
from db.sync.limits import SILENCE_S
from db.sync.worker import ASK_S
from tests import factories
from tests.postgres import PostgresServer
from tests.server_clinics import ON_ONE_SERVER, make_template
from tests.shared_rooms import Room, SharedRooms, shared_rooms

pytestmark = ON_ONE_SERVER

STOPS_WITHIN_S = CONNECT_S - 1
"""Sooner than a connection gives up by itself, and long enough for a busy machine."""


@pytest.fixture(scope="module")
def one_clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedRooms]:
    """The clinic of all tests that leave its server as it is."""
    with shared_rooms(tmp_path_factory.mktemp("clinic")) as clinic:
        clinic.first()
        yield clinic


@pytest.fixture
def rooms(one_clinic: SharedRooms) -> Iterator[SharedRooms]:
    """A clinic whose server stays."""
    yield one_clinic
    one_clinic.close()


@pytest.fixture
def spoilt(tmp_path: Path) -> Iterator[SharedRooms]:
    """A clinic whose server is changed by hand."""
    with shared_rooms(tmp_path) as clinic:
        yield clinic


@pytest.fixture(scope="module")
def passing_clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedRooms]:
    """A clinic on a server of its own."""
    server = PostgresServer.start(fsync="off")
    make_template(server)
    with shared_rooms(tmp_path_factory.mktemp("shaky"), server) as clinic:
        clinic.first()
        yield clinic
    server.stop()


@pytest.fixture
def shaky(passing_clinic: SharedRooms) -> Iterator[SharedRooms]:
    """A clinic whose server is killed and paused, and is back when the test ends."""
    yield passing_clinic
    passing_clinic.close()


def charted(room: Room, count: int) -> Session:
    """A visit of a new patient with so many sites."""
    recorder = room.record.clinic.recorder
    patient = factories.patient()
    recorder.add_patient(patient)
    episode = factories.episode(patient.id)
    recorder.add_episode(episode)
    session = factories.session(episode)
    recorder.start_session(session)
    for number in range(1, count + 1):
        recorder.add_site(factories.site(session, number=number))
    return session


def sites(room: Room, session: Session) -> int:
    """How many sites the room has of a visit."""
    return len(room.record.clinic.history.visit(session.id).sites)


def test_what_is_saved_in_one_room_is_told_in_the_other(rooms: SharedRooms) -> None:
    one, two = rooms.ready(), rooms.ready()
    session = charted(one, 3)
    one.wait_sent()
    told = two.wait_arrived(lambda one: one.session_id == session.id and Kind.SITE in one.kinds)
    assert told.patient_id == session.patient_id
    assert told.is_from_elsewhere
    assert not told.after
    two.wait_sent()
    assert sites(two, session) == 3
    assert one.worker.state.heard_at is not None
    assert not [one for one in one.arrived if one.session_id], "nobody is told what he did himself"


@pytest.mark.in_full
def test_a_server_that_is_gone_is_told_and_everything_arrives_once_after_it(
    shaky: SharedRooms,
) -> None:
    one = shaky.ready()
    shaky.on.kill()
    one.wait_for(Standing.AWAY)
    session = charted(one, 5)
    away = one.wait(lambda state: state.waiting == 8)
    assert away.standing is Standing.AWAY
    assert away.waiting_since is not None
    assert away.sentence
    shaky.on.run()
    one.worker.try_now()
    one.wait_for(Standing.SENT)
    assert one.worker.state.waiting == 0
    two = shaky.add()
    two.wait_sent()
    assert sites(two, session) == 5


def test_a_server_that_stands_still_counts_as_away(shaky: SharedRooms) -> None:
    one = shaky.ready(silence_s=0.3)
    with shaky.on.paused():
        session = charted(one, 1)
        one.wait_for(Standing.AWAY)
        assert sites(one, session) == 1
        before = time.monotonic()
        one.worker.stop()
        assert time.monotonic() - before < STOPS_WITHIN_S


def test_nobody_has_to_chart_for_it_to_be_heard_that_the_server_is_gone(
    shaky: SharedRooms,
) -> None:
    one = shaky.ready(silence_s=0.3)
    before = time.monotonic()
    with shaky.on.paused():
        one.wait_for(Standing.AWAY)
    assert time.monotonic() - before < ASK_S / 2
    one.worker.try_now()
    one.wait_for(Standing.SENT)


@pytest.mark.in_full
def test_by_its_usual_patience_it_is_heard_within_ten_seconds(shaky: SharedRooms) -> None:
    one = shaky.ready(silence_s=SILENCE_S)
    before = time.monotonic()
    with shaky.on.paused():
        one.wait_for(Standing.AWAY)
    assert time.monotonic() - before < 10


@pytest.mark.in_full
def test_closing_does_not_wait_for_an_answer_that_does_not_come(shaky: SharedRooms) -> None:
    one = shaky.ready()
    with shaky.on.paused():
        charted(one, 1)
        one.wait_for(Standing.WAITING)
        before = time.monotonic()
        one.close()
        assert time.monotonic() - before < STOPS_WITHIN_S


def test_closing_does_not_wait_for_a_connection(rooms: SharedRooms, tmp_path: Path) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        room = rooms.add(starts=False)
        address = replace(room.access.address, port=silent.getsockname()[1])
        elsewhere = rooms.add(access=replace(room.access, address=address))
        elsewhere.wait_for(Standing.WAITING)
        before = time.monotonic()
        elsewhere.close()
        assert time.monotonic() - before < STOPS_WITHIN_S


def test_the_last_change_is_sent_at_closing(rooms: SharedRooms) -> None:
    one = rooms.ready()
    session = charted(one, 1)
    one.close()
    two = rooms.add()
    two.wait_sent()
    assert sites(two, session) == 1


def test_a_lost_connection_is_made_again_at_once(rooms: SharedRooms) -> None:
    one, two = rooms.ready(), rooms.ready()
    two.wait_sent()
    rooms.on.terminate(rooms.database)
    session = charted(one, 1)
    two.wait_arrived(lambda one: one.session_id == session.id)


def test_a_workstation_that_may_not_come_in_says_so(spoilt: SharedRooms) -> None:
    room = spoilt.first()
    with spoilt.on.owner(spoilt.database) as owner:
        owner.execute(f'ALTER ROLE "{room.access.user}" NOLOGIN')
    spoilt.on.terminate(spoilt.database)
    stopped = room.wait_for(Standing.STOPPED)
    assert "revoked" in stopped.sentence
    charted(room, 1)
    room.wait(lambda state: state.waiting == 4)


def test_a_server_that_does_not_fit_is_refused(spoilt: SharedRooms) -> None:
    room = spoilt.first()
    changes = (
        ("UPDATE meta SET clinic_id = substr(sha256('another'), 1, 16)", server_side.ANOTHER),
        ("UPDATE alembic_version SET version_num = '0999'", server_side.TOO_NEW),
        ("UPDATE alembic_version SET version_num = '0001'", server_side.TOO_OLD),
        (
            "UPDATE alembic_version SET version_num = '0006'; DELETE FROM meta",
            server_side.NOT_READY,
        ),
        ("DROP TABLE meta", server_side.NOT_READY),
    )
    for statement, sentence in changes:
        with spoilt.on.owner(spoilt.database) as owner:
            owner.execute(statement)
        spoilt.on.terminate(spoilt.database)
        room.worker.try_now()
        assert room.wait_said(sentence).standing is Standing.STOPPED


@pytest.mark.in_full
def test_a_server_that_lacks_something_is_refused(spoilt: SharedRooms) -> None:
    room = spoilt.first()
    with spoilt.on.owner(spoilt.database) as owner:
        owner.execute("DROP TABLE change_log CASCADE")
    charted(room, 1)
    assert room.wait_for(Standing.STOPPED).sentence == hindrance.REFUSED
    room.wait(lambda state: state.waiting == 4)


def test_a_server_that_forgot_something_takes_nothing_in(spoilt: SharedRooms) -> None:
    one = spoilt.first()
    charted(one, 1)
    one.wait_sent()
    one.close()
    with spoilt.on.owner(spoilt.database) as owner:
        owner.execute("SET session_replication_role = replica")
        owner.execute(
            "DELETE FROM change_log WHERE sequence = (SELECT max(sequence) FROM change_log)"
        )
    again = spoilt.again(one)
    charted(again, 1)
    assert again.wait_for(Standing.STOPPED).sentence == hindrance.OLDER


@pytest.mark.in_full
def test_a_server_with_another_history_takes_nothing_in(spoilt: SharedRooms) -> None:
    one = spoilt.first()
    charted(one, 1)
    one.wait_sent()
    one.close()
    with spoilt.on.owner(spoilt.database) as owner:
        owner.execute("SET session_replication_role = replica")
        owner.execute("UPDATE change_log SET mac = sha256(mac)")
    assert spoilt.again(one).wait_for(Standing.STOPPED).sentence == hindrance.FOREIGN


def test_it_rests_while_the_store_changes_its_file(rooms: SharedRooms) -> None:
    one = rooms.ready()
    with one.worker.resting():
        wal = one.record.path.with_name(f"{one.record.path.name}-wal")
        one.record.store.close()
        assert not wal.exists(), "another connection to the file is open"


def test_what_is_asked_of_it_is_done_or_said_not_to_be(shaky: SharedRooms) -> None:
    one = shaky.ready()
    told: list[str] = []

    def done(what: str) -> None:
        with one.told:
            told.append(what)
            one.told.notify_all()

    one.worker.ask(lambda _local, server: done(str(server.info.dbname)), done)
    with one.told:
        assert one.told.wait_for(lambda: told == [shaky.database], 10)
    shaky.on.kill()
    one.worker.ask(lambda _local, _server: done("never"), done)
    with one.told:
        assert one.told.wait_for(lambda: len(told) == 2, 10)
    assert told[1] in (hindrance.AWAY, hindrance.STARTING, Reason.REFUSED.value)
    shaky.on.run()

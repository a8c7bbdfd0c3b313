"""An existing clinic moves to a server: all of it, and in the end the same."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.errors import ClinicFileError, HeldError
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.progress import CancelledError
from bodymap.services.sharing import Standing
from db.holder import Holder
from db.layout import CLINIC_FILE
from db.moving import moving_in
from db.moving.at_the_server import NO_WORKSTATION, NOT_READY
from db.moving.moving_in import JOIN_IT, LINKED, NOT_ADMINISTRATOR, OTHERS
from db.sync.content import content_of_server
from db.sync.link import read_link
from db.workstation import workstation_id
from tests import factories
from tests.admitted import new_guarded_database
from tests.clinics import contents, copied_clinic, open_session
from tests.faults.amounts import amount
from tests.server_clinics import ON_ONE_SERVER, access_to, server
from tests.thinned import thinned
from tests.unit.moving.stations import CLOCK, Station, station

pytestmark = ON_ONE_SERVER


def test_everything_is_there_and_the_file_is_a_workstation(
    first: Station, owner: psycopg.Connection[Any]
) -> None:
    moved = first.move_in(backup_to=first.folder / "stick")
    there = content_of_server(owner)
    assert moved.content == there == first.content()
    assert moved.content.counts["needle_site"] > 3
    assert moved.backup is not None
    assert (moved.backup.path / CLINIC_FILE).exists()
    assert workstation_id(first.folder) == first.workstation
    with closing(first.local()) as local:
        link = read_link(local.cursor())
    assert link is not None
    assert link.access == first.access
    with closing(first.open()) as clinic:
        assert clinic.sharing is not None
        assert clinic.sharing.state.standing is not Standing.STOPPED
        (line,) = clinic.audit.lines(AuditFilter(what=(Event.MOVED_IN,)))
        assert line.who == clinic.desk.person.id


def test_patients_are_found_on_the_server_as_before(
    first: Station, owner: psycopg.Connection[Any]
) -> None:
    first.move_in()
    found = owner.execute(
        "SELECT count(*) FROM patient"
        " JOIN patient_search AS w ON w.number = created_seq AND words LIKE '%aerg%'"
        " JOIN patient_search_piece AS a ON a.number = created_seq AND a.piece = 'aer'"
        " JOIN patient_search_piece AS b ON b.number = created_seq AND b.piece = 'erg'"
    ).fetchone()
    with closing(first.open()) as clinic:
        here = clinic.history.find_patients("aerg", 100)
    assert found == (len(here),) == (1,)


@pytest.mark.in_full
def test_how_far_it_is_only_grows_up_to_the_end(first: Station) -> None:
    told: list[float] = []
    first.move_in(lambda done, whole: told.append(done / whole))
    assert told == sorted(told)
    assert told[-1] == 1.0


class StopsAt:
    """Has enough at the given call, once."""

    def __init__(self, call: int) -> None:
        self.left = call

    def __call__(self, _done: int, _whole: int) -> None:
        self.left -= 1
        if self.left == 0:
            raise CancelledError


def test_it_goes_on_wherever_it_was_stopped_and_whatever_was_charted_since(
    first: Station, owner: psycopg.Connection[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.moving.onto_server.ROWS_AT_ONCE", 30)
    stops = 0
    for call in range(2, 400, amount(30, 9)):
        stopping = StopsAt(call)
        try:
            first.move_in(stopping)
            break
        except CancelledError:
            stops += 1
            _chart_a_little(first, stops)
    assert stops >= amount(2, 6)
    assert content_of_server(owner) == first.content()


def _chart_a_little(at: Station, count: int) -> None:
    """Somebody goes on with the work of the day: the clinic is what it was."""
    with closing(at.open()) as clinic:
        assert clinic.sharing is None
        visit = open_session(clinic)
        site = clinic.recorder.add_site(factories.site(visit))
        if count % 3 == 0:
            clinic.recorder.void_site(site.id)
        if count % 2 == 0:
            clinic.recorder.end_session(visit.id, CLOCK.now())


@pytest.mark.in_full
def test_finishing_a_move_that_ended_before_others_could_join(
    first: Station, owner: psycopg.Connection[Any]
) -> None:
    group = Identifier(f"{first.access.address.database}_app")
    owner.execute(SQL("REVOKE INSERT ON key_ring FROM {}").format(group))
    with pytest.raises(ClinicFileError):
        first.move_in()
    owner.execute(SQL("GRANT INSERT ON key_ring TO {}").format(group))
    with closing(first.open()) as clinic:
        assert clinic.sharing is not None
    assert first.move_in().backup is None
    found = owner.execute("SELECT number FROM key_ring ORDER BY number").fetchall()
    assert found[0] == (1,)
    assert station(first.folder.with_name("later"), first.access.address.database).join()


def refusals() -> dict[str, Callable[[Station, Path], str]]:
    """What is refused: what is made so, and the sentence."""
    return {
        "another clinic is there": _another_clinic,
        "it is there from elsewhere": _from_elsewhere,
        "no workstation": _nobody,
        "not made ready": _not_ready,
        "linked to another": _linked,
    }


def _another_clinic(at: Station, _tmp: Path) -> str:
    with closing(access_owner(at)) as owner:
        owner.execute(
            "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name,"
            " created_at) VALUES (1, 1, 6, %s, 'Other', 0)",
            (bytes(16),),
        )
    return OTHERS


def _from_elsewhere(at: Station, _tmp: Path) -> str:
    at.move_in()
    with closing(at.local()) as local:
        local.execute("DELETE FROM server_link")
    return JOIN_IT


def _nobody(at: Station, _tmp: Path) -> str:
    object.__setattr__(at, "access", access_to(at.access.address.database))
    return NO_WORKSTATION


def _not_ready(at: Station, _tmp: Path) -> str:
    object.__setattr__(at, "access", access_to(server().new_database()))
    return NOT_READY


def _linked(at: Station, tmp: Path) -> str:
    at.move_in()
    other = station(tmp / "elsewhere", new_guarded_database())
    object.__setattr__(at, "access", other.access)
    return LINKED


def access_owner(at: Station) -> psycopg.Connection[Any]:
    """A connection of whoever looks after the server."""
    return server().owner(at.access.address.database)


@pytest.mark.parametrize("what", thinned(list(refusals()), 3))
def test_what_is_refused_leaves_the_clinic_as_it_was(
    what: str, first: Station, tmp_path: Path
) -> None:
    sentence = refusals()[what](first, tmp_path)
    before = first.file.read_bytes()
    with pytest.raises(ClinicFileError) as refused:
        first.move_in()
    assert refused.value.sentence == sentence
    assert first.file.read_bytes() == before


@pytest.mark.in_full
def test_only_an_administrator_moves_a_clinic(tmp_path: Path, database: str) -> None:
    at = station(tmp_path / "clinic", database)
    with closing(copied_clinic(at.folder)) as clinic:
        tom = Person(new_id(), "Tom", log_in="tom", role=Role.THERAPIST)
        clinic.people.add(tom, clinic.people.derive("quite another phrase"))
    with pytest.raises(ClinicFileError, match=NOT_ADMINISTRATOR):
        moving_in.move_in(
            *(at.folder, at.prove().keys, at.prove().clinic_id, at.access),
            author=tom.id,
            clock=CLOCK,
        )


@pytest.mark.in_full
def test_a_clinic_that_is_open_is_not_moved(first: Station) -> None:
    held = Holder.take(first.file, "anna")
    try:
        with pytest.raises(HeldError):
            first.move_in()
    finally:
        held.release()


@pytest.mark.in_full
def test_a_server_that_is_away_leaves_nothing(first: Station, owner: object) -> None:
    del owner
    gone = first.access.address.__class__("127.0.0.1", "clinic", 1)
    object.__setattr__(first, "access", first.access.__class__(gone, "x", "y"))
    before = contents(first.folder)
    with pytest.raises(ClinicFileError, match="see whether it runs"):
        first.move_in()
    assert {**contents(first.folder), "clinic.bodymap-in-use": b""} == {
        **before,
        "clinic.bodymap-in-use": b"",
    }


def test_what_the_server_does_not_take_is_told_and_the_clinic_stays(
    tmp_path: Path, database: str, owner: psycopg.Connection[Any]
) -> None:
    at = station(tmp_path / "clinic", database)
    with closing(copied_clinic(at.folder)) as clinic:
        clinic.recorder.add_patient(factories.patient(family_name="Bra\0ndt"))
    with pytest.raises(ClinicFileError, match="The server does not take"):
        at.move_in()
    with closing(at.open()) as clinic:
        assert clinic.sharing is None

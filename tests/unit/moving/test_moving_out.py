"""A clinic comes back from its server, as a file that shares its record with nobody."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import copy2
from typing import Any

import psycopg
import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.errors import ClinicFileError
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from db.layout import WORKSTATION_FILE
from db.moving.at_the_server import WAS_HERE
from db.moving.coming import THERE_ALREADY
from db.moving.moving_out import NOT_ADMINISTRATOR
from db.sync.content import content_of_server
from db.verify import verify
from db.workstation import workstation_id
from tests.admitted import admit_to, new_guarded_database
from tests.clinics import open_session
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.moving.stations import Station, station

pytestmark = ON_ONE_SERVER


def test_it_has_everything_and_everybody_and_no_link(
    second: Station, tmp_path: Path, owner: psycopg.Connection[Any]
) -> None:
    with closing(second.open()) as clinic:
        patient_id = open_session(clinic).patient_id
    second.settle()
    made = second.move_out(tmp_path / "out")
    assert made.content == content_of_server(owner)
    out = Station(tmp_path / "out", second.workstation, second.access)
    assert out.content() == made.content
    proved = out.prove()
    assert proved.keys.data != second.prove().keys.data
    assert verify(out.file, proved.keys, proved.clinic_id).findings == ()
    with closing(out.open()) as clinic:
        assert clinic.sharing is None
        assert clinic.history.patient(patient_id) is not None
        assert len(clinic.audit.lines(AuditFilter(what=(Event.MOVED_OUT,)))) == 1
        open_session(clinic)
    assert verify(out.file, proved.keys, proved.clinic_id).findings == ()
    assert not second.settle()
    assert second.content() == made.content, "the server and its workstations are as they were"


@pytest.mark.in_full
def test_it_can_move_to_another_server_as_another_workstation(
    moved: Station, tmp_path: Path
) -> None:
    with closing(moved.open()) as clinic:
        open_session(clinic)
    moved.settle()
    # an id in the folder that has lines on the first server, as of a workstation that was there
    folder = tmp_path / "out"
    folder.mkdir()
    copy2(moved.folder / WORKSTATION_FILE, folder)
    moved.move_out(folder)
    assert workstation_id(folder) != moved.workstation
    elsewhere = new_guarded_database()
    workstation, access = admit_to(elsewhere)
    there = Station(folder, workstation, access)
    assert there.move_in().content == there.content()
    with closing(there.open()) as clinic:
        open_session(clinic)
    there.settle()
    joined = station(tmp_path / "joined", elsewhere)
    joined.join()
    assert joined.content() == there.content()


def _not_administrator(at: Station, _tmp: Path) -> tuple[str, str]:
    with closing(at.open()) as clinic:
        tom = Person(new_id(), "Tom", log_in="tom", role=Role.THERAPIST)
        clinic.people.add(tom, clinic.people.derive("quite another phrase"))
    at.settle()
    return "tom", NOT_ADMINISTRATOR


def _there_already(at: Station, tmp: Path) -> tuple[str, str]:
    at.move_out(tmp / "out")
    return "anna", THERE_ALREADY


@pytest.mark.in_full
@pytest.mark.parametrize("what", [_not_administrator, _there_already])
def test_what_is_refused(
    what: Callable[[Station, Path], tuple[str, str]], moved: Station, tmp_path: Path
) -> None:
    log_in, sentence = what(moved, tmp_path)
    phrase = "quite another phrase" if log_in == "tom" else "nine calm herons"
    with pytest.raises(ClinicFileError) as refused:
        moved.move_out(tmp_path / "out", log_in, phrase)
    assert refused.value.sentence == sentence


@pytest.mark.in_full
def test_a_workstation_that_sent_something_is_not_begun_anew(
    second: Station, tmp_path: Path
) -> None:
    """It would give the numbers of what it sent once more, and that would count as sent."""
    with closing(second.open()) as clinic:
        open_session(clinic)
    second.settle()
    again = Station(tmp_path / "again", second.workstation, second.access)
    with pytest.raises(ClinicFileError) as refused:
        again.join()
    assert refused.value.sentence == WAS_HERE

"""A clinic moves to a server, and a computer joins it, all at the door."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.services.clock import SystemClock
from bodymap.services.joining import ServerDoor
from db.server_door import ServerDoorOnDemand
from db.workstation import workstation_id
from tests.admitted import admit_to, new_guarded_database
from tests.clinics import ANNA, PASSPHRASE, clinic_files, copied_clinic, open_session
from tests.drivers.server_gate import ServerGateDriver
from tests.gui.gate.conftest import DoorTo
from tests.moved_clinics import line_of, moved_clinic
from tests.server_clinics import ON_ONE_SERVER

pytestmark = ON_ONE_SERVER


def door_of(folder: Path) -> ServerDoor:
    return ServerDoorOnDemand(folder, SystemClock(), lambda: clinic_files(folder))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Of a clinic with one open visit, which is on a server."""
    first = tmp_path_factory.mktemp("moved") / "first"
    clinic = copied_clinic(first)
    open_session(clinic)
    clinic.close()
    return moved_clinic(first)


@pytest.fixture
def person(door_to: DoorTo, folder: Path) -> ServerGateDriver:
    return ServerGateDriver(door_to(clinic_files(folder), door_of(folder)))


def test_a_computer_joins_and_has_what_the_clinic_has(
    person: ServerGateDriver, database: str
) -> None:
    _, access = admit_to(database)
    person.ask_to_join(line_of(access), ANNA, PASSPHRASE)
    clinic = person.door.wait_until_open()
    assert clinic.desk.person.log_in == ANNA
    assert len(clinic.history.open_sessions()) == 1
    assert clinic.server is not None
    assert clinic.server.settings().role == access.user
    assert clinic.sharing is not None
    # nothing of what was typed stays behind
    assert person.join.place.line.text() == person.join.entry.text() == ""


def test_after_a_wrong_passphrase_another_try_joins_and_keeps_what_was_chosen(
    person: ServerGateDriver, database: str, folder: Path
) -> None:
    _, access = admit_to(database)
    person.ask_to_join(line_of(access), ANNA, "not that one at all")
    person.door.wait_until_calm()
    assert person.join.entry.field.error()
    assert not (folder / "clinic.bodymap").exists()
    person.keep("Patients of the last 3 months")
    person.hands.fill("Your passphrase", PASSPHRASE)
    person.hands.press("Join")
    server = person.door.wait_until_open().server
    assert server is not None
    assert server.settings().keep_days == 90


def test_a_clinic_moves_and_is_opened_as_before(door_to: DoorTo, folder: Path) -> None:
    copied_clinic(folder).close()
    database = new_guarded_database()
    _, access = admit_to(database, workstation_id(folder))
    person = ServerGateDriver(door_to(clinic_files(folder), door_of(folder)))
    person.door.gate.show_move()
    person.ask_to_move(line_of(access), ANNA, PASSPHRASE)
    person.door.wait_until_calm()
    assert person.door.is_at_log_in()
    assert person.hands.reads("The clinic is on the server")
    person.door.log_in(PASSPHRASE)
    assert person.door.wait_until_open().server is not None

"""A window on a clinic that other workstations chart in, too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.charting.session import Session
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.machine_clock import SystemMachineClock
from bodymap.services.sharing import Sharing, Standing
from bodymap.ui.actions.act import Act
from db.keys.attempts import Attempts
from db.layout import ATTEMPTS_FILE
from db.sync.joining import join
from tests import factories
from tests.admitted import admit_to
from tests.clinics import ANNA, PASSPHRASE, clinic_files, no_backup_at_exit
from tests.drivers.shared import SharedDriver
from tests.drivers.ways import WaysDriver
from tests.gui.frame.conftest import Filling, Opening
from tests.moved_clinics import moved_clinic
from tests.server_clinics import ON_ONE_SERVER, server

pytestmark = ON_ONE_SERVER


@pytest.fixture
def database(tmp_path: Path) -> str:
    """The clinic on a server."""
    return moved_clinic(tmp_path / "clinic")


@pytest.fixture
def filling(tmp_path: Path, database: str) -> Iterator[Filling]:
    """The workstation at which the window is."""
    clinic = clinic_files(tmp_path / "clinic").log_in(ANNA, PASSPHRASE)
    no_backup_at_exit(clinic)
    yield Filling(clinic)
    clinic.close()


@pytest.fixture
def room_two(tmp_path: Path, database: str) -> Iterator[Filling]:
    """Another workstation, without a window."""
    folder = tmp_path / "two"
    _, access = admit_to(database)
    clock = SystemClock()
    attempts = Attempts(folder / ATTEMPTS_FILE, clock, SystemMachineClock(), "room two")
    join(folder, access, ANNA, PASSPHRASE, clock=clock, attempts=attempts)
    clinic = clinic_files(folder).log_in(ANNA, PASSPHRASE)
    yield Filling(clinic)
    clinic.close()


@pytest.fixture
def shared(qtbot: QtBot, opening: Opening) -> SharedDriver:
    """The window, once the server has everything."""
    driver = SharedDriver(qtbot, opening())
    driver.wait_status("All sent")
    return driver


def let_in(database: str, *, may: bool, only: str = "") -> None:
    """Let every workstation come in, or none; or the one whose role is ``only``."""
    with server().owner(database) as owner:
        for (role,) in owner.execute("SELECT role_name FROM admission").fetchall():
            if only in ("", role):
                owner.execute(f'ALTER ROLE "{role}" {"LOGIN" if may else "NOLOGIN"}')
    if not may:
        server().terminate(database)


def test_what_another_room_does_is_seen_here(
    shared: SharedDriver, filling: Filling, room_two: Filling
) -> None:
    assert shared.frame.page() == "patients"
    patient = room_two.patient(family_name="Larkspur", given_name="Iris")
    complaint = room_two.complaint(patient)
    shared.wait_listed("Larkspur")

    session = room_two.visit(complaint, 0, regions=("calf_medial_l",), is_open=True)
    shared.wait(lambda: _has_sites(filling.clinic, session))
    shared.frame.workspace.open_patient(patient.id, session.id)
    assert shared.sites() == 1
    room_two.clinic.recorder.add_site(factories.site(session, number=2))
    shared.wait(lambda: shared.sites() == 2)


def test_the_bar_says_how_it_stands(shared: SharedDriver) -> None:
    assert shared.chip.accessibleName() == "Clinic server: All sent"
    assert shared.chip.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert shared.chip.height() >= 44
    shared.press()
    assert shared.card.isVisible()
    assert "on the server" in shared.card.words.text()
    assert "last heard" in shared.card.more.text()
    QTest.keyClick(shared.card, Qt.Key.Key_Escape)
    assert not shared.card.isVisible()
    assert shared.chip.hasFocus()


def test_the_page_to_decide_is_found_by_its_name(shared: SharedDriver) -> None:
    ways = WaysDriver(shared.frame)
    assert ways.look_for("to decide")[0] == Act.DECIDE.words
    ways.key(Qt.Key.Key_Return)
    assert shared.frame.hands.reads("Nothing waits for a decision.")


@pytest.mark.in_full
def test_a_server_that_lets_nobody_in_is_said(
    shared: SharedDriver, filling: Filling, database: str
) -> None:
    let_in(database, may=False)
    shared.wait_status("Not shared")
    filling.patient()
    shared.wait_status("Not shared · 1 waiting")
    shared.press()
    assert "revoked" in shared.card.words.text()
    let_in(database, may=True)
    shared.frame.hands.press("Try now")
    shared.wait_status("All sent")


@pytest.mark.in_full
def test_who_was_changed_elsewhere_is_that_here_and_who_left_stands_before_the_lock(
    shared: SharedDriver, filling: Filling, room_two: Filling
) -> None:
    people, me = room_two.clinic.people, room_two.clinic.desk.person
    people.change(replace(me, name="Anna Weber-Linden"))
    shared.wait(lambda: filling.clinic.desk.person.name == "Anna Weber-Linden")
    assert shared.frame.workspace.isVisible()
    other = Person(new_id(), "Ada Brandt", "DPT", "ada", Role.ADMINISTRATOR)
    people.add(other, people.derive("five other words here"))
    room_two.clinic.desk.sit(other)
    people.remove(me.id)
    shared.wait(lambda: not shared.frame.workspace.isVisible())
    assert shared.frame.hands.reads("removed from this clinic at another workstation")


@pytest.mark.in_full
def test_who_got_two_passphrases_is_told_which_one_counts(
    shared: SharedDriver, filling: Filling, room_two: Filling, database: str
) -> None:
    let_in(database, may=False)
    shared.wait_status("Not shared")
    rooms = (room_two.clinic, "phrase of the other room"), (filling.clinic, "phrase of this room")
    for clinic, phrase in rooms:
        people = clinic.people
        people.change_own_passphrase(clinic.desk.person.id, people.derive(phrase))
    # the other room is the first that is heard
    for clinic, _ in rooms:
        assert clinic.sharing is not None
        assert clinic.server is not None
        let_in(database, may=True, only=clinic.server.settings().role)
        clinic.sharing.try_now()
        wait_sent(shared, clinic.sharing)
    shared.wait_status("All sent \N{MIDDLE DOT} 1 notice")
    shared.press()
    assert "The passphrase of Anna Weber was changed in " in shared.card.notices.text()
    QTest.keyClick(shared.card, Qt.Key.Key_Escape)
    shared.frame.window.lock()
    shared.frame.hands.fill("Passphrase", "phrase of this room")
    shared.frame.hands.press("Unlock")
    shared.frame.hands.wait_to_read("This passphrase counts no more: another one was given in ")
    shared.frame.hands.fill("Passphrase", "phrase of the other room")
    shared.frame.hands.press("Unlock")
    shared.wait(shared.frame.workspace.isVisible)
    shared.wait_status("All sent")


def wait_sent(shared: SharedDriver, sharing: Sharing) -> None:
    shared.wait(lambda: sharing.state.standing is Standing.SENT)


def _has_sites(clinic: Clinic, session: Session) -> bool:
    try:
        return bool(clinic.history.visit(session.id).sites)
    except LookupError:
        return False

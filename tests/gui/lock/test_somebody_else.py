"""Another person logs in where somebody has locked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bodymap.charting.person import Role
from bodymap.services.audit.events import Event
from bodymap.ui.gate.kept_log_in import KeptLogIn
from tests.clinics import PASSPHRASE
from tests.drivers.lock import LockDriver
from tests.gui.lock.conftest import BENS, Workstation


def ask_for(lock: LockDriver, log_in: str, passphrase: str) -> None:
    """Press Somebody else, pick a log-in, type the passphrase."""
    lock.hands.press("Somebody else")
    lock.hands.press(f"Log-in: {log_in}")
    lock.hands.fill("Passphrase", passphrase)
    lock.hands.press("Log in")
    lock.wait_until_calm()


def test_another_person_sits_down_at_the_needles_that_are_in(workstation: Workstation) -> None:
    ben = workstation.add("Ben Okafor", "ben", Role.REVIEWER)
    visit = workstation.visit(needles=3, minutes_ago=4)
    lock = workstation.open()
    annas = lock.workspace
    lock.press_lock_key()
    ask_for(lock, "ben", BENS)
    assert lock.is_open()
    assert lock.workspace is not annas
    assert workstation.clinic.desk.person == ben
    assert lock.workspace.patient.session_id == visit.id
    assert lock.workspace.top_bar.corner.person.words() == ("Ben Okafor, PT", "Reviewer")
    assert KeptLogIn(workstation.choices).load() == "ben"
    lock.press_lock_key()
    assert lock.hands.reads("Ben Okafor, PT")
    lock.unlock(BENS)
    assert lock.is_open()


@pytest.mark.in_full
def test_that_somebody_sat_down_is_noted_in_their_name(workstation: Workstation) -> None:
    anna = workstation.clinic.desk.person
    ben = workstation.add("Ben Okafor", "ben", Role.ADMINISTRATOR)
    lock = workstation.open()
    lock.press_lock_key()
    ask_for(lock, "ben", BENS)
    locked, seated = workstation.noted(Event.LOCKED, Event.SAT_DOWN)
    assert (locked.who, seated.who) == (anna.id, ben.id)


def test_a_wrong_passphrase_seats_nobody(workstation: Workstation) -> None:
    workstation.add("Ben Okafor", "ben")
    lock = workstation.open()
    lock.press_lock_key()
    ask_for(lock, "ben", PASSPHRASE)
    assert lock.is_locked()
    assert workstation.clinic.desk.person.log_in == "anna"


def test_one_goes_back_to_the_person_whose_session_it_is(workstation: Workstation) -> None:
    workstation.add("Ben Okafor", "ben")
    lock = workstation.open()
    lock.press_lock_key()
    lock.hands.press("Somebody else")
    assert not lock.hands.offers("Log-in: anna")
    assert not lock.hands.offers("Look around in the demo clinic")
    lock.hands.press("Back")
    lock.unlock(PASSPHRASE)
    assert lock.is_open()


def test_nobody_else_is_offered_where_there_is_nobody(workstation: Workstation) -> None:
    lock = workstation.open()
    lock.press_lock_key()
    assert not lock.hands.offers("Somebody else")


def test_the_lock_goes_on_with_the_new_person(workstation: Workstation) -> None:
    workstation.add("Ben Okafor", "ben")
    lock = workstation.open()
    lock.press_lock_key()
    ask_for(lock, "ben", BENS)
    workstation.day.passes(minutes=5)
    lock.press_key(Qt.Key.Key_A)
    assert lock.is_locked()
    lock.unlock(PASSPHRASE)
    assert lock.is_locked()
    lock.unlock(BENS)
    assert lock.is_open()

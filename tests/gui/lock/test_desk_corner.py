"""Who sits here, and charting in an emergency."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from bodymap.charting.person import Role
from bodymap.errors import NotAllowedError
from bodymap.ui.lock.desk_corner import DeskCorner
from bodymap.ui.widgets.written_date import clock_words
from tests import factories
from tests.drivers.lock import LockDriver
from tests.gui.lock.conftest import Workstation

REASON = "Patient collapsed, Anna is away"


@pytest.fixture
def reviewer(workstation: Workstation) -> LockDriver:
    """A reviewer at the desk."""
    workstation.clinic.desk.sit(workstation.add("Rita Ruiz", "rita", Role.REVIEWER))
    return workstation.open()


def corner(lock: LockDriver) -> DeskCorner:
    return lock.workspace.top_bar.corner


def ask(lock: LockDriver, reason: str) -> None:
    """Fill in the reason and press the button."""
    lock.hands.fill("Reason", reason)
    lock.hands.press("Begin emergency access")


def test_name_credential_and_role_are_told(workstation: Workstation) -> None:
    lock = workstation.open()
    assert corner(lock).person.words() == ("Anna Weber, PT", "Administrator")
    assert lock.hands.offers("At this workstation: Anna Weber, PT, Administrator")
    assert not corner(lock).chip.isVisible()


def test_lock_hide_and_log_out_are_offered_at_the_name(workstation: Workstation) -> None:
    lock = workstation.open()
    name = "At this workstation: Anna Weber, PT, Administrator"
    for action, what in (("Lock now", "locked"), ("Hide the screen", "hidden")):
        lock.hands.press(name)
        lock.hands.press(action)
        assert (lock.is_locked(), lock.is_hidden()) == (what == "locked", what == "hidden")
        lock.guard._show_again()
    lock.hands.press(name)
    assert not lock.hands.offers("Emergency access\N{HORIZONTAL ELLIPSIS}")
    lock.press_key(Qt.Key.Key_Escape)
    assert not corner(lock).card.isVisible()
    assert lock.hands.focus() is corner(lock).person
    lock.press_key(Qt.Key.Key_Space)
    lock.hands.press("Log out")
    assert lock.window.clinic is None


def test_the_card_goes_with_the_focus(workstation: Workstation) -> None:
    lock = workstation.open()
    lock.hands.press("At this workstation: Anna Weber, PT, Administrator")
    assert corner(lock).card.isVisible()
    lock.press_key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not corner(lock).card.isVisible()


def test_the_lock_button_locks(workstation: Workstation) -> None:
    lock = workstation.open()
    lock.hands.press("Lock (Ctrl+L)")
    assert lock.is_locked()


def test_a_reviewer_is_told_and_can_ask_for_an_emergency(
    reviewer: LockDriver, workstation: Workstation
) -> None:
    chip = corner(reviewer).chip
    assert chip.text() == "Reading only"
    with pytest.raises(NotAllowedError):
        workstation.clinic.recorder.add_patient(factories.patient())
    reviewer.hands.press(chip.accessibleName())
    assert reviewer.hands.reads("An administrator is told")
    ask(reviewer, "because")
    assert reviewer.hands.reads("Say why, in at least 10 letters.")
    assert workstation.clinic.desk.emergency_until is None
    reviewer.hands.press("For how long: 30 min")
    ask(reviewer, REASON)
    until = workstation.day.now() + timedelta(minutes=30)
    assert workstation.clinic.desk.emergency_until == until
    assert chip.text() == f"Emergency access until {clock_words(until)}"
    assert not reviewer.hands.offers("Begin emergency access")
    workstation.clinic.recorder.add_patient(factories.patient())
    (emergency,) = workstation.clinic.emergencies.unseen()
    assert (emergency.person_name, emergency.reason) == ("Rita Ruiz, PT", REASON)


def test_an_emergency_is_over_by_itself(reviewer: LockDriver, workstation: Workstation) -> None:
    workstation.clinic.emergencies.begin(REASON, 15)
    assert corner(reviewer).chip.text().startswith("Emergency access until")
    workstation.day.passes(minutes=15)
    corner(reviewer).follow()
    assert corner(reviewer).chip.text() == "Reading only"


def test_who_thinks_better_of_it_has_asked_for_nothing(
    reviewer: LockDriver, workstation: Workstation
) -> None:
    reviewer.hands.press(corner(reviewer).chip.accessibleName())
    reviewer.hands.fill("Reason", REASON)
    reviewer.press_key(Qt.Key.Key_Escape)
    assert not reviewer.hands.offers("Begin emergency access")
    assert workstation.clinic.desk.emergency_until is None
    reviewer.hands.press(corner(reviewer).chip.accessibleName())
    assert reviewer.hands.field("Reason").text() == ""


def test_it_is_offered_at_the_name_too(reviewer: LockDriver) -> None:
    reviewer.hands.press("At this workstation: Rita Ruiz, PT, Reviewer")
    reviewer.hands.press("Emergency access\N{HORIZONTAL ELLIPSIS}")
    assert reviewer.hands.focus() is reviewer.hands.field("Reason")

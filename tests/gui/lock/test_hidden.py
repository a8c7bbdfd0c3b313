"""F9 shows an empty screen for a moment."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bodymap.services.audit.events import Event
from bodymap.ui.lock.lock import HIDDEN_FOR_S
from tests.clinics import PASSPHRASE
from tests.drivers.lock import CTRL, LockDriver
from tests.gui.lock.conftest import Workstation


@pytest.fixture
def hidden(workstation: Workstation) -> LockDriver:
    visit = workstation.visit(needles=2, minutes_ago=7)
    lock = workstation.open()
    lock.workspace.open_patient(visit.patient_id, visit.id)
    lock.settle()
    lock.press_hide_key()
    return lock


def test_nothing_of_a_patient_is_seen_but_the_needles(hidden: LockDriver) -> None:
    assert hidden.is_hidden()
    assert "Brandt" not in hidden.words()
    assert "Brandt" not in hidden.spoken()
    assert hidden.hands.reads("Screen hidden. Press any key.")
    assert hidden.needles() == "2 needles are in, the longest for 7:00 min"


def test_any_key_shows_it_again_and_reaches_nothing(hidden: LockDriver) -> None:
    workspace = hidden.workspace
    for key in (Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_F9):
        assert hidden.is_hidden()
        hidden.press_key(key)
        assert hidden.is_open()
        assert hidden.workspace is workspace
        assert not hidden.hands.reads("Screen hidden")
        hidden.press_hide_key()


def test_a_click_shows_it_again(hidden: LockDriver) -> None:
    hidden.click_cover()
    assert hidden.is_open()


@pytest.mark.in_full
@pytest.mark.parametrize("key", [Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt])
def test_the_begin_of_another_key_shows_nothing(hidden: LockDriver, key: Qt.Key) -> None:
    hidden.press_key(key)
    assert hidden.is_hidden()


def test_it_can_be_locked(hidden: LockDriver, workstation: Workstation) -> None:
    hidden.press_key(Qt.Key.Key_L, CTRL)
    assert hidden.is_locked()
    assert hidden.needles() != ""
    hidden.unlock(PASSPHRASE)
    assert hidden.is_open()
    assert [line.after["why"] for line in workstation.noted(Event.LOCKED)] == ["asked"]


@pytest.mark.in_full
def test_who_comes_back_late_needs_the_passphrase(
    hidden: LockDriver, workstation: Workstation
) -> None:
    workstation.day.passes(seconds=HIDDEN_FOR_S)
    hidden.press_key(Qt.Key.Key_Space)
    assert hidden.is_locked()


@pytest.mark.in_full
def test_it_shows_again_until_then(hidden: LockDriver, workstation: Workstation) -> None:
    workstation.day.passes(seconds=HIDDEN_FOR_S - 1)
    hidden.press_key(Qt.Key.Key_Space)
    assert hidden.is_open()


@pytest.mark.in_full
def test_it_locks_itself_after_a_minute(hidden: LockDriver) -> None:
    hidden.guard.too_long.timeout.emit()
    assert hidden.is_locked()


@pytest.mark.in_full
def test_it_locks_itself_when_nobody_is_there(hidden: LockDriver, workstation: Workstation) -> None:
    workstation.day.passes(minutes=5)
    hidden.guard.idle_watch.tick()
    assert hidden.is_locked()


@pytest.mark.in_full
def test_nothing_is_hidden_at_the_door(workstation: Workstation) -> None:
    lock = workstation.open()
    lock.window.log_out()
    lock.press_hide_key()
    assert lock.window.guard is None
    assert lock.hands.offers("Log-in: anna")

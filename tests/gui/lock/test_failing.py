"""The program fails in a real window, at the desk and behind the lock."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from bodymap.crash_report import FOLDER
from bodymap.services.audit.events import Event
from bodymap.ui.crash.crash_handler import CrashHandler
from bodymap.ui.frame.nav_rail import Place
from tests.drivers.lock import LockDriver
from tests.gui.lock.conftest import Workstation


def watched(lock: LockDriver, station: Workstation) -> CrashHandler:
    window = lock.window
    return CrashHandler(window.look, window, window, station.folder, station.day.now)


def fail(handler: CrashHandler) -> None:
    try:
        raise ValueError("Brandt")
    except ValueError as error:
        handler.hear(ValueError, error.__traceback__)


def type_a_name(lock: LockDriver) -> None:
    """Begin a new patient, and not finish."""
    lock.workspace.go(Place.PATIENTS)
    lock.hands.press("Add the first patient")
    field = lock.hands.focus()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Hollis")


def test_at_the_desk_the_card_lies_over_the_pages(workstation: Workstation) -> None:
    visit = workstation.visit()
    lock = workstation.open()
    handler = watched(lock, workstation)
    lock.workspace.open_patient(visit.patient_id, visit.id)
    assert lock.window.shown_session == visit.id
    fail(handler)
    assert handler.card.isVisible()
    assert handler.card.restart.text() == "Restart at this visit"
    assert "Brandt" not in reports(workstation.folder)
    lock.workspace.go(Place.TODAY)
    assert lock.window.shown_session is None


def test_behind_the_lock_words_are_rescued_and_nothing_is_shown(workstation: Workstation) -> None:
    lock = workstation.open()
    handler = watched(lock, workstation)
    type_a_name(lock)
    lock.press_lock_key()
    fail(handler)
    assert handler.card.isVisible()
    assert "Hollis" not in lock.words()
    assert [one.text for one in workstation.clinic.rescues.waiting()] == ["Hollis"]
    handler.card.go_on.click()
    assert lock.is_locked()


def test_after_logging_out_it_still_tells(workstation: Workstation) -> None:
    lock = workstation.open()
    handler = watched(lock, workstation)
    lock.press_lock_key()
    lock.window.log_out()
    assert lock.window.shown_session is None
    fail(handler)
    assert handler.card.isVisible()
    assert handler.card.restart.text() == "Restart"


def test_a_run_that_ended_badly_is_told_once(workstation: Workstation) -> None:
    visit = workstation.visit()
    lock = workstation.open()
    lock.window.go_on_at(visit.id, ended_badly=True)
    lock.window.open_clinic(workstation.clinic)
    assert lock.window.shown_session == visit.id
    assert len(workstation.noted(Event.CRASHED)) == 1
    assert "ended unexpectedly" in lock.words()
    lock.window.open_clinic(workstation.clinic)
    assert len(workstation.noted(Event.CRASHED)) == 1


def reports(folder: Path) -> str:
    """All that was written down."""
    return "".join(path.read_text("utf-8") for path in (folder / FOLDER).glob("*.txt"))

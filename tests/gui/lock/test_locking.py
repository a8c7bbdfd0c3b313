"""Ctrl+L covers the clinic, and its user's passphrase shows it again as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from bodymap.charting.pain import Phase
from bodymap.services.audit.events import Event
from bodymap.ui.frame.nav_rail import Place
from bodymap.ui.session.session_page import SessionPage
from tests.clinics import PASSPHRASE
from tests.drivers.lock import CTRL, LockDriver
from tests.gui.lock.conftest import BENS, Workstation

PATIENT = "Brandt"
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def charting(station: Workstation) -> LockDriver:
    """A visit on the real charting screen."""
    station.charts.append(True)
    visit = station.visit()
    lock = station.open()
    lock.workspace.open_patient(visit.patient_id, visit.id)
    lock.settle()
    return lock


def at_patients(station: Workstation) -> LockDriver:
    """A list of patients on the screen."""
    station.visit()
    lock = station.open()
    lock.workspace.go(Place.PATIENTS)
    return lock


def page_of(lock: LockDriver) -> SessionPage:
    (page,) = lock.workspace.findChildren(SessionPage)
    return page


def score(page: SessionPage) -> None:
    """Chart the pain before: five."""
    QTest.keyClicks(page.board.active_pane, "b5")


@pytest.mark.in_full
def test_nothing_of_a_patient_is_left_in_the_window(workstation: Workstation) -> None:
    lock = charting(workstation)
    assert PATIENT in lock.words()
    assert PATIENT in lock.spoken()
    lock.press_lock_key()
    assert lock.is_locked()
    assert PATIENT not in lock.words()
    assert PATIENT not in lock.spoken()
    assert "Anna Weber, PT" in lock.spoken()
    assert lock.hands.focus() is lock.hands.field("Passphrase")


@pytest.mark.in_full
def test_the_picture_is_the_same_wherever_one_was(workstation: Workstation) -> None:
    lock = charting(workstation)
    lock.press_lock_key()
    from_visit = lock.picture()
    lock.unlock(PASSPHRASE)
    QTest.keyClick(lock.window, Qt.Key.Key_K, CTRL)
    assert lock.workspace.ways.palette.isVisible()
    lock.press_lock_key()
    assert lock.picture() == from_visit


def test_unlocking_is_one_step_back_to_the_same_place(workstation: Workstation) -> None:
    lock = charting(workstation)
    page = page_of(lock)
    score(page)
    QTest.keyClick(lock.window, Qt.Key.Key_K, CTRL)
    QTest.keyClicks(lock.hands.focus(), "half a na")
    before, focus = lock.workspace, lock.hands.focus()
    done = page.undo_stack.count()
    lock.press_lock_key()
    lock.unlock(PASSPHRASE)
    assert lock.is_open()
    assert lock.workspace is before
    assert lock.workspace.current_page() is lock.workspace.patient
    assert page_of(lock) is page
    assert page.undo_stack.count() == done > 0
    assert lock.hands.focus() is focus
    assert isinstance(focus, QLineEdit)
    assert (focus.text(), focus.cursorPosition()) == ("half a na", 9)
    QTest.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert workstation.clinic.history.open_sessions()[0].score(Phase.BEFORE) is None


def test_keys_of_the_clinic_reach_nothing_while_it_is_locked(workstation: Workstation) -> None:
    lock = charting(workstation)
    score(page_of(lock))
    lock.press_lock_key()
    for key in (Qt.Key.Key_Z, Qt.Key.Key_K, Qt.Key.Key_O):
        lock.press_key(key, CTRL)
    lock.press_hide_key()
    lock.press_lock_key()
    assert lock.is_locked()
    assert lock.guard.cover is not None
    assert lock.guard.cover.isAncestorOf(lock.hands.focus())
    assert workstation.clinic.history.open_sessions()[0].score(Phase.BEFORE) is not None


def test_tab_stays_on_the_lock_page(workstation: Workstation) -> None:
    workstation.add("Ben Okafor", "ben")
    lock = at_patients(workstation)
    lock.press_lock_key()
    seen = set()
    for _ in range(12):
        lock.press_key(Qt.Key.Key_Tab)
        seen.add(lock.hands.focus().accessibleName())
    assert {"Passphrase", "Unlock", "Somebody else", "Log out"} <= seen
    assert lock.guard.cover is not None
    assert lock.guard.cover.isAncestorOf(lock.hands.focus())


def test_a_wrong_passphrase_opens_nothing_and_is_noted(workstation: Workstation) -> None:
    lock = at_patients(workstation)
    lock.press_lock_key()
    lock.unlock("not the passphrase")
    assert lock.is_locked()
    lock.unlock(PASSPHRASE)
    assert lock.is_open()
    lines = workstation.noted(Event.LOCKED, Event.LOG_IN_FAILED, Event.UNLOCKED)
    assert [line.what for line in lines] == ["locked", "log_in_failed", "unlocked"]
    assert lines[0].after["why"] == "asked"


def test_guessing_at_the_lock_is_slowed_down(workstation: Workstation) -> None:
    lock = at_patients(workstation)
    lock.press_lock_key()
    for _ in range(6):
        lock.unlock("not the passphrase")
    assert lock.hands.reads("Too many wrong tries. Try again in ")
    lock.unlock(PASSPHRASE)
    assert lock.is_locked()


def test_a_colleagues_passphrase_is_none_of_this_person(workstation: Workstation) -> None:
    workstation.add("Ben Okafor", "ben")
    lock = at_patients(workstation)
    lock.press_lock_key()
    lock.unlock(BENS)
    assert lock.is_locked()


def test_what_cannot_be_noted_keeps_nobody_in_or_out(workstation: Workstation) -> None:
    lock = at_patients(workstation)
    workstation.clinic.close()
    lock.press_lock_key()
    assert lock.is_locked()
    lock.unlock(PASSPHRASE)
    assert lock.is_open()


def test_a_list_of_patients_that_floats_is_gone(workstation: Workstation) -> None:
    lock = at_patients(workstation)
    finder = lock.workspace.top_bar.finder
    finder.begin()
    with lock.qtbot.waitSignal(finder.search.rested):
        QTest.keyClicks(lock.hands.focus(), "brandt")
    assert finder.results.isVisible()
    lock.press_lock_key()
    assert not finder.results.isVisible()
    assert PATIENT not in lock.words()


@pytest.mark.parametrize("when", ["before", "behind"])
def test_a_dialog_is_answered_no_and_closed(workstation: Workstation, when: str) -> None:
    lock = at_patients(workstation)
    dialog = QDialog(lock.workspace)
    answers: list[int] = []
    dialog.finished.connect(answers.append)
    if when == "before":
        dialog.open()
        lock.guard.lock()
    else:
        lock.guard.lock()
        dialog.open()
        lock.settle()
    assert answers == [QDialog.DialogCode.Rejected]
    assert lock.others_in_sight() == []
    assert lock.is_locked()


def test_a_dialog_that_waits_for_its_answer_gets_it(workstation: Workstation) -> None:
    lock = at_patients(workstation)
    lock.guard.lock()
    # it would wait for ever, and this with it
    assert QDialog(lock.workspace).exec() == QDialog.DialogCode.Rejected


def test_what_floats_over_a_page_is_closed_and_opens_no_more(workstation: Workstation) -> None:
    lock = at_patients(workstation)
    floating = QWidget(lock.workspace, Qt.WindowType.Window)
    floating.show()
    lock.guard.lock()
    assert lock.others_in_sight() == []
    floating.show()
    assert lock.others_in_sight() == []
    lock.unlock(PASSPHRASE)
    floating.show()
    assert lock.others_in_sight() == [floating]


def test_what_belongs_to_the_lock_page_may_open(workstation: Workstation) -> None:
    lock = at_patients(workstation)
    lock.press_lock_key()
    menu = QWidget(lock.hands.field("Passphrase"), Qt.WindowType.Window)
    menu.show()
    assert lock.others_in_sight() == [menu]


def test_the_window_can_be_closed_at_the_lock(workstation: Workstation) -> None:
    lock = at_patients(workstation)
    lock.press_lock_key()
    lock.window.close()
    assert lock.window.clinic is None
    assert lock.window.workspace is None


def test_logging_out_leads_to_the_door(workstation: Workstation) -> None:
    lock = at_patients(workstation)
    lock.press_lock_key()
    lock.hands.press("Log out")
    assert lock.window.clinic is None
    assert lock.hands.offers("Log-in: anna")
    lock.press_lock_key()
    lock.press_hide_key()
    assert lock.hands.offers("Log-in: anna")


@pytest.mark.in_full
def test_a_clinic_can_be_locked_again_and_again(workstation: Workstation) -> None:
    lock = at_patients(workstation)
    for _ in range(3):
        lock.press_lock_key()
        assert lock.is_locked()
        lock.unlock(PASSPHRASE)
        assert lock.is_open()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    stack = lock.workspace.parentWidget()
    assert stack is not None
    assert len(stack.findChildren(QWidget, options=DIRECT)) == 2

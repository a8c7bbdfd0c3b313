"""What somebody tries who stands before a locked workstation."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bodymap.ui.frame.nav_rail import Place
from tests.clinics import PASSPHRASE
from tests.drivers.lock import CTRL, LockDriver
from tests.gui.lock.conftest import Workstation

PATIENT = "Brandt"
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT, ALT, META = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
KEYS = (
    *(Qt.Key(Qt.Key.Key_A + place) for place in range(26)),
    *(Qt.Key(Qt.Key.Key_0 + place) for place in range(10)),
    *(Qt.Key(Qt.Key.Key_F1 + place) for place in range(12)),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Delete, Qt.Key.Key_Menu),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_Back),
)
"""None that presses the button which has the focus: that one may be *Log out*."""


def locked(station: Workstation) -> LockDriver:
    """A list of patients was on the screen; now it is locked."""
    station.visit(needles=1)
    lock = station.open()
    lock.workspace.go(Place.PATIENTS)
    lock.press_lock_key()
    assert lock.is_locked()
    return lock


def told_by_the_program() -> str:
    """Every word that a screen reader can walk to from the program, not from its window alone."""
    application = QApplication.instance()
    assert application is not None
    told, ahead = [], [QAccessible.queryAccessibleInterface(application)]
    while ahead:
        one = ahead.pop()
        if one is not None and one.isValid():
            told += [one.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
            ahead += [one.child(index) for index in range(one.childCount())]
    return "\n".join(told)


def test_no_key_leads_past_the_lock(workstation: Workstation) -> None:
    lock = locked(workstation)
    lines = workstation.clinic.audit.head().sequence
    for modifiers in (PLAIN, CTRL, CTRL | SHIFT, ALT, META):
        for key in KEYS:
            for place in (lock.hands.focus(), lock.window):
                QTest.keyClick(place, key, modifiers)
        assert lock.is_locked()
        assert lock.others_in_sight() == []
    assert workstation.clinic.audit.head().sequence == lines
    assert PATIENT not in lock.words()


@pytest.mark.in_full
def test_the_program_tells_a_screen_reader_no_more_than_its_window(
    workstation: Workstation,
) -> None:
    lock = locked(workstation)
    # the pages are out of the window then, and must not be a window of their own for it
    assert "Locked" in told_by_the_program()
    assert PATIENT not in told_by_the_program()
    lock.unlock(PASSPHRASE)
    assert PATIENT in told_by_the_program()


@pytest.mark.in_full
def test_no_size_of_the_window_uncovers_anything(workstation: Workstation) -> None:
    lock = locked(workstation)
    for width, height in ((1024, 640), (1900, 1200), (1300, 700)):
        lock.window.resize(width, height)
        lock.settle()
        assert lock.is_locked()
        assert PATIENT not in lock.spoken()


@pytest.mark.in_full
def test_what_goes_on_behind_the_lock_stays_there(workstation: Workstation) -> None:
    lock = locked(workstation)
    workspace, finder = lock.workspace, lock.workspace.top_bar.finder
    with lock.qtbot.waitSignal(finder.search.rested):
        # somebody had typed it when the lock came
        finder.search.line.setText("brandt")
        finder.search.line.textEdited.emit("brandt")
    workspace.go(Place.TODAY)
    workspace.show()
    lock.settle()
    assert lock.is_locked()
    assert lock.others_in_sight() == []
    assert PATIENT not in lock.words()


@pytest.mark.in_full
def test_a_menu_of_the_passphrase_copies_nothing_out(workstation: Workstation) -> None:
    lock = locked(workstation)
    field = lock.hands.field("Passphrase")
    QTest.keyClicks(field, "half a pass")
    QApplication.clipboard().setText("from elsewhere")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(field, key, CTRL)
    assert QApplication.clipboard().text() == "from elsewhere"


@pytest.mark.in_full
def test_leaving_while_a_passphrase_is_looked_at_opens_nothing(workstation: Workstation) -> None:
    lock = locked(workstation)
    QTest.keyClicks(lock.hands.focus(), PASSPHRASE)
    QTest.keyClick(lock.hands.focus(), Qt.Key.Key_Return)
    lock.window.log_out()
    lock.settle()
    assert lock.window.clinic is None
    assert lock.window.workspace is None


@pytest.mark.in_full
def test_pressing_on_while_a_passphrase_is_looked_at_changes_nothing(
    workstation: Workstation,
) -> None:
    lock = locked(workstation)
    QTest.keyClicks(lock.hands.focus(), "not the passphrase")
    QTest.keyClick(lock.hands.focus(), Qt.Key.Key_Return)
    for _ in range(3):
        QTest.keyClick(lock.window, Qt.Key.Key_Return)
        lock.press_lock_key()
        lock.press_hide_key()
    lock.wait_until_calm()
    assert lock.is_locked()
    lock.unlock(PASSPHRASE)
    assert lock.is_open()

"""After a while without a key or a move the workstation locks itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from bodymap.services.audit.events import Event
from bodymap.ui.lock.idle_watch import IdleWatch
from bodymap.ui.lock.kept_lock import KeptLock
from tests.clinics import PASSPHRASE
from tests.gui.lock.conftest import Workday, Workstation


@pytest.fixture
def line(qtbot: QtBot) -> QLineEdit:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    return line


@pytest.fixture
def watch(qapp: QApplication, day: Workday) -> Iterator[IdleWatch]:
    watch = IdleWatch(day, lambda: 5)
    watch.begin()
    yield watch
    watch.stop()


@pytest.fixture
def told(watch: IdleWatch) -> list[bool]:
    told: list[bool] = []
    watch.idle.connect(lambda: told.append(True))
    return told


def test_nobody_is_there_after_the_minutes(
    watch: IdleWatch, told: list[bool], day: Workday
) -> None:
    day.passes(seconds=299)
    watch.tick()
    assert told == []
    day.passes(seconds=1)
    watch.tick()
    assert told == [True]
    assert not watch.is_on


@pytest.mark.parametrize("what", ["key", "move", "press", "wheel"])
def test_whoever_does_something_is_there(
    watch: IdleWatch, told: list[bool], day: Workday, line: QLineEdit, what: str
) -> None:
    day.passes(minutes=4)
    watch.tick()
    if what == "key":
        QTest.keyClick(line, Qt.Key.Key_A)
    elif what == "move":
        QTest.mouseMove(line, QPoint(3, 3))
        QTest.mouseMove(line, QPoint(9, 9))
    elif what == "press":
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    else:
        QTest.wheelEvent(line.windowHandle(), QPoint(9, 9), QPoint(0, 120))
    day.passes(minutes=4)
    watch.tick()
    assert told == []
    day.passes(minutes=1)
    watch.tick()
    assert told == [True]


def test_it_looks_at_one_event_a_tick(watch: IdleWatch, line: QLineEdit) -> None:
    assert watch.is_filtering
    QTest.keyClick(line, Qt.Key.Key_A)
    assert not watch.is_filtering
    watch.tick()
    assert watch.is_filtering


def test_what_the_program_draws_is_not_a_person(
    watch: IdleWatch, told: list[bool], day: Workday, line: QLineEdit
) -> None:
    day.passes(minutes=5)
    line.repaint()
    line.resize(300, 40)
    QApplication.processEvents()
    assert told == []
    watch.tick()
    assert told == [True]


def test_the_key_that_comes_too_late_reaches_nothing(
    told: list[bool], day: Workday, line: QLineEdit
) -> None:
    day.passes(minutes=70)
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(line, pressed)
    assert told == [True]
    assert line.text() == ""


def test_the_workstation_locks_itself(workstation: Workstation) -> None:
    lock = workstation.open()
    workstation.day.passes(minutes=5)
    lock.guard.idle_watch.tick()
    assert lock.is_locked()
    (line,) = workstation.noted(Event.LOCKED)
    assert line.after["why"] == "idle"
    lock.unlock(PASSPHRASE)
    workstation.day.passes(minutes=4)
    lock.guard.idle_watch.tick()
    assert lock.is_open()


def test_the_minutes_of_this_workstation_count(workstation: Workstation) -> None:
    workstation.kept.keep_minutes(30)
    lock = workstation.open()
    workstation.day.passes(minutes=29)
    lock.guard.idle_watch.tick()
    assert lock.is_open()
    workstation.day.passes(minutes=1)
    lock.guard.idle_watch.tick()
    assert lock.is_locked()


def test_nothing_is_watched_at_the_door(workstation: Workstation) -> None:
    lock = workstation.open()
    watch = lock.guard.idle_watch
    lock.window.log_out()
    assert not watch.is_on
    assert not watch.is_filtering


class TestKept:
    def test_five_minutes_where_nothing_was_kept(self, workstation: Workstation) -> None:
        assert workstation.kept.minutes == 5

    def test_what_was_kept_is_there_at_the_next_start(self, workstation: Workstation) -> None:
        workstation.kept.keep_minutes(60)
        assert workstation.kept.minutes == 60

    @pytest.mark.parametrize("kept", ["0", "61", "-3", "soon", "5.5"])
    def test_what_cannot_be_is_not_taken_from_the_file(
        self, workstation: Workstation, kept: str
    ) -> None:
        workstation.choices.keep("lock_minutes", kept)
        assert workstation.kept.minutes == 5

    @pytest.mark.parametrize("minutes", [0, 61])
    def test_what_cannot_be_is_not_kept(self, workstation: Workstation, minutes: int) -> None:
        kept = KeptLock(workstation.choices)
        with pytest.raises(ValueError, match="1 to 60"):
            kept.keep_minutes(minutes)
        assert kept.minutes == 5

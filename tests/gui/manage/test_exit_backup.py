"""The backup that is made when the program ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.backups import Backups
from bodymap.services.clinic import Clinic
from bodymap.ui.manage.exit_backup import ExitBackup
from bodymap.ui.theme.look import Look
from tests.clinics import open_session
from tests.drivers.hands import Hands


@pytest.fixture
def backups(clinic: Clinic) -> Backups:
    open_session(clinic)
    assert clinic.backups is not None
    return clinic.backups


class Leaving:
    """A person who closes the window. ``told`` is what the dialog said came of it."""

    def __init__(self, qtbot: QtBot, look: Look, backups: Backups) -> None:
        self._qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.dialog = ExitBackup(look, backups, self.window)
        self.hands = Hands(qtbot, self.dialog)
        self.told: list[str] = []
        self.dialog.ended.connect(lambda: self.told.append("ended"))
        self.dialog.stayed.connect(lambda: self.told.append("stayed"))

    def wait(self) -> list[str]:
        self._qtbot.waitUntil(lambda: bool(self.told), timeout=20_000)
        return self.told


@pytest.fixture
def leaving(qtbot: QtBot, look: Look, backups: Backups) -> Iterator[Leaving]:
    leaving = Leaving(qtbot, look, backups)
    yield leaving
    leaving.dialog.wait()


def test_the_window_closes_when_the_backup_is_made(
    clinic: Clinic, backups: Backups, leaving: Leaving
) -> None:
    assert backups.is_due_at_exit()
    leaving.dialog.begin()
    assert leaving.dialog.isVisible()
    assert leaving.wait() == ["ended"]
    assert not leaving.dialog.isVisible()
    assert not backups.is_due_at_exit()
    assert len(clinic.audit.lines(AuditFilter(what=(str(Event.BACKED_UP),)))) == 1


def test_one_may_close_without(backups: Backups, leaving: Leaving) -> None:
    leaving.dialog.begin()
    leaving.hands.press("Close without backup")
    assert leaving.wait() == ["ended"]
    state = backups.state()
    assert state.failure is None


def test_one_may_stay(leaving: Leaving) -> None:
    leaving.dialog.begin()
    leaving.hands.key(Qt.Key.Key_Escape)
    assert leaving.wait() == ["stayed"]
    assert not leaving.dialog.isVisible()


def test_a_backup_that_fails_says_so_and_waits_for_the_person(
    qtbot: QtBot, backups: Backups, leaving: Leaving, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.write_text("no folder", encoding="utf-8")
    backups.keep_plan(replace(backups.plan(), folder=stick))
    leaving.dialog.begin()
    leaving.hands.wait_for("Try again")
    failure = backups.state().failure
    assert failure is not None
    assert leaving.dialog.words.text() == failure.sentence
    assert leaving.told == []
    stick.unlink()
    leaving.hands.press("Try again")
    assert leaving.wait() == ["ended"]
    assert backups.state().failure is None

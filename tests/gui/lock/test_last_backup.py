"""The window makes a backup before it closes, where one is due."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.lock.conftest import Workstation


@pytest.mark.parametrize("is_locked", [False, True])
def test_a_backup_is_made_before_the_window_closes(
    workstation: Workstation, is_locked: bool
) -> None:
    backups = workstation.clinic.backups
    assert backups is not None
    backups.keep_plan(replace(backups.plan(), at_exit=True))
    workstation.visit()
    lock = workstation.open()
    if is_locked:
        lock.press_lock_key()
    lock.window.close()
    assert lock.window.isVisible()
    assert [type(one).__name__ for one in lock.others_in_sight()] == ["ExitBackup"]
    lock.qtbot.waitUntil(lambda: not lock.window.isVisible(), timeout=20_000)
    QApplication.processEvents()
    assert lock.window.clinic is None
    assert lock.others_in_sight() == []
    assert backups.list()

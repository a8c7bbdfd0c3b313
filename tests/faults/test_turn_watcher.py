"""What a watcher of a window's turns calls the program's own work."""

from __future__ import annotations

from time import thread_time

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from tests.faults.turn_watcher import TurnWatcher

WORK_S = 0.08
LIMIT_MS = 50


@pytest.mark.usefixtures("qapp")
def test_own_work_counts_and_an_idle_loop_does_not() -> None:
    watcher = TurnWatcher()
    watcher.start()
    _turn(5)
    assert watcher.at_work_over(LIMIT_MS) == 0
    QTimer.singleShot(0, _work)
    _turn(5)
    watcher.stop()
    assert watcher.at_work_over(LIMIT_MS) == 1
    assert watcher.over(LIMIT_MS) >= 1


def _work() -> None:
    begun = thread_time()
    while thread_time() - begun < WORK_S:
        pass


def _turn(times: int) -> None:
    loop = QEventLoop()
    for _ in range(times):
        QTimer.singleShot(2, loop.quit)
        loop.exec()
    QCoreApplication.processEvents()

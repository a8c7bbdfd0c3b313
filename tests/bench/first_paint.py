"""Runs a windowed program until its first window has been painted, and tells when that was.

``python -m tests.bench.first_paint MODULE:FUNCTION [ARGUMENT ...]`` prints the moment on the
monotonic clock of the system, in seconds, which every process shares.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class _FirstPaint(QObject):
    """Sees every event of the program; ends it once the first window is on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the first paint of a window, and let everything pass."""
        if not self._seen and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._seen = True
            # the next turn of the event loop comes when the whole window has been drawn
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        print(time.monotonic(), flush=True)
        QApplication.exit(0)


def bare_window(_arguments: list[str]) -> int:
    """The least that can be started: an empty window of the size of the program's own."""
    application = QApplication(["bare"])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    return application.exec()


def watch_the_next_event_loop(watcher_of: Callable[[], QObject]) -> None:
    """Have the program's events filtered by what ``watcher_of`` makes. The program makes its own
    application object, so this waits until it starts its event loop."""
    usual = QApplication.exec

    def watched(*_self: object) -> int:
        watcher = watcher_of()
        application = QApplication.instance()
        if application is None:
            raise RuntimeError("an event loop without an application")
        application.installEventFilter(watcher)
        return usual()

    QApplication.exec = watched  # type: ignore[method-assign]  # the only way in from outside


def main() -> int:
    """Run the program named on the command line."""
    module, function = sys.argv[1].split(":")
    watch_the_next_event_loop(_FirstPaint)
    return int(getattr(import_module(module), function)(sys.argv[2:]))


if __name__ == "__main__":
    sys.exit(main())

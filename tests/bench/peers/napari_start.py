"""Starts napari until its window is painted, and tells when that was, as ``first_paint`` does."""

# the peers are not there where the types of this file are checked
# mypy: disable-error-code="import-not-found"

from __future__ import annotations

import os
import sys
import time

import napari
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class _FirstPaint(QObject):
    """Sees every event; ends the process once napari's window is on the screen."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the first paint of the window, and let everything pass."""
        is_window = isinstance(watched, QWidget) and isinstance(watched.window(), QMainWindow)
        if is_window and event.type() == QEvent.Type.Paint:
            # the next turn of the event loop comes when the whole window has been drawn
            QTimer.singleShot(0, _tell)
        return False


def _tell() -> None:
    print(time.monotonic(), flush=True)
    # what it would do to end is nobody's wait
    os._exit(0)


def main() -> int:
    """An empty viewer."""
    application = QApplication(sys.argv)
    watcher = _FirstPaint()
    application.installEventFilter(watcher)
    napari.Viewer()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())

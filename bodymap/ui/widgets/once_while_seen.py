"""Showing what others did: soon, and without taking anything out of somebody's hands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

SOON_MS: Final = 1000
"""What comes within so long is shown at once: twenty rooms chart at the same time."""

_STILL: Final = 3
"""A pointer that lay still for so many looks was left there."""


class OnceWhileSeen:
    """However often it is asked, ``call`` is called once, a second later, and not at all where
    ``page`` is not in view then. As long as the pointer moves on one of ``rows`` it waits: what
    moves under the hand would be another patient's."""

    def __init__(
        self,
        page: QWidget,
        call: Callable[[], object],
        rows: Callable[[], Sequence[QWidget]] = tuple,
    ) -> None:
        self._page = page
        self._call = call
        self._rows = rows
        self._pointer = QPoint()
        self._waited = 0
        self._timer = QTimer(page, interval=SOON_MS, singleShot=True)
        self._timer.timeout.connect(self._show)

    def ask(self) -> None:
        """Something is new."""
        if not self._timer.isActive():
            self._timer.start()

    def _show(self) -> None:
        if not self._page.isVisible():
            return
        before, self._pointer = self._pointer, QCursor.pos()
        is_still = before == self._pointer and self._waited >= _STILL
        if not is_still and any(one.underMouse() for one in self._rows()):
            self._waited = self._waited + 1 if before == self._pointer else 0
            self.ask()
            return
        self._waited = 0
        self._call()

"""Lets the views of a board paint what takes long one after the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget


class PaintTurns(QObject):
    """One long painting in each turn of the event loop, so that the window answers in between.

    Who does not get a turn is updated again as soon as it is its own.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_waiting(self) -> bool:
        """Whether somebody still has to paint."""
        return bool(self._waiting)

    def take(self, widget: QWidget) -> bool:
        """Whether this widget may paint now; otherwise it will be asked to later."""
        if self._timer.isActive():
            if widget not in self._waiting:
                self._waiting.append(widget)
            return False
        self._timer.start()
        return True

    def _go_on(self) -> None:
        if self._waiting:
            self._waiting.pop(0).update()
            # whoever is hidden meanwhile does not paint, and must not keep the others
            if self._waiting:
                QTimer.singleShot(0, self, self._go_on_unless_taken)

    def _go_on_unless_taken(self) -> None:
        if not self._timer.isActive():
            self._go_on()

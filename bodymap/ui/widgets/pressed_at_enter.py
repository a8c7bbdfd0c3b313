"""A button of our own drawing that Enter presses as well as Space."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton


class PressedAtEnter(QAbstractButton):
    """What Qt keeps for the default buttons of dialogs, every button does here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press at Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

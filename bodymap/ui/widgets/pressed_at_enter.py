"""A button of our own drawing that Enter presses as well as Space."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from bodymap.ui.theme.look import Look


class PressedAtEnter(QAbstractButton):
    """What Qt keeps for the default buttons of dialogs, every button does here. It has the pointing
    hand, and is drawn anew in another theme.

    ``focus`` says how it gets the focus: with ``TabFocus`` a click leaves it where it was.
    """

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        focus: Qt.FocusPolicy = Qt.FocusPolicy.StrongFocus,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(focus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.theme.changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press at Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

"""A pane at the right of a page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look


class SidePane(QWidget):
    """A surface with a hairline towards the page, which stays usable beside it. Escape leaves it.

    Signals:
        left(): the person does not want it any more.
    """

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.theme.changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface and the hairline towards the page."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, theme.size("hairline"), self.height(), theme.color("line"))
        painter.end()

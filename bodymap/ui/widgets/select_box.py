"""A list that opens: one choice out of many."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from bodymap.ui.theme.look import Look


class SelectBox(QComboBox):
    """A combo box whose arrow is the program's own chevron, in the ink of the theme."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setFont(look.fonts.font())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the chevron over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        pixmap = self._look.icons.pixmap("chevron-down", 16, "ink-soft", self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 28, (self.height() - 16) // 2, pixmap)
        painter.end()

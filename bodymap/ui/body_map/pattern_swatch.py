"""A small field of a pattern, beside the words that say what it means."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look

_WIDTH, _HEIGHT = 26, 18


class PatternSwatch(QWidget):
    """Shows what ``brush`` gives for a pixel ratio, on the ground that skin has, in ``edge``."""

    def __init__(
        self,
        look: Look,
        brush: Callable[[float], QBrush],
        edge: Callable[[], QColor],
        *,
        is_dashed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = look.theme
        self._brush, self._edge, self._is_dashed = brush, edge, is_dashed
        self.setFixedSize(_WIDTH, _HEIGHT)
        look.theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, pattern and edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF().adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("symptom-ground"))
        painter.drawRoundedRect(box, 3, 3)
        pen = QPen(self._edge(), 1.6)
        if self._is_dashed:
            pen.setDashPattern([3.0, 1.8])
        painter.setPen(pen)
        painter.setBrush(self._brush(self.devicePixelRatioF()))
        # dashes that half hang over the ground are not seen on a dark window
        inside = box.adjusted(2, 2, -2, -2) if self._is_dashed else box
        painter.drawRoundedRect(inside, 3, 3)
        painter.end()

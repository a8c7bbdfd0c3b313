"""A ring around what is told of."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look

WIDE_PX = 3
_RADIUS_PX = 8


class Ring(QWidget):
    """Lies around a place of its parent, and lets every press through."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.theme.changed.connect(self.update)
        self.hide()

    def lie_around(self, place: QRect) -> None:
        """Show the ring around a place of the parent, at most to the parent's edge."""
        around = place.adjusted(-WIDE_PX, -WIDE_PX, WIDE_PX, WIDE_PX)
        around = around.intersected(self._parent.rect())
        self.setGeometry(around)
        inside = around.translated(-around.topLeft())
        edge = 2 * WIDE_PX + _RADIUS_PX
        # only the ring is drawn: what it rings is not painted anew under a whole sheet
        hole = inside.adjusted(edge, edge, -edge, -edge)
        self.setMask(QRegion(inside).subtracted(QRegion(hole)))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.color("accent"), WIDE_PX))
        half = WIDE_PX / 2
        box = self.rect().toRectF().adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, _RADIUS_PX, _RADIUS_PX)
        painter.end()

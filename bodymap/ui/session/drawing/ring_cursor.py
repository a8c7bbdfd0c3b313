"""The pointer while the brush is taken up."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QCursor, QPainter, QPen, QPixmap

from bodymap.ui.theme.theme import Theme

_LARGEST_CURSOR = 48.0  # px: systems cut larger cursors, or do not show them
_SMALLEST_CURSOR = 3.0


def ring_cursor(theme: Theme, token: str, radius_px: float) -> QCursor:
    """A ring of that radius in the colour of a token; a cross where no cursor is so large."""
    if radius_px > _LARGEST_CURSOR:
        return QCursor(Qt.CursorShape.CrossCursor)
    radius = max(radius_px, _SMALLEST_CURSOR)
    side = round(2 * radius) + 5
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QPointF(side / 2, side / 2)
    for color, width in ((theme.color("symptom-ground"), 3.0), (theme.color(token), 1.5)):
        painter.setPen(QPen(color, width))
        painter.drawEllipse(middle, radius, radius)
    painter.drawPoint(middle)
    painter.end()
    return QCursor(pixmap)

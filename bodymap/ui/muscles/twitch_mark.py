"""The sign of a local twitch response."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from bodymap.charting.site_detail import TWITCH_MOST
from bodymap.ui.theme.theme import Theme

MARK_PX = 7.0


def paint_twitch(painter: QPainter, twitch: int | None, right: QPointF, theme: Theme) -> None:
    """Paint the sign with its top right corner at ``right``.

    The shape tells it, not the colour: a ring for none, a triangle for one or two, two triangles
    for three and more, and nothing where nobody counted.
    """
    if twitch is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if twitch == 0:
        painter.setPen(QPen(theme.color("ink-soft"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(right + QPointF(-MARK_PX / 2, MARK_PX / 2), 2.4, 2.4)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("ink"))
        for place in range(2 if twitch >= TWITCH_MOST else 1):
            painter.drawPolygon(_triangle(right - QPointF(place * (MARK_PX + 1), 0)))
    painter.restore()


def _triangle(right: QPointF) -> QPolygonF:
    return QPolygonF(
        [
            right + QPointF(-MARK_PX / 2, 0),
            right + QPointF(0, MARK_PX - 1),
            right + QPointF(-MARK_PX, MARK_PX - 1),
        ]
    )

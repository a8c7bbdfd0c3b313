"""How a needle site looks on the figure."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bodymap.ui.canvas.marker import RADIUS, RING, Marker
from bodymap.ui.theme.look import Look

HALO = 5.0
REACH = RADIUS + HALO + 2
"""How far from its disc's middle or its dot a marker may paint, in px."""
DOT = 2.5


class MarkerPainter:
    """Draws numbered discs, leader lines and the halo of the selected site."""

    def __init__(self, look: Look) -> None:
        self._theme = look.theme
        self._font = look.fonts.font(11, 600, tabular=True)
        self._small = look.fonts.font(9, 600, tabular=True)

    def paint(self, painter: QPainter, marker: Marker, *, selected: bool) -> None:
        """Draw one marker; its disc's middle pixel row holds the number."""
        middle = QPointF(*marker.label)
        ring = self._theme.color("needle-edge")
        fill = self._theme.color("needle-in")
        if marker.is_aside:
            anchor = QPointF(*marker.anchor)
            painter.setPen(QPen(ring, 3.0))
            painter.drawLine(anchor, middle)
            painter.setPen(QPen(fill, 1.2))
            painter.drawLine(anchor, middle)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawEllipse(anchor, DOT, DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected:
            painter.setBrush(self._theme.color("accent", 0.45))
            painter.drawEllipse(middle, RADIUS + HALO, RADIUS + HALO)
            painter.setBrush(self._theme.color("accent"))
            painter.drawEllipse(middle, RADIUS + RING, RADIUS + RING)
        painter.setBrush(ring)
        painter.drawEllipse(middle, RADIUS, RADIUS)
        painter.setBrush(fill)
        painter.drawEllipse(middle, RADIUS - RING + 0.75, RADIUS - RING + 0.75)
        painter.setPen(self._theme.color("on-needle"))
        number = str(marker.site.number)
        painter.setFont(self._font if len(number) < 2 else self._small)
        box = QRectF(0, 0, 3 * RADIUS, 2 * RADIUS)
        box.moveCenter(middle)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)

    def paint_drag(self, painter: QPainter, px: tuple[float, float]) -> None:
        """Draw where a dragged site would land: a ring, because it is not saved yet."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("needle-edge"), 4.0))
        painter.drawEllipse(QPointF(*px), RADIUS, RADIUS)
        painter.setPen(QPen(self._theme.color("needle-in"), 2.0, Qt.PenStyle.DashLine))
        painter.drawEllipse(QPointF(*px), RADIUS, RADIUS)

    @staticmethod
    def reach(marker: Marker) -> QRectF:
        """Everything that a marker may paint, in pane px."""
        extent = REACH
        xs = (marker.anchor[0], marker.label[0])
        ys = (marker.anchor[1], marker.label[1])
        return QRectF(
            min(xs) - extent,
            min(ys) - extent,
            max(xs) - min(xs) + 2 * extent,
            max(ys) - min(ys) + 2 * extent,
        )

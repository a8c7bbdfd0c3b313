"""The single sites of a map of few: small points, with their numbers where those mean something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from bodymap.ui.canvas.camera import Camera
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look

if TYPE_CHECKING:  # numpy comes with it, and whoever has dots has loaded it
    from bodymap.services.body_map.heat_map import MapDot

RADIUS = 2.6
_EDGE = 1.2
_AWAY = 4.0


class DotPainter:
    """Discs with a light edge; those that a difference takes away are rings."""

    def __init__(self, look: Look) -> None:
        self._theme = look.theme
        self._font = look.fonts.font(SMALL_PX, BOLD, tabular=True)

    def paint(
        self, painter: QPainter, dots: Sequence[MapDot], numbered: bool, camera: Camera
    ) -> None:
        """Points keep their size at every zoom: a puncture has none."""
        compares = any(dot.is_second for dot in dots)
        for dot in dots:
            at = QPointF(*camera.to_px((dot.x, dot.y)))
            token = "heat-5" if not compares else "fewer-3" if dot.is_second else "more-3"
            edge = self._theme.color("needle-edge")
            painter.setPen(QPen(edge, 2 * _EDGE + (1.2 if dot.is_second else 0)))
            painter.setBrush(edge if dot.is_second else self._theme.color(token))
            painter.drawEllipse(at, RADIUS + _EDGE / 2, RADIUS + _EDGE / 2)
            painter.setPen(
                QPen(self._theme.color(token), 1.4) if dot.is_second else Qt.PenStyle.NoPen
            )
            painter.drawEllipse(at, RADIUS, RADIUS)
        if numbered:
            self._paint_numbers(painter, dots, camera)

    def _paint_numbers(self, painter: QPainter, dots: Sequence[MapDot], camera: Camera) -> None:
        """Each beside its dot; one that would stand on another one's place is left out."""
        metrics = QFontMetricsF(self._font)
        places = [QPointF(*camera.to_px((dot.x, dot.y))) for dot in dots]
        reach = RADIUS + _EDGE
        taken = [QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach) for at in places]
        for dot, at in zip(dots, places, strict=True):
            text = str(dot.number)
            wide, high = metrics.horizontalAdvance(text), metrics.capHeight()
            for left in (at.x() + reach + _AWAY / 2, at.x() - reach - _AWAY / 2 - wide):
                box = QRectF(left, at.y() - high / 2, wide, high)
                if not any(box.intersects(other) for other in taken):
                    break
            else:
                continue
            taken.append(box)
            path = QPainterPath()
            path.addText(QPointF(box.left(), box.bottom()), self._font, text)
            pen = QPen(self._theme.color("needle-edge", 0.9), 2.6)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path, pen)
            # the skin is as light in the dark as it is by day
            painter.fillPath(path, self._theme.color("symptom-ink"))

"""What tells more from fewer without colours: a line around each, plus or minus in its middle, and
a hatching over what is fewer. This module loads numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF, QTransform

from bodymap.anatomy.contour import rings
from bodymap.trends.blur import Grid
from bodymap.trends.heat_scale import HeatScale
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme

MARKED_FROM = 0.25
"""Of the scale's top: what differs less is not outlined."""
HATCH_PX = 5.0
_SIGN_PX = 14.0
"""An outline smaller than its sign goes without."""
_PLUS, _MINUS = "+", "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class _Area:
    """An outline, and where its value is greatest; all in fractions of the picture."""

    path: QPainterPath
    peak: tuple[float, float]
    is_more: bool


class DifferenceMarks:
    """The outlines of a difference, found once and painted for any camera."""

    def __init__(self, values: Grid, scale: HeatScale) -> None:
        """``values`` (rows, columns) in the unit of ``scale``."""
        least = MARKED_FROM * scale.top
        self._areas = [
            area
            for is_more in (True, False)
            for area in _areas(values if is_more else -values, least, is_more=is_more)
        ]

    @property
    def signs(self) -> tuple[tuple[str, tuple[float, float]], ...]:
        """Plus or minus and where it stands, in fractions of the picture."""
        return tuple((_PLUS if area.is_more else _MINUS, area.peak) for area in self._areas)

    def paint_lines(self, painter: QPainter, theme: Theme, camera: Camera) -> None:
        """The outlines, and the hatching of what is fewer; what goes beside the body is for the
        caller to take away."""
        to_px = QTransform(*camera.mapping)
        fewer = QPainterPath()
        for area in self._areas:
            if not area.is_more:
                fewer.addPath(to_px.map(area.path))
        if not fewer.isEmpty():
            painter.save()
            painter.setClipPath(fewer)
            paint_hatching(painter, fewer.boundingRect(), theme)
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for area in self._areas:
            pen = QPen(theme.color("more-3" if area.is_more else "fewer-3", 0.8), 1.0)
            if not area.is_more:
                pen.setDashPattern([4.0, 2.5])
            painter.setPen(pen)
            painter.drawPath(to_px.map(area.path))

    def paint_signs(self, painter: QPainter, look: Look, camera: Camera) -> None:
        """Plus or minus where the difference is greatest."""
        to_px = QTransform(*camera.mapping)
        font = look.fonts.font(BASE_PX, BOLD)
        for area in self._areas:
            box = to_px.map(area.path).boundingRect()
            if min(box.width(), box.height()) < _SIGN_PX:
                continue
            sign = QPainterPath()
            sign.addText(QPointF(0, 0), font, _PLUS if area.is_more else _MINUS)
            sign.translate(QPointF(*camera.to_px(area.peak)) - sign.boundingRect().center())
            painter.strokePath(sign, QPen(look.theme.color("needle-edge"), 3.0))
            painter.fillPath(sign, look.theme.color("more-3" if area.is_more else "fewer-3"))


def paint_hatching(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Slanted lines over a box; the legend shows the same."""
    painter.setPen(QPen(theme.color("fewer-3", 0.55), 1.0))
    # counted from the pane's corner, so that the lines of neighbours meet
    first = int((box.left() + box.top()) // HATCH_PX)
    last = int((box.right() + box.bottom()) // HATCH_PX) + 1
    painter.drawLines(
        [
            QLineF(
                number * HATCH_PX - box.top(),
                box.top(),
                number * HATCH_PX - box.bottom(),
                box.bottom(),
            )
            for number in range(first, last + 1)
        ]
    )


def _areas(values: Grid, least: float, *, is_more: bool) -> list[_Area]:
    """All that reaches ``least``, each stretch for itself."""
    rows, columns = values.shape
    to_fractions = QTransform.fromScale(1 / columns, 1 / rows)
    to_fractions.translate(0.5, 0.5)
    areas = []
    for ring in rings(values - np.float32(least), -least):
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring.tolist()]))
        path.closeSubpath()
        left, top = np.maximum(np.floor(ring.min(0)).astype(int), 0).tolist()
        right, bottom = (np.ceil(ring.max(0)).astype(int) + 1).tolist()
        part = values[top:bottom, left:right]
        row, column = np.unravel_index(int(part.argmax()), part.shape)
        peak = (left + int(column) + 0.5) / columns, (top + int(row) + 0.5) / rows
        areas.append(_Area(to_fractions.map(path), peak, is_more))
    return areas

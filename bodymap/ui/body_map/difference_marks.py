"""What tells more from fewer without colours: a line around each, plus or minus in its middle, and
a hatching over what is fewer. This module loads numpy."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform

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
_MANY_ROWS = 300
"""In a finer grid every other cell tells the outlines as well: a difference is smooth over many of
its cells, and finding the outlines takes longer than all else about it."""
_PLUS, _MINUS = "+", "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class _Area:
    """An outline's box and where its value is greatest; all in fractions of the picture."""

    box: QRectF
    peak: tuple[float, float]
    is_more: bool


class DifferenceMarks:
    """The outlines of a difference, found once and painted for any camera."""

    def __init__(self, values: Grid, scale: HeatScale) -> None:
        """``values`` (rows, columns) in the unit of ``scale``."""
        least = MARKED_FROM * scale.top
        self._more, more = _outlined(values, least, is_more=True)
        self._fewer, fewer = _outlined(-values, least, is_more=False)
        self._areas = (*more, *fewer)

    @property
    def more(self) -> QPainterPath:
        """The outline of what is more, in fractions of the picture."""
        return self._more

    @property
    def fewer(self) -> QPainterPath:
        """The outline of what is fewer, in fractions of the picture."""
        return self._fewer

    @property
    def signs(self) -> tuple[tuple[str, tuple[float, float]], ...]:
        """Plus or minus and where it stands, in fractions of the picture."""
        return tuple((_PLUS if area.is_more else _MINUS, area.peak) for area in self._areas)

    def paint_lines(self, painter: QPainter, theme: Theme, camera: Camera) -> None:
        """The outlines, and the hatching of what is fewer; what goes beside the body is for the
        caller to take away."""
        to_px = QTransform(*camera.mapping)
        painter.fillPath(to_px.map(self._fewer), _hatching(painter, theme))
        self.stroke(painter, theme, camera)

    def stroke(self, painter: QPainter, theme: Theme, camera: Camera) -> None:
        """The outlines alone."""
        to_px = QTransform(*camera.mapping)
        fewer, more = to_px.map(self._fewer), to_px.map(self._more)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("more-3", 0.8), 1.0))
        painter.drawPath(more)
        dashed = QPen(theme.color("fewer-3", 0.8), 1.0)
        dashed.setDashPattern([4.0, 2.5])
        painter.setPen(dashed)
        painter.drawPath(fewer)

    def paint_signs(self, painter: QPainter, look: Look, camera: Camera) -> None:
        """Plus or minus where the difference is greatest."""
        to_px = QTransform(*camera.mapping)
        font = look.fonts.font(BASE_PX, BOLD)
        for area in self._areas:
            box = to_px.mapRect(area.box)
            if min(box.width(), box.height()) < _SIGN_PX:
                continue
            sign = QPainterPath()
            sign.addText(QPointF(0, 0), font, _PLUS if area.is_more else _MINUS)
            sign.translate(QPointF(*camera.to_px(area.peak)) - sign.boundingRect().center())
            painter.strokePath(sign, QPen(look.theme.color("needle-edge"), 3.0))
            painter.fillPath(sign, look.theme.color("more-3" if area.is_more else "fewer-3"))


def paint_hatching(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Slanted lines over a box; the legend shows the same."""
    painter.fillRect(box, _hatching(painter, theme))


def _hatching(painter: QPainter, theme: Theme) -> QBrush:
    """Slanted lines, made once and laid side by side: drawing each takes ten times as long."""
    ratio = painter.device().devicePixelRatioF()
    side = max(round(HATCH_PX * ratio), 2)
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    lines = QPainter(tile)
    lines.setRenderHint(QPainter.RenderHint.Antialiasing)
    lines.setPen(QPen(theme.color("fewer-3", 0.55), ratio))
    # the corners belong to the lines of the tiles beside this one
    for shift in (-side, 0, side):
        lines.drawLine(QLineF(shift - 1, side + 1, shift + side + 1, -1))
    lines.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush


def _outlined(values: Grid, least: float, *, is_more: bool) -> tuple[QPainterPath, list[_Area]]:
    """The outlines of all that reaches ``least`` as one path, and each stretch for itself."""
    rows, columns = values.shape
    every = 2 if rows > _MANY_ROWS else 1
    whole = QPainterPath()
    areas = []
    for found in rings(values[::every, ::every] - np.float32(least), -least):
        ring = found * every
        whole.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring.tolist()]))
        whole.closeSubpath()
        (low_x, low_y), (high_x, high_y) = ring.min(0).tolist(), ring.max(0).tolist()
        left, top = max(int(low_x), 0), max(int(low_y), 0)
        part = values[top : ceil(high_y) + 1, left : ceil(high_x) + 1]
        row, column = divmod(int(part.argmax()), part.shape[1])
        peak = (left + column + 0.5) / columns, (top + row + 0.5) / rows
        box = QRectF(QPointF(low_x, low_y), QPointF(high_x, high_y))
        areas.append(_Area(box, peak, is_more))
    to_fractions = QTransform.fromScale(1 / columns, 1 / rows)
    to_fractions.translate(0.5, 0.5)
    return to_fractions.map(whole), [
        _Area(to_fractions.mapRect(area.box), area.peak, is_more) for area in areas
    ]

"""The pattern of each quality, so that a drawing can be read without colour.

The signs are those of the pain drawings that patients fill in on paper: carets for an ache,
slashes for what is sharp, crosses for burning, dots for pins and needles, dashes for numbness.
Source of the signs: from memory.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from bodymap.charting.symptom import Quality
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme

LOW, MIDDLE, HIGH = 1, 2, 3
_MIDDLE_FROM, _HIGH_FROM = 4, 7
SPACING = {LOW: 11.5, MIDDLE: 10.0, HIGH: 7.5}
"""Px from one sign to the next: the denser, the more intense."""
GROUND = {LOW: 0.16, MIDDLE: 0.28, HIGH: 0.42}
"""How opaque the colour under the signs is."""
WIDTH = {LOW: 1.5, MIDDLE: 1.7, HIGH: 1.9}

TOKENS = {
    Quality.ACHE: "symptom-ache",
    Quality.SHARP: "symptom-sharp",
    Quality.BURNING: "symptom-burning",
    Quality.PINS_AND_NEEDLES: "symptom-pins",
    Quality.NUMBNESS: "symptom-numb",
}


def level_of(intensity: int | None) -> int:
    """How dense an intensity from 0 to 10 is painted; none given is painted like the middle."""
    if intensity is None:
        return MIDDLE
    return HIGH if intensity >= _HIGH_FROM else MIDDLE if intensity >= _MIDDLE_FROM else LOW


class DrawingPatterns:
    """Makes the brushes, each once for every look of it."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._tiles: dict[tuple[Quality, int, float, Mode], QPixmap] = {}

    def color(self, quality: Quality, alpha: float = 1.0) -> QColor:
        """The colour of a quality."""
        return self._theme.color(TOKENS[quality], alpha)

    def signs(self, quality: Quality, level: int, ratio: float, origin: QPointF) -> QBrush:
        """A brush of signs on a tint, the same size at every zoom; ``origin`` is where the first
        sign stands, in px, and ``ratio`` how many pixels a px has."""
        wanted = (quality, level, ratio, self._theme.mode)
        if wanted not in self._tiles:
            self._tiles[wanted] = self._tile(quality, level, ratio)
        brush = QBrush(self._tiles[wanted])
        transform = brush.transform()
        transform.translate(origin.x(), origin.y())
        transform.scale(1 / ratio, 1 / ratio)
        brush.setTransform(transform)
        return brush

    def _tile(self, quality: Quality, level: int, ratio: float) -> QPixmap:
        """Two rows of signs, the second half a step aside."""
        side = max(math.ceil(SPACING[level] * ratio), 2)
        step = side / ratio
        tile = QPixmap(side, side * 2)
        tile.fill(self.color(quality, GROUND[level]))
        painter = QPainter(tile)
        painter.scale(ratio, ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        signs = QPainterPath()
        for x, y in ((step / 2, step / 2), (0.0, 1.5 * step), (step, 1.5 * step)):
            add_sign(signs, quality, QPointF(x, y), step)
        paint_signs(painter, signs, quality, self.color(quality), WIDTH[level])
        painter.end()
        return tile


def paint_signs(
    painter: QPainter, signs: QPainterPath, quality: Quality, color: QColor, width: float
) -> None:
    """Paint the signs of a quality: dots are filled, all others are lines ``width`` px wide."""
    if quality is Quality.PINS_AND_NEEDLES:
        painter.fillPath(signs, color)
        return
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(signs, pen)


def add_sign(path: QPainterPath, quality: Quality, at: QPointF, step: float) -> None:
    """Add the sign of a quality around a place; ``step`` is the way from one sign to the next."""
    half = step * 0.27
    right, down = QPointF(half, 0), QPointF(0, half)
    if quality is Quality.ACHE:
        path.moveTo(at - right + down * 0.6)
        path.lineTo(at - down * 0.7)
        path.lineTo(at + right + down * 0.6)
    elif quality is Quality.SHARP:
        _add_line(path, at - right * 0.8 + down * 1.4, at + right * 0.8 - down * 1.4)
    elif quality is Quality.BURNING:
        _add_line(path, at - right + down, at + right - down)
        _add_line(path, at - right - down, at + right + down)
    elif quality is Quality.PINS_AND_NEEDLES:
        radius = max(step * 0.15, 1.2)
        path.addEllipse(at, radius, radius)
    else:
        _add_line(path, at - right * 1.2, at + right * 1.2)


def _add_line(path: QPainterPath, start: QPointF, end: QPointF) -> None:
    path.moveTo(start)
    path.lineTo(end)

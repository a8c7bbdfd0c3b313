"""How new, gone and same skin of two drawings is told apart, without colour too."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme


class Change(StrEnum):
    """What became of painted skin."""

    NEW = "new"
    GONE = "gone"
    SAME = "same"


_TOKENS = {
    Change.NEW: "more-3",
    Change.GONE: "fewer-3",
    Change.SAME: "symptom-numb",
}
GROUND = {Change.NEW: 0.34, Change.GONE: 0.26, Change.SAME: 0.20}
STEP = 9
"""Px from one sign to the next."""
_LINE, _SLANT = 1.4, 0.9


class ChangePatterns:
    """A plus for what is new, a ring for what is gone, slanted lines for what stayed."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._tiles: dict[tuple[Change, float, Mode], QPixmap] = {}

    def color(self, change: Change, alpha: float = 1.0) -> QColor:
        """The colour of a change; blue and orange, which hardly anybody confuses."""
        return self._theme.color(_TOKENS[change], alpha)

    def brush(self, change: Change, ratio: float) -> QBrush:
        """A brush of signs on a tint; ``ratio`` is how many pixels a px has."""
        wanted = (change, ratio, self._theme.mode)
        if wanted not in self._tiles:
            self._tiles[wanted] = self._tile(change, ratio)
        brush = QBrush(self._tiles[wanted])
        transform = brush.transform()
        transform.scale(1 / ratio, 1 / ratio)
        brush.setTransform(transform)
        return brush

    def _tile(self, change: Change, ratio: float) -> QPixmap:
        side = max(round(STEP * ratio), 2)
        step = side / ratio
        tile = QPixmap(side, side)
        tile.fill(self.color(change, GROUND[change]))
        painter = QPainter(tile)
        painter.scale(ratio, ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        signs = QPainterPath()
        add_sign(signs, change, QPointF(step / 2, step / 2), step)
        painter.strokePath(signs, sign_pen(change, self.color(change)))
        painter.end()
        return tile


def sign_pen(change: Change, color: QColor) -> QPen:
    """What the signs of a change are drawn with."""
    pen = QPen(color, _SLANT if change is Change.SAME else _LINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def add_sign(path: QPainterPath, change: Change, at: QPointF, step: float) -> None:
    """Add the sign of a change around a place; the slanted lines of neighbours join."""
    arm = step * 0.26
    if change is Change.NEW:
        for way in (QPointF(arm, 0), QPointF(0, arm)):
            path.moveTo(at - way)
            path.lineTo(at + way)
    elif change is Change.GONE:
        path.addEllipse(at, arm, arm)
    else:
        half = QPointF(step / 2, -step / 2)
        path.moveTo(at - half)
        path.lineTo(at + half)

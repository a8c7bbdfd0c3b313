"""Shares with their intervals, drawn on a scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from bodymap.trends.exact_proportion import Proportion
from bodymap.ui.theme.theme import Theme

_DOT_PX = 4.0
_TICK_PX = 7.0
_EDGE_PX = 14


@dataclass(frozen=True, slots=True)
class ShareScale:
    """From ``lowest`` to ``highest``, in percent. A logarithmic scale has no 0: what lies below its
    end is drawn at its end. ``ticks`` are the percents that are named."""

    lowest: float
    highest: float
    is_logarithmic: bool
    ticks: tuple[float, ...]

    def place(self, percent: float) -> float:
        """Where a percent lies, from 0 at the left to 1 at the right."""
        inside = min(max(percent, self.lowest), self.highest)
        if self.is_logarithmic:
            return math.log(inside / self.lowest) / math.log(self.highest / self.lowest)
        return (inside - self.lowest) / (self.highest - self.lowest)

    def x(self, percent: float, area: QRectF) -> float:
        """Where a percent lies within ``area``, px."""
        return area.left() + _EDGE_PX + self.place(percent) * (area.width() - 2 * _EDGE_PX)


RATES = ShareScale(0.01, 100.0, True, (0.01, 0.1, 1.0, 10.0, 100.0))
"""Logarithmic, because a bruise is a thousand times as frequent as what matters most."""

SHARES = ShareScale(0.0, 100.0, False, (0.0, 25.0, 50.0, 75.0, 100.0))


@dataclass(frozen=True, slots=True)
class Published:
    """A rate that was published, in percent. ``is_first`` tells the two surveys apart."""

    percent: float
    is_first: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """What a cell draws: a share with its interval, and what was published."""

    share: Proportion | None
    published: tuple[Published, ...] = ()


def draw_marks(
    painter: QPainter, area: QRectF, marks: Marks, scale: ShareScale, theme: Theme
) -> None:
    """Draw the lines of the scale, published rates as ticks (a triangle below the line for the
    first survey, above it for the second), then the interval and its dot. A share of 0, which a
    logarithmic scale does not have, is a ring."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hairline = theme.size("hairline")
    painter.setPen(QPen(theme.color("ink-faint", 0.35), 1))
    for tick in scale.ticks:
        x = round(scale.x(tick, area)) + 0.5
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() - hairline))
    middle = area.center().y()
    for one in marks.published:
        _draw_published(painter, scale.x(one.percent, area), middle, one, theme)
    if marks.share is not None:
        _draw_share(painter, area, middle, marks.share, scale, theme)
    painter.restore()


def _draw_published(
    painter: QPainter, x: float, middle: float, one: Published, theme: Theme
) -> None:
    away = _TICK_PX if one.is_first else -_TICK_PX
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("series-2" if one.is_first else "series-3"))
    tip, base = middle + away * 0.6, middle + away * 1.6
    painter.drawPolygon(
        QPolygonF([QPointF(x, tip), QPointF(x - 4.5, base), QPointF(x + 4.5, base)])
    )


def _draw_share(
    painter: QPainter,
    area: QRectF,
    middle: float,
    share: Proportion,
    scale: ShareScale,
    theme: Theme,
) -> None:
    ink = theme.color("series-1")
    painter.setPen(QPen(ink, 2.0, c=Qt.PenCapStyle.FlatCap))
    left = scale.x(100 * share.lower, area)
    right = scale.x(100 * share.upper, area)
    painter.drawLine(QPointF(left, middle), QPointF(right, middle))
    for end in (left, right):
        painter.drawLine(QPointF(end, middle - 3), QPointF(end, middle + 3))
    painter.setBrush(ink if share.events else theme.color("paper"))
    painter.drawEllipse(QPointF(scale.x(100 * share.share, area), middle), _DOT_PX, _DOT_PX)

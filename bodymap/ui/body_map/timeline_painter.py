"""Draws a timeline: visits at their dates, the pain before them, periods, and where one looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from bodymap.services.story.periods import Span
from bodymap.ui.body_map.timeline_scale import Gap, TimelineScale, TimelineVisit
from bodymap.ui.body_map.timeline_words import gap_words, month_words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look

HEIGHT = 84
TOP = 4.0
BASE = 58.0
"""Px of the line that the visits stand on."""
BESIDE = 7.0
"""Px from a visit to the end of a period that it is the last of."""
_TICK = 7.0
_PAIN_TOP, _PAIN_ROOM = 9.0, 34.0
_DOT = 2.6
_KNOB = 9.0
_BAND_ALPHA = 0.75
_THIN_FROM = 260
"""From so many visits on, dots are drawn smaller."""


@dataclass(frozen=True, slots=True)
class Band:
    """A period on the timeline: its letter, empty where there is one only, and its lane."""

    span: Span
    letter: str
    lane: int
    lanes: int

    def box(self, scale: TimelineScale) -> QRectF:
        """What it covers, px."""
        high = (BASE - TOP) / self.lanes
        left = scale.xs[self.span.first] - BESIDE
        right = scale.xs[self.span.last] + BESIDE
        return QRectF(left, TOP + self.lane * high, right - left, high)


class TimelinePainter:
    """Keeps what does not move, so that a drag over thousands of visits costs no more."""

    def __init__(self, look: Look) -> None:
        self._theme = look.theme
        self._small = look.fonts.font(SMALL_PX)
        self._bold = look.fonts.font(SMALL_PX, BOLD)
        self._still: QPixmap | None = None
        self._still_for: object = None

    def paint_bands(
        self, painter: QPainter, bands: Sequence[Band], scale: TimelineScale, active: object
    ) -> None:
        """The periods and their ends; ``active`` is the (lane, which end) that the keys move."""
        theme = self._theme
        for band in bands:
            box = band.box(scale)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent-soft", _BAND_ALPHA))
            painter.drawRoundedRect(box, 4, 4)
            for end, x in enumerate((box.left(), box.right())):
                self._paint_grip(painter, x, box, is_active=active == (band.lane, end))
            if band.letter:
                self._paint_letter(painter, QPointF(box.left(), box.center().y()), band.letter)

    def paint_points(
        self, painter: QPainter, bands: Sequence[Band], scale: TimelineScale, active: object
    ) -> None:
        """Single visits with a letter, in place of periods."""
        theme = self._theme
        for band in bands:
            x = scale.xs[band.span.first]
            middle = QPointF(x, band.box(scale).center().y())
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.drawLine(QLineF(x, TOP, x, BASE))
            if active == (band.lane, 0):
                painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(middle, _KNOB + 4, _KNOB + 4)
            self._paint_letter(painter, middle, band.letter)

    def paint_cursor(self, painter: QPainter, x: float, *, is_active: bool) -> None:
        """Where the replay is."""
        theme = self._theme
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawLine(QLineF(x, TOP, x, BASE + 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(QPointF(x, BASE), 6, 6)
        if is_active:
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, BASE), 10, 10)

    def still(
        self,
        visits: Sequence[TimelineVisit],
        scale: TimelineScale,
        width: int,
        ratio: float,
    ) -> QPixmap:
        """Line, ticks, dots, gaps and months, on a clear ground."""
        wanted = (scale, width, ratio, self._theme.mode)
        if self._still is None or self._still_for != wanted:
            self._still, self._still_for = self._painted(visits, scale, width, ratio), wanted
        return self._still

    def _painted(
        self, visits: Sequence[TimelineVisit], scale: TimelineScale, width: int, ratio: float
    ) -> QPixmap:
        pixmap = QPixmap(round(width * ratio), round(HEIGHT * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_base(painter, scale)
        self._paint_visits(painter, visits, scale)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("ink-soft"))
        for x, day in scale.months:
            words = month_words(day)
            wide = QFontMetricsF(self._small).horizontalAdvance(words)
            if x + wide / 2 < width and x - wide / 2 > 0:
                box = QRectF(x - wide / 2 - 2, BASE + 8, wide + 4, 16)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
        return pixmap

    def _paint_base(self, painter: QPainter, scale: TimelineScale) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("edge"), 1))
        left = scale.left - BESIDE
        for gap in scale.gaps:
            painter.drawLine(QLineF(left, BASE, gap.left, BASE))
            left = gap.right
        end = scale.break_at
        painter.drawLine(QLineF(left, BASE, scale.right if end is None else end - 6, BASE))
        for gap in scale.gaps:
            self._paint_gap(painter, gap)
        if end is not None:
            painter.setPen(QPen(theme.color("warn"), 1.5))
            for x in (end - 3, end + 2):
                painter.drawLine(QLineF(x - 2, BASE + 5, x + 2, BASE - 5))
            painter.drawLine(QLineF(end + 6, BASE, scale.right, BASE))
        painter.setPen(QPen(theme.color("edge"), 1))
        for x, _day in scale.months:
            painter.drawLine(QLineF(x, BASE + 1, x, BASE + 5))

    def _paint_gap(self, painter: QPainter, gap: Gap) -> None:
        pen = QPen(self._theme.color("edge"), 1)
        pen.setDashPattern([2.0, 4.0])
        painter.setPen(pen)
        painter.drawLine(QLineF(gap.left, BASE, gap.right, BASE))
        words = gap_words(gap.days)
        painter.setFont(self._small)
        if QFontMetricsF(self._small).horizontalAdvance(words) + 16 <= gap.right - gap.left:
            painter.setPen(self._theme.color("ink-soft"))
            box = QRectF(gap.left, BASE - 20, gap.right - gap.left, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_visits(
        self, painter: QPainter, visits: Sequence[TimelineVisit], scale: TimelineScale
    ) -> None:
        size = _DOT if len(visits) < _THIN_FROM else _DOT * 0.6
        ticks: dict[str, dict[int, QLineF]] = {}
        for visit, x in zip(visits, scale.xs, strict=True):
            token = _token(visit)
            # of many visits on one pixel one tick is seen
            ticks.setdefault(token, {})[round(x * 2)] = QLineF(x, BASE - _TICK, x, BASE)
        for token, lines in ticks.items():
            painter.setPen(QPen(self._theme.color(token), 1.6))
            painter.drawLines(list(lines.values()))
        painter.setPen(Qt.PenStyle.NoPen)
        seen: set[tuple[int, int, str]] = set()
        for visit, x in zip(visits, scale.xs, strict=True):
            place = (round(x), visit.before or 0, _token(visit))
            if visit.before is not None and place not in seen:
                seen.add(place)
                painter.setBrush(self._theme.color(place[2]))
                y = _PAIN_TOP + _PAIN_ROOM * (1 - visit.before / 10)
                painter.drawEllipse(QPointF(x, y), size, size)

    def _paint_letter(self, painter: QPainter, middle: QPointF, letter: str) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(middle, _KNOB, _KNOB)
        painter.setFont(self._bold)
        painter.setPen(theme.color("on-accent"))
        box = QRectF(middle.x() - _KNOB, middle.y() - _KNOB, 2 * _KNOB, 2 * _KNOB)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)

    def _paint_grip(self, painter: QPainter, x: float, box: QRectF, *, is_active: bool) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        color: QColor = theme.color("accent")
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(x - 2, box.top(), 4, box.height()), 2, 2)
        high = min(24.0, box.height() - 6)
        knob = QRectF(x - 4, box.center().y() - high / 2, 8, high)
        painter.drawRoundedRect(knob, 4, 4)
        if is_active:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, theme.size("focus")))
            painter.drawRoundedRect(knob.adjusted(-4, -4, 4, 4), 6, 6)


def _token(visit: TimelineVisit) -> str:
    if visit.is_ahead:
        return "warn"
    return "ink" if visit.can_be_chosen else "ink-faint"

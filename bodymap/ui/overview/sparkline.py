"""The pain before each visit as one small line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.charting.pain import NPRS_HIGHEST
from bodymap.services.story.pain_glance import PainBefore
from bodymap.trends.course_events import GAP_DAYS
from bodymap.ui.overview.course_words import course_spoken, score_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce

_PAUSE = timedelta(days=GAP_DAYS)
_HIGH_PX = 56
_EDGE_PX = 7
_DOT_PX = 2.0
_END_PX = 3.5
_MISSING_PX = 3.0
_DOTS_APART_PX = 7
_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}


class Sparkline(QWidget):
    """Worse is higher. The line breaks where a score is missing, and a small cross marks it at the
    foot. Visits lie by their days; where a clock was wrong, one after the other.

    The arrow keys go from visit to visit, Enter or a click opens it.

    Signals:
        visit_wanted(object): the id of a session.
        looked_at(str): what is known of the visit under the pointer or the keys, empty for none.
    """

    visit_wanted = Signal(object)
    looked_at = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._visits: tuple[PainBefore, ...] = ()
        self._shares: tuple[float, ...] = ()
        self._today = date.min
        self._pauses: frozenset[int] = frozenset()
        self._chosen: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_visits(self, visits: Sequence[PainBefore], today: date, *, by_day: bool) -> None:
        """Show the pain before ``visits``, in the order of the record. Without ``by_day`` they lie
        one after the other."""
        self._visits = tuple(visits)
        self._today = today
        self._chosen = None
        self._shares = _shares(self._visits, by_day=by_day)
        self._pauses = frozenset(
            number
            for number, (earlier, later) in enumerate(pairwise(self._visits), start=1)
            if later.at - earlier.at > _PAUSE
        )
        self.setAccessibleName(course_spoken(self._visits))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the figures beside it."""
        return QSize(140, _HIGH_PX)

    def places(self) -> list[QPointF]:
        """Where each visit lies, in px; at the foot where its score is missing."""
        box = self._box()
        left, wide, foot, high = box.left(), box.width(), box.bottom(), box.height() / NPRS_HIGHEST
        return [
            QPointF(left + share * wide, foot - (one.score or 0) * high)
            for share, one in zip(self._shares, self._visits, strict=True)
        ]

    def runs(self) -> tuple[tuple[int, ...], ...]:
        """The visits through which each piece of the line goes: it ends before a score that is
        missing, and before a pause."""
        found: list[list[int]] = [[]]
        for number, one in enumerate(self._visits):
            if one.score is None or number in self._pauses:
                found.append([])
            if one.score is not None:
                found[-1].append(number)
        return tuple(tuple(run) for run in found if run)

    def pauses(self) -> frozenset[int]:
        """The visits (from 0) that came after a long pause."""
        return self._pauses

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw foot, line, ends, and crosses for what is missing."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box()
        painter.setPen(QPen(theme.color("line"), theme.size("hairline")))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        places = self.places()
        line = theme.color("series-1")
        has_dots = len(places) < 2 or box.width() / (len(places) - 1) >= _DOTS_APART_PX
        pen = QPen(line, 2.0, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        if len(places) > box.width():
            # more visits than pixels: a thin line says the same and is drawn in a tenth of the time
            pen = QPen(line, 1.0)
        for run in self.runs():
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([places[number] for number in run]))
            if has_dots or len(run) == 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(line)
                for number in run:
                    painter.drawEllipse(places[number], _DOT_PX, _DOT_PX)
        self._draw_pauses(painter, places)
        self._draw_missing(painter, places)
        self._draw_ends(painter, places)
        if self.hasFocus():
            width = theme.size("focus")
            painter.setPen(QPen(theme.color("accent"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = width / 2
            painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), 4, 4)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the visit under the pointer."""
        self._choose(self._nearest(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Mark none any more."""
        super().leaveEvent(event)
        self._choose(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the visit under the pointer."""
        number = self._nearest(event.position().x())
        if event.button() is Qt.MouseButton.LeftButton and number is not None:
            self.visit_wanted.emit(self._visits[number].session_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from visit to visit, and open one."""
        key = Qt.Key(event.key())
        if key in _KEYS and self._visits:
            last = len(self._visits) - 1
            at = last + 1 if self._chosen is None else self._chosen
            self._choose(min(max(at + _KEYS[key], 0), last))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.visit_wanted.emit(self._visits[self._chosen].session_id)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave no visit marked."""
        super().focusOutEvent(event)
        self._choose(None)

    def _choose(self, number: int | None) -> None:
        if number == self._chosen:
            return
        self._chosen = number
        words = "" if number is None else score_words(self._visits[number], self._today)
        self.looked_at.emit(words)
        if words:
            announce(self, words)
        self.update()

    def _nearest(self, x: float) -> int | None:
        if not self._visits:
            return None
        box = self._box()
        share = (x - box.left()) / box.width() if box.width() > 0 else 0.0
        shares = self._shares
        return min(range(len(shares)), key=lambda number: abs(shares[number] - share))

    def _box(self) -> QRectF:
        edge = float(_EDGE_PX)
        return self.rect().toRectF().adjusted(edge, edge, -edge, -edge)

    def _draw_pauses(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        """Dots from the score before a pause to the one after it: nothing is known in between."""
        painter.setPen(QPen(self._look.theme.color("series-1"), 1.2, Qt.PenStyle.DotLine))
        for number in self._pauses:
            if (
                self._visits[number].score is not None
                and self._visits[number - 1].score is not None
            ):
                painter.drawLine(places[number - 1], places[number])

    def _draw_missing(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        painter.setPen(QPen(self._look.theme.color("ink-soft"), 1.2))
        for place, one in zip(places, self._visits, strict=True):
            if one.is_missing:
                x, y, by = place.x(), place.y(), _MISSING_PX
                painter.drawLine(QPointF(x - by, y - by), QPointF(x + by, y + by))
                painter.drawLine(QPointF(x - by, y + by), QPointF(x + by, y - by))

    def _draw_ends(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        theme = self._look.theme
        scored = [number for number, one in enumerate(self._visits) if one.score is not None]
        painter.setPen(QPen(theme.color("paper"), 1.5))
        painter.setBrush(theme.color("series-1"))
        for number in dict.fromkeys((*scored[:1], *scored[-1:])):
            painter.drawEllipse(places[number], _END_PX, _END_PX)
        if self._chosen is not None:
            painter.setPen(QPen(theme.color("accent"), 2.0))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(places[self._chosen], _END_PX + 1, _END_PX + 1)


def _shares(visits: Sequence[PainBefore], *, by_day: bool) -> tuple[float, ...]:
    """Where each visit lies from left (0) to right (1); alone, in the middle."""
    if len(visits) < 2:
        return (0.5,) * len(visits)
    times = [one.at.timestamp() for one in visits]
    goes_on = all(earlier <= later for earlier, later in pairwise(times))
    span = times[-1] - times[0]
    if by_day and goes_on and span > 0:
        return tuple((at - times[0]) / span for at in times)
    return tuple(number / (len(visits) - 1) for number in range(len(visits)))

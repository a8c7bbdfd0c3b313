"""What only the summary for the patient has: the line of pain, the warnings, lines to write on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from bodymap.charting.pain import NPRS_HIGHEST
from bodymap.ui.report.flow import Item
from bodymap.ui.report.ink import Align, Ink, Type
from bodymap.ui.report.pieces import rule
from bodymap.ui.report.report_words import tr
from bodymap.ui.theme.fonts import BOLD

_DOT = 6.5


class PainLine:
    """The scale from 0 to 10, with the first and the last pain on it and an arrow between them."""

    def __init__(self, ink: Ink, first: int, last: int, width: float, kind: Type) -> None:
        self._ink, self._first, self._last, self._width = ink, first, last, width
        self._kind = kind
        self._small = Type(kind.size * 0.85, kind.leading * 0.9, token="ink-soft")  # noqa: S106 - a colour token
        self._strong = Type(kind.size * 0.9, kind.leading, BOLD)
        self.height = kind.leading * 2 + 2 * _DOT + self._small.leading

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        ink = self._ink
        inset = max(ink.width(tr("last visit"), self._strong) / 2, 24.0)
        left, right = x + inset, x + self._width - inset
        line = y + self._kind.leading + _DOT

        def across(score: float) -> float:
            return left + (right - left) * score / NPRS_HIGHEST

        rule(ink, painter, left, line, right - left, 1.2, "edge")
        for score in range(NPRS_HIGHEST + 1):
            at = across(score)
            painter.setPen(ink.pen("edge", 0.8))
            painter.drawLine(QPointF(at, line - 3), QPointF(at, line + 3))
            below = line + _DOT + 2 + ink.rise(self._small)
            ink.write(painter, at, below, str(score), self._small, Align.MIDDLE)
        ends = line + _DOT + 2 + self._small.leading + ink.rise(self._small)
        ink.write(painter, left, ends, tr("no pain"), self._small, Align.MIDDLE)
        worst = tr("worst pain")
        ink.write(painter, right, ends, worst, self._small, Align.MIDDLE)
        self._arrow(painter, across(self._first), across(self._last), line)
        self._mark(painter, across(self._first), line, is_full=False)
        self._mark(painter, across(self._last), line, is_full=True)
        self._names(painter, across, y)

    def _names(self, painter: QPainter, across: Callable[[float], float], y: float) -> None:
        ink = self._ink
        baseline = y + ink.rise(self._strong)
        if self._first == self._last:
            words = tr("first and last visit")
            ink.write(painter, across(self._first), baseline, words, self._strong, Align.MIDDLE)
            return
        names = ((self._first, tr("first visit")), (self._last, tr("last visit")))
        is_near = abs(self._first - self._last) == 1
        for score, name in names:
            align = Align.MIDDLE
            if is_near:
                # side by side there is no room for both above their marks
                align = Align.RIGHT if score == min(self._first, self._last) else Align.LEFT
            ink.write(painter, across(score), baseline, name, self._strong, align)

    def _arrow(self, painter: QPainter, start: float, end: float, line: float) -> None:
        if start == end:
            return
        way = 1 if end > start else -1
        tip = end - way * (_DOT + 2)
        painter.setPen(self._ink.pen("ink", 1.6))
        painter.drawLine(QPointF(start, line), QPointF(tip - way * 5, line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink.color("ink"))
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(tip, line),
                    QPointF(tip - way * 7, line - 3.6),
                    QPointF(tip - way * 7, line + 3.6),
                ]
            )
        )

    def _mark(self, painter: QPainter, at: float, line: float, *, is_full: bool) -> None:
        painter.setPen(self._ink.pen("accent-deep", 1.8))
        painter.setBrush(self._ink.color("accent-deep" if is_full else "surface"))
        painter.drawEllipse(QPointF(at, line), _DOT - 1, _DOT - 1)


class WarningBox:
    """Signs to get help at, in a box with a bar at its side: it is found in a fright."""

    _PAD, _BAR = 9.0, 3.2

    def __init__(
        self,
        ink: Ink,
        title: str,
        warnings: Sequence[str],
        width: float,
        kinds: tuple[Type, Type],
    ) -> None:
        self._ink, self._title, self._width = ink, title, width
        self._heading, self._body = kinds
        room = width - 3 * self._PAD - self._body.size
        self._lines = tuple(ink.lines(one, self._body, room) for one in warnings)
        self._apart = self._body.size * 0.3
        words = sum(len(lines) * self._body.leading + self._apart for lines in self._lines)
        self.height = self._heading.leading + words + 2 * self._PAD

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        ink, body = self._ink, self._body
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.color("danger-soft"))
        painter.drawRect(QRectF(x, y, self._width, self.height))
        painter.setBrush(ink.color("danger-deep"))
        painter.drawRect(QRectF(x, y, self._BAR, self.height))
        left, top = x + self._PAD + self._BAR, y + self._PAD
        baseline = top + ink.rise(self._heading)
        ink.write(painter, left, baseline, self._title, self._heading, token="danger-deep")  # noqa: S106 - a colour token
        top += self._heading.leading
        for lines in self._lines:
            top += self._apart
            bullet(ink, painter, left, top, body, "danger-deep")
            ink.write_lines(painter, left + body.size, top, lines, body)
            top += len(lines) * body.leading


class WritingLines:
    """Empty lines to write on."""

    def __init__(self, ink: Ink, count: int, width: float, apart: float) -> None:
        self._ink, self._count, self._width, self._apart = ink, count, width, apart
        self.height = count * apart

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        for line in range(1, self._count + 1):
            rule(self._ink, painter, x, y + line * self._apart - 2, self._width, 0.7, "edge")


class _Sentence:
    """A sentence with a mark before it."""

    def __init__(self, ink: Ink, words: str, width: float, kind: Type) -> None:
        self._ink, self._kind = ink, kind
        self._lines = ink.lines(words, kind, width - kind.size)
        self.height = len(self._lines) * kind.leading

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        bullet(self._ink, painter, x, y, self._kind, "accent-deep")
        self._ink.write_lines(painter, x + self._kind.size, y, self._lines, self._kind)


def marked(ink: Ink, sentences: Sequence[str], width: float, kind: Type) -> list[Item]:
    """Sentences below each other, each with a mark before it."""
    return [Item(_Sentence(ink, one, width, kind), before=kind.size * 0.25) for one in sentences]


def bullet(ink: Ink, painter: QPainter, x: float, top: float, kind: Type, token: str) -> None:
    """A mark at the height of a line's small letters."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.color(token))
    middle = top + ink.rise(kind) - kind.size * 0.32
    painter.drawEllipse(QPointF(x + kind.size * 0.3, middle), kind.size * 0.16, kind.size * 0.16)

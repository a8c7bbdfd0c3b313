"""The simple pieces of a page: words, headings, columns side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from bodymap.ui.report.flow import Item, Piece
from bodymap.ui.report.ink import BODY, HEADING, Align, Ink, Type


class Words:
    """Lines of one kind of type, as a whole."""

    def __init__(
        self, ink: Ink, lines: tuple[str, ...], kind: Type, token: str = "", inset: float = 0.0
    ) -> None:
        self._ink, self._lines, self._kind = ink, lines, kind
        self._token, self._inset = token, inset
        self.height = len(lines) * kind.leading

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        self._ink.write_lines(
            painter, x + self._inset, y, self._lines, self._kind, Align.LEFT, self._token
        )


def wrapped(ink: Ink, words: str, kind: Type, width: float, token: str = "") -> Words:
    """Words as a whole, in lines of at most ``width``."""
    return Words(ink, ink.lines(words, kind, width), kind, token)


def paragraph(
    ink: Ink,
    words: str,
    width: float,
    kind: Type = BODY,
    before: float = 0.0,
    inset: float = 0.0,
) -> list[Item]:
    """Words that may break across pages, but leave no single line behind or ahead."""
    if not words:
        return []
    lines = ink.lines(words, kind, width - inset)
    last = len(lines) - 1
    return [
        Item(
            Words(ink, (line,), kind, inset=inset),
            before if place == 0 else 0.0,
            keeps_next=last > 0 and place in (0, last - 1),
        )
        for place, line in enumerate(lines)
    ]


class Heading:
    """The heading of a section, over a rule."""

    _RULE = 3.0

    def __init__(self, ink: Ink, words: str, width: float, kind: Type = HEADING) -> None:
        self._ink, self._words, self._width, self._kind = ink, words, width, kind
        self.height = kind.leading + self._RULE

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        ink, kind = self._ink, self._kind
        ink.write(painter, x, y + ink.rise(kind), self._words, kind)
        rule(ink, painter, x, y + kind.leading + 1, self._width, 0.8, "ink")


@dataclass(frozen=True, slots=True)
class Beside:
    """A piece of a row, ``x`` points from the row's left end and ``y`` below its top."""

    piece: Piece
    x: float
    y: float = 0.0


class Row:
    """Pieces side by side, as a whole."""

    def __init__(self, parts: Sequence[Beside], height: float | None = None) -> None:
        self._parts = tuple(parts)
        tallest = max((one.y + one.piece.height for one in parts), default=0.0)
        self.height = tallest if height is None else height

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        for one in self._parts:
            one.piece.draw(painter, x + one.x, y + one.y)


class Stacked:
    """Pieces below each other, as a whole."""

    def __init__(self, *parts: Piece) -> None:
        self._parts = parts
        self.height = sum(one.height for one in parts)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        for one in self._parts:
            one.draw(painter, x, y)
            y += one.height


class Facts:
    """Names and what they are, in two columns of the page; long words wrap."""

    _NAME, _GAP = 74.0, 18.0

    def __init__(
        self, ink: Ink, facts: Sequence[tuple[str, str]], width: float, label: Type
    ) -> None:
        self._ink, self._label = ink, label
        self._half = (width - self._GAP) / 2
        wide = self.room(width)
        wrapped_facts = [(name, ink.lines(said, BODY, wide)) for name, said in facts]
        middle = _fair_split([len(lines) for _, lines in wrapped_facts])
        self._columns = (wrapped_facts[:middle], wrapped_facts[middle:])
        self.height = max(
            sum(len(lines) for _, lines in column) * BODY.leading for column in self._columns
        )

    @classmethod
    def room(cls, width: float) -> float:
        """How wide the words of a fact may be on a page of ``width``, in points."""
        return (width - cls._GAP) / 2 - cls._NAME

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        ink = self._ink
        for place, column in enumerate(self._columns):
            left, top = x + place * (self._half + self._GAP), y
            for name, lines in column:
                # one baseline for both, though the name is smaller
                ink.write(painter, left, top + ink.rise(BODY), name, self._label)
                ink.write_lines(painter, left + self._NAME, top, lines, BODY)
                top += len(lines) * BODY.leading


def _fair_split(heights: Sequence[int]) -> int:
    """Where to break a column so that both halves are about as high."""
    whole = sum(heights)
    done = 0
    for place, height in enumerate(heights):
        if done * 2 >= whole:
            return place
        done += height
    return len(heights)


def rule(
    ink: Ink, painter: QPainter, x: float, y: float, width: float, weight: float, token: str
) -> None:
    """A line across."""
    pen = ink.pen(token, weight)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(x, y), QPointF(x + width, y))

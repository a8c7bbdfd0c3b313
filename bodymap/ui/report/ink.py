"""Type and colour on paper: what every part of a page writes with.

All measures are typographic points (1/72 inch), on every device.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from bodymap.ui.theme.fonts import BOLD, REGULAR, Fonts
from bodymap.ui.theme.tabular_figures import load_tabular
from bodymap.ui.theme.theme import Theme

_PARTS = 20
"""Fonts have whole sizes only, so that text is set this many times too large and drawn smaller."""

_DISPLAY_FROM_PT = 16.0
_TEXT_CUT, _DISPLAY_CUT = 14.0, 32.0
"""The ends of the typeface's axis of optical sizes."""


class Align(Enum):
    """Where words stand in their room."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Type:
    """A cut of the typeface: ``size`` in points, ``leading`` from baseline to baseline;
    ``tabular`` for columns of figures."""

    size: float
    leading: float
    weight: int = REGULAR
    token: str = "ink"  # noqa: S105 - a colour token
    tabular: bool = False


TITLE = Type(19, 23, BOLD)
LARGE = Type(22, 26, BOLD)
HEADING = Type(10.5, 14, BOLD)
BODY = Type(8.5, 12)
STRONG = Type(8.5, 12, BOLD)
LABEL = Type(7.5, 12, token="ink-soft")  # noqa: S106 - a colour token
NOTE = Type(7.5, 10.5, token="ink-soft")  # noqa: S106 - a colour token
CELL = Type(7.5, 10, tabular=True)
CELL_STRONG = Type(7.5, 10, BOLD, tabular=True)
COLUMN = Type(7, 9, BOLD, token="ink-soft")  # noqa: S106 - a colour token


class Ink:
    """Writes and draws with the colours of ``theme``, which is to be a light one: paper is white.

    It may be used on any thread, by one at a time.
    """

    def __init__(self, fonts: Fonts, theme: Theme) -> None:
        self._fonts = fonts
        self._theme = theme
        self._tabular = load_tabular()
        self._made: dict[tuple[float, int, bool], tuple[QFont, QFontMetricsF]] = {}

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """The colour of a token."""
        return self._theme.color(token, alpha)

    def pen(self, token: str, width: float, alpha: float = 1.0) -> QPen:
        """A line ``width`` points wide."""
        return QPen(self._theme.color(token, alpha), width)

    @property
    def theme(self) -> Theme:
        """The colours."""
        return self._theme

    def width(self, words: str, kind: Type) -> float:
        """How wide words are on one line."""
        return self._metrics(kind).horizontalAdvance(words) / _PARTS

    def elided(self, words: str, kind: Type, width: float) -> str:
        """Words shortened to ``width`` on one line, with an ellipsis where something is lost."""
        room = width * _PARTS
        return self._metrics(kind).elidedText(words, Qt.TextElideMode.ElideRight, room)

    def rise(self, kind: Type) -> float:
        """From the top of a line to its baseline, so that the line stands in its leading."""
        metrics = self._metrics(kind)
        high = (metrics.ascent() + metrics.descent()) / _PARTS
        return (kind.leading - high) / 2 + metrics.ascent() / _PARTS

    def ascent(self, kind: Type) -> float:
        """How far letters rise above the baseline."""
        return self._metrics(kind).ascent() / _PARTS

    def descent(self, kind: Type) -> float:
        """How far letters hang below the baseline."""
        return self._metrics(kind).descent() / _PARTS

    def lines(self, words: str, kind: Type, width: float) -> tuple[str, ...]:
        """Words broken into lines of at most ``width``; a word that is too long is broken too."""
        font, _ = self._font(kind)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        lines: list[str] = []
        # a tab has no width of its own here, and would join the words beside it
        for part in words.replace("\t", " ").splitlines() or [""]:
            layout = QTextLayout(part, font)
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width * _PARTS)
                start, length = line.textStart(), line.textLength()
                lines.append(_slice(part, start, length).strip())
            layout.endLayout()
        return tuple(lines)

    def write(
        self,
        painter: QPainter,
        x: float,
        baseline: float,
        words: str,
        kind: Type,
        align: Align = Align.LEFT,
        token: str = "",
    ) -> None:
        """Words on one line: ``x`` is their left end, their middle or their right end."""
        if not words:
            return
        font, metrics = self._font(kind)
        x -= align.value * metrics.horizontalAdvance(words) / _PARTS
        painter.save()
        painter.scale(1 / _PARTS, 1 / _PARTS)
        painter.setFont(font)
        painter.setPen(self._theme.color(token or kind.token))
        # a name written from right to left does not turn around the rest of its line
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(QPointF(x * _PARTS, baseline * _PARTS), words)
        painter.restore()

    def write_lines(
        self,
        painter: QPainter,
        x: float,
        top: float,
        lines: tuple[str, ...],
        kind: Type,
        align: Align = Align.LEFT,
        token: str = "",
    ) -> None:
        """Lines below each other, the first at ``top``."""
        baseline = top + self.rise(kind)
        for line in lines:
            self.write(painter, x, baseline, line, kind, align, token)
            baseline += kind.leading

    def write_colored(self, painter: QPainter, words: str, kind: Type, color: QColor) -> None:
        """Words on one line from the painter's origin, in a colour that is no token of its own."""
        painter.save()
        painter.scale(1 / _PARTS, 1 / _PARTS)
        painter.setFont(self._font(kind)[0])
        painter.setPen(color)
        painter.drawText(QPointF(0, 0), words)
        painter.restore()

    def font_of(self, kind: Type) -> tuple[QFont, float]:
        """The font of a cut, and how many times too large it is set."""
        return self._font(kind)[0], float(_PARTS)

    def _metrics(self, kind: Type) -> QFontMetricsF:
        return self._font(kind)[1]

    def _font(self, kind: Type) -> tuple[QFont, QFontMetricsF]:
        key = kind.size, kind.weight, kind.tabular
        if key not in self._made:
            font = self._fonts.font(round(kind.size * _PARTS), kind.weight)
            if kind.tabular and self._tabular:
                font.setFamily(self._tabular)
            # a sign that is changed for another by its neighbours is not what a reader selects
            font.setFeature(QFont.Tag("calt"), 0)
            # the cut of the letters goes by their size on paper
            cut = _TEXT_CUT if kind.size < _DISPLAY_FROM_PT else _DISPLAY_CUT
            font.setVariableAxis(QFont.Tag("opsz"), cut)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._made[key] = font, QFontMetricsF(font)
        return self._made[key]


def _slice(text: str, start: int, length: int) -> str:
    """A part of a text by Qt's count, which is of UTF-16 units."""
    if text.isascii():
        return text[start : start + length]
    units = text.encode("utf-16-le")
    return units[2 * start : 2 * (start + length)].decode("utf-16-le")

"""Type and colour of a picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from bodymap.ui.report.ink import Align, Ink, Type
from bodymap.ui.theme.fonts import BOLD
from bodymap.ui.theme.look import Look

TITLE = Type(18, 23, BOLD)
PATIENT = Type(13, 18, BOLD)
HEADING = Type(12, 16, BOLD)
ABOUT = Type(12, 16)
VIEW = Type(10.5, 14, token="ink-soft")  # noqa: S106 - a colour token
SMALL = Type(10, 14, token="ink-soft")  # noqa: S106 - a colour token
SMALL_STRONG = Type(10, 14, BOLD)
LETTER = Type(13, 16, BOLD, token="ink-soft")  # noqa: S106 - a colour token
NUMBER = Type(11, 14, BOLD, token="on-needle", tabular=True)  # noqa: S106 - a colour token
LONG_NUMBER = Type(9, 12, BOLD, token="on-needle", tabular=True)  # noqa: S106 - a colour token


class PictureInk(Ink):
    """Writes words, or their outlines: those look the same where the typeface is not installed,
    and a drawing does not bring it along as a PDF does."""

    def __init__(self, look: Look, *, outlines: bool) -> None:
        """``look`` is a light one: a picture is read on paper and in other programs."""
        super().__init__(look.fonts, look.theme)
        self.look = look
        self._outlines = outlines

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
        """Of ``Ink``."""
        if not self._outlines:
            super().write(painter, x, baseline, words, kind, align, token)
            return
        path = self.outline(words, kind)
        path.translate(x - align.value * self.width(words, kind), baseline)
        painter.fillPath(path, self.color(token or kind.token))

    def outline(self, words: str, kind: Type) -> QPainterPath:
        """The letters of a line as shapes, from the left end of its baseline."""
        font, large = self.font_of(kind)
        path = QPainterPath()
        path.addText(QPointF(0, 0), font, words)
        # the strokes of a letter lie over one another, and are not to cut holes into it
        path.setFillRule(Qt.FillRule.WindingFill)
        return QTransform.fromScale(1 / large, 1 / large).map(path)

"""The trend of a complaint on paper: the plot of the trend page, drawn in lines."""

from __future__ import annotations

import sys
from dataclasses import replace

from PySide6.QtGui import QPainter

from bodymap.services.story.trend_course import TrendCourse
from bodymap.ui.report.ink import Ink

_SHRUNK = 0.66
"""The plot is laid out for a screen; on paper its type is to be as large as the tables'."""


class TrendBlock:
    """Pain before and after each visit; this loads matplotlib when it is drawn."""

    def __init__(self, ink: Ink, course: TrendCourse, width: float, height: float) -> None:
        self._ink = ink
        self._course = course
        self._width = width
        self.height = height

    @staticmethod
    def is_loaded() -> bool:
        """Whether what it draws with is in memory."""
        return "matplotlib.figure" in sys.modules

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        from matplotlib.figure import Figure

        from bodymap.ui.report.painter_renderer import PainterRenderer
        from bodymap.ui.trends.plot_look import plot_look
        from bodymap.ui.trends.plot_pen import DOTS_PER_INCH
        from bodymap.ui.trends.trend_figure import draw_pain_figure

        wide, high = self._width / _SHRUNK, self.height / _SHRUNK
        figure = Figure(figsize=(wide / DOTS_PER_INCH, high / DOTS_PER_INCH), dpi=DOTS_PER_INCH)
        look = replace(plot_look(self._ink.theme), paper=self._ink.color("surface").name())
        draw_pain_figure(figure, self._course, look)
        painter.save()
        painter.translate(x, y)
        painter.scale(_SHRUNK, _SHRUNK)
        figure.draw(PainterRenderer(painter, wide, high, self._ink))
        painter.restore()

"""One small plot: the scores of a scale in their own range and direction."""

from __future__ import annotations

from matplotlib.figure import Figure
from matplotlib.text import Text

from bodymap.services.story.trend_course import FunctionCourse
from bodymap.ui.trends import words
from bodymap.ui.trends.days import to_days
from bodymap.ui.trends.plot_band import PlotBand
from bodymap.ui.trends.plot_look import PlotLook
from bodymap.ui.trends.plot_panel import Box, Panel, Scale, named
from bodymap.ui.trends.plot_pen import TEXT_PX, about_px
from bodymap.ui.trends.spots import Spot, function_spots
from bodymap.ui.trends.time_window import TimeWindow

_AROUND = 0.06
_DOT = "o"
_APART_PX = 14


class FunctionPlot:
    """Draws a functional score. The scale is the measure's own, from its lowest to its highest."""

    def __init__(self, figure: Figure, function: FunctionCourse, look: PlotLook) -> None:
        self._function = function
        measure = function.course.measure
        low, high = measure.lowest, measure.highest
        aside = (high - low) * _AROUND
        marks = named([low, (low + high) / 2, high])
        self.panel = panel = Panel(figure, look, Scale(low - aside, high + aside, marks))
        self.spots: tuple[Spot, ...] = function_spots(function)
        self.band: PlotBand | None = None
        if function.band is not None and function.threshold is not None:
            self.band = PlotBand(panel, function.band, [words.band_text(function.threshold)])
        days = [to_days(point.at) for point in function.course.points]
        values = [point.value for point in function.course.points]
        panel.pen.line(days, values, look.function, 1.6, 3).set_alpha(0.55)
        self.signs = panel.pen.signs(days, values, _DOT, look.function, look.function, 4)
        self.signs.set(markersize=7, markeredgewidth=0, gid=function.course.scale)
        self._title = panel.head("", is_title=True)
        self._range = panel.head_right(words.range_text(function), right=36)
        self._last = self._name_last(values[-1])

    def place(self, box: Box, width: float, height: float, whole: TimeWindow) -> None:
        """Stand at ``box`` in a figure of ``width`` x ``height`` px."""
        self.panel.place(box, width, height)
        long = words.long_scale_name(self._function)
        room = box.width + 60 - about_px(self._range.get_text()) - _APART_PX
        fits = about_px(long, TEXT_PX) <= room
        self._title.set_text(long if fits else words.scale_name(self._function))
        if self.band is not None:
            signs = [(spot.day, height) for spot in self.spots for height in spot.heights]
            self.band.place_label(whole, signs)

    def show(self, window: TimeWindow) -> None:
        """Show another stretch of time."""
        self.panel.show(window)

    def _name_last(self, value: float) -> Text:
        """The last score, right of the plot at its own height."""
        pen = self.panel.pen
        text = pen.write(words.number_text(value), pen.look.ink, TEXT_PX)
        text.set(x=1, y=value, va="center")
        text.set_transform(pen.moved(pen.axes.get_yaxis_transform(which="grid"), 8))
        return text

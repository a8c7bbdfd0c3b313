"""The plot of pain: scores of visits and between them, band, trend and events."""

from __future__ import annotations

from matplotlib.figure import Figure

from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST
from bodymap.services.story.trend_course import TrendCourse
from bodymap.trends.pain_course import missing
from bodymap.trends.robust_slope import RobustSlope
from bodymap.ui.trends import words
from bodymap.ui.trends.plot_band import PlotBand
from bodymap.ui.trends.plot_course import MISSING_ROW, PlotCourse
from bodymap.ui.trends.plot_events import EVENT_ROW_PX, PlotEvents, has_event_row
from bodymap.ui.trends.plot_look import PlotLook
from bodymap.ui.trends.plot_names import PlotNames
from bodymap.ui.trends.plot_panel import HEADING_UP, Box, Panel, Scale, named
from bodymap.ui.trends.plot_pen import about_px
from bodymap.ui.trends.plot_points import PlotPoints
from bodymap.ui.trends.plot_slope import SAMPLE_PX, PlotSlope
from bodymap.ui.trends.slope_words import slope_text
from bodymap.ui.trends.spots import Spot, mark_spots, visit_spots
from bodymap.ui.trends.time_window import TimeWindow

_NAMED = range(NPRS_LOWEST, NPRS_HIGHEST + 1, 2)
_SLOPE_RIGHT = 72


class PainPlot:
    """Draws the pain of a course. The scale is whole, so that a small change cannot look large."""

    def __init__(
        self, figure: Figure, course: TrendCourse, look: PlotLook, *, has_slope: bool
    ) -> None:
        low = MISSING_ROW - 0.6 if missing(course.visits) else NPRS_LOWEST - 0.5
        scale = Scale(low, NPRS_HIGHEST + 0.5, named([float(one) for one in _NAMED]))
        self.panel = Panel(figure, look, scale)
        self.spots: tuple[Spot, ...] = visit_spots(course)
        self.marks: tuple[Spot, ...] = mark_spots(course)
        self._names = PlotNames(self.panel)
        self.events = PlotEvents(self.panel, course.events)
        self.band: PlotBand | None = None
        if course.band is not None and course.threshold is not None:
            labels = (
                words.pain_band_text(course.threshold, course.band.baseline),
                words.band_text(course.threshold),
            )
            self.band = PlotBand(self.panel, course.band, labels)
        self.slope: PlotSlope | None = None
        self.course = PlotCourse(self.panel, course.visits, self._names)
        self.points = PlotPoints(self.panel, course.points, self._names)
        up = EVENT_ROW_PX if has_event_row(course.events) else 0
        self._heading = self.panel.head("", up=up)
        self._slope_words = slope_text(course.slope) if has_slope else ""
        if has_slope:
            self._draw_slope(course, up)

    def place(self, box: Box, width: float, height: float, whole: TimeWindow) -> None:
        """Stand at ``box`` in a figure of ``width`` x ``height`` px."""
        self.panel.place(box, width, height)
        self._names.place()
        room = box.width + _SLOPE_RIGHT - about_px(self._slope_words)
        long = words.scale_text()
        self._heading.set_text(long if about_px(long) < room else words.short_scale_text())
        if self.band is not None:
            self.band.place_label(whole, self._signs())

    def show(self, window: TimeWindow) -> None:
        """Show another stretch of time."""
        self.panel.show(window)
        self.course.resize(window.low, window.high)
        self.events.show(window)

    def _signs(self) -> list[tuple[float, float]]:
        """What is drawn: the signs, and the lines that join the two of a visit."""
        marks = [(spot.day, height) for spot in self.marks for height in spot.heights]
        visits = [
            (spot.day, half / 2)
            for spot in self.spots
            if spot.heights
            for half in range(round(2 * min(spot.heights)), round(2 * max(spot.heights)) + 1)
        ]
        return marks + visits

    def _draw_slope(self, course: TrendCourse, up: float) -> None:
        """The line with its words in the heading, or why there is no line."""
        beside = SAMPLE_PX + 8 if isinstance(course.slope, RobustSlope) else 0
        self.panel.head_right(self._slope_words, up=up, right=_SLOPE_RIGHT - beside)
        if isinstance(course.slope, RobustSlope):
            self.slope = PlotSlope(self.panel, course.slope, course.counted)
            self.slope.sample(_SLOPE_RIGHT, HEADING_UP + up + 4)

"""The drawing of a course with matplotlib: one figure, for the screen, for a file, for a report.

For a figure of one's own, whose size in inches is px / 72 (``DOTS_PER_INCH``):

    draw_pain_figure(figure, course, look)        pain, its changes, events, band and trend
    draw_function_figure(figure, course, look)    one small plot for each functional scale
    draw_trend_figure(figure, course, look, Shown(Parts.BOTH))

``course`` is a ``TrendCourse`` (bodymap/services/story/trend_course.py), ``look`` a ``PlotLook``:
``plot_look(Theme(resource("styles")))`` is that of paper. No canvas is needed. Each returns the
``TrendFigure``, which resizes, shows other stretches of time and tells what it has drawn.
"""

from __future__ import annotations

from collections.abc import Iterator

from matplotlib.artist import Artist
from matplotlib.figure import Figure

from bodymap.services.story.trend_course import TrendCourse
from bodymap.ui.trends.days import to_days
from bodymap.ui.trends.function_plot import FunctionPlot
from bodymap.ui.trends.looked_at import LookedAt
from bodymap.ui.trends.pain_plot import PainPlot
from bodymap.ui.trends.plot_changes import PlotChanges, change_scale
from bodymap.ui.trends.plot_dates import PlotDates
from bodymap.ui.trends.plot_events import has_event_row
from bodymap.ui.trends.plot_look import PlotLook
from bodymap.ui.trends.plot_panel import Box, Panel
from bodymap.ui.trends.plot_pen import DOTS_PER_INCH
from bodymap.ui.trends.shown import Parts, Shown
from bodymap.ui.trends.spot_rows import Found, SpotRow, SpotRows
from bodymap.ui.trends.time_window import TimeWindow
from bodymap.ui.trends.trend_layout import TrendLayout, most_beside, trend_layout


class TrendFigure:
    """Draws ``course`` into ``figure``, which is cleared first and should have 72 dots per inch.

    ``foot`` is room kept free under everything, in px.
    """

    def __init__(
        self,
        figure: Figure,
        course: TrendCourse,
        look: PlotLook,
        shown: Shown,
        *,
        foot: float = 0,
        window: TimeWindow | None = None,
    ) -> None:
        self._figure = figure
        self._foot = foot
        self.whole = TimeWindow.around(to_days(at) for at in course.times)
        self.window = window or self.whole
        figure.clear()
        figure.set_facecolor(look.paper)
        self.pain: PainPlot | None = None
        self._changes: PlotChanges | None = None
        self._change_panel: Panel | None = None
        self._has_events = has_event_row(course.events)
        if Parts.PAIN in shown.parts:
            self.pain = PainPlot(figure, course, look, has_slope=shown.has_slope)
            if course.changes.between.n:
                self._change_panel = Panel(figure, look, change_scale(course.visits))
                self._changes = PlotChanges(self._change_panel, course.visits, course.changes)
        self._functions: list[FunctionPlot] = []
        if Parts.FUNCTION in shown.parts:
            self._functions = [FunctionPlot(figure, one, look) for one in course.functions]
        self._drawn = len(self._functions)
        self._dates: dict[Panel, PlotDates] = {}
        self._dated: list[Panel] = []
        panels = [plot.panel for plot in self._pain_plots()]
        panels += [plot.panel for plot in self._functions]
        panels += [] if self._change_panel is None else [self._change_panel]
        self._looked_at = LookedAt(panels, look)
        self.rows = SpotRows([])
        self.resize(*self._size())

    @property
    def left_out(self) -> int:
        """How many functional scales there is no room for beside the pain."""
        return len(self._functions) - self._drawn

    @property
    def functions(self) -> tuple[FunctionPlot, ...]:
        """The plots of functional scales that are drawn."""
        return tuple(self._functions[: self._drawn])

    def resize(self, width: float, height: float) -> None:
        """Keep margins, signs and dates right at a new size of the figure, px before scaling."""
        if self.pain is not None:
            self._drawn = min(len(self._functions), most_beside(height, self._foot))
        for number, plot in enumerate(self._functions):
            plot.panel.pen.axes.set_visible(number < self._drawn)
        layout = trend_layout(
            *(width, height, self._foot),
            has_pain=self.pain is not None,
            has_events=self._has_events,
            has_changes=self._changes is not None,
            functions=self._drawn,
        )
        self._dated = []
        if self.pain is not None and layout.pain is not None:
            self.pain.place(layout.pain, width, height, self.whole)
            self._dated.append(self._place_changes(layout, width, height) or self.pain.panel)
        for function, cell in zip(self.functions, layout.functions, strict=True):
            function.place(cell.box, width, height, self.whole)
            if cell.has_dates:
                self._dated.append(function.panel)
        for panel, dates in self._dates.items():
            dates.set_visible(panel in self._dated)
        self._make_rows()
        self.show(self.window)

    def show(self, window: TimeWindow) -> None:
        """Show another stretch of time in all plots."""
        self.window = window
        self.rows.forget()
        for pain in self._pain_plots():
            pain.show(window)
        for function in self.functions:
            function.show(window)
        if self._changes is not None and self._change_panel is not None:
            self._change_panel.show(window)
            self._changes.show(window)
        for panel in self._dated:
            if panel not in self._dates:
                self._dates[panel] = PlotDates(panel)
            self._dates[panel].show(window)

    def panels(self) -> tuple[Panel, ...]:
        """The plots that are drawn."""
        panels = [plot.panel for plot in self._pain_plots()]
        panels += [plot.panel for plot in self.functions]
        if self._change_panel is not None:
            panels.append(self._change_panel)
        return tuple(panel for panel in panels if panel.pen.axes.get_visible())

    def panel_at(self, x: float, y: float) -> Panel | None:
        """The plot under a place in px before scaling, counted from the lower left corner."""
        return next((panel for panel in self.panels() if _holds(panel.box, x, y)), None)

    def nearest(self, x: float, y: float, reach: float, ratio: float = 1.0) -> Found | None:
        """What can be looked at near a pixel of the device, counted from the lower left corner."""
        panel = self.panel_at(x / ratio, y / ratio)
        if panel is None:
            return None
        # the bars are those of the visits above them
        is_change = panel is self._change_panel and self.pain is not None
        panels = [self.pain.panel] if is_change and self.pain is not None else [panel]
        return self.rows.nearest(panels, x, y, reach, ratio)

    def draw_over(self, found: Found) -> None:
        """Draw the sign of a place over the figure as it was last drawn."""
        row = self.rows.rows[found[0]]
        spot = self.rows.spot(found)
        if self.window.has(spot.day):
            self._looked_at.draw(row.panel, spot, self.panels(), is_mark=row.are_marks)

    def moving(self) -> Iterator[Artist]:
        """What moves with the time, plot by plot, from the lowest to the uppermost."""
        for panel in self.panels():
            yield from sorted(panel.pen.moving, key=lambda artist: artist.get_zorder())

    def _pain_plots(self) -> tuple[PainPlot, ...]:
        return () if self.pain is None else (self.pain,)

    def _place_changes(self, layout: TrendLayout, width: float, height: float) -> Panel | None:
        """Place the changes under the pain where there is room for them."""
        if self._change_panel is None or self._changes is None:
            return None
        self._change_panel.pen.axes.set_visible(layout.changes is not None)
        if layout.changes is None:
            return None
        self._change_panel.place(layout.changes, width, height)
        self._changes.place_heads(is_apart=layout.heads_apart)
        return self._change_panel

    def _make_rows(self) -> None:
        rows = []
        if self.pain is not None:
            rows.append(SpotRow(self.pain.panel, self.pain.spots))
            if self.pain.marks:
                rows.append(SpotRow(self.pain.panel, self.pain.marks, are_marks=True))
        rows += [SpotRow(one.panel, one.spots) for one in self.functions]
        self.rows = SpotRows(rows)

    def _size(self) -> tuple[float, float]:
        wide, high = self._figure.get_size_inches()
        return float(wide) * DOTS_PER_INCH, float(high) * DOTS_PER_INCH


def draw_trend_figure(
    figure: Figure,
    course: TrendCourse,
    look: PlotLook,
    shown: Shown,
    *,
    foot: float = 0,
    window: TimeWindow | None = None,
) -> TrendFigure:
    """Fill ``figure`` with what is ``shown`` of a course, in ``window`` or in whole."""
    return TrendFigure(figure, course, look, shown, foot=foot, window=window)


def draw_pain_figure(
    figure: Figure, course: TrendCourse, look: PlotLook, *, has_slope: bool = True
) -> TrendFigure:
    """Fill ``figure`` with the pain of a course."""
    return draw_trend_figure(figure, course, look, Shown(Parts.PAIN, has_slope))


def draw_function_figure(figure: Figure, course: TrendCourse, look: PlotLook) -> TrendFigure:
    """Fill ``figure`` with the functional scores of a course; empty where there are none."""
    return draw_trend_figure(figure, course, look, Shown(Parts.FUNCTION))


def _holds(box: Box, x: float, y: float) -> bool:
    # signs and events stand a little above and below the scale
    inside = box.left - 16 <= x <= box.left + box.width + 16
    return inside and box.bottom - 20 <= y <= box.bottom + box.height + 24

"""The drawing of a pain course with matplotlib: one figure, for the screen and for a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import inf, isnan

from matplotlib.artist import Artist
from matplotlib.figure import Figure

from bodymap.trends.visit_pain import VisitPain
from bodymap.ui.trends.plot_course import PlotCourse, floats
from bodymap.ui.trends.plot_frame import PlotFrame
from bodymap.ui.trends.plot_look import PlotLook
from bodymap.ui.trends.plot_pen import Pen, to_days, to_time


@dataclass(frozen=True, slots=True)
class Plotted:
    """What the artists of a plot show, one entry per visit, None where nothing is drawn.

    ``dates`` are UTC, to the millisecond; ``before`` and ``after`` are NPRS points.
    ``no_before`` and ``no_after`` tell whether a cross marks the score as missing.
    """

    dates: tuple[datetime, ...]
    before: tuple[int | None, ...]
    after: tuple[int | None, ...]
    no_before: tuple[bool, ...]
    no_after: tuple[bool, ...]


class TrendFigure:
    """Draws ``visits`` into ``figure``, which is cleared first and should have 72 dots per inch.

    ``width`` and ``height`` are the figure's size in px before scaling; ``foot`` is room kept free
    under the plot, in px.
    """

    def __init__(
        self,
        figure: Figure,
        visits: Sequence[VisitPain],
        look: PlotLook,
        width: float,
        height: float,
        foot: float = 0,
    ) -> None:
        self._visits = tuple(visits)
        self._days = [to_days(visit.started_at) for visit in self._visits]
        figure.clear()
        figure.set_facecolor(look.paper)
        self._axes = figure.add_axes((0, 0, 1, 1))
        pen = Pen(self._axes, look)
        self._frame = PlotFrame(pen, self._visits, foot)
        self._course = PlotCourse(pen, self._visits)
        self._looked_at = self._axes.axvline(color=look.edge, linewidth=1, zorder=6)
        self._looked_at.set_animated(True)
        self._rings = pen.signs([], [], "o", "none", look.ink, 7)
        self._rings.set(markersize=20, markeredgewidth=1.5, animated=True)
        self.resize(width, height)

    def resize(self, width: float, height: float) -> None:
        """Keep the margins, the signs and the dates right at a new size of the figure, px."""
        self._course.resize(*self._frame.resize(width, height))

    def plotted(self) -> Plotted:
        """What is on the plot, read back from its artists."""
        course = self._course
        return Plotted(
            dates=tuple(to_time(x) for x in floats(course.before.get_xdata())),
            before=_scores(course.before.get_ydata()),
            after=_scores(course.after.get_ydata()),
            no_before=tuple(not isnan(y) for y in floats(course.no_before.get_ydata())),
            no_after=tuple(not isnan(y) for y in floats(course.no_after.get_ydata())),
        )

    def plotted_runs(self) -> tuple[tuple[int, ...], ...]:
        """The before scores that the line joins, run by run, read back from the line."""
        return self._course.runs()

    def nearest(self, x: float, y: float, reach: float) -> int | None:
        """The visit nearest to a pixel; all in device px, origin at the figure's bottom left.

        None where no visit is within ``reach`` to either side. Of visits at the same moment, the
        one with the nearer score is taken.
        """
        best: tuple[float, float] = (inf, inf)
        nearest = None
        for place, (across, heights) in enumerate(self._pixels(self._visits, self._days)):
            distance = abs(across - x), min((abs(height - y) for height in heights), default=inf)
            if distance[0] <= reach and distance < best:
                best, nearest = distance, place
        return nearest

    def place_of(self, place: int) -> tuple[float, float]:
        """Where a visit stands: its highest sign, in device px, origin at the bottom left."""
        ((across, heights),) = self._pixels([self._visits[place]], [self._days[place]])
        return across, max(heights, default=float(self._axes.bbox.y0))

    def highlight(self, place: int) -> tuple[Artist, ...]:
        """The artists to draw over the plot while a visit is looked at."""
        visit, day = self._visits[place], self._days[place]
        scores = [score for score in (visit.before, visit.after) if score is not None]
        self._looked_at.set_xdata([day, day])
        self._rings.set_data([day] * len(scores), scores)
        return self._looked_at, self._rings

    def draw_over(self, artists: Sequence[Artist]) -> None:
        """Draw some artists on top of the figure as it was last drawn."""
        for artist in artists:
            self._axes.draw_artist(artist)

    def _pixels(
        self, visits: Sequence[VisitPain], days: Sequence[float]
    ) -> list[tuple[float, list[float]]]:
        """For each visit, where it stands across and how high its signs are, device px.

        All places go through the transform at once: one by one, a thousand visits would make
        the pointer lag.
        """
        places = [
            (day, 0.0 if score is None else score)
            for day, visit in zip(days, visits, strict=True)
            for score in (visit.before, visit.after)
        ]
        if not places:
            return []
        pixels = self._axes.transData.transform(places).tolist()
        return [
            (
                before[0],
                [
                    pixel[1]
                    for pixel, score in ((before, visit.before), (after, visit.after))
                    if score is not None
                ],
            )
            for visit, before, after in zip(visits, pixels[::2], pixels[1::2], strict=True)
        ]


def _scores(data: object) -> tuple[int | None, ...]:
    return tuple(None if isnan(y) else round(y) for y in floats(data))

"""The robust slope through the pain before the visits, with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from matplotlib.lines import Line2D
from matplotlib.patches import Polygon

from bodymap.trends.robust_slope import RobustSlope
from bodymap.trends.visit_pain import VisitPain
from bodymap.ui.trends.days import to_days
from bodymap.ui.trends.plot_panel import Panel

SAMPLE_PX = 28

_WEEK = 7.0
_DASHES = (0, (7, 3, 1.5, 3))


class PlotSlope:
    """Draws the slope as a line over the visits it is made from, and its interval as a wedge.

    The wedge turns about the middle of the scores, where the line is most certain. It tells how
    steep the course may be, not where single scores are to be expected.
    """

    def __init__(self, panel: Panel, slope: RobustSlope, visits: Sequence[VisitPain]) -> None:
        """``visits`` are those that the slope was made from, in the same order."""
        self._pen = pen = panel.pen
        look = pen.look
        origin = visits[0].started_at.toordinal()
        ordinals = [visit.started_at.toordinal() for visit in visits if visit.before is not None]
        # the slope counts days of the calendar: its line begins with the visit itself
        zero = to_days(visits[0].started_at)
        first, last, middle = (
            float(day - origin) for day in (min(ordinals), max(ordinals), median(ordinals))
        )
        pivot = slope.at(middle)
        days = [zero + first, zero + middle, zero + last]
        lower, upper = (
            [pivot + per_week * (day - middle) / _WEEK for day in (first, middle, last)]
            for per_week in (slope.lower, slope.upper)
        )
        wedge = Polygon(
            [*zip(days, lower, strict=True), *zip(days[::-1], upper[::-1], strict=True)],
            facecolor=look.ink_soft,
            edgecolor="none",
            alpha=0.13,
            zorder=1.5,
            gid="trend-interval",
        )
        pen.axes.add_artist(wedge)
        lowest, highest = panel.scale.named[0][0], panel.scale.named[-1][0]
        pen.move_inside(wedge, lowest, highest)
        heights = [slope.at(first), pivot, slope.at(last)]
        self.line = pen.line(days, heights, look.ink_soft, 1.5, 2.6)
        self.line.set_clip_box(wedge.get_clip_box())
        self.line.set(linestyle=_DASHES, dash_capstyle="butt", gid="trend")

    def sample(self, right: float, up: float) -> None:
        """Draw a piece of the line that ends ``right`` px from the plot's upper right corner."""
        sample = Line2D([right - SAMPLE_PX, right], [up, up])
        sample.update_from(self.line)
        sample.set_transform(self._pen.px_from(1, 1))
        self._pen.free(sample)

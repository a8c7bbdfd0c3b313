"""The visits of a trend plot: a pair of signs each, the line through them, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import isnan, nan

from matplotlib.lines import Line2D

from bodymap.trends.course_events import GAP_DAYS
from bodymap.trends.pain_course import missing, unbroken_runs
from bodymap.trends.visit_pain import VisitPain
from bodymap.ui.trends import words
from bodymap.ui.trends.days import to_days
from bodymap.ui.trends.plot_names import PlotNames
from bodymap.ui.trends.plot_panel import Panel

MISSING_ROW = -1.0

_DOT, _DIAMOND, _NO_DOT, _NO_DIAMOND = "o", "D", "x", "+"
_TICK_UP = 2
_LARGEST_DOT, _SMALLEST_DOT = 9.0, 4.5
_DOT_GROWS = 220.0


class PlotCourse:
    """Draws the visits. Before and after differ by shape and filling, not by colour alone.

    Every session has a tick at the foot of the plot, whether a score was given in it or not.
    """

    def __init__(self, panel: Panel, visits: Sequence[VisitPain], names: PlotNames) -> None:
        self._pen = pen = panel.pen
        self._panel = panel
        self._visits = visits
        look = pen.look
        days = [to_days(visit.started_at) for visit in visits]
        before = [_height(visit.before) for visit in visits]
        after = [_height(visit.after) for visit in visits]
        self._days = sorted(days)
        sessions = pen.signs(days, [0] * len(days), "|", look.edge, look.edge, 2.4)
        sessions.set(marker=_TICK_UP, markersize=6, markeredgewidth=1, gid="session")
        sessions.set_transform(pen.axes.get_xaxis_transform(which="grid"))
        pen.line(*_joined_pairs(days, before, after), look.edge, 1.4, 3)
        runs, pauses = _parted(days, unbroken_runs(visits))
        line = pen.line(*_joined_runs(days, before, runs), look.before, 1.6, 3.5)
        line.set(alpha=0.55, gid="before-joined")
        over = pen.line(*_joined_runs(days, before, pauses), look.before, 1.2, 3.5)
        over.set(alpha=0.55, linestyle=(0, (1, 2.5)), gid="before-over-pauses")
        self.after = pen.signs(days, after, _DIAMOND, look.paper, look.after, 4)
        self.before = pen.signs(days, before, _DOT, look.before, look.before, 5)
        self.no_before = self._crosses(days, [visit.misses_before for visit in visits], -4)
        self.no_after = self._crosses(days, [visit.misses_after for visit in visits], +4)
        for signs, name in (
            (self.before, "before"),
            (self.after, "after"),
            (self.no_before, "before-missing"),
            (self.no_after, "after-missing"),
        ):
            # the name of the series in a saved SVG, and for who reads the plot's data
            signs.set_gid(name)
        for name, signs, heights in (
            (words.before_text(), self.before, before),
            (words.after_text(), self.after, after),
        ):
            _size(signs, _LARGEST_DOT)
            given = [height for height in heights if not isnan(height)]
            if given:
                names.add(name, signs, given[-1])
        if missing(visits):
            self._name_missing()

    def resize(self, low: float, high: float) -> None:
        """Keep the signs apart where the panel shows the days from ``low`` to ``high``."""
        box = self._panel.box
        shown = sum(low <= day <= high for day in self._days)
        largest = max(_LARGEST_DOT, min(7 + box.height / _DOT_GROWS, _LARGEST_DOT + 2))
        dot = min(max(box.width / max(shown, 1) * 0.45, _SMALLEST_DOT), largest)
        _size(self.before, dot)
        _size(self.after, dot)

    def _crosses(self, days: Sequence[float], there: Sequence[bool], aside: float) -> Line2D:
        """Crosses at the foot of the plot, ``aside`` px from their visit."""
        look = self._pen.look
        color, sign = (look.before, _NO_DOT) if aside < 0 else (look.after, _NO_DIAMOND)
        heights = [MISSING_ROW if missing else nan for missing in there]
        crosses = self._pen.signs(days, heights, sign, color, color, 4)
        crosses.set(markersize=6 if sign == _NO_DOT else 8, markeredgewidth=1.6)
        crosses.set_transform(self._pen.moved(self._pen.axes.transData, aside))
        return crosses

    def _name_missing(self) -> None:
        pen = self._pen
        row = pen.write(words.missing_text(), pen.look.ink_soft)
        row.set(x=0, y=MISSING_ROW, ha="right", va="center")
        row.set_transform(pen.moved(pen.axes.get_yaxis_transform(which="grid"), -10))


def _height(score: int | None) -> float:
    return nan if score is None else float(score)


def _size(signs: Line2D, dot: float) -> None:
    """Dots of ``dot`` px, and diamonds that a dot fits into."""
    if signs.get_marker() == _DIAMOND:
        signs.set(markersize=dot * 1.15, markeredgewidth=max(1.2, dot * 0.22))
    else:
        signs.set(markersize=dot, markeredgewidth=0)


def _joined_pairs(
    days: Sequence[float], before: Sequence[float], after: Sequence[float]
) -> tuple[list[float], list[float]]:
    """One upright line for each visit with both scores; NaN parts them."""
    xs: list[float] = []
    ys: list[float] = []
    for day, first, second in zip(days, before, after, strict=True):
        if not (isnan(first) or isnan(second)):
            xs += [day, day, nan]
            ys += [first, second, nan]
    return xs, ys


def _parted(
    days: Sequence[float], runs: Sequence[Sequence[int]]
) -> tuple[list[list[int]], list[tuple[int, int]]]:
    """The runs, parted where a pause is, and the two visits around each pause: nobody knows how
    the pain went between them."""
    parted: list[list[int]] = []
    pauses: list[tuple[int, int]] = []
    for run in runs:
        parted.append([run[0]])
        for one, other in pairwise(run):
            if days[other] - days[one] > GAP_DAYS:
                pauses.append((one, other))
                parted.append([])
            parted[-1].append(other)
    return parted, pauses


def _joined_runs(
    days: Sequence[float], before: Sequence[float], runs: Sequence[Sequence[int]]
) -> tuple[list[float], list[float]]:
    """One line for each run of scores; NaN parts them."""
    xs: list[float] = []
    ys: list[float] = []
    for run in runs:
        xs += [*(days[place] for place in run), nan]
        ys += [*(before[place] for place in run), nan]
    return xs, ys

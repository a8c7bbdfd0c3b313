"""The visits of a trend plot: a pair of signs each, the line through them, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan, nan
from typing import SupportsFloat, cast

from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.transforms import blended_transform_factory

from bodymap.trends.pain_course import unbroken_runs
from bodymap.trends.visit_pain import VisitPain
from bodymap.ui.trends import words
from bodymap.ui.trends.plot_frame import MISSING_ROW
from bodymap.ui.trends.plot_pen import TEXT_PX, Pen, to_days

_DOT, _DIAMOND, _NO_DOT, _NO_DIAMOND = "o", "D", "x", "+"
_LARGEST_DOT, _SMALLEST_DOT = 9.0, 4.5
_DOT_GROWS = 220.0
_NAMES_APART = 18


class PlotCourse:
    """Draws the visits. Before and after differ by shape and filling, not by colour alone."""

    def __init__(self, pen: Pen, visits: Sequence[VisitPain]) -> None:
        self._pen = pen
        look = pen.look
        days = [to_days(visit.started_at) for visit in visits]
        before = [_height(visit.before) for visit in visits]
        after = [_height(visit.after) for visit in visits]
        pen.line(*_joined_pairs(days, before, after), look.edge, 1.4, 2)
        self._line = pen.line(
            *_joined_runs(days, before, unbroken_runs(visits)), look.before, 1.6, 3
        )
        self._line.set_alpha(0.55)
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
        self._names = [
            self._name(name, signs, heights)
            for name, signs, heights in (
                (words.before_text(), self.before, before),
                (words.after_text(), self.after, after),
            )
            if not all(isnan(height) for height in heights)
        ]

    def resize(self, width: float, height: float) -> None:
        """Keep the signs and the names apart in a plot of a new size, px."""
        room = width / max(len(floats(self.before.get_xdata())), 1)
        largest = max(_LARGEST_DOT, min(7 + height / _DOT_GROWS, _LARGEST_DOT + 2))
        dot = min(max(room * 0.45, _SMALLEST_DOT), largest)
        _size(self.before, dot)
        _size(self.after, dot)
        self._place_names(height)

    def runs(self) -> tuple[tuple[int, ...], ...]:
        """The scores that the line joins, run by run, read back from the line."""
        runs: list[list[int]] = [[]]
        for height in floats(self._line.get_ydata()):
            if isnan(height):
                runs.append([])
            else:
                runs[-1].append(round(height))
        return tuple(tuple(run) for run in runs if run)

    def _crosses(self, days: Sequence[float], there: Sequence[bool], aside: float) -> Line2D:
        """Crosses at the foot of the plot, ``aside`` px from their visit."""
        look = self._pen.look
        color, sign = (look.before, _NO_DOT) if aside < 0 else (look.after, _NO_DIAMOND)
        heights = [MISSING_ROW if missing else nan for missing in there]
        crosses = self._pen.signs(days, heights, sign, color, color, 4)
        crosses.set(markersize=6 if sign == _NO_DOT else 8, markeredgewidth=1.6)
        crosses.set_transform(self._pen.moved(self._pen.axes.transData, aside))
        return crosses

    def _name(
        self, name: str, signs: Line2D, heights: Sequence[float]
    ) -> tuple[Text, Line2D, float]:
        """A name to stand right of the plot, its sign, and the last score that was given."""
        text = self._pen.write(name, self._pen.look.ink, TEXT_PX)
        text.set(x=1, va="center")
        sample = Line2D([1], [0], linestyle="none", zorder=5)
        sample.update_from(signs)
        _size(sample, _LARGEST_DOT)
        self._pen.axes.add_line(sample)
        sample.set_clip_on(False)
        return text, sample, [height for height in heights if not isnan(height)][-1]

    def _place_names(self, height: float) -> None:
        """Each name at the height of its last score, or as near as the other one lets it."""
        axes = self._pen.axes
        low, high = axes.get_ylim()
        px = (high - low) / height
        places = [last for _, _, last in self._names]
        if len(places) == 2 and abs(places[0] - places[1]) < _NAMES_APART * px:
            middle, half = sum(places) / 2, _NAMES_APART * px / 2
            first_is_upper = places[0] >= places[1]
            places = [middle + half, middle - half]
            if not first_is_upper:
                places.reverse()
        base = blended_transform_factory(axes.transAxes, axes.transData)
        for (text, sample, _), place in zip(self._names, places, strict=True):
            text.set_y(place)
            text.set_transform(self._pen.moved(base, 28))
            sample.set_data([1], [place])
            sample.set_transform(self._pen.moved(base, 16))


def floats(data: object) -> list[float]:
    """An artist's data as plain numbers."""
    return [float(value) for value in cast("Sequence[SupportsFloat]", data)]


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

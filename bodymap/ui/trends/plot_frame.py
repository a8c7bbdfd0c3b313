"""The frame of a trend plot: margins, the pain scale, the dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from matplotlib.ticker import FixedFormatter, FixedLocator

from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST
from bodymap.trends.pain_course import missing, period
from bodymap.trends.visit_pain import VisitPain
from bodymap.ui.trends import words
from bodymap.ui.trends.date_ticks import date_ticks
from bodymap.ui.trends.plot_pen import SMALL_PX, Pen, to_days, to_time

MISSING_ROW = -1.0

_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 92, 40, 44
_DATE_ROOM = 84
_SCORES = range(NPRS_LOWEST, NPRS_HIGHEST + 1)


class PlotFrame:
    """Draws everything around the visits. ``foot`` is room kept free under the plot, in px."""

    def __init__(self, pen: Pen, visits: Sequence[VisitPain], foot: float) -> None:
        self._pen = pen
        self._foot = foot
        self.has_missing_row = bool(missing(visits))
        axes, look = pen.axes, pen.look
        axes.set_facecolor(look.paper)
        axes.set_xlim(*_span(visits))
        axes.set_ylim(MISSING_ROW - 0.6 if self.has_missing_row else -0.5, NPRS_HIGHEST + 0.5)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set_color(look.edge)
        axes.spines["bottom"].set_linewidth(look.hairline)
        axes.yaxis.set_major_locator(FixedLocator(list(_SCORES)))
        axes.yaxis.set_major_formatter(FixedFormatter([str(score) for score in _SCORES]))
        axes.grid(axis="y", color=look.grid, linewidth=look.hairline)
        axes.set_axisbelow(True)
        axes.tick_params(colors=look.ink_soft, labelsize=SMALL_PX, length=0, pad=10)
        axes.tick_params(axis="x", length=4, width=look.hairline, color=look.edge, pad=6)
        if pen.family is not None:
            axes.tick_params(labelfontfamily=pen.family)
        self._name_scale()

    def resize(self, width: float, height: float) -> tuple[float, float]:
        """Keep the margins at a new size of the figure; returns the plot's own size. All px."""
        bottom = _BOTTOM + self._foot
        inner = max(width - _LEFT - _RIGHT, 1.0), max(height - _TOP - bottom, 1.0)
        self._pen.axes.set_position(
            (_LEFT / width, bottom / height, inner[0] / width, inner[1] / height)
        )
        self._name_dates(max(2, int(inner[0] // _DATE_ROOM)))
        return inner

    def _name_scale(self) -> None:
        pen, look = self._pen, self._pen.look
        heading = pen.write(words.scale_text(), look.ink_soft)
        heading.set(x=0, y=1, va="bottom")
        heading.set_transform(pen.moved(pen.axes.transAxes, -24, 10))
        if self.has_missing_row:
            row = pen.write(words.missing_text(), look.ink_soft)
            row.set(x=0, y=MISSING_ROW, ha="right", va="center")
            row.set_transform(pen.moved(pen.axes.get_yaxis_transform(which="grid"), -10))

    def _name_dates(self, most: int) -> None:
        low, high = self._pen.axes.get_xlim()
        first, last = words.local_day(to_time(low)), words.local_day(to_time(high))
        if _midnight(first) < low:
            first += timedelta(days=1)
        labels: list[str] = []
        year = None
        days = date_ticks(first, last, most)
        for day in days:
            text = words.day_text(day, "d MMM")
            labels.append(text if day.year == year else f"{text}\n{day.year}")
            year = day.year
        self._pen.axes.xaxis.set_major_locator(FixedLocator([_midnight(day) for day in days]))
        self._pen.axes.xaxis.set_major_formatter(FixedFormatter(labels))


def _midnight(day: date) -> float:
    """The beginning of a day in the clinic's own time zone."""
    return to_days(datetime.combine(day, time()).astimezone())


def _span(visits: Sequence[VisitPain]) -> tuple[float, float]:
    """The period shown, in days: a little more than the visits', a fortnight for a single one."""
    times = period(visits)
    if times is None:
        return 0.0, 1.0
    first, last = to_days(times[0]), to_days(times[1])
    aside = max((last - first) * 0.035, 1.0) if last > first else 7.0
    return first - aside, last + aside

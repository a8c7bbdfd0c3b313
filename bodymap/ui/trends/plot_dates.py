"""The dates under the plots."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from matplotlib.lines import Line2D
from matplotlib.text import Text

from bodymap.ui.trends import words
from bodymap.ui.trends.date_ticks import date_ticks
from bodymap.ui.trends.days import to_days, to_time
from bodymap.ui.trends.plot_panel import Panel
from bodymap.ui.trends.plot_pen import Pen
from bodymap.ui.trends.time_window import TimeWindow
from bodymap.ui.widgets.written_date import SHORT_DAY, day_words

_DATE_ROOM = 92
_DOWN = -7
_TICK_PX = 4


class PlotDates:
    """Names days under one panel, as many as there is room for.

    The texts are kept and written anew: matplotlib's own axis takes longer to make its marks than
    a stretch of time may take to be shown.
    """

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        pen = panel.pen
        self._days: list[Text] = []
        self._is_visible = True
        self._marks = Line2D([], [], linestyle="none", marker=3, color=pen.look.edge)
        self._marks.set(
            markersize=_TICK_PX,
            markeredgewidth=pen.look.hairline,
            transform=pen.axes.get_xaxis_transform(which="grid"),
            zorder=2.5,
            gid="date",
        )
        pen.axes.add_artist(self._marks)
        pen.move(self._marks)

    def show(self, window: TimeWindow) -> None:
        """Name the days of a stretch of time."""
        first, last = words.local_day(to_time(window.low)), words.local_day(to_time(window.high))
        if _midnight(first) < window.low:
            first += timedelta(days=1)
        days = date_ticks(first, last, max(2, int(self._panel.box.width // _DATE_ROOM)))
        places = [_midnight(day) for day in days]
        self._marks.set_data(places, [0] * len(places))
        while len(self._days) < len(days):
            self._days.append(_text(self._panel.pen))
        year = None
        for text, day, place in zip(self._days, days, places, strict=False):
            name = day_words(day, SHORT_DAY)
            text.set_text(name if day.year == year else f"{name}\n{day.year}")
            text.set_x(place)
            year = day.year
        for number, text in enumerate(self._days):
            text.set_visible(self._is_visible and number < len(days))

    def set_visible(self, is_visible: bool) -> None:
        """Write the dates, or leave them to another plot."""
        self._is_visible = is_visible
        for artist in (self._marks, *self._days):
            artist.set_visible(is_visible)


def _text(pen: Pen) -> Text:
    text = pen.write_moving("", pen.look.ink_soft)
    # a date at the very edge is still a date
    text.set_clip_on(False)
    text.set(ha="center", va="top")
    text.set_transform(pen.moved(pen.axes.get_xaxis_transform(which="grid"), 0, _DOWN))
    return text


def _midnight(day: date) -> float:
    """The beginning of a day in the clinic's own time zone."""
    return to_days(datetime.combine(day, time()).astimezone())

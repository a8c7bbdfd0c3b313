"""What happened along the course: reactions and complaints above the plot, long pauses in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bodymap.trends.course_events import CourseEvent, EventKind
from bodymap.ui.trends import words
from bodymap.ui.trends.days import to_days
from bodymap.ui.trends.plot_panel import Panel
from bodymap.ui.trends.plot_pen import SMALL_PX, about_px
from bodymap.ui.trends.time_window import TimeWindow

EVENT_ROW_PX = 20
"""The room that a row of events needs above a plot."""

_MARKED = {EventKind.REACTION: "^", EventKind.NEW_COMPLAINT: "P", EventKind.SERIOUS: "*"}
"""The signs, what must not be overlooked last, so that nothing is drawn over it."""
_SIZES = {EventKind.SERIOUS: 13.0}
_SIZE = 7.5
EVENT_UP_PX = 11
"""How far above a plot its events are marked."""

_BESIDE, _LETTERS = 9, 22
_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class _Pause:
    low: float
    high: float
    text: Text


@dataclass(frozen=True, slots=True)
class _Name:
    """``upto`` is the day of the next mark, None for the last one."""

    day: float
    upto: float | None
    text: Text


class PlotEvents:
    """Draws the events. A name stands beside a mark, and words in a pause, where there is room."""

    def __init__(self, panel: Panel, events: Sequence[CourseEvent]) -> None:
        self._panel = panel
        self._pen = pen = panel.pen
        look = pen.look
        self.marked = tuple(event for event in events if event.kind in _MARKED)
        self._pauses = [self._pause(event) for event in events if event.kind is EventKind.GAP]
        self._row = pen.moved(pen.axes.get_xaxis_transform(which="grid"), 0, EVENT_UP_PX)
        colors = {EventKind.REACTION: look.warn, EventKind.SERIOUS: look.danger}
        for kind, sign in _MARKED.items():
            given = [to_days(event.at) for event in self.marked if event.kind is kind]
            if given:
                color = colors.get(kind, look.ink_soft)
                signs = pen.signs(given, [1.0] * len(given), sign, color, color, 4)
                size = _SIZES.get(kind, _SIZE)
                signs.set(markersize=size, markeredgewidth=0, gid=kind.value)
                signs.set_transform(self._row)
        if has_event_row(events):
            row = pen.write(words.events_text(), look.ink_soft)
            row.set(x=0, y=1, ha="right", va="center")
            row.set_transform(pen.moved(pen.axes.transAxes, -10, EVENT_UP_PX))
        has_room = len(self.marked) <= _MOST_NAMED
        self._names = [
            self._name(event, upto)
            for event, upto in zip_longest(self.marked, self.marked[1:])
            if has_room or event.kind is EventKind.SERIOUS
        ]

    def show(self, window: TimeWindow) -> None:
        """Write beside the marks and into the pauses what there is room for."""
        px = self._panel.box.width / window.span
        for pause in self._pauses:
            low, high = max(pause.low, window.low), min(pause.high, window.high)
            room, needed = (high - low) * px, about_px(pause.text.get_text())
            pause.text.set_x((low + high) / 2)
            pause.text.set_rotation(0 if room > needed else 90)
            pause.text.set_visible(room > SMALL_PX + 4)
        for name in self._names:
            end = window.high + 60 / px if name.upto is None else name.upto
            # the width of words is guessed, and a name must not touch the next sign
            room = (end - name.day) * px - 3 * _BESIDE
            is_in = window.has(name.day)
            name.text.set_visible(is_in and room >= about_px(name.text.get_text()))

    def _pause(self, event: CourseEvent) -> _Pause:
        pen = self._pen
        assert event.until is not None, "a pause has an end"
        low, high = to_days(event.at), to_days(event.until)
        shade = Rectangle(
            (low, 0),
            *(high - low, 1),
            facecolor=pen.look.ink_faint,
            edgecolor="none",
            # what stands under it is to be read through it
            alpha=0.11,
            zorder=0.6,
            transform=pen.axes.get_xaxis_transform(which="grid"),
            gid=event.kind.value,
        )
        pen.axes.add_artist(shade)
        pen.move(shade)
        text = pen.write_moving(words.pause_text(event.days), pen.look.ink_soft)
        text.set(y=1, ha="center", va="top", zorder=2)
        text.set_transform(pen.moved(pen.axes.get_xaxis_transform(which="grid"), 0, -6))
        return _Pause(low, high, text)

    def _name(self, event: CourseEvent, upto: CourseEvent | None) -> _Name:
        pen = self._pen
        label = words.event_text(event)
        short = label if len(label) <= _LETTERS else label[: _LETTERS - 1].rstrip() + "\u2026"
        text = pen.write_moving(short, pen.look.ink_soft)
        text.set(x=to_days(event.at), y=1, va="center")
        text.set_transform(
            pen.moved(pen.axes.get_xaxis_transform(which="grid"), _BESIDE, EVENT_UP_PX)
        )
        return _Name(to_days(event.at), None if upto is None else to_days(upto.at), text)


def has_event_row(events: Sequence[CourseEvent]) -> bool:
    """Whether there is something to mark above the plot."""
    return any(event.kind in _MARKED for event in events)

"""The band of scores that count as a change, seen from the first score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bodymap.trends.threshold import Band
from bodymap.ui.trends.plot_panel import Panel
from bodymap.ui.trends.plot_pen import SMALL_PX, about_px
from bodymap.ui.trends.time_window import TimeWindow

Signs = Sequence[tuple[float, float]]
"""Days and heights of what is drawn."""

_BEYOND = 0.05
_ASIDE_PX, _INSIDE_PX, _LINE_PX, _SIGN_PX = 10, 8, 12, 7
_DASHES = (0, (4, 3))


@dataclass(frozen=True, slots=True)
class _Place:
    """A corner for a label, and how many signs it would stand over."""

    label: str
    height: float
    is_left: bool
    signs: int


class PlotBand:
    """Shades the scores that are better than the first by a published threshold, and marks the
    first score with a dashed line.

    Scores that are as much worse are not shaded: papers publish thresholds of improvement. The band
    runs a little beyond the end of the scale, so that a score at the very end lies in it.
    """

    def __init__(self, panel: Panel, band: Band, labels: Sequence[str]) -> None:
        """``labels`` say what the band is, the fullest first."""
        self._panel = panel
        self._labels = tuple(labels)
        pen = panel.pen
        pen.level(band.baseline, pen.look.edge, 1, 0.9).set_linestyle(_DASHES)
        self._label = None
        if band.better is None:
            return
        low, high = band.better
        first, last = panel.scale.named[0][0], panel.scale.named[-1][0]
        beyond = _BEYOND * (last - first)
        is_below = high < band.baseline
        low, high = (low - beyond, high) if is_below else (low, high + beyond)
        pen.band(low, high, pen.look.band, 0.5).set_gid("change-that-matters")
        self._low, self._high, self._is_below = low, high, is_below
        self._label = pen.write("", pen.look.ink_soft, SMALL_PX)
        self._label.set_zorder(2)

    def place_label(self, whole: TimeWindow, signs: Signs) -> None:
        """Write the fullest label that finds a corner of the band without a sign; where there is
        none, the shortest over as few as can be. The far corner goes before others: a course begins
        at the first score, away from the band."""
        if self._label is None:
            return
        places = [place for label in self._labels for place in self._places(label, whole, signs)]
        chosen = next((one for one in places if not one.signs), None)
        if chosen is None:
            chosen = min(reversed(places), key=lambda one: one.signs)
        self._label.set_text(chosen.label)
        self._label.set(x=0 if chosen.is_left else 1, y=chosen.height, va="bottom")
        self._label.set_horizontalalignment("left" if chosen.is_left else "right")
        base = self._panel.pen.axes.get_yaxis_transform(which="grid")
        aside = _ASIDE_PX if chosen.is_left else -_ASIDE_PX
        self._label.set_transform(self._panel.pen.moved(base, aside))

    def _places(self, label: str, whole: TimeWindow, signs: Signs) -> Iterator[_Place]:
        panel = self._panel
        px = (panel.scale.high - panel.scale.low) / panel.box.height
        day = whole.span / panel.box.width
        bottom = self._low + _INSIDE_PX * px
        top = self._high - (_INSIDE_PX + _LINE_PX) * px
        rows = (bottom, top) if self._is_below else (top, bottom)
        wide = (about_px(label) + 2 * _SIGN_PX) * day
        for height in rows if top >= bottom else rows[:1]:
            for is_left in (True, False):
                begin = whole.low if is_left else whole.high - wide - (_ASIDE_PX - _SIGN_PX) * day
                low, high = height - _SIGN_PX * px, height + (_LINE_PX + _SIGN_PX) * px
                yield _Place(
                    label,
                    height,
                    is_left,
                    sum(begin <= at <= begin + wide and low <= up <= high for at, up in signs),
                )

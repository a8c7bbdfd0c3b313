"""The stretch of time that a trend plot shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_SHORTEST = 4.0
_AROUND_ONE = 7.0
_ASIDE = 0.035


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """From ``low`` to ``high``, in days since 1970, UTC.

    Raises ValueError for a stretch that is none.
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        if not self.low < self.high:
            raise ValueError("A stretch of time has a beginning before its end.")

    @classmethod
    def around(cls, days: Iterable[float]) -> TimeWindow:
        """A little more than from the first to the last of ``days``, a fortnight at least; a day
        where there is none."""
        known = sorted(days)
        if not known:
            return cls(0.0, 1.0)
        first, last = known[0], known[-1]
        span = last - first
        aside = max(span * _ASIDE, 1.0, (2 * _AROUND_ONE - span) / 2)
        return cls(first - aside, last + aside)

    @property
    def span(self) -> float:
        """How many days."""
        return self.high - self.low

    def has(self, day: float) -> bool:
        """Whether a day lies inside."""
        return self.low <= day <= self.high

    def zoomed(self, factor: float, about: float, whole: TimeWindow) -> TimeWindow:
        """``factor`` times as much detail, ``about`` (a day) staying where it is on the plot."""
        span = min(max(self.span / factor, min(_SHORTEST, whole.span)), whole.span)
        share = (about - self.low) / self.span
        return TimeWindow(about - share * span, about + (1 - share) * span).inside(whole)

    def moved(self, share: float, whole: TimeWindow) -> TimeWindow:
        """Moved by a share of its own length, later above zero."""
        by = share * self.span
        return TimeWindow(self.low + by, self.high + by).inside(whole)

    def inside(self, whole: TimeWindow) -> TimeWindow:
        """The same length, pushed into ``whole``; all of that where it is no longer."""
        if self.span >= whole.span:
            return whole
        by = max(whole.low - self.low, 0.0) + min(whole.high - self.high, 0.0)
        return TimeWindow(self.low + by, self.high + by)

    def showing(self, day: float, whole: TimeWindow) -> TimeWindow:
        """Moved just so far that ``day`` is inside, and not at the very edge."""
        aside = self.span * 0.1
        by = min(day - aside - self.low, 0.0) or max(day + aside - self.high, 0.0)
        return self if self.has(day) else TimeWindow(self.low + by, self.high + by).inside(whole)

    def last(self, days: float) -> TimeWindow:
        """Its last ``days``, all of it where that is more."""
        return TimeWindow(max(self.low, self.high - days), self.high)

    @staticmethod
    def between(one: float, other: float, whole: TimeWindow) -> TimeWindow:
        """From the earlier to the later of two days, never too short to be read."""
        low, high = min(one, other), max(one, other)
        if high - low < _SHORTEST:
            middle = (low + high) / 2
            low, high = middle - _SHORTEST / 2, middle + _SHORTEST / 2
        return TimeWindow(low, high).inside(whole)

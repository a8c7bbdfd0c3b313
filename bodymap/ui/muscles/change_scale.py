"""The one scale on which all changes of the response table are drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor

from bodymap.services.story.response_rows import ResponseRow

_LEAST = 2
_MOST_TICKS = 7


@dataclass(frozen=True, slots=True)
class ChangeScale:
    """From ``low`` to ``high`` points of the NPRS; zero lies within."""

    low: int
    high: int

    def share(self, points: float) -> float:
        """How far along the scale a change lies, 0 to 1."""
        return (points - self.low) / (self.high - self.low)

    def ticks(self) -> tuple[int, ...]:
        """Whole points to be named, zero among them, few enough to be read."""
        step = 1
        while (self.high - self.low) / step + 1 > _MOST_TICKS:
            step += 1
        return tuple(points for points in range(self.low, self.high + 1) if points % step == 0)


def change_scale(rows: Iterable[ResponseRow]) -> ChangeScale:
    """The scale that holds every median and interval, and never less than two points each way."""
    found = [-float(_LEAST), float(_LEAST)]
    for row in rows:
        for response in (row.within, row.until_next):
            for median in (response.median_with, response.median_without):
                if median is not None:
                    ends = (median.lower, median.median, median.upper)
                    found += [end for end in ends if end is not None]
    return ChangeScale(floor(min(found)), ceil(max(found)))

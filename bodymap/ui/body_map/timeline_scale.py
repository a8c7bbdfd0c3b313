"""Where the visits stand on a timeline: at their real dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from statistics import median
from uuid import UUID

TAIL_PX = 56
"""Room at the end for visits that are dated later than now."""
LEAST_GAP_DAYS = 21
GAP_TIMES = 2.5
"""A gap is at least so many days, and so many times the usual interval: the program's choice."""
LONG_GAP_DAYS = 3 * 365
LONG_GAP_PX = 72
"""A gap of years that is longer than all else together, as a clock that ran wrong makes it, is
drawn this wide: at its length it would push the others together."""


@dataclass(frozen=True, slots=True)
class TimelineVisit:
    """One visit: its day in the clinic's own time zone, and the pain before it (NPRS 0 to 10, None
    where not given). ``is_ahead`` where it is dated later than now, as a wrong clock does;
    ``can_be_chosen`` is False where there is nothing of it to show."""

    session_id: UUID
    day: date
    before: int | None = None
    is_ahead: bool = False
    can_be_chosen: bool = True


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch without a visit, in px, and how many days it lasted."""

    left: float
    right: float
    days: int


class TimelineScale:
    """Days across a width of ``left`` to ``right`` px. Visits that are dated later than now stand
    in their order in a tail behind a break: at their dates they would push all others together. So
    would a gap of many years, which is drawn short."""

    def __init__(self, visits: Sequence[TimelineVisit], left: float, right: float) -> None:
        """``visits`` are in the order of their days."""
        self._visits = visits
        self.left, self.right = left, right
        self._past = [visit for visit in visits if not visit.is_ahead]
        self.has_tail = len(self._past) < len(visits)
        # alone, what lies ahead needs no break
        self._end = right - (TAIL_PX if self.has_tail and self._past else 0)

    @property
    def break_at(self) -> float | None:
        """Where the tail begins, px; None without one."""
        return self._end + 8 if self.has_tail and self._past else None

    @cached_property
    def xs(self) -> tuple[float, ...]:
        """The px at which each visit stands, rising."""
        past = self._past
        room = self._end - self.left
        if past and past[0].day == past[-1].day:
            xs = [self.left + room / 2] * len(past)
        else:
            xs = [self.left] if past else []
            for place, days in enumerate(self._steps):
                is_long = place in self._long
                xs.append(xs[-1] + (self._long_px if is_long else days * self._per_day))
        ahead = len(self._visits) - len(past)
        start = self._end + 16 if past else self.left
        step = (self.right - start) / max(ahead, 1)
        xs.extend(start + step * (number + 0.5) for number in range(ahead))
        return tuple(xs)

    def nearest(self, x: float) -> int | None:
        """The place of the visit that can be chosen nearest to ``x`` px; None without one."""
        at = bisect_left(self.xs, x)
        below = next((n for n in range(at - 1, -1, -1) if self._visits[n].can_be_chosen), None)
        above = next(
            (n for n in range(at, len(self._visits)) if self._visits[n].can_be_chosen), None
        )
        if below is None or above is None:
            return above if below is None else below
        return below if x - self.xs[below] <= self.xs[above] - x else above

    @cached_property
    def _steps(self) -> list[int]:
        """The days from each visit to the next."""
        return [(after.day - before.day).days for before, after in pairwise(self._past)]

    @cached_property
    def _long(self) -> frozenset[int]:
        """The places of the visits after which there is a gap that is drawn short."""
        steps, found = self._steps, set()
        rest = sum(steps)
        for place in sorted(range(len(steps)), key=lambda place: -steps[place]):
            rest -= steps[place]
            if steps[place] < LONG_GAP_DAYS or not 0 < rest < steps[place]:
                break
            found.add(place)
        return frozenset(found)

    @cached_property
    def _long_px(self) -> float:
        room = self._end - self.left
        return min(LONG_GAP_PX, room / (2 * max(len(self._long), 1)))

    @cached_property
    def _per_day(self) -> float:
        """Px a day where days are drawn at their length."""
        room = self._end - self.left - self._long_px * len(self._long)
        days = sum(step for place, step in enumerate(self._steps) if place not in self._long)
        return room / days if days else 0.0

    def _x_of(self, day: date) -> float | None:
        """The px of a day between the first visit and the last; None within a gap drawn short."""
        place = bisect_right(self._ordinals, day.toordinal()) - 1
        if place in self._long:
            return None
        return self.xs[place] + (day.toordinal() - self._ordinals[place]) * self._per_day

    @cached_property
    def _ordinals(self) -> list[int]:
        return [visit.day.toordinal() for visit in self._past]

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The stretches in which a visit would have been expected and none was."""
        steps = self._steps
        if len(steps) < 2:
            return ()
        least = max(LEAST_GAP_DAYS, GAP_TIMES * median(steps))
        return tuple(
            Gap(self.xs[place], self.xs[place + 1], days)
            for place, days in enumerate(steps)
            if days >= least
        )

    @cached_property
    def months(self) -> tuple[tuple[float, date], ...]:
        """The first days of months, or of years where the course is long, each with its px, at
        most about one in 70 px."""
        past = self._past
        if not past or past[0].day == past[-1].day:
            return ()
        first, last = past[0].day, past[-1].day
        per_day = self._per_day
        every = next(
            (months for months in (1, 2, 3, 6, 12, 24, 60) if months * 30.4 * per_day >= 70), 120
        )
        number = first.year * 12 + first.month  # the month after the first day's
        found = []
        while True:
            year, month = divmod(number, 12)
            if number % every == 0:
                day = date(year, month + 1, 1)
                if day > last:
                    break
                x = self._x_of(day)
                if x is not None:
                    found.append((x, day))
            elif (year, month + 1) > (last.year, last.month):
                break
            number += 1
        return tuple(found)

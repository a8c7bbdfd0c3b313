"""When the sessions of the demo clinic are: on working days, in opening hours, one at a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from bodymap.services.demo.plans import Plan

_SLOTS = tuple(time(hour, minute, tzinfo=UTC) for hour in range(8, 17) for minute in (0, 30))
_SATURDAY = 5
_UNDER_WAY = timedelta(minutes=18)


class Calendar:
    """Gives out the hours. Times are UTC; nothing is given out that is not over at ``now``."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._taken: set[datetime] = set()

    def starts(self, plan: Plan, chance: Random) -> tuple[datetime, ...]:
        """When the sessions of a plan begin, in order.

        The last one of a plan that is under way began a little before now, whatever the hour.
        """
        days = [self._now.date() - timedelta(days=plan.last_days_ago)]
        while len(days) < plan.visits:
            between = plan.days_between + chance.randint(-2, 3)
            if plan.pause is not None and plan.visits - len(days) == plan.pause[0]:
                between += plan.pause[1]
            days.append(days[-1] - timedelta(days=between))
        under_way = plan.last_days_ago == 0
        booked: list[datetime] = []
        for day in days[1:] if under_way else days:
            # from the last one back; a day that is full moves a session, but never past the next
            latest = booked[-1].date() - timedelta(days=1) if booked else day
            booked.append(self._book(min(day, latest), chance))
        if under_way:
            booked.append(self._now - _UNDER_WAY)
        return tuple(sorted(booked))

    def _book(self, day: date, chance: Random) -> datetime:
        """A free hour on ``day`` or the nearest working day before it."""
        while True:
            if day.weekday() < _SATURDAY and day < self._now.date():
                free = [start for start in self._hours(day) if start not in self._taken]
                if free:
                    start = chance.choice(free)
                    # an hour keeps its neighbour free, because sessions take up to 50 minutes
                    self._taken |= {start + timedelta(minutes=step) for step in (-30, 0, 30)}
                    return start
            day -= timedelta(days=1)

    @staticmethod
    def _hours(day: date) -> list[datetime]:
        return [datetime.combine(day, slot) for slot in _SLOTS]

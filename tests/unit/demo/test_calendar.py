from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

from bodymap.services.demo.calendar import Calendar
from tests.cases import cases
from tests.unit.demo.demo_clinic import PLANS

MOMENTS = [
    datetime(2026, 11, 23, 15, 0, tzinfo=UTC),
    datetime(2026, 11, 22, 3, 30, tzinfo=UTC),
    datetime(2028, 3, 1, 23, 59, tzinfo=UTC),
]


@cases("now", MOMENTS)
def test_sessions_are_on_working_days_in_opening_hours_and_over_by_now(now: datetime) -> None:
    calendar, chance = Calendar(now), Random(1)
    for plan in PLANS:
        starts = calendar.starts(plan, chance)
        assert len(starts) == plan.visits
        booked = starts if plan.last_days_ago else starts[:-1]
        for start in booked:
            assert start.weekday() < 5
            assert 8 <= start.hour < 17
            assert start.date() < now.date()


@cases("now", MOMENTS)
def test_nobody_is_treated_while_another_one_is(now: datetime) -> None:
    calendar, chance = Calendar(now), Random(1)
    starts = sorted(start for plan in PLANS for start in calendar.starts(plan, chance))
    assert all(later - earlier >= timedelta(minutes=50) for earlier, later in pairwise(starts[:-1]))


@cases("now", MOMENTS)
def test_the_session_under_way_began_a_little_before_now(now: datetime) -> None:
    (plan,) = [plan for plan in PLANS if plan.last_days_ago == 0]
    last = Calendar(now).starts(plan, Random(1))[-1]
    assert timedelta(minutes=15) < now - last < timedelta(minutes=30)


def test_sessions_of_one_complaint_are_days_apart() -> None:
    calendar, chance = Calendar(MOMENTS[0]), Random(2)
    for plan in PLANS:
        starts = calendar.starts(plan, chance)
        assert all(later.date() > earlier.date() for earlier, later in pairwise(starts))

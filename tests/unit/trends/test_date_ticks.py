from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.trends.date_ticks import date_ticks


def days(*texts: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(text) for text in texts)


def test_a_few_days_are_all_named() -> None:
    ticks = date_ticks(date(2026, 3, 2), date(2026, 3, 4), 7)
    assert ticks == days("2026-03-02", "2026-03-03", "2026-03-04")


def test_some_weeks_are_named_by_their_mondays() -> None:
    ticks = date_ticks(date(2026, 3, 4), date(2026, 3, 31), 7)
    assert ticks == days("2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30")


def test_months_are_named_by_their_first_day() -> None:
    ticks = date_ticks(date(2026, 1, 15), date(2026, 5, 20), 5)
    assert ticks == days("2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01")


def test_half_years_fall_on_january_and_july() -> None:
    ticks = date_ticks(date(2024, 3, 1), date(2026, 3, 1), 5)
    assert ticks == days("2024-07-01", "2025-01-01", "2025-07-01", "2026-01-01")


def test_a_single_day_is_named() -> None:
    assert date_ticks(date(2026, 3, 2), date(2026, 3, 2), 7) == days("2026-03-02")


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(0, 20000), st.integers(2, 20))
def test_ticks_fit_are_in_order_and_lie_in_the_period(first: date, length: int, most: int) -> None:
    last = first + timedelta(days=length)
    ticks = date_ticks(first, last, most)
    assert 1 <= len(ticks) <= most
    assert all(first <= tick <= last for tick in ticks)
    assert all(earlier < later for earlier, later in pairwise(ticks))

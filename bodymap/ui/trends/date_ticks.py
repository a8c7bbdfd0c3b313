"""Which days an axis of time names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

_DAY_STEPS = (1, 2)
_WEEK_STEPS = (1, 2)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)
_MONDAY_OF_A_WEEK = date(2001, 1, 1)


def date_ticks(first: date, last: date, most: int) -> tuple[date, ...]:
    """At most ``most`` evenly meant days from ``first`` to ``last``, both included.

    The finest step that fits is taken: days, then Mondays, firsts of months, firsts of years. A
    period so short that its step hits no day names its first day.
    """
    for ticks in _candidates(first, last):
        found: list[date] = []
        for day in ticks:
            if day > last or len(found) > most:
                break
            found.append(day)
        if len(found) <= most:
            return tuple(found) or (first,)
    return (first,)


def _candidates(first: date, last: date) -> Iterator[Iterator[date]]:
    if (last - first).days <= 14:
        for step in _DAY_STEPS:
            yield _days(first, step)
    for step in _WEEK_STEPS:
        yield _weeks(first, step)
    for step in _MONTH_STEPS:
        yield _months(first, step)
    for step in _YEAR_STEPS:
        yield _months(first, 12 * step)


def _days(first: date, step: int) -> Iterator[date]:
    day = first
    while True:
        yield day
        day += timedelta(days=step)


def _weeks(first: date, step: int) -> Iterator[date]:
    length = 7 * step
    offset = (first - _MONDAY_OF_A_WEEK).days % length
    return _days(first + timedelta(days=-offset % length), length)


def _months(first: date, step: int) -> Iterator[date]:
    number = first.year * 12 + first.month - 1 + (first.day > 1)
    number += -number % step
    while True:
        yield date(number // 12, number % 12 + 1, 1)
        number += step

"""The days that the clinic's figures are of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from bodymap.services.clinic_view.tally import Bounds

_DAY = timedelta(days=1)


class NamedPeriod(StrEnum):
    """A period that has a name."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_QUARTER = "this_quarter"
    THIS_YEAR = "this_year"
    LAST_12_MONTHS = "last_12_months"


@dataclass(frozen=True, slots=True)
class Period:
    """From the day ``first`` to the day ``last`` of the clinic's calendar, both counted in.

    Raises ValueError where the last day comes before the first, or has no day after it.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("A period begins before it ends.")
        if self.last == date.max:
            raise ValueError("This is no day of a clinic's calendar.")

    def bounds(self, zone: tzinfo | None = None) -> Bounds:
        """The times it runs from and to, UTC; ``zone`` is the clinic's, None for this machine's.

        A day begins at its midnight, or where clocks are put forward at that hour, when they are;
        of a midnight that comes twice, it is the first. So a day has 23, 24 or 25 hours, and no
        visit lies in two months.
        """
        return Bounds(_begin(self.first, zone), _begin(self.last + _DAY, zone))


def named_period(name: NamedPeriod, today: date) -> Period:
    """What a named period means on the day ``today``. A month, a quarter or a year that goes on
    ends today; the last twelve months are a year that ends today."""
    month = today.replace(day=1)
    if name is NamedPeriod.LAST_MONTH:
        last = month - _DAY
        return Period(last.replace(day=1), last)
    begin = {
        NamedPeriod.THIS_MONTH: month,
        NamedPeriod.THIS_QUARTER: month.replace(month=today.month - (today.month - 1) % 3),
        NamedPeriod.THIS_YEAR: month.replace(month=1),
        NamedPeriod.LAST_12_MONTHS: _year_before(today) + _DAY,
    }
    return Period(begin[name], today)


def _begin(day: date, zone: tzinfo | None) -> datetime:
    # without a zone of its own, a time is taken for one of this machine's
    return datetime.combine(day, time.min, zone).astimezone(UTC)


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # a leap day
        return day.replace(year=day.year - 1, day=28)

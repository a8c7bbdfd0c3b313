"""Days of the clinic's calendar, and the times they run from and to."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bodymap.services.clinic_view.period import NamedPeriod, Period, named_period
from bodymap.services.clinic_view.tally import Bounds
from tests.cases import cases

BERLIN = ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)


@cases(
    ("name", "today", "first", "last"),
    [
        (NamedPeriod.THIS_MONTH, "2026-11-26", "2026-11-01", "2026-11-26"),
        (NamedPeriod.THIS_MONTH, "2026-11-01", "2026-11-01", "2026-11-01"),
        (NamedPeriod.LAST_MONTH, "2026-11-26", "2026-10-01", "2026-10-31"),
        (NamedPeriod.LAST_MONTH, "2026-01-05", "2025-12-01", "2025-12-31"),
        (NamedPeriod.LAST_MONTH, "2028-03-31", "2028-02-01", "2028-02-29"),
        (NamedPeriod.THIS_QUARTER, "2026-11-26", "2026-10-01", "2026-11-26"),
        (NamedPeriod.THIS_QUARTER, "2026-03-31", "2026-01-01", "2026-03-31"),
        (NamedPeriod.THIS_YEAR, "2026-11-26", "2026-01-01", "2026-11-26"),
        (NamedPeriod.LAST_12_MONTHS, "2026-11-26", "2025-11-27", "2026-11-26"),
        (NamedPeriod.LAST_12_MONTHS, "2028-02-29", "2027-03-01", "2028-02-29"),
    ],
)
def test_a_named_period_has_its_days(name: NamedPeriod, today: str, first: str, last: str) -> None:
    expected = Period(date.fromisoformat(first), date.fromisoformat(last))
    assert named_period(name, date.fromisoformat(today)) == expected


@cases(
    ("day", "zone", "begins", "hours"),
    [
        ("2026-02-01", "Europe/Berlin", "2026-01-31T23:00", 24),
        ("2026-03-29", "Europe/Berlin", "2026-03-28T23:00", 23),
        ("2026-10-25", "Europe/Berlin", "2026-10-24T22:00", 25),
        # here clocks go forward at midnight, which is not there that day
        ("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00", 23),
        # and here they go back to midnight, which is there twice
        ("2026-11-01", "America/Havana", "2026-11-01T04:00", 25),
        ("2026-06-01", "Asia/Kathmandu", "2026-05-31T18:15", 24),
    ],
)
def test_a_day_begins_where_the_clinic_is(day: str, zone: str, begins: str, hours: int) -> None:
    one = Period(date.fromisoformat(day), date.fromisoformat(day)).bounds(ZoneInfo(zone))
    assert one.first == datetime.fromisoformat(begins).replace(tzinfo=UTC)
    assert one.end - one.first == timedelta(hours=hours)


def test_months_follow_each_other_without_a_gap() -> None:
    begin = date(2026, 1, 1)
    for month in range(1, 13):
        following = date(2026 + month // 12, month % 12 + 1, 1)
        here, there = Period(begin, following - DAY), Period(following, following)
        assert here.bounds(BERLIN).end == there.bounds(BERLIN).first
        begin = following


def test_a_period_of_this_machine_is_of_its_own_zone() -> None:
    bounds = Period(date(2026, 6, 1), date(2026, 6, 1)).bounds()
    assert bounds.first.astimezone().replace(tzinfo=None) == datetime(2026, 6, 1)  # noqa: DTZ001 - the clock on the wall


@cases(("first", "last"), [(date(2026, 2, 1), date(2026, 1, 31)), (date(2026, 1, 1), date.max)])
def test_what_is_no_period_is_refused(first: date, last: date) -> None:
    with pytest.raises(ValueError, match=r"period|calendar"):
        Period(first, last)


def test_bounds_need_a_zone_and_an_order() -> None:
    now = datetime(2026, 6, 1, tzinfo=UTC)
    with pytest.raises(ValueError, match="time zone"):
        Bounds(now, now.replace(tzinfo=None))
    with pytest.raises(ValueError, match="before it ends"):
        Bounds(now, now)

"""Days and times as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.exchange.csv_clinic.days import (
    DateOrder,
    order_told,
    read_clock,
    read_day,
    read_moment,
)
from bodymap.exchange.csv_clinic.troubles import CellError, Why
from tests.cases import cases
from tests.faults.amounts import amount

DAY_FIRST, MONTH_FIRST = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


@cases(
    ("cell", "order", "day"),
    [
        ("1968-03-09", None, date(1968, 3, 9)),
        ("1968/3/9", None, date(1968, 3, 9)),
        ("19680309", None, date(1968, 3, 9)),
        ("9.3.1968", MONTH_FIRST, date(1968, 3, 9)),
        ("09.03.1968", None, date(1968, 3, 9)),
        ("9/3/1968", DAY_FIRST, date(1968, 3, 9)),
        ("9/3/1968", MONTH_FIRST, date(1968, 9, 3)),
        ("23/3/1968", None, date(1968, 3, 23)),
        ("3/23/1968", None, date(1968, 3, 23)),
        ("5/5/1968", None, date(1968, 5, 5)),
        ("9 Mar 1968", None, date(1968, 3, 9)),
        ("9. März 1968", None, date(1968, 3, 9)),
        ("March 9, 1968", None, date(1968, 3, 9)),
        ("9-Mar-1968", None, date(1968, 3, 9)),
        ("29.2.2024", None, date(2024, 2, 29)),
    ],
)
def test_a_day_is_understood(cell: str, order: DateOrder | None, day: date) -> None:
    assert read_day(cell, "Born", order) == day


@cases(
    ("cell", "order", "why"),
    [
        ("4/3/2025", None, Why.WHICH_ORDER),
        ("4/3/25", DAY_FIRST, Why.SHORT_YEAR),
        ("4.3.85", None, Why.SHORT_YEAR),
        ("31.2.1990", None, Why.NO_DAY),
        ("29.2.2023", None, Why.NO_DAY),
        ("3/23/1968", DAY_FIRST, Why.NO_DAY),
        ("45000", None, Why.SERIAL_DAY),
        ("9 Foo 1968", None, Why.NO_DAY),
        ("yesterday", None, Why.NO_DAY),
        ("9.3/1968", None, Why.NO_DAY),
        ("0000-01-01", None, Why.NO_DAY),
    ],
)
def test_what_is_no_day_says_why(cell: str, order: DateOrder | None, why: Why) -> None:
    with pytest.raises(CellError) as raised:
        read_day(cell, "Born", order)
    assert raised.value.trouble.why is why


@cases(
    ("cells", "told", "unsure"),
    [
        (["4/3/1980", "7/9/1975"], None, "4/3/1980"),
        (["4/3/1980", "23/9/1975"], DAY_FIRST, "4/3/1980"),
        (["4/3/1980", "7/29/1975 10:30"], MONTH_FIRST, "4/3/1980"),
        (["4.3.1980"], DAY_FIRST, ""),
        (["1980-03-04", "", "5/5/1980"], None, ""),
    ],
)
def test_a_column_tells_its_order(cells: list[str], told: DateOrder | None, unsure: str) -> None:
    assert order_told(cells) == (told, unsure)


def test_a_time_without_a_zone_is_this_machines_and_one_with_a_zone_is_not() -> None:
    here = datetime(2025, 3, 4, 10, 30).astimezone(UTC)
    assert read_moment("4.3.2025 10:30", "Date", None) == (here, True)
    assert read_moment("2025-03-04T10:30:00Z", "Date", None) == (
        datetime(2025, 3, 4, 10, 30, tzinfo=UTC),
        True,
    )
    assert read_moment("2025-03-04T10:30+02:00", "Date", None)[0] == datetime(
        2025, 3, 4, 8, 30, tzinfo=UTC
    )


def test_a_day_alone_is_noon_and_says_that_no_time_is_known() -> None:
    moment, has_time = read_moment("2025-03-04", "Date", None)
    assert not has_time
    assert moment.astimezone().date() == date(2025, 3, 4)
    assert moment.astimezone().hour == 12


@cases(
    ("cell", "clock"),
    [
        ("14:30", time(14, 30)),
        ("14.30", time(14, 30)),
        ("14:30 Uhr", time(14, 30)),
        ("2:30 pm", time(14, 30)),
        ("12 am", time(0, 0)),
        ("12:05 PM", time(12, 5)),
        ("08:05:07", time(8, 5, 7)),
    ],
)
def test_a_time_of_day_is_understood(cell: str, clock: time) -> None:
    assert read_clock(cell, "Time") == clock


@cases("cell", ["25:00", "14:61", "13 pm", "soon", "1430"])
def test_what_is_no_time_is_refused(cell: str) -> None:
    with pytest.raises(CellError):
        read_clock(cell, "Time")


@settings(max_examples=amount(20, 400))
@given(st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - a bound
def test_every_time_of_an_export_comes_back_as_it_was(moment: datetime) -> None:
    written = moment.isoformat().replace("+00:00", "Z")
    assert read_moment(written, "At", None) == (moment, True)


@settings(max_examples=amount(20, 400))
@given(st.text(max_size=30))
def test_any_text_is_a_day_or_a_reason(text: str) -> None:
    for read in (read_day, read_moment):
        try:
            read(text, "At", DAY_FIRST)
        except CellError as error:
            why = error.trouble.why
        else:
            continue
        assert why in Why

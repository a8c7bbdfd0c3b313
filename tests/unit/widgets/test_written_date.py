"""Dates as people type them."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from bodymap.ui.widgets.written_date import (
    clock_words,
    moment_words,
    month_comes_first,
    near_words,
    read_date,
    write_date,
)
from tests.cases import cases

BIRTHDAY = date(1968, 3, 9)


@cases("text", ["1968-03-09", "1968-3-9", "19680309", " 1968/03/09 "])
@cases("month_first", [True, False])
def test_a_year_in_front_reads_the_same_everywhere(text: str, month_first: bool) -> None:
    assert read_date(text, month_first) == BIRTHDAY


@cases(
    ("text", "month_first"),
    [("9/3/1968", False), ("3/9/1968", True), ("9.3.1968", False), ("9.3.1968", True)],
)
def test_the_order_of_day_and_month_is_the_locale_s(text: str, month_first: bool) -> None:
    assert read_date(text, month_first) == BIRTHDAY


@cases("text", ["", "1968", "31.2.1968", "9.3.68", "1968-13-01", "today", "1968-03-09x", "9 March"])
def test_what_names_no_day_is_no_date(text: str) -> None:
    assert read_date(text, month_first=False) is None


@given(st.dates(min_value=date(1000, 1, 1)), st.booleans())
def test_what_is_written_is_read_again(day: date, month_first: bool) -> None:
    assert read_date(write_date(day), month_first) == day


def test_a_time_of_today_needs_no_day() -> None:
    noon = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    today = noon.astimezone().date()
    assert near_words(noon, today) == clock_words(noon)
    tomorrow = near_words(noon, today + timedelta(days=1))
    assert tomorrow == f"{moment_words(noon)}, {clock_words(noon)}"


def test_locales_differ_in_their_order() -> None:
    american = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    german = QLocale(QLocale.Language.German, QLocale.Country.Germany)
    assert month_comes_first(american)
    assert not month_comes_first(german)

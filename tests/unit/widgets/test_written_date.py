"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from bodymap.ui.widgets.written_date import month_comes_first, read_date, write_date

BIRTHDAY = date(1968, 3, 9)


@pytest.mark.parametrize("text", ["1968-03-09", "1968-3-9", "19680309", " 1968/03/09 "])
@pytest.mark.parametrize("month_first", [True, False])
def test_a_year_in_front_reads_the_same_everywhere(text: str, month_first: bool) -> None:
    assert read_date(text, month_first) == BIRTHDAY


@pytest.mark.parametrize(
    ("text", "month_first"),
    [("9/3/1968", False), ("3/9/1968", True), ("9.3.1968", False), ("9.3.1968", True)],
)
def test_the_order_of_day_and_month_is_the_locale_s(text: str, month_first: bool) -> None:
    assert read_date(text, month_first) == BIRTHDAY


@pytest.mark.parametrize(
    "text", ["", "1968", "31.2.1968", "9.3.68", "1968-13-01", "today", "1968-03-09x", "9 March"]
)
def test_what_names_no_day_is_no_date(text: str) -> None:
    assert read_date(text, month_first=False) is None


@given(st.dates(min_value=date(1000, 1, 1)), st.booleans())
def test_what_is_written_is_read_again(day: date, month_first: bool) -> None:
    assert read_date(write_date(day), month_first) == day


def test_locales_differ_in_their_order() -> None:
    american = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    german = QLocale(QLocale.Language.German, QLocale.Country.Germany)
    assert month_comes_first(american)
    assert not month_comes_first(german)

"""How a trend is put into words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from bodymap.trends.robust_slope import OneDay, RobustSlope, Slope, TooFew
from bodymap.ui.trends.slope_words import slope_text
from bodymap.ui.trends.words import number_text, pause_text, signed
from tests.cases import cases

MONTH = 30.4375 / 7


@pytest.fixture(autouse=True)
def plain_english() -> Iterator[None]:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.C))
    yield
    QLocale.setDefault(usual)


def _slope(middle: float, low: float, high: float) -> RobustSlope:
    """A slope given in points a month."""
    return RobustSlope(middle / MONTH, low / MONTH, high / MONTH, 0.0, 8, 0.95)


@cases(
    ("slope", "said"),
    [
        (
            _slope(-1.2, -1.9, -0.6),
            "1.2 points less per month (95 % interval 0.6 to 1.9), 8 visits",
        ),
        (_slope(1.0, 0.4, 2.0), "1 point more per month (95 % interval 0.4 to 2), 8 visits"),
        (
            _slope(-0.3, -1.2, 0.6),
            "0.3 points less per month (95 % interval 1.2 less to 0.6 more), 8 visits",
        ),
        (
            _slope(0.01, -0.5, 0.02),
            "No change per month (95 % interval 0.5 less to 0), 8 visits",
        ),
        (TooFew(3), "Too few visits for a trend: 3 of 5"),
        (OneDay(6), "No trend: all scores are of one day"),
    ],
)
def test_a_slope_tells_its_direction_its_interval_and_n(slope: Slope, said: str) -> None:
    assert slope_text(slope) == said


def test_numbers_are_short_and_have_a_true_minus() -> None:
    assert [number_text(one) for one in (3, 2.0, 2.25, -1.5, -0.01)] == [
        *("3", "2", "2.2", "\u22121.5", "0"),
    ]
    assert [signed(one) for one in (2, -2, 0, 0.04, -1.5)] == [
        "+2",
        "\u22122",
        "0",
        "0",
        "\u22121.5",
    ]


def test_a_pause_is_told_in_weeks_and_a_long_one_in_months() -> None:
    assert pause_text(63) == "9 weeks without a visit"
    assert pause_text(299) == "42 weeks without a visit"
    assert pause_text(400) == "13 months without a visit"

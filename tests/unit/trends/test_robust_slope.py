"""The robust slope, held to ``scipy.stats.theilslopes`` (SciPy 1.17) and to Sen's own example."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import permutations
from math import inf, nan
from statistics import fmean

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.trends.pair_slopes import slopes_at, slopes_by_counting
from bodymap.trends.robust_slope import (
    OneDay,
    RobustSlope,
    TooFew,
    kendall_variance,
    robust_slope,
    slope_of_pain,
)
from bodymap.trends.visit_pain import VisitPain
from tests.cases import cases

KNOWN: list[tuple[list[float], list[float], float, tuple[float, ...]]] = [
    # the example of Sen 1968, with his 93 %: slope 4, interval 26/7 to 35/8
    ([1, 2, 3, 4, 10, 12, 18], [9, 15, 19, 20, 45, 55, 78], 0.93, (4, 26 / 7, 35 / 8, 4)),
    # from here on the answers of theilslopes(scores, days, confidence)
    (
        [0, 7, 14, 21, 28, 35, 42, 49],
        [8, 7, 7, 6, 6, 4, 5, 3],
        0.95,
        (-0.08333333333333333, -0.14285714285714285, -0.05714285714285714, 8.041666666666666),
    ),
    (
        [0, 3, 10, 17, 31, 38, 52, 60, 66, 80],
        [7, 8, 5, 6, 6, 4, 4, 5, 2, 3],
        0.90,
        (-0.05714285714285714, -0.08163265306122448, -0.02857142857142857, 6.9714285714285715),
    ),
    ([0, 7, 14, 21, 28], [6, 5, 5, 3, 2], 0.95, (-1 / 7, -0.2857142857142857, 0, 7)),
    # equal dates
    (
        [0, 0, 7, 7, 14, 21],
        [6, 5, 4.5, 3, 2, 2.5],
        0.95,
        (-1 / 6, -0.42857142857142855, 0.07142857142857142, 4.916666666666666),
    ),
]


def told(days: Sequence[float], scores: Sequence[float | None], level: float = 0.95) -> RobustSlope:
    slope = robust_slope(days, scores, confidence=level)
    assert isinstance(slope, RobustSlope)
    return slope


@cases(("days", "scores", "level", "answer"), KNOWN)
def test_the_slope_is_that_of_theil_and_sen(
    days: list[float], scores: list[float], level: float, answer: tuple[float, ...]
) -> None:
    slope = told(days, scores, level)
    per_day = (slope.per_week / 7, slope.lower / 7, slope.upper / 7)
    assert (*per_day, slope.intercept) == pytest.approx(answer, abs=1e-12)
    assert slope.n == len(days)
    assert slope.at(21) == pytest.approx(answer[3] + 21 * answer[0])


def test_whether_a_fall_can_be_told() -> None:
    days, scores = KNOWN[1][0], KNOWN[1][1]
    assert not told(days, scores).may_be_level
    assert told(days, [7, 5, 8, 6, 6, 7, 5, 7]).may_be_level


def test_ten_thousand_scores_without_ties() -> None:
    days = [float(day) for day in range(10_000)]
    scores = [(day * 7919 % 10_007) / 1000 - 0.0002 * day for day in range(10_000)]
    slope = told(days, scores)
    assert (slope.per_week / 7, slope.lower / 7, slope.upper / 7) == pytest.approx(
        (-0.00020096153846153848, -0.00022155304188321612, -0.0001816566351390083), abs=1e-15
    )


def test_ten_thousand_scores_of_eleven_kinds() -> None:
    days = [float(day) for day in range(10_000)]
    scores = [float(min(10, max(0, day * 7919 % 11 - day // 2500))) for day in range(10_000)]
    slope = told(days[::-1], scores[::-1])
    assert (slope.per_week / 7, slope.lower / 7, slope.upper / 7) == pytest.approx(
        (-0.000254000508001016, -0.0002767400027674, -0.00023191094619666049), abs=1e-15
    )
    assert robust_slope([3.0] * 10_000, scores) == OneDay(10_000)


def test_equal_scores_are_level() -> None:
    for n in (5, 2500):
        level = told(range(n), [5.0] * n)
        assert (level.per_week, level.lower, level.upper, level.intercept) == (0, 0, 0, 5)


@cases("n", [150, 250, 2100])
def test_each_way_to_find_a_rank_is_exact(n: int) -> None:
    days = [float(place * 37 % (n // 2)) for place in range(n)]  # nearly every day is there twice
    scores = [float(place * place * 13 % 11) for place in range(n)]
    one, other = np.triu_indices(n, 1)
    run = np.subtract.outer(days, days)[one, other]
    rise = np.subtract.outer(scores, scores)[one, other]
    slopes = np.sort(rise[run != 0] / run[run != 0])

    def places(count: int) -> list[int]:
        assert count == len(slopes)
        return [0, count // 3, count // 2, count // 2 + 1, count - 1]

    assert slopes_at(days, scores, places) == [slopes[place] for place in places(len(slopes))]


def test_a_bracket_that_missed_is_made_wider() -> None:
    x = np.arange(700, dtype=np.float64)
    y = x * x * 13 % 101
    pairs = 700 * 699 // 2
    wanted = [0, 1000, pairs // 2, pairs - 2, pairs - 1]
    one, other = np.triu_indices(700, 1)
    slopes = np.sort((y[other] - y[one]) / (x[other] - x[one]))
    told = slopes_by_counting(x, y, pairs, wanted, width=1e-4)
    assert told == [slopes[rank] for rank in wanted]


@cases("n", range(5))
def test_too_few_visits_have_no_slope(n: int) -> None:
    assert robust_slope([*range(n), 8, 9], [*range(n), None, nan]) == TooFew(n, needed=5)


def test_what_is_missing_is_left_out() -> None:
    days, scores = KNOWN[3][0], KNOWN[3][1]
    assert told([*days, 29, 30, inf, nan], [*scores, None, nan, 3, 4]) == told(days, scores)


def test_scores_of_one_day_have_no_slope() -> None:
    assert robust_slope([4] * 6, [1, 2, 3, 4, 5, None]) == OneDay(5)


def test_two_days_are_enough() -> None:
    slope = told([0, 0, 0, 7, 7], [8, 7, 7, 4, 5])
    assert slope.per_week == -3
    assert slope.lower <= -3 <= slope.upper


def test_what_cannot_be_asked() -> None:
    with pytest.raises(ValueError, match="Each score needs its day"):
        robust_slope([1, 2], [3])
    for level in (0, 1, nan):
        with pytest.raises(ValueError, match="confidence"):
            robust_slope([], [], confidence=level)


@cases(
    ("days", "scores"),
    [
        ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]),
        ([1, 2, 3, 4, 5, 6], [1, 1, 1, 2, 2, 3]),
        ([1, 1, 2, 3, 3, 3], [4, 5, 5, 5, 6, 6]),
        ([1, 1, 1, 1, 2], [3, 3, 3, 4, 4]),
        ([1, 2, 3], [5, 5, 5]),
    ],
)
def test_the_variance_of_s_is_that_over_all_orders(days: list[float], scores: list[float]) -> None:
    def s(order: Sequence[float]) -> int:
        pairs = [(one, other) for one in range(len(days)) for other in range(one)]
        return sum(_sign(days[a] - days[b]) * _sign(order[a] - order[b]) for a, b in pairs)

    orders = [s(order) ** 2 for order in permutations(scores)]
    assert kendall_variance(days, scores) == pytest.approx(fmean(orders))


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


points = st.lists(
    st.tuples(st.integers(-300, 300), st.integers(0, 100)), min_size=5, max_size=25
).filter(lambda rows: len({day for day, _ in rows}) > 1)


@settings(max_examples=40)
@given(points, st.integers(-50, 50), st.integers(1, 9), st.integers(-400, 400))
def test_it_goes_along_with_shift_and_scale(
    rows: list[tuple[int, int]], shift: int, scale: int, later: int
) -> None:
    days, scores = [float(day) for day, _ in rows], [float(score) for _, score in rows]
    slope = told(days, scores)
    other = told([day + later for day in days], [scale * score + shift for score in scores])
    assert (other.per_week, other.lower, other.upper) == pytest.approx(
        (scale * slope.per_week, scale * slope.lower, scale * slope.upper)
    )
    assert other.at(later) == pytest.approx(scale * slope.at(0) + shift)
    mirrored = told(days, [-score for score in scores])
    assert (mirrored.per_week, mirrored.lower, mirrored.upper) == pytest.approx(
        (-slope.per_week, -slope.upper, -slope.lower)
    )


@settings(max_examples=40)
@given(points)
def test_the_order_of_the_points_says_nothing(rows: list[tuple[int, int]]) -> None:
    slope = told([day for day, _ in rows], [score for _, score in rows])
    turned = rows[::-1]
    assert told([day for day, _ in turned], [score for _, score in turned]) == slope
    assert slope.lower <= slope.per_week <= slope.upper


def test_the_slope_of_pain_takes_scores_before_by_calendar_days() -> None:
    start = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)

    def visit(hours: int, before: int | None) -> VisitPain:
        return VisitPain(start + timedelta(hours=hours), before, 0)

    visits = [visit(0, 8), visit(1, 7), visit(168, 7), visit(170, None), visit(336, 6)]
    assert slope_of_pain(visits) == TooFew(4)
    slope = slope_of_pain([*visits, visit(504, 5)])
    assert slope == robust_slope([0, 0, 7, 7, 14, 21], [8, 7, 7, None, 6, 5])
    assert slope_of_pain([]) == TooFew(0)

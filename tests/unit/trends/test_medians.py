"""Medians and how sure they are, against tables and by counting out."""

from __future__ import annotations

from collections import Counter
from itertools import product
from math import inf, nan
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.trends.median_difference import MedianDifference, median_difference, resampled_medians
from bodymap.trends.median_interval import MedianInterval, fewest_for, median_interval
from tests.cases import cases


@cases(
    ("n", "lowest", "highest", "coverage"),
    [
        # the ranks of the published table (Gardner and Altman, Statistics with Confidence), and
        # quantile_test(range(1, n + 1), q=0, p=0.5).confidence_interval(0.95) of SciPy 1.17
        (6, 1, 6, 0.96875),
        (7, 1, 7, 0.984375),
        (10, 2, 9, 0.978515625),
        (20, 6, 15, 0.9586105346679688),
        (25, 8, 18, 0.9567147493362427),
        (100, 40, 61, 0.9647997997822952),
        (10_000, 4902, 5099, 0.9511670501038931),
    ],
)
def test_the_interval_of_a_median_by_its_ranks(
    n: int, lowest: int, highest: int, coverage: float
) -> None:
    told = median_interval(range(n, 0, -1))
    assert told is not None
    assert (told.n, told.lower, told.upper) == (n, lowest, highest)
    assert told.coverage == pytest.approx(coverage, rel=1e-9)
    assert told.median == (n + 1) / 2


@cases("values", [[3], [4, 2], [5, 5, 1], [1, 2, 3, 4, 5]])
def test_few_values_have_a_median_and_no_interval(values: list[float]) -> None:
    assert median_interval(values) == MedianInterval(
        len(values), median(values), None, None, None, 0.95
    )


def test_how_many_an_interval_takes() -> None:
    assert [fewest_for(level) for level in (0.5, 0.9, 0.95, 0.99)] == [2, 5, 6, 8]
    told = median_interval([1, 2, 3, 4, 5], 0.9)
    assert told is not None
    assert (told.lower, told.upper, told.coverage) == (1, 5, 0.9375)


def test_what_is_missing_is_no_value() -> None:
    assert median_interval([None, nan, inf, -inf]) is None
    assert median_interval([]) is None
    told = median_interval([2, None, nan, 4])
    assert told is not None
    assert (told.n, told.median) == (2, 3)


def test_equal_values() -> None:
    told = median_interval([-2] * 8)
    assert told is not None
    assert (told.lower, told.median, told.upper) == (-2, -2, -2)


@cases("level", [0, 1, -1, nan])
def test_a_confidence_is_between_nothing_and_all(level: float) -> None:
    with pytest.raises(ValueError, match="confidence"):
        median_interval([1], level)
    with pytest.raises(ValueError, match="confidence"):
        median_difference([1], [1], level)


@settings(max_examples=40)
@given(st.lists(st.integers(-10, 10), min_size=6, max_size=40), st.integers(-5, 5))
def test_the_interval_holds_the_median_and_moves_with_it(values: list[int], shift: int) -> None:
    told, moved = median_interval(values), median_interval([value + shift for value in values])
    assert told is not None
    assert moved is not None
    assert told.lower is not None
    assert told.upper is not None
    assert told.lower <= told.median <= told.upper
    assert (moved.lower, moved.upper) == (told.lower + shift, told.upper + shift)


@cases(
    "values",
    [[5], [1, 2], [0, 0, 1, 1], [1, 2, 3, 4], [-3, -1, -1, 2], [1, 2, 3, 3, 9], [1, 2, 4, 4, 4, 7]],
)
def test_the_medians_of_resamples_are_those_of_every_one_of_them(values: list[float]) -> None:
    size = len(values)
    counted = Counter(float(median(drawn)) for drawn in product(values, repeat=size))
    chances = resampled_medians(values)
    assert chances.keys() == counted.keys()
    for value, times in counted.items():
        assert chances[value] == pytest.approx(times / size**size)


def test_the_difference_of_two_medians() -> None:
    # bootstrap((with, without), difference of numpy.median, method="percentile",
    # n_resamples=100_000) of SciPy 1.17 gives -2.5 to 0
    told = median_difference([-3, -2, -2, -1, -4, -2], [-1, 0, -1, -2, 0, -1, -3])
    assert told == MedianDifference(-1, -2.5, 0, 6, 7, 0.95)


def test_the_difference_of_one_value_each_and_of_none() -> None:
    assert median_difference([3], [5.5]) == MedianDifference(-2.5, -2.5, -2.5, 1, 1, 0.95)
    assert median_difference([None, nan], [1]) is None
    assert median_difference([1], []) is None


def test_ten_thousand_values_of_a_scale() -> None:
    first = [place * 7919 % 11 - 5 for place in range(10_000)]
    told = median_difference(first, [one + 1 for one in first])
    assert told == MedianDifference(-1, -1, -1, 10_000, 10_000, 0.95)


some = st.lists(st.integers(-10, 10), min_size=1, max_size=12)


@settings(max_examples=40)
@given(some, some, st.integers(-5, 5))
def test_a_difference_moves_with_its_group_and_turns_with_its_order(
    first: list[int], second: list[int], shift: int
) -> None:
    told = median_difference(first, second)
    moved = median_difference([one + shift for one in first], second)
    turned = median_difference(second, first)
    assert told is not None
    assert moved is not None
    assert turned is not None
    assert told.lower <= told.difference <= told.upper
    assert (moved.difference, moved.lower, moved.upper) == (
        *(told.difference + shift, told.lower + shift),
        told.upper + shift,
    )
    assert turned.difference == -told.difference

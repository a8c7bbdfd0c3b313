"""The exact interval of a share, held to published answers and to SciPy 1.17."""

from __future__ import annotations

from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.trends.exact_proportion import Proportion, exact_proportion
from bodymap.trends.incomplete_beta import at_least, incomplete_beta
from tests.cases import cases


@cases(
    ("events", "n", "lower", "upper"),
    [
        (81, 263, 0.2527, 0.3676),
        (15, 148, 0.0578, 0.1617),
        (0, 20, 0, 0.1684),
        (1, 29, 9e-4, 0.1776),
    ],
)
def test_the_examples_of_newcombe_1998(events: int, n: int, lower: float, upper: float) -> None:
    # Statistics in Medicine 17: 857, table I, the method of Clopper and Pearson
    told = exact_proportion(events, n)
    assert (told.lower, told.upper) == pytest.approx((lower, upper), abs=5.1e-5)
    assert told.share == events / n


@cases(
    ("events", "n", "confidence", "lower", "upper"),
    [
        # beta.ppf(tail, events, n - events + 1) and beta.isf(tail, events + 1, n - events), as
        # binomtest(events, n).proportion_ci(confidence, "exact") is of less digits for the last
        (3, 40, 0.95, 0.015742179851041534, 0.20386474873289895),
        (171, 7629, 0.95, 0.019210720995836525, 0.0259899045116072),
        (7, 9, 0.90, 0.45035835049338985, 0.9589768324930035),
        (500_000, 1_000_000, 0.95, 0.49901951919531184, 0.5009804808046882),
        (1, 1_000_000, 0.99, 5.012541810981499e-09, 7.430105611978525e-06),
    ],
)
def test_the_answers_of_scipy(
    events: int, n: int, confidence: float, lower: float, upper: float
) -> None:
    told = exact_proportion(events, n, confidence)
    assert (told.lower, told.upper) == pytest.approx((lower, upper), rel=1e-9)


@cases("n", [1, 3, 30, 10_000, 1_000_000])
def test_none_and_all(n: int) -> None:
    # the ends have a closed form; for many it is the rule of three, here of 3.69 for two sides
    none, every = exact_proportion(0, n), exact_proportion(n, n)
    assert (none.lower, every.upper) == (0, 1)
    assert none.upper == pytest.approx(1 - 0.025 ** (1 / n), rel=1e-9)
    assert every.lower == pytest.approx(0.025 ** (1 / n), rel=1e-12)
    assert n < 1000 or none.upper * n == pytest.approx(3.689, abs=2e-3)


def test_one_value() -> None:
    told = exact_proportion(0, 1)
    assert told == Proportion(0, 1, 0, 0, told.upper, 0.95)
    assert told.upper == pytest.approx(0.975)


@cases(
    ("events", "n", "confidence", "words"),
    [
        (0, 0, 0.95, "at least one"),
        (0, -3, 0.95, "at least one"),
        (-1, 3, 0.95, "cannot be -1 of 3"),
        (4, 3, 0.95, "cannot be 4 of 3"),
        (1, 3, 0, "confidence"),
        (1, 3, 1, "confidence"),
    ],
)
def test_what_is_no_share(events: int, n: int, confidence: float, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        exact_proportion(events, n, confidence)


@settings(max_examples=40)
@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_it_holds_the_share_mirrors_and_grows(counts: tuple[int, int]) -> None:
    events, n = counts
    told, other = exact_proportion(events, n), exact_proportion(n - events, n)
    assert 0 <= told.lower <= told.share <= told.upper <= 1
    assert (1 - other.upper, 1 - other.lower) == pytest.approx((told.lower, told.upper), abs=1e-12)
    wider = exact_proportion(events, n, 0.99)
    assert wider.lower <= told.lower
    assert told.upper <= wider.upper


@settings(max_examples=40)
@given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_its_ends_are_as_unlikely_as_it_says(counts: tuple[int, int]) -> None:
    events, n = counts
    told = exact_proportion(events, n)

    def chance(at: float, *, upwards: bool) -> float:
        seen = range(events, n + 1) if upwards else range(events + 1)
        return sum(comb(n, k) * at**k * (1 - at) ** (n - k) for k in seen)

    if events:
        assert chance(told.lower, upwards=True) == pytest.approx(0.025)
    if events < n:
        assert chance(told.upper, upwards=False) == pytest.approx(0.025)


@cases(
    ("a", "b", "x", "answer"),
    [
        # the answers of scipy.stats: beta.cdf(x, a, b)
        (2, 3, 0.4, 0.5248),
        (0.5, 0.5, 0.3, 0.36901011956554536),
        (30, 70, 0.25, 0.1358149042834277),
        (5e5, 5e5, 0.4995, 0.1586552539314459),
        (1, 1, 0.2, 0.2),
        (3, 4, 0, 0),
        (3, 4, 1, 1),
        (3, 1e6, 1e-300, 0),
    ],
)
def test_the_incomplete_beta_function(a: float, b: float, x: float, answer: float) -> None:
    assert incomplete_beta(a, b, x) == pytest.approx(answer, rel=1e-8, abs=1e-300)


def test_what_the_beta_function_does_not_take() -> None:
    for a, b, x in ((0, 1, 0.5), (1, 0, 0.5), (1, 1, -0.1), (1, 1, 1.1)):
        with pytest.raises(ValueError, match="incomplete beta"):
            incomplete_beta(a, b, x)
    assert (at_least(0, 5, 0.5), at_least(6, 5, 0.5)) == (1, 0)
    assert at_least(5, 5, 0.5) == pytest.approx(1 / 32)

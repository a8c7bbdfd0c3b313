"""What a change comes to, against thresholds as they were published."""

from __future__ import annotations

from math import inf, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.trends.threshold import (
    Band,
    ChangeThreshold,
    Judgement,
    Verdict,
    band,
    judge,
    required_points,
)
from tests.cases import cases


def threshold(points: float | None, percent: float | None) -> ChangeThreshold:
    return ChangeThreshold("NPRS", "some people", "MCID", points, percent)


FARRAR = threshold(2, 30)  # 2 points or 30 %, Farrar 2001
CLELAND = threshold(1.3, None)  # neck pain, Cleland 2008
BENNETT = threshold(None, 14)  # 14 % of the first score, Bennett 2009


@cases(
    ("first", "last", "by_points", "by_percent", "responds", "verdict"),
    [
        (7, 3, True, True, True, Verdict.IMPROVED),
        (7, 5, True, False, False, Verdict.IMPROVED),  # 28.6 %
        (10, 7, True, True, True, Verdict.IMPROVED),  # 30 % to the point
        (3, 2, False, True, True, Verdict.IMPROVED),  # one point of three
        (5, 4, False, False, False, Verdict.SLIGHTLY_BETTER),
        (6, 6, False, False, False, Verdict.SAME),
        (6, 7, False, False, False, Verdict.SLIGHTLY_WORSE),
        (1, 2, False, False, False, Verdict.SLIGHTLY_WORSE),  # twice the pain, and one point
        (6, 8, False, False, False, Verdict.DETERIORATED),
        (0, 0, False, None, None, Verdict.SAME),
        (0, 1, False, None, None, Verdict.SLIGHTLY_WORSE),
        (0, 4, False, None, None, Verdict.DETERIORATED),
    ],
)
def test_two_points_or_thirty_percent(
    first: int,
    last: int,
    *,
    by_points: bool,
    by_percent: bool | None,
    responds: bool | None,
    verdict: Verdict,
) -> None:
    told = judge(first, last, FARRAR)
    assert (told.meets_points, told.meets_percent) == (by_points, by_percent)
    assert told.meets == (by_points or bool(by_percent))
    assert (told.responder_30, told.verdict) == (responds, verdict)
    assert (told.points, told.gain) == (last - first, first - last)


def test_points_alone() -> None:
    assert judge(6, 5, CLELAND).verdict is Verdict.SLIGHTLY_BETTER
    assert judge(6, 4, CLELAND) == Judgement(
        first=6,
        last=4,
        verdict=Verdict.IMPROVED,
        points=-2,
        gain=2,
        gain_percent=100 * 2 / 6,
        meets_points=True,
        meets_percent=None,
        meets=True,
        required=1.3,
        responder_30=True,
    )


def test_percent_alone() -> None:
    assert judge(50, 43, BENNETT).verdict is Verdict.IMPROVED
    assert judge(50, 43.1, BENNETT).verdict is Verdict.SLIGHTLY_BETTER
    assert judge(50, 57, BENNETT).verdict is Verdict.DETERIORATED
    nothing = judge(0, 5, BENNETT)
    assert (nothing.verdict, nothing.meets, nothing.required) == (Verdict.NOT_JUDGED, None, None)
    assert judge(0, 0, BENNETT).verdict is Verdict.SAME


def test_without_a_threshold_a_change_is_told_and_not_judged() -> None:
    told = judge(8, 4, None)
    assert (told.verdict, told.meets, told.required) == (Verdict.NOT_JUDGED, None, None)
    assert (told.gain, told.gain_percent, told.responder_30) == (4, 50, True)
    assert judge(8, 8, None).verdict is Verdict.SAME


@cases(("first", "last"), [(None, 3), (3, None), (None, None), (nan, 3), (3, inf), (3, nan)])
def test_a_missing_score_is_no_change(first: float | None, last: float | None) -> None:
    told = judge(first, last, FARRAR)
    assert told.verdict is Verdict.MISSING
    assert told.points is told.gain is told.meets is told.responder_30 is told.required is None


def test_more_can_be_better() -> None:
    nine = threshold(9, None)
    better = judge(40, 49, nine, higher_is_better=True)
    assert (better.verdict, better.points, better.gain, better.gain_percent) == (
        *(Verdict.IMPROVED, 9, 9),
        22.5,
    )
    # 30 % was published for scores that fall
    assert better.responder_30 is None
    assert judge(49, 40, nine, higher_is_better=True).verdict is Verdict.DETERIORATED
    assert judge(40, 49, nine).verdict is Verdict.DETERIORATED


def test_tenths_are_compared_as_they_are_written() -> None:
    assert 5.1 - 3.1 < 2
    assert judge(5.1, 3.1, threshold(2, None)).meets
    assert judge(3.1, 5.1, threshold(2, None), higher_is_better=True).meets
    assert judge(0.7, 0.49, threshold(None, 30)).meets


@cases(("baseline", "points"), [(10, 2), (7, 2), (6, 1.8), (3, 0.9), (0, 2)])
def test_the_smaller_of_two_figures_is_needed(baseline: float, points: float) -> None:
    assert required_points(FARRAR, baseline) == points


def test_the_band_of_scores_that_matter() -> None:
    assert band(FARRAR, 7, lowest=0, highest=10) == Band(7, better=(0, 5), worse=(9, 10))
    assert band(FARRAR, 6, lowest=0, highest=10) == Band(6, better=(0, 4.2), worse=(8, 10))
    assert band(FARRAR, 9, lowest=0, highest=10) == Band(9, better=(0, 7), worse=None)
    assert band(CLELAND, 1, lowest=0, highest=10) == Band(1, better=None, worse=(2.3, 10))
    assert band(BENNETT, 0, lowest=0, highest=100) == Band(0, None, None)
    up = band(threshold(9, None), 40, lowest=0, highest=80, higher_is_better=True)
    assert up == Band(40, better=(49, 80), worse=(0, 31))
    with pytest.raises(ValueError, match="from 0 to 10"):
        band(FARRAR, 11, lowest=0, highest=10)


@cases(("points", "percent"), [(None, None), (0, None), (None, 0), (2, -30), (nan, None), (inf, 3)])
def test_what_is_no_threshold(points: float | None, percent: float | None) -> None:
    with pytest.raises(ValueError, match="above zero"):
        threshold(points, percent)


figures = st.none() | st.integers(1, 40)
ups = st.booleans()
tenths = st.integers(0, 100).map(lambda tenth: tenth / 10)


@settings(max_examples=40)
@given(tenths, tenths, figures, figures, ups)
def test_band_and_judgement_say_the_same(
    first: float, last: float, points: int | None, percent: int | None, up: bool
) -> None:
    if points is None and percent is None:
        points = 3
    one = threshold(points and points / 10, percent)
    told = judge(first, last, one, higher_is_better=up)
    scores = band(one, first, lowest=0, highest=10, higher_is_better=up)

    def within(span: tuple[float, float] | None) -> bool:
        return span is not None and span[0] - 1e-8 <= last <= span[1] + 1e-8

    assert (told.verdict is Verdict.IMPROVED) == within(scores.better)
    assert (told.verdict is Verdict.DETERIORATED) == within(scores.worse)
    assert told.gain is not None
    assert bool(told.meets) == (told.required is not None and told.gain >= told.required - 1e-8)


@settings(max_examples=40)
@given(tenths, tenths, st.integers(1, 5))
def test_a_judgement_does_not_hang_on_the_unit(first: float, last: float, scale: int) -> None:
    told = judge(first, last, FARRAR)
    other = judge(scale * first, scale * last, threshold(2 * scale, 30))
    assert (other.verdict, other.responder_30) == (told.verdict, told.responder_30)

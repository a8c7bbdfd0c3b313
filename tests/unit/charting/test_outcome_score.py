"""Outcome scores lie in their measure's range and step, and change in its own direction."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.charting.outcome_score import (
    Change,
    Course,
    Direction,
    Measure,
    ScoreProblem,
    change,
    measure_of,
    score_problem,
)
from tests.cases import cases
from tests.unit.charting.facts import catalogue

MEASURES = {facts.measure.id: facts.measure for facts in catalogue().outcome_measures()}
BETTER_UP = {"PSFS", "LEFS", "FAAM", "VISA-A", "AKPS", "KOOS", "HOOS", "HHS"}


def test_the_measures_go_the_way_they_are_published() -> None:
    up = {each for each, one in MEASURES.items() if one.direction is Direction.HIGHER_BETTER}
    assert up == BETTER_UP


@cases("each", MEASURES)
def test_the_range_of_every_measure_is_held(each: str) -> None:
    one = MEASURES[each]
    assert score_problem(one, one.lowest) is None
    assert score_problem(one, one.highest) is None
    assert score_problem(one, one.lowest + one.step) is None
    assert score_problem(one, one.lowest - one.step) is ScoreProblem.TOO_LOW
    assert score_problem(one, one.highest + one.step) is ScoreProblem.TOO_HIGH
    assert score_problem(one, one.lowest + one.step / 3) is ScoreProblem.BETWEEN_STEPS
    for wrong in (math.nan, math.inf, -math.inf):
        assert score_problem(one, wrong) is ScoreProblem.NO_NUMBER


@cases("each", MEASURES)
def test_from_end_to_end_is_the_largest_change_in_its_own_direction(each: str) -> None:
    one = MEASURES[each]
    span = one.highest - one.lowest
    rising = change(one, one.lowest, one.highest)
    assert rising.points == span
    assert rising.course is (Course.BETTER if each in BETTER_UP else Course.WORSE)
    assert change(one, one.highest, one.lowest).gain == -rising.gain


@cases(
    ("each", "first", "last", "expected"),
    [
        ("NPRS", 7, 3, Change(-4, 4, 100 * 4 / 7)),
        ("NPRS", 0, 2, Change(2, -2, None)),
        ("NDI", 20, 20, Change(0, 0, 0)),
        ("LEFS", 40, 60, Change(20, 20, 50)),
        ("PSFS", 3.3, 3.6, Change(0.3, 0.3, 100 * 0.3 / 3.3)),
        ("PRTEE", 50.5, 40, Change(-10.5, 10.5, 100 * 10.5 / 50.5)),
    ],
)
def test_a_change(each: str, first: float, last: float, expected: Change) -> None:
    assert change(MEASURES[each], first, last) == expected


def test_no_change_is_told_from_what_is_no_score() -> None:
    with pytest.raises(ValueError, match="scores of the measure"):
        change(MEASURES["NPRS"], 11, 3)
    with pytest.raises(ValueError, match="scores of the measure"):
        change(MEASURES["NPRS"], 7, 3.5)


@cases(
    ("scale", "measure"),
    [("NDI", "NDI"), ("KOOS-Pain", "KOOS"), ("FAAM-Sport", "FAAM"), ("KOOS", None), ("x", None)],
)
def test_a_score_is_kept_under_a_scale(scale: str, measure: str | None) -> None:
    found = measure_of(scale, MEASURES.values())
    assert (found and found.id) == measure


@cases(
    ("lowest", "highest", "step", "scales"),
    [(10, 10, 1, ("a",)), (0, 10, 0, ("a",)), (0, 10, 1, ())],
)
def test_a_measure_without_a_range_is_refused(
    lowest: float, highest: float, step: float, scales: tuple[str, ...]
) -> None:
    with pytest.raises(ValueError, match="range"):
        Measure("a", lowest, highest, step, Direction.HIGHER_WORSE, scales)


@given(st.sampled_from(sorted(MEASURES)), st.data())
def test_there_and_back_is_no_change(each: str, data: st.DataObject) -> None:
    one = MEASURES[each]
    steps = round((one.highest - one.lowest) / one.step)
    first, last = (one.lowest + data.draw(st.integers(0, steps)) * one.step for _ in range(2))
    there, back = change(one, first, last), change(one, last, first)
    assert there.points == -back.points
    assert there.gain == -back.gain
    assert (there.course is Course.SAME) == (abs(first - last) < one.step / 2)

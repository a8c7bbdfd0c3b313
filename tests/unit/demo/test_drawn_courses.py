"""Courses that are drawn are spread as the guide says; in full, to within the luck of thousands."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from statistics import mean, stdev

import pytest

from bodymap.services.demo.drawn_courses import DrawnCourse, drawn_course
from bodymap.services.demo.guide import EXPECTED, GUIDE
from bodymap.services.values import Visit
from tests.faults.amounts import FULL, amount
from tests.unit.demo.demo_clinic import PLANS

COUNT = amount(1000, 40_000)
LUCK = 0.0 if FULL else 0.08
"""By how much the figures of a few may lie outside what those of many come to."""


def inside(value: float, limits: tuple[float, float], scale: float = 1.0) -> bool:
    return limits[0] - LUCK * scale <= value <= limits[1] + LUCK * scale


@pytest.fixture(scope="module")
def courses() -> list[DrawnCourse]:
    chance = Random(7)
    return [drawn_course(chance.choice((4, 5, 6, 7, 8)), chance) for _ in range(COUNT)]


def first(course: DrawnCourse) -> int:
    before = course.pairs[0].before
    assert before is not None
    return before


def change(course: DrawnCourse) -> int:
    before = course.pairs[-1].before
    assert before is not None
    return before - first(course)


def is_responder(course: DrawnCourse) -> bool:
    lost = -change(course)
    return lost >= 2 and lost >= 0.3 * first(course)


def test_the_first_scores_are_as_high_and_as_spread_as_those_who_come(
    courses: list[DrawnCourse],
) -> None:
    scores = [first(course) for course in courses]
    assert inside(mean(scores), EXPECTED.first)
    assert inside(stdev(scores), EXPECTED.first_spread)
    assert min(scores) == GUIDE.least_first


def test_the_change_has_the_mean_the_spread_and_the_responders_of_the_guide(
    courses: list[DrawnCourse],
) -> None:
    whole = [course for course in courses if not course.drops_out]
    changes = [change(course) for course in whole]
    assert inside(mean(changes), EXPECTED.change)
    assert inside(stdev(changes), EXPECTED.change_spread)
    assert inside(mean(map(is_responder, whole)), EXPECTED.responders, 0.5)


def test_some_stay_away_after_two_or_three_visits(courses: list[DrawnCourse]) -> None:
    away = [course for course in courses if course.drops_out]
    assert inside(len(away) / len(courses), EXPECTED.drop_outs, 0.3)
    assert {len(course.pairs) for course in away} == {2, 3}


def test_who_does_not_respond_does_not_gain(courses: list[DrawnCourse]) -> None:
    stays = [change(course) for course in courses if not (course.responds or course.drops_out)]
    assert -0.7 < mean(stays) < 0
    assert any(points > 0 for points in stays)


def test_a_bad_day_at_the_beginning_is_followed_by_a_better_one_without_any_gain() -> None:
    nothing_helps = replace(GUIDE, responders=0.0, other_gain=0.0, other_gain_spread=0.0)
    chance = Random(11)
    drawn = [drawn_course(5, chance, nothing_helps) for _ in range(COUNT)]
    bad_day = [change(course) for course in drawn if first(course) >= 8]
    usual = [change(course) for course in drawn if first(course) <= 6]
    assert inside(mean(bad_day), EXPECTED.regression, 3.0)
    assert mean(bad_day) < mean(usual) - 0.4


def test_the_same_luck_draws_the_same_course() -> None:
    assert drawn_course(6, Random(3)) == drawn_course(6, Random(3))
    assert drawn_course(6, Random(3)) != drawn_course(6, Random(4))


@pytest.mark.in_full
def test_the_demo_itself_is_one_such_clinic(visits: list[Visit]) -> None:
    drawn = [plan for plan in PLANS if plan.pairs]
    changes = [
        (plan.pairs[0].before or 0, plan.pairs[-1].before or 0)
        for plan in drawn
        if plan.last_days_ago < 200
    ]
    points = [last - first for first, last in changes]
    # three standard errors of so few
    margin = 3 * stdev(points) / len(points) ** 0.5
    assert EXPECTED.change[0] - margin < mean(points) < EXPECTED.change[1] + margin
    assert 1.0 < stdev(points) < 3.5
    responders = mean(last <= first - 2 and last <= 0.7 * first for first, last in changes)
    assert 0.35 < responders < 0.85
    assert sum(len(plan.pairs) <= 3 for plan in drawn) >= 2
    assert len(visits) > 300

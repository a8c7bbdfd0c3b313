from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.trends.pain_course import (
    Missing,
    PainChange,
    Step,
    first_to_last,
    has_scores,
    missing,
    period,
    steps,
    unbroken_runs,
)
from bodymap.trends.visit_pain import VisitPain
from tests.cases import cases

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def visit(day: int, before: int | None, after: int | None, *, is_open: bool = False) -> VisitPain:
    return VisitPain(START + timedelta(days=day), before, after, is_open)


scores = st.none() | st.integers(0, 10)
courses = st.lists(st.builds(visit, st.integers(-400, 400), scores, scores, is_open=st.booleans()))


def test_change_in_a_session_is_told_apart_from_change_between_sessions() -> None:
    course = [visit(0, 7, 4), visit(7, 5, 2), visit(14, 6, 6)]
    assert steps(course) == (
        Step(within=-3, between=None, since_last_visit=None),
        Step(within=-3, between=+1, since_last_visit=-2),
        Step(within=0, between=+4, since_last_visit=+1),
    )


def test_a_missing_score_leaves_every_change_that_needs_it_unknown() -> None:
    course = [visit(0, 7, None), visit(7, None, 2), visit(14, 4, 1)]
    assert steps(course) == (
        Step(None, None, None),
        Step(None, None, None),
        Step(within=-3, between=+2, since_last_visit=None),
    )


def test_first_to_last_compares_scores_before_a_visit_only() -> None:
    course = [visit(0, None, 6), visit(7, 8, 3), visit(14, 6, 2), visit(21, None, 0)]
    assert first_to_last(course) == PainChange(
        8, 6, START + timedelta(days=7), START + timedelta(days=14)
    )


def test_a_change_is_negative_when_the_pain_became_less() -> None:
    change = first_to_last([visit(0, 7, 4), visit(7, 3, 2)])
    assert change is not None
    assert change.points == -4


@cases("course", [[], [visit(0, 7, 4)], [visit(0, 7, 4), visit(7, None, 2)]])
def test_fewer_than_two_scores_before_give_no_change(course: list[VisitPain]) -> None:
    assert first_to_last(course) is None


def test_a_line_breaks_where_a_score_before_is_missing() -> None:
    course = [visit(day, score, 2) for day, score in enumerate([7, 6, None, 5, None, None, 4, 3])]
    assert unbroken_runs(course) == ((0, 1), (3,), (6, 7))


def test_missing_scores_are_counted_apart_and_an_open_visit_misses_none() -> None:
    course = [visit(0, 7, None), visit(7, None, 3), visit(14, 5, None, is_open=True)]
    assert missing(course) == Missing(before=1, after=1)
    assert missing(course)
    assert not missing([visit(0, 7, 4)])


def test_the_order_of_the_record_holds_when_the_clock_went_back() -> None:
    course = [visit(0, 8, 5), visit(-30, 6, 4), visit(7, 3, 2)]
    change = first_to_last(course)
    assert change is not None
    assert (change.first, change.last) == (8, 3)
    assert unbroken_runs(course) == ((0, 1, 2),)
    assert period(course) == (START - timedelta(days=30), START + timedelta(days=7))


def test_two_visits_at_the_same_moment_are_two_visits() -> None:
    course = [visit(0, 7, 4), visit(0, 5, 3)]
    assert len(steps(course)) == 2
    change = first_to_last(course)
    assert change is not None
    assert change.points == -2


def test_no_visits_have_no_steps_no_period_and_no_scores() -> None:
    assert steps([]) == ()
    assert period([]) is None
    assert unbroken_runs([]) == ()
    assert not has_scores([])
    assert not has_scores([visit(0, None, None)])
    assert has_scores([visit(0, None, 0)])


@cases("score", [-1, 11])
def test_a_score_outside_the_scale_is_refused(score: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 10"):
        VisitPain(START, score, None)
    with pytest.raises(ValueError, match="between 0 and 10"):
        VisitPain(START, None, score)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        VisitPain(datetime(2026, 3, 2, 9), 7, 4)  # noqa: DTZ001 -- the time this test is about


def test_a_time_of_another_zone_is_the_same_moment() -> None:
    east = timezone(timedelta(hours=3))
    course = [VisitPain(START.astimezone(east), 7, 4)]
    assert period(course) == (START, START)


@given(courses)
def test_every_visit_has_one_step_and_every_score_before_is_in_exactly_one_run(
    course: list[VisitPain],
) -> None:
    assert len(steps(course)) == len(course)
    places = [place for run in unbroken_runs(course) for place in run]
    assert places == [place for place, one in enumerate(course) if one.before is not None]


@given(courses)
def test_steps_add_up_to_the_change_from_first_to_last(course: list[VisitPain]) -> None:
    for run in unbroken_runs(course):
        visits = [course[place] for place in run]
        change = first_to_last(visits)
        if change is not None:
            each = [step.since_last_visit for step in steps(visits)[1:]]
            assert sum(points or 0 for points in each) == change.points


@given(courses)
def test_within_and_between_add_up_to_the_change_since_the_last_visit(
    course: list[VisitPain],
) -> None:
    each = steps(course)
    for previous, step in pairwise(each):
        if previous.within is not None and step.between is not None:
            assert step.since_last_visit == previous.within + step.between

"""How the four times of pain stand for each visit, and which are asked for."""

from __future__ import annotations

from datetime import timedelta

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.pain import Phase
from bodymap.charting.pain_clock import Clock, ClockState
from bodymap.services.pain_readings import asked_for, complaints_of, visit_pain
from bodymap.services.values import Visit
from tests import factories

HEEL = factories.episode(new_id())
NECK = factories.episode(HEEL.patient_id, complaint="Neck pain")


def visit(week: int, of: Episode = HEEL, **scores: int) -> Visit:
    """A visit of an hour; ``scores`` by the name of their phase, of its own complaint."""
    started = factories.session(of, week=week)
    session = factories.session(of, week=week, ended_at=started.started_at + timedelta(hours=1))
    given = tuple(factories.pain(session, score, Phase(phase)) for phase, score in scores.items())
    return Visit(session, of, (), given)


def test_the_next_visit_for_the_complaint_gives_the_fourth_time() -> None:
    visits = (visit(0, before=7), visit(1, NECK, before=2), visit(2, before=4))
    now = visits[2].session.started_at
    heel = visit_pain(visits, 0, HEEL.id, now)
    next_visit = heel.of(Clock.NEXT_VISIT).score
    assert next_visit is not None
    assert next_visit.score == 4
    assert heel.of(Clock.FOLLOW_UP).state is ClockState.MISSING


def test_a_complaint_that_another_visit_asked_about_counts() -> None:
    about_both = visit(1, NECK, before=2)
    heel = factories.pain(about_both.session, 6, episode_id=HEEL.id)
    both = Visit(about_both.session, NECK, (), (*about_both.scores, heel))
    visits = (visit(0, before=7), both)
    assert complaints_of(both) == (NECK.id, HEEL.id)
    score = visit_pain(visits, 0, HEEL.id, both.session.started_at).of(Clock.NEXT_VISIT).score
    assert score is not None
    assert score.score == 6


def test_only_what_is_due_or_late_is_asked_for() -> None:
    first, last = visit(0, before=7), visit(1, before=5)
    ended = last.session.ended_at
    assert ended is not None
    states = {
        hours: [one.visit for one in asked_for((first, last), ended + timedelta(hours=hours))]
        for hours in (1, 24, 48, 49, 2000)
    }
    assert states == {1: [], 24: [last], 48: [last], 49: [last], 2000: [last]}
    given = visit(1, before=5, follow_up=3)
    assert asked_for((first, given), ended + timedelta(hours=30)) == ()

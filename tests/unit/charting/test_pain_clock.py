"""The four times of pain: due, late, given and missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.charting.ids import new_id
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.pain_clock import (
    Clock,
    ClockState,
    Needling,
    Reading,
    Timing,
    pain_clocks,
)
from bodymap.charting.session import Session
from tests.cases import cases
from tests.factories import episode, pain, patient, session

NOT_YET, DUE, LATE = ClockState.NOT_YET, ClockState.DUE, ClockState.LATE
GIVEN, MISSING = ClockState.GIVEN, ClockState.MISSING
HOUR = timedelta(hours=1)
COMPLAINT = episode(patient().id)
OPEN = session(COMPLAINT)
START = OPEN.started_at
END = START + HOUR
ENDED = replace(OPEN, ended_at=END)
NEXT = session(COMPLAINT, week=2)
IN = Needling(first_in=START + HOUR / 4)
OUT = Needling(first_in=START + HOUR / 4, last_out=START + HOUR / 2)


def read(
    visit: Session,
    *scores: PainScore,
    now: datetime = END,
    needling: Needling | None = None,
    following: Session | None = None,
) -> dict[Clock, Reading]:
    readings = pain_clocks(
        visit, COMPLAINT.id, scores, now, needling=needling, next_session=following
    )
    assert [one.clock for one in readings] == list(Clock)
    return {one.clock: one for one in readings}


def scored(visit: Session, phase: Phase, at: datetime) -> PainScore:
    return pain(visit, 5, phase, scored_at=at)


@cases(
    ("visit", "needling", "states"),
    [
        (OPEN, None, [DUE, NOT_YET, NOT_YET, NOT_YET]),
        (OPEN, IN, [LATE, NOT_YET, NOT_YET, NOT_YET]),
        (OPEN, OUT, [LATE, DUE, NOT_YET, NOT_YET]),
        (ENDED, OUT, [MISSING, MISSING, NOT_YET, NOT_YET]),
        (ENDED, None, [MISSING, MISSING, NOT_YET, NOT_YET]),
    ],
)
def test_without_a_score(
    visit: Session, needling: Needling | None, states: list[ClockState]
) -> None:
    assert [one.state for one in read(visit, needling=needling).values()] == states


@cases(
    ("after_end", "following", "state"),
    [
        (HOUR * 23.9, None, NOT_YET),
        (HOUR * 24, None, DUE),
        (HOUR * 48, None, DUE),
        (HOUR * 48.1, None, LATE),
        (HOUR * 48.1, NEXT, MISSING),
        (-HOUR * 10, None, NOT_YET),
    ],
)
def test_the_follow_up_is_due_from_24_to_48_hours(
    after_end: timedelta, following: Session | None, state: ClockState
) -> None:
    reading = read(ENDED, now=END + after_end, following=following)[Clock.FOLLOW_UP]
    assert reading.state is state
    assert (reading.due_from, reading.due_to) == (END + HOUR * 24, END + HOUR * 48)


@cases(
    ("phase", "at", "timing"),
    [
        (Phase.BEFORE, START, Timing.IN_TIME),
        (Phase.BEFORE, START + HOUR / 3, Timing.LATE),
        (Phase.AFTER, START + HOUR / 3, Timing.EARLY),
        (Phase.AFTER, START + HOUR / 2, Timing.IN_TIME),
        (Phase.FOLLOW_UP, END + HOUR * 20, Timing.EARLY),
        (Phase.FOLLOW_UP, END + HOUR * 30, Timing.IN_TIME),
        (Phase.FOLLOW_UP, END + HOUR * 60, Timing.LATE),
    ],
)
def test_a_score_shows_whether_it_came_in_time(phase: Phase, at: datetime, timing: Timing) -> None:
    score = scored(ENDED, phase, at)
    reading = read(ENDED, score, now=END + HOUR * 70, needling=OUT)[Clock(phase.value)]
    assert (reading.state, reading.timing, reading.score) == (GIVEN, timing, score)


@cases(
    ("following", "state"),
    [(None, NOT_YET), (NEXT, DUE), (replace(NEXT, ended_at=NEXT.started_at + HOUR), MISSING)],
)
def test_the_next_visit_asks_for_its_own_pain_before(
    following: Session | None, state: ClockState
) -> None:
    assert read(ENDED, following=following)[Clock.NEXT_VISIT].state is state


def test_the_pain_before_the_next_needles_is_the_fourth_time() -> None:
    score = scored(NEXT, Phase.BEFORE, NEXT.started_at)
    readings = read(ENDED, score, following=NEXT)
    assert readings[Clock.NEXT_VISIT].score == score
    assert readings[Clock.BEFORE].state is MISSING


def test_scores_of_others_are_passed_over() -> None:
    other_complaint = replace(scored(ENDED, Phase.BEFORE, START), episode_id=new_id())
    other_visit = scored(NEXT, Phase.BEFORE, START)
    diary = scored(ENDED, Phase.DIARY, END + HOUR * 30)
    states = [one.state for one in read(ENDED, other_complaint, other_visit, diary).values()]
    assert states == [MISSING, MISSING, NOT_YET, NOT_YET]


def test_the_later_score_of_the_record_counts_whatever_the_clock_says() -> None:
    first, then = (scored(ENDED, Phase.BEFORE, START + HOUR * n) for n in (0, -2))
    assert read(ENDED, first, then)[Clock.BEFORE].score == then


def test_a_session_that_is_open_again_keeps_its_follow_up() -> None:
    score = scored(OPEN, Phase.FOLLOW_UP, END + HOUR * 30)
    reading = read(OPEN, score)[Clock.FOLLOW_UP]
    assert (reading.state, reading.score) == (GIVEN, score)


def test_a_clock_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        read(ENDED, now=END.replace(tzinfo=None))


@given(
    st.sets(st.sampled_from([Phase.BEFORE, Phase.AFTER, Phase.FOLLOW_UP])),
    st.integers(-100, 1000),
    st.booleans(),
    st.booleans(),
)
def test_a_time_is_given_exactly_where_its_score_is(
    phases: set[Phase], hours: int, has_ended: bool, has_next: bool
) -> None:
    visit = ENDED if has_ended else OPEN
    scores = [scored(visit, phase, START + HOUR * hours) for phase in phases]
    now = datetime(2026, 3, 2, 9, 30, tzinfo=UTC) + HOUR * hours
    readings = read(visit, *scores, now=now, following=NEXT if has_next else None)
    given_at = {Phase(clock.value) for clock, one in readings.items() if one.state is GIVEN}
    assert given_at == phases
    for reading in readings.values():
        assert (reading.score is not None) == (reading.timing is not None)
        assert (reading.score is not None) == (reading.state is GIVEN)

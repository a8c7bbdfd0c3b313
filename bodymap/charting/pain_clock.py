"""The four times at which pain is asked for, and how each of them stands.

Before and after the needles, 24 to 48 hours later, and at the start of the next visit. A score that
was not given is shown as missing, and never filled in from another time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.session import Session

FOLLOW_UP_FROM = timedelta(hours=24)
FOLLOW_UP_TO = timedelta(hours=48)
"""When the follow-up is asked for, counted from the end of the visit. The window is the one in
which soreness after needling was followed (24, 48 and 72 hours in one trial, 72 hours in
Martin-Pintado-Zugasti 2016), as the catalogue's adverse events tell it; that it ends at 48 hours is
this program's own choice."""


class Clock(StrEnum):
    """One of the four times, in their order."""

    BEFORE = "before"
    AFTER = "after"
    FOLLOW_UP = "follow_up"
    NEXT_VISIT = "next_visit"


class ClockState(StrEnum):
    """How a time stands."""

    NOT_YET = "not_yet"
    DUE = "due"
    LATE = "late"
    """Past its time, and can still be asked for: the score will show when it was given."""

    GIVEN = "given"
    MISSING = "missing"


class Timing(StrEnum):
    """Whether a score was given when it was meant to be."""

    EARLY = "early"
    IN_TIME = "in_time"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Reading:
    """One time of one complaint. ``score`` and ``timing`` are None unless it was given;
    ``due_from`` and ``due_to`` (UTC) where they hang on something that has not happened."""

    clock: Clock
    state: ClockState
    score: PainScore | None = None
    timing: Timing | None = None
    due_from: datetime | None = None
    due_to: datetime | None = None


@dataclass(frozen=True, slots=True)
class Needling:
    """When (UTC) the first needle of a session went in, and the last one came out: None before the
    first, and while one is still in."""

    first_in: datetime | None = None
    last_out: datetime | None = None


def pain_clocks(
    session: Session,
    episode_id: UUID,
    scores: Iterable[PainScore],
    now: datetime,
    *,
    needling: Needling | None = None,
    next_session: Session | None = None,
) -> tuple[Reading, ...]:
    """The four readings of ``session`` for the complaint ``episode_id``, at ``now`` (UTC).

    ``scores`` come in the order of the record, the later one to a time counts; those of other
    sessions and complaints are passed over. ``next_session`` is the next visit for the complaint;
    its score before the needles is the fourth time. Raises ValueError for a time without a zone.
    """
    if now.utcoffset() is None:
        raise ValueError("Pain clocks are read with a time zone.")
    of_complaint = [score for score in scores if score.episode_id == episode_id]
    given = {(score.session_id, score.phase): score for score in of_complaint}
    needles = needling or Needling()
    next_before = given.get((next_session.id, Phase.BEFORE)) if next_session else None
    return (
        _before(session, given.get((session.id, Phase.BEFORE)), needles),
        _after(session, given.get((session.id, Phase.AFTER)), needles),
        _follow_up(session, given.get((session.id, Phase.FOLLOW_UP)), now, next_session),
        _next_visit(next_session, next_before),
    )


def _before(session: Session, score: PainScore | None, needles: Needling) -> Reading:
    start, until = session.started_at, needles.first_in
    if score is not None:
        return _given(Clock.BEFORE, score, None, until)
    if not session.is_open:
        return Reading(Clock.BEFORE, ClockState.MISSING, due_from=start, due_to=until)
    state = ClockState.DUE if until is None else ClockState.LATE
    return Reading(Clock.BEFORE, state, due_from=start, due_to=until)


def _after(session: Session, score: PainScore | None, needles: Needling) -> Reading:
    out = needles.last_out
    if score is not None:
        return _given(Clock.AFTER, score, out, None)
    if not session.is_open:
        return Reading(Clock.AFTER, ClockState.MISSING, due_from=out, due_to=session.ended_at)
    state = ClockState.NOT_YET if out is None else ClockState.DUE
    return Reading(Clock.AFTER, state, due_from=out)


def _follow_up(
    session: Session, score: PainScore | None, now: datetime, next_session: Session | None
) -> Reading:
    if session.ended_at is None:
        # counted from the end; a session that is opened again keeps the score it has
        state = ClockState.NOT_YET if score is None else ClockState.GIVEN
        return Reading(Clock.FOLLOW_UP, state, score, None if score is None else Timing.EARLY)
    start, end = session.ended_at + FOLLOW_UP_FROM, session.ended_at + FOLLOW_UP_TO
    if score is not None:
        return _given(Clock.FOLLOW_UP, score, start, end)
    if next_session is not None:
        # asked for now, it would be the pain of another time
        state = ClockState.MISSING
    elif now < start:
        state = ClockState.NOT_YET
    else:
        state = ClockState.DUE if now <= end else ClockState.LATE
    return Reading(Clock.FOLLOW_UP, state, due_from=start, due_to=end)


def _next_visit(session: Session | None, score: PainScore | None) -> Reading:
    if session is None:
        return Reading(Clock.NEXT_VISIT, ClockState.NOT_YET)
    if score is not None:
        return _given(Clock.NEXT_VISIT, score, session.started_at, session.ended_at)
    state = ClockState.DUE if session.is_open else ClockState.MISSING
    start = session.started_at
    return Reading(Clock.NEXT_VISIT, state, due_from=start, due_to=session.ended_at)


def _given(clock: Clock, score: PainScore, start: datetime | None, end: datetime | None) -> Reading:
    timing = Timing.IN_TIME
    if start is not None and score.scored_at < start:
        timing = Timing.EARLY
    elif end is not None and score.scored_at > end:
        timing = Timing.LATE
    return Reading(clock, ClockState.GIVEN, score, timing, start, end)

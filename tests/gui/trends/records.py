"""Patients whose pain course a test writes down as pairs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import Reaction
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import PatientOverview, Visit
from tests import factories

Pair = tuple[int | None, int | None]

NURSE = factories.patient()
HEEL = factories.episode(NURSE.id)
NECK = factories.episode(NURSE.id, complaint="Neck pain", side=ComplaintSide.BOTH)


def visit(episode: Episode, started_at: datetime, pair: Pair, *, is_open: bool = False) -> Visit:
    ended_at = None if is_open else started_at + timedelta(minutes=40)
    session = factories.session(episode, started_at=started_at, ended_at=ended_at)
    scores = tuple(
        factories.pain(session, score, phase)
        for phase, score in zip((Phase.BEFORE, Phase.AFTER), pair, strict=True)
        if score is not None
    )
    return Visit(session, episode, (), scores)


def weekly(*pairs: Pair, episode: Episode = HEEL) -> PatientStory:
    """One visit a week with these scores before and after."""
    visits = [visit(episode, factories.visit_time(week), pair) for week, pair in enumerate(pairs)]
    return with_visits(*visits)


def with_visits(
    *visits: Visit,
    episodes: Sequence[Episode] = (HEEL,),
    outcomes: Sequence[OutcomeScore] = (),
    reactions: Sequence[Reaction] = (),
) -> PatientStory:
    overview = PatientOverview(NURSE, tuple(episodes), visits)
    return PatientStory(overview, outcomes=tuple(outcomes), reactions=tuple(reactions))

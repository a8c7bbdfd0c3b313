"""The course of a complaint in a report: pain and function, against changes that matter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.amended import apply_to_pains
from bodymap.charting.amendment import Amendment
from bodymap.charting.pain import PainScore, Phase
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.report_content import PainJudged
from bodymap.services.story.trend_course import TrendCourse, trend_course
from bodymap.services.values import PatientOverview, Visit
from bodymap.trends.pain_course import first_to_last
from bodymap.trends.threshold import judge

if TYPE_CHECKING:
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue


def report_trend(
    story: PatientStory,
    episode_id: UUID,
    visits: Mapping[UUID, Visit],
    is_told: Callable[[datetime], bool],
    catalogue: ClinicCatalogue,
    now: datetime,
) -> TrendCourse | None:
    """The course of the visits that are told, with the scores that are known today: ``visits`` are
    those that were read whole, and amendments of their scores count."""
    overview = story.overview
    told = tuple(
        _as_known(visit, visits.get(visit.session.id))
        for visit in overview.visits
        if is_told(visit.session.started_at)
    )
    sessions = {visit.session.id for visit in told}
    shown = replace(
        story,
        overview=PatientOverview(overview.patient, overview.episodes, told),
        outcomes=tuple(one for one in story.outcomes if one.session_id in sessions),
        reactions=tuple(one for one in story.reactions if one.session_id in sessions),
    )
    return trend_course(shown, episode_id, catalogue, now)


def judged_pain(trend: TrendCourse | None) -> PainJudged | None:
    """From the first to the last score before a visit, in the order of the record: a score counts
    whatever a wrong clock said of its day. None with fewer than two."""
    change = None if trend is None else first_to_last(trend.visits)
    if trend is None or change is None:
        return None
    chosen = trend.threshold
    against = None if chosen is None else chosen.change
    return PainJudged(change, judge(change.first, change.last, against), chosen)


def _as_known(visit: Visit, whole: Visit | None) -> Visit:
    """A visit of an overview with its scores as they were amended."""
    amendments = () if whole is None else whole.of(Amendment)
    if not amendments:
        return visit
    kept = [one for one in visit.scores if one.phase not in (Phase.BEFORE, Phase.AFTER)]
    given = {(one.episode_id, one.phase): one for one in visit.scores}
    for known in apply_to_pains(given.values(), amendments):
        score = given.get((known.episode_id, known.phase))
        if known.current is not None and known.phase in (Phase.BEFORE, Phase.AFTER):
            kept.append(
                replace(score, score=known.current)
                if score is not None
                else PainScore(
                    *(known.amendments[-1].id, visit.session.id, known.episode_id),
                    *(known.phase, known.current, visit.session.started_at),
                )
            )
    return replace(visit, scores=tuple(kept))

"""Everything that a trend plot of one complaint shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST, PainScore
from bodymap.charting.reaction import Severity
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.services.reactions import together
from bodymap.services.score_choice import PAIN_SCALE
from bodymap.services.story.complaint_visits import complaint_visits
from bodymap.services.story.corrected import corrected_visits
from bodymap.services.story.dated_ahead import is_ahead
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.scales import ScaleCourse, scales_of
from bodymap.services.story.threshold_choice import ChosenThreshold, threshold_for
from bodymap.services.values import PatientOverview, Visit
from bodymap.trends.course_events import CourseEvent, course_events
from bodymap.trends.pain_points import PainPoint, pain_points
from bodymap.trends.paired_change import SessionChanges, session_changes
from bodymap.trends.robust_slope import Slope, slope_of_pain
from bodymap.trends.score_course import ScoreCourse
from bodymap.trends.threshold import Band, band
from bodymap.trends.visit_pain import VisitPain


@dataclass(frozen=True, slots=True)
class FunctionCourse:
    """The scores of one scale on one side. ``name`` is the measure's own, ``sessions`` are the
    visits of the course's points, one for each; ``band`` is None without a threshold or a score."""

    course: ScoreCourse
    name: str
    sessions: tuple[UUID, ...]
    threshold: ChosenThreshold | None
    band: Band | None


@dataclass(frozen=True, slots=True)
class TrendCourse:
    """The course of ``episode``. ``visits`` are in the order of the record, and ``sessions`` are
    their ids, one for each.

    ``ahead`` are the places of visits that lie in the future, as a wrong clock leaves them: they
    are in ``visits``, and count neither in ``slope`` nor as a pause. ``band`` are the scores that
    are a change of ``threshold`` from the first score before a visit, None without either.
    ``now`` (UTC) is when the record was read. ``lost`` are scales with scores that the catalogue
    does not have any more, ``unusable`` counts scores outside their scale. ``corrected`` are the
    visits with an amendment: their scores are given as they were signed.
    """

    episode: Episode
    visits: tuple[VisitPain, ...]
    sessions: tuple[UUID, ...]
    ahead: tuple[int, ...]
    points: tuple[PainPoint, ...]
    events: tuple[CourseEvent, ...]
    threshold: ChosenThreshold | None
    band: Band | None
    slope: Slope
    changes: SessionChanges
    functions: tuple[FunctionCourse, ...]
    now: datetime
    lost: tuple[str, ...] = ()
    unusable: int = 0
    corrected: tuple[UUID, ...] = ()

    @property
    def counted(self) -> tuple[VisitPain, ...]:
        """The visits that do not lie in the future."""
        return tuple(one for place, one in enumerate(self.visits) if place not in self.ahead)

    @property
    def has_pain(self) -> bool:
        """Whether any pain score was given."""
        given = (one.before is not None or one.after is not None for one in self.visits)
        return bool(self.points) or any(given)

    @property
    def times(self) -> tuple[datetime, ...]:
        """When (UTC) there is something to see: without what lies in the future, where there is
        anything else."""
        times = (
            *(visit.started_at for visit in self.visits),
            *(point.at for point in self.points),
            *(point.at for one in self.functions for point in one.course.points),
        )
        return tuple(at for at in times if not is_ahead(at, self.now)) or times


def trend_course(
    story: PatientStory, episode_id: UUID, catalogue: ClinicCatalogue, now: datetime
) -> TrendCourse | None:
    """The course of a complaint at ``now`` (UTC); None where the patient has no such complaint.

    A visit made for another complaint counts where this one was scored at it, before the needles or
    after them. Scores of other complaints are left out. Raises CatalogueError.
    """
    overview = story.overview
    episode = overview.episode(episode_id)
    if episode is None:
        return None
    told = list(complaint_visits(overview.visits, episode_id))
    pains = tuple(one.pain for one in told)
    ahead = tuple(place for place, pain in enumerate(pains) if is_ahead(pain.started_at, now))
    counted = tuple(pain for place, pain in enumerate(pains) if place not in ahead)
    threshold = threshold_for(catalogue, episode.condition, PAIN_SCALE)
    scales = scales_of(story.outcomes, episode, catalogue)
    sessions = tuple(one.visit.session.id for one in told)
    return TrendCourse(
        episode=episode,
        visits=pains,
        sessions=sessions,
        ahead=ahead,
        points=pain_points(_scores(overview.visits), episode_id),
        events=_events(story, episode_id, [one.visit for one in told], counted, catalogue),
        threshold=threshold,
        band=_pain_band(pains, threshold),
        slope=slope_of_pain(counted),
        changes=session_changes(pains),
        functions=tuple(_function(one) for one in scales.courses if one.course.points),
        now=now,
        lost=scales.lost,
        unusable=sum(one.course.unusable for one in scales.courses),
        corrected=corrected_visits(story.amendments, set(sessions)),
    )


def _scores(visits: Iterable[Visit]) -> Iterator[PainScore]:
    return (score for visit in visits for score in visit.scores)


def _pain_band(visits: Sequence[VisitPain], threshold: ChosenThreshold | None) -> Band | None:
    first = next((visit.before for visit in visits if visit.before is not None), None)
    if threshold is None or first is None:
        return None
    return band(threshold.change, first, lowest=NPRS_LOWEST, highest=NPRS_HIGHEST)


def _events(
    story: PatientStory,
    episode_id: UUID,
    visits: Sequence[Visit],
    counted: Sequence[VisitPain],
    catalogue: ClinicCatalogue,
) -> tuple[CourseEvent, ...]:
    starts = [visit.started_at for visit in counted]
    sessions = {visit.session.id for visit in visits}
    kinds = ReactionKinds(catalogue)
    # one event at several sites is recorded once for each of them
    happened = [one for one in together(story.reactions) if one.first.session_id in sessions]
    return course_events(
        starts,
        new_complaints=_new_complaints(story.overview, episode_id, min(starts, default=None)),
        reactions=[
            (one.first.occurred_at, kinds.label(one.first.kind))
            for one in happened
            if one.first.severity is not Severity.SERIOUS
        ],
        serious=[
            (one.first.occurred_at, kinds.label(one.first.kind))
            for one in happened
            if one.first.severity is Severity.SERIOUS
        ],
    )


def _new_complaints(
    overview: PatientOverview, episode_id: UUID, since: datetime | None
) -> list[tuple[datetime, str]]:
    """The other complaints whose first visit came after the first one of this."""
    found = []
    for episode in overview.episodes:
        starts = [
            visit.session.started_at
            for visit in overview.visits
            if visit.session.episode_id == episode.id
        ]
        if episode.id != episode_id and starts and since is not None and min(starts) > since:
            found.append((min(starts), episode.complaint))
    return found


def _function(of: ScaleCourse) -> FunctionCourse:
    course = of.course
    sessions = {(one.scored_at, one.value): one.session_id for one in of.scores}
    allowed = None
    if of.threshold is not None and course.points:
        allowed = band(
            of.threshold.change,
            course.points[0].value,
            lowest=course.measure.lowest,
            highest=course.measure.highest,
            higher_is_better=course.higher_is_better,
        )
    return FunctionCourse(
        course,
        of.of.name,
        tuple(sessions[point.at, point.value] for point in course.points),
        of.threshold,
        allowed,
    )

"""What one needs to know of a patient in the first half minute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.services.score_choice import PAIN_SCALE
from bodymap.services.story.alerts import Alerts, alerts
from bodymap.services.story.corrected import corrected_visits
from bodymap.services.story.function_glance import FunctionGlance, function_glance
from bodymap.services.story.most_needled import MostNeedled, most_needled
from bodymap.services.story.needle_troubles import NeedlesTold, needles_told
from bodymap.services.story.pain_glance import PainGlance, pain_before, pain_glance
from bodymap.services.story.reactions_told import ReactionsTold, reactions_told
from bodymap.services.story.threshold_choice import threshold_for
from bodymap.services.story.visit_span import VisitSpan, visit_span
from bodymap.trends.course_events import CourseEvent, gaps

if TYPE_CHECKING:
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.story.glance_record import GlanceRecord
    from bodymap.services.story.patient_story import PatientStory
    from bodymap.services.values import Visit


@dataclass(frozen=True, slots=True)
class FirstGlance:
    """One complaint, and what must not be overlooked of its patient.

    ``span``, ``pauses``, ``pain``, ``function`` and ``needled`` are of the complaint. ``alerts``,
    ``reactions`` and ``needles`` are of the whole patient: what went wrong at a visit for another
    complaint went wrong with the same person. ``starts`` tells when each of the patient's visits
    began (UTC), and ``complaints`` counts what the patient is treated for. ``today`` is the
    clinic's day. ``corrected`` are the complaint's visits with an amendment: their scores and sites
    are told as they were signed. Where ``is_read`` is False the answers to the screening, whether
    reactions were asked for, and the needles of visits that nobody signed are not known.
    """

    complaint: Episode
    today: date
    span: VisitSpan
    pauses: tuple[CourseEvent, ...]
    pain: PainGlance
    function: FunctionGlance
    needled: MostNeedled
    alerts: Alerts
    reactions: ReactionsTold
    needles: NeedlesTold
    starts: Mapping[UUID, datetime]
    complaints: int
    corrected: tuple[UUID, ...] = ()
    is_read: bool = True


def first_glance(
    story: PatientStory,
    record: GlanceRecord,
    episode_id: UUID,
    catalogue: ClinicCatalogue,
    now: datetime,
    *,
    counts_sites: bool = True,
) -> FirstGlance:
    """The glance at the complaint ``episode_id`` at ``now`` (UTC).

    ``record`` is what is read beside ``story``. Without ``counts_sites`` no site is looked at, so
    that those of a long course need not be read for it. Raises CatalogueError where the
    catalogue cannot be read, KeyError for a complaint that the patient does not have.
    """
    overview = story.overview
    complaint = {one.id: one for one in overview.episodes}[episode_id]
    visits = [one for one in overview.visits if one.session.episode_id == episode_id]
    span = visit_span(visits, now, counts_sites=counts_sites)
    late = {one.session_id for one in span.ahead}
    times = [one.session.started_at for one in visits if one.session.id not in late]
    open_now = next((v.session.id for v in reversed(overview.visits) if v.session.is_open), None)
    today = now.astimezone().date()
    pain = pain_before(overview.visits, episode_id)
    ended = frozenset(one.session.id for one in overview.visits if not one.session.is_open)
    return FirstGlance(
        complaint=complaint,
        today=today,
        span=span,
        pauses=gaps(times),
        pain=pain_glance(
            pain,
            threshold_for(catalogue, complaint.condition, PAIN_SCALE),
        ),
        function=function_glance(story.outcomes, complaint, catalogue),
        needled=_needled(story, visits) if counts_sites else MostNeedled(is_counted=False),
        alerts=alerts(overview.patient.alert, record.answers, catalogue.screening_item, open_now),
        reactions=reactions_told(story.reactions, ended, record.said_none, today),
        needles=needles_told(
            *(overview.visits, story.needle_events, story.explanations),
            story.signed,
            record.ledgers,
        ),
        starts={one.session.id: one.session.started_at for one in overview.visits},
        complaints=len(overview.episodes),
        corrected=corrected_visits(story.amendments, {one.session_id for one in pain}),
        is_read=record.is_read,
    )


def counted(glance: FirstGlance, story: PatientStory, now: datetime) -> FirstGlance:
    """The same glance at ``story`` with its sites counted, which it was made without. Raises
    ClinicFileError where they cannot be read."""
    of = glance.complaint.id
    visits = [one for one in story.overview.visits if one.session.episode_id == of]
    return replace(glance, span=visit_span(visits, now), needled=_needled(story, visits))


def _needled(story: PatientStory, visits: Sequence[Visit]) -> MostNeedled:
    return most_needled(story.sites, frozenset(one.session.id.bytes for one in visits))

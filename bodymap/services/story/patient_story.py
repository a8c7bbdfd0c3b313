"""A patient's record as the story pages need it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.amendment import Amendment
from bodymap.charting.explanation import Explanation
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.reaction import Reaction
from bodymap.charting.signing import Signature
from bodymap.charting.site_columns import NO_SITES, SiteColumns
from bodymap.services.values import PatientOverview

if TYPE_CHECKING:
    from bodymap.services.history import History


@dataclass(frozen=True, slots=True)
class PatientStory:
    """A patient's visits, and what several pages look up over all of them.

    Visits are in the order in which they took place, scores of function in that of their visits,
    everything else in the order of the record, and nothing of it is voided. ``needle_events``
    leaves out the needles that were simply taken out: what is left is what one asks about later.
    ``signed`` are the ids of the sessions that were signed. The ``sites`` of a very long course are
    read when they are first looked at, which is to be done on the thread that reads the record.
    """

    overview: PatientOverview
    sites: SiteColumns = NO_SITES
    reactions: tuple[Reaction, ...] = ()
    outcomes: tuple[OutcomeScore, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    signed: frozenset[UUID] = frozenset()
    needle_events: tuple[NeedleEvent, ...] = ()
    amendments: tuple[Amendment, ...] = ()


def read_story(history: History, overview: PatientOverview) -> PatientStory:
    """The story around an overview that was just read. Raises ClinicFileError."""
    patient_id = overview.patient.id
    places = {visit.session.id: place for place, visit in enumerate(overview.visits)}
    outcomes = history.records_of(patient_id, OutcomeScore)
    return PatientStory(
        overview,
        sites=history.site_columns(patient_id),
        reactions=history.records_of(patient_id, Reaction),
        # a visit that was imported stands at its day, and its scores with it
        outcomes=tuple(sorted(outcomes, key=lambda one: places.get(one.session_id, len(places)))),
        explanations=history.records_of(patient_id, Explanation),
        signed=history.visits_with(patient_id, Signature),
        needle_events=history.needle_incidents(patient_id),
        amendments=history.records_of(patient_id, Amendment),
    )

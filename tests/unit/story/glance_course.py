"""A patient's course for tests of the first glance: visits with what was recorded at them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.episode import Episode
from bodymap.charting.explanation import Explanation
from bodymap.charting.ledger import Ledger
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient
from bodymap.charting.reaction import Reaction
from bodymap.charting.session import Session
from bodymap.charting.signing import Signature
from bodymap.charting.site_columns import SiteColumns
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.first_glance import FirstGlance, first_glance
from bodymap.services.story.glance_record import GlanceRecord
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import PatientOverview, Visit
from tests import factories

CATALOGUE = ClinicCatalogue(CatalogueFolders(resource("catalogue")))


@dataclass
class Course:
    """Visits a week apart; ``now`` is two days after the last one."""

    person: Patient = field(default_factory=factories.patient)
    complaint: Episode = field(init=False)
    visits: list[Visit] = field(default_factory=list)
    records: list[Any] = field(default_factory=list)
    answers: list[AnswerGiven] = field(default_factory=list)
    said_none: set[UUID] = field(default_factory=set)
    ledgers: dict[UUID, Ledger] = field(default_factory=dict)
    others: list[Episode] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.complaint = factories.episode(self.person.id, condition="plantar_heel")

    def visit(
        self,
        before: int | None = None,
        *,
        after: int | None = None,
        sites: int = 0,
        at: datetime | None = None,
        is_open: bool = False,
        of: Episode | None = None,
        **site: Any,
    ) -> Session:
        """One more visit, with as many needle sites as ``sites``."""
        complaint = of or self.complaint
        begun = at or factories.visit_time(len(self.visits))
        ended = None if is_open else begun + timedelta(minutes=40)
        session = factories.session(complaint, started_at=begun, ended_at=ended)
        given = ((Phase.BEFORE, before), (Phase.AFTER, after))
        scores: Sequence[PainScore] = [
            factories.pain(session, score, phase) for phase, score in given if score is not None
        ]
        needles = [factories.site(session, number=n + 1, **site) for n in range(sites)]
        self.visits.append(Visit(session, complaint, tuple(needles), tuple(scores)))
        return session

    def record(self, *records: Any) -> None:
        """Whatever else was recorded."""
        self.records += records

    def of(self, kind: type[Any]) -> tuple[Any, ...]:
        return tuple(one for one in self.records if isinstance(one, kind))

    @property
    def now(self) -> datetime:
        return factories.visit_time(max(len(self.visits) - 1, 0)) + timedelta(days=2)

    def story(self) -> PatientStory:
        return PatientStory(
            PatientOverview(self.person, (self.complaint, *self.others), tuple(self.visits)),
            sites=SiteColumns.of(site for visit in self.visits for site in visit.sites),
            reactions=self.of(Reaction),
            outcomes=self.of(OutcomeScore),
            explanations=self.of(Explanation),
            signed=frozenset(one.session_id for one in self.of(Signature)),
            needle_events=self.of(NeedleEvent),
        )

    def record_beside(self) -> GlanceRecord:
        return GlanceRecord(tuple(self.answers), frozenset(self.said_none), self.ledgers)

    def glance(
        self, catalogue: ClinicCatalogue = CATALOGUE, *, now: datetime | None = None
    ) -> FirstGlance:
        """What is told of the complaint."""
        return first_glance(
            *(self.story(), self.record_beside(), self.complaint.id, catalogue, now or self.now)
        )


def scored(scores: Iterable[int | None], **visit: Any) -> Course:
    """A course of visits with these scores before."""
    course = Course()
    for score in scores:
        course.visit(score, **visit)
    return course

"""Courses of visits to report on, made in memory: signed, amended, unsigned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from bodymap.charting.amendment import Amendment, What
from bodymap.charting.billing import Billing
from bodymap.charting.episode import Episode
from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import Phase
from bodymap.charting.procedure_code import SidePolicy
from bodymap.charting.reaction import Reaction
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature, sign
from bodymap.charting.site import NeedleSite
from bodymap.services.signed_content import content_of
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.report_sources import ReportSources
from bodymap.services.values import PatientOverview, Visit
from tests import factories

_Kind = TypeVar("_Kind")

SIGNER = UUID(int=7)
NOW = factories.visit_time(60)
PATIENT = factories.patient(alert="Faints at the sight of blood")
HEEL = factories.episode(PATIENT.id, condition="plantar_heel", icd10="M72.2")


def visit(
    week: int,
    pains: tuple[int | None, int | None] = (6, 4),
    *,
    sites: int = 6,
    episode: Episode = HEEL,
    records: Iterable[SessionRecord] = (),
    is_signed: bool = True,
) -> Visit:
    """A visit with needles in the inner calf, all of them taken out; ``records`` stand before the
    bill and the signature."""
    session = factories.session(episode, week=week)
    session = replace(session, ended_at=session.started_at + timedelta(minutes=40))
    charted = tuple(
        factories.site(session, number=number, depth_mm=20.0, sequence=number)
        for number in range(1, sites + 1)
    )
    scores = tuple(
        factories.pain(session, score, phase)
        for phase, score in zip((Phase.BEFORE, Phase.AFTER), pains, strict=True)
        if score is not None
    )
    out = factories.needle_event(session, None, EventKind.OUT, sequence=sites + 1)
    bill = Billing(
        *(new_id(), session.id, "20560", SidePolicy.MUSCLE_ONCE, ("gastrocnemius_medial",)),
        *(Decimal("45.00"), "EUR"),
    )
    moved = tuple(replace(one, session_id=session.id) for one in records)
    whole = Visit(session, episode, charted, scores, (out, *moved, bill))
    return signed(whole) if is_signed else whole


def signed(whole: Visit, at: datetime | None = None) -> Visit:
    """The visit with a signature under all of it, given at its end."""
    at = at or whole.session.ended_at or NOW
    signature = sign(content_of(whole, Figure.FEMALE_TYPICAL), SIGNER, "Rosa Hazel, PT", at)
    return replace(whole, records=(*whole.records, signature))


def amended(whole: Visit, *whats: What) -> Visit:
    """The visit with amendments beside what was signed."""
    added = tuple(
        Amendment(
            *(new_id(), whole.session.id, "Theo Alder, PT", NOW),
            *("The ruler was read upside down.", what, sequence),
        )
        for sequence, what in enumerate(whats, start=500)
    )
    return replace(whole, records=(*whole.records, *added))


def with_sites(whole: Visit, sites: Sequence[NeedleSite]) -> Visit:
    """The visit with other sites than were signed."""
    return replace(whole, sites=tuple(sites))


def sources(*visits: Visit, call_line: str = "") -> ReportSources:
    """What a report of those visits is made from; they are all there are of the patient."""
    told = tuple(replace(one, records=()) for one in visits)
    story = PatientStory(
        PatientOverview(PATIENT, (HEEL,), told),
        reactions=_of(visits, Reaction),
        outcomes=_of(visits, OutcomeScore),
        signed=frozenset(one.session_id for one in _of(visits, Signature)),
    )
    return ReportSources("Willow Lane Physio", story, HEEL, visits, call_line=call_line)


def course(count: int) -> ReportSources:
    """A course of signed visits, a week from one to the next, in which the pain becomes less."""
    return sources(*(visit(week, (max(8 - week, 2), max(6 - week, 1))) for week in range(count)))


def _of(visits: Iterable[Visit], kind: type[_Kind]) -> tuple[_Kind, ...]:
    return tuple(record for one in visits for record in one.of(kind))

"""Every kind of record of a visit, with all its fields and with as few as it can have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.billing import Billing
from bodymap.charting.consent import ConsentMethod
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind
from bodymap.charting.procedure_code import SidePolicy
from bodymap.charting.range_of_motion import Movement, RangeOfMotion
from bodymap.charting.screening import Reply, ScreeningAnswer
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite
from bodymap.charting.symptom import Erasure, FindingKind, Radiation
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.services.changes import Kind
from tests import factories

END = factories.FIRST_VISIT + timedelta(minutes=30)
"""When the first visit ends."""


def full_answer(of: Session) -> AnswerGiven:
    said = ScreeningAnswer(
        "implant", Reply.YES, END, ("knee_medial", "calf_medial_l"), "Plate, 2019", of.started_at
    )
    return AnswerGiven(new_id(), of.id, said)


def erasure(of: Session) -> SymptomMark:
    mark = Erasure(new_id(), (BodyPoint(95, 310.5, -62),), 8.0, 0)
    return SymptomMark(mark.id, of.id, of.episode_id, mark)


def arrow(of: Session) -> SymptomMark:
    mark = Radiation(new_id(), BodyPoint(95, 310, -62), BodyPoint(90, 120, -40))
    return SymptomMark(mark.id, of.id, of.episode_id, mark)


def neck(of: Session) -> RangeOfMotion:
    return RangeOfMotion(
        *(new_id(), of.id, of.episode_id, Movement.NECK_FLEXION, Side.MIDLINE, -12.5, END),
        is_active=False,
    )


Make = Callable[[Session, NeedleSite], SessionRecord]

KINDS: dict[str, tuple[Kind, Make]] = {
    "an answer": (Kind.START, lambda of, _: factories.answer(of)),
    "an answer with all it can have": (Kind.START, lambda of, _: full_answer(of)),
    "a reason to go on": (Kind.START, lambda of, _: factories.override(of)),
    "a reason at a site": (Kind.START, lambda of, at: factories.override(of, site_id=at.id)),
    "a consent": (Kind.START, lambda of, _: factories.consent(of)),
    "a guardian's consent, withdrawn": (
        Kind.START,
        lambda of, _: factories.consent(of, method=ConsentMethod.GUARDIAN, withdrawn_at=END),
    ),
    "hygiene": (Kind.START, lambda of, _: factories.hygiene(of)),
    "hygiene without gloves": (Kind.START, lambda of, _: factories.hygiene(of, gloves=False)),
    "a needle out": (Kind.NEEDLE, factories.needle_event),
    "all needles out": (Kind.NEEDLE, lambda of, _: factories.needle_event(of, None)),
    "a broken needle": (
        Kind.NEEDLE,
        lambda of, at: factories.needle_event(of, at, EventKind.BROKEN, note="At the handle."),
    ),
    "an explanation": (Kind.FINISH, lambda of, _: factories.explanation(of, "Naïve café")),
    "a score that was skipped": (Kind.FINISH, lambda of, _: factories.pain_skipped(of)),
    "a reaction": (Kind.REACTION, lambda of, _: factories.reaction(of)),
    "a reaction that is over": (
        Kind.REACTION,
        lambda of, at: factories.reaction(
            of, site_id=at.id, follow_up_due=None, resolved_at=END, note="Gone by noon."
        ),
    ),
    "no reaction": (Kind.REACTION, lambda of, _: factories.no_reaction(of)),
    "an outcome score": (Kind.OUTCOME, lambda of, _: factories.outcome(of, 41.7)),
    "a score of the whole person": (
        Kind.OUTCOME,
        lambda of, _: replace(factories.outcome(of, 0.0, "ODI"), side=None),
    ),
    "a range of motion": (Kind.OUTCOME, lambda of, _: factories.motion(of)),
    "a passive range in the midline": (Kind.OUTCOME, lambda of, _: neck(of)),
    "advice": (Kind.ADVICE, lambda of, _: factories.advice_told(of)),
    "a stroke": (Kind.DRAWING, lambda of, _: factories.mark(of)),
    "a stroke of no known strength": (
        Kind.DRAWING,
        lambda of, _: factories.mark(of, intensity=None),
    ),
    "an erasure": (Kind.DRAWING, lambda of, _: erasure(of)),
    "an arrow": (Kind.DRAWING, lambda of, _: arrow(of)),
    "a taut band": (Kind.DRAWING, lambda of, _: factories.finding(of)),
    "a pressure-pain threshold": (
        Kind.DRAWING,
        lambda of, _: factories.finding(
            of, kind=FindingKind.PRESSURE_PAIN_THRESHOLD, pressure_kpa=245.5
        ),
    ),
    "a bill": (Kind.FINISH, lambda of, _: factories.billing(of)),
    "a bill of nothing": (
        Kind.FINISH,
        lambda of, _: Billing(new_id(), of.id, "", SidePolicy.EACH_SIDE),
    ),
    "a bill with cents": (Kind.FINISH, lambda of, _: factories.billing(of, fee=Decimal("0.10"))),
    "a reading of the clocks": (Kind.CLOCK, lambda of, _: factories.clock_reading(of)),
}
"""What ``put`` takes, by its words: the kind of change, and what makes one for a visit and its
needle. A signature is signed, and an amendment belongs to a signed visit."""

every_kind = pytest.mark.parametrize(("kind", "make"), KINDS.values(), ids=KINDS)
"""Once for each."""

"""A visit with a record of every kind, on a real clinic file: what there is to sign."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.after_care import AdviceTold, Told
from bodymap.charting.answer_given import AnswerGiven, Override
from bodymap.charting.billing import Billing
from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.consent import Consent, ConsentMethod
from bodymap.charting.explanation import Explanation
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import PainSkipped, Phase
from bodymap.charting.procedure_code import SidePolicy
from bodymap.charting.range_of_motion import Movement, RangeOfMotion
from bodymap.charting.reaction import NoReaction, Reaction, Severity
from bodymap.charting.screening import Reply, ScreeningAnswer
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_detail import SiteDetail
from bodymap.charting.symptom import Erasure, Finding, FindingKind, Quality, Radiation, Stroke
from bodymap.charting.symptom_mark import Mark, SymptomMark
from tests import factories


def sites_of(session: Session) -> tuple[NeedleSite, NeedleSite]:
    """Two needles in two muscles, the first with all that can be known of it."""
    detail = SiteDetail(
        twitch=2,
        is_referred=True,
        referred_to=("heel",),
        stimulation_hz=4.0,
        is_muscle_chosen=True,
        charted_from=UUID(int=5),
        note="Firm band",
    )
    return (
        factories.site(session, number=1, depth_mm=25.0, detail=detail),
        factories.site(session, number=2, muscle="soleus"),
    )


def records_of(session: Session, site: NeedleSite, at: datetime) -> tuple[SessionRecord, ...]:
    """One record at least of every kind but signature and amendment; times from ``at`` (UTC)."""
    here = session.id
    answer = ScreeningAnswer("anticoagulant", Reply.NO, at, ("knee",), "Asked", at)
    return (
        AnswerGiven(new_id(), here, answer),
        Override(new_id(), here, "anticoagulant", "Physician agrees", at, site.id),
        Consent(new_id(), here, "1", ConsentMethod.WRITTEN, "patient", at),
        Hygiene(new_id(), here, at),
        NeedleEvent(new_id(), here, None, EventKind.OUT, at, 0),
        Explanation(new_id(), here, "Counted twice.", at),
        PainSkipped(new_id(), here, session.episode_id, Phase.AFTER, at),
        Reaction(
            new_id(),
            here,
            "bruise",
            Severity.MILD,
            at,
            site.id,
            "Pressed",
            (at + timedelta(days=1)).date(),
        ),
        NoReaction(new_id(), here, at),
        OutcomeScore(new_id(), here, session.episode_id, "faam_adl", 62.5, at, Side.LEFT),
        RangeOfMotion(
            new_id(), here, session.episode_id, Movement.KNEE_FLEXION, Side.LEFT, 120.0, at
        ),
        AdviceTold(new_id(), here, Told("soreness", at)),
        *(SymptomMark(mark.id, here, session.episode_id, mark) for mark in _marks()),
        Finding(
            new_id(),
            here,
            session.episode_id,
            FindingKind.PRESSURE_PAIN_THRESHOLD,
            BodyPoint(90, 300, -60),
            245.0,
        ),
        Billing(
            new_id(),
            here,
            "20560",
            SidePolicy.MUSCLE_ONCE,
            ("gastrocnemius_medial", "soleus"),
            Decimal("45.00"),
            "EUR",
        ),
        ClockReading(new_id(), here, at, "boot", 12.5),
    )


def _marks() -> tuple[Mark, ...]:
    line = (BodyPoint(90, 300, -60), BodyPoint(92, 305, -61))
    return (
        Stroke(new_id(), line, 6.0, Quality.ACHE, 0, 5),
        Erasure(new_id(), line[1:], 3.0, 0),
        Radiation(new_id(), *line, Quality.SHARP),
    )

"""Believable values with everything filled in; a test names only what it is about."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.after_care import AdviceTold, Told
from bodymap.charting.amendment import Amendment, Stated
from bodymap.charting.answer_given import AnswerGiven, Override
from bodymap.charting.billing import Billing
from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.conflict import Conflict
from bodymap.charting.consent import Consent, ConsentMethod
from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.explanation import Explanation
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import PainScore, PainSkipped, Phase
from bodymap.charting.patient import Patient, Sex
from bodymap.charting.person import Person, Role
from bodymap.charting.procedure_code import SidePolicy
from bodymap.charting.range_of_motion import Movement, RangeOfMotion
from bodymap.charting.reaction import NoReaction, Reaction, Severity
from bodymap.charting.screening import Reply, ScreeningAnswer
from bodymap.charting.session import Session
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.charting.symptom import Finding, FindingKind, Quality, Stroke
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.charting.take_over import TakeOver
from bodymap.charting.template import Template, TemplateTray

FIRST_VISIT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NEEDLE = Needle(diameter_mm=0.30, length_mm=40.0)


WEBER = Person(UUID(int=900), "Anna Weber", "PT", "anna", Role.ADMINISTRATOR)
"""Who sits at the desk of the tests' clinics."""


def visit_time(week: int) -> datetime:
    """The start of the visit ``week`` weeks after the first one, UTC."""
    return FIRST_VISIT + timedelta(weeks=week)


def patient(**changes: Any) -> Patient:
    """A woman of 54."""
    usual = Patient(
        id=new_id(),
        given_name="Ada",
        family_name="Brandt",
        birth_date=date(1971, 8, 14),
        sex=Sex.FEMALE,
        record_number="1042",
    )
    return replace(usual, **changes)


def episode(patient_id: UUID, **changes: Any) -> Episode:
    """Plantar heel pain of the left foot."""
    usual = Episode(
        id=new_id(),
        patient_id=patient_id,
        complaint="Plantar heel pain",
        side=ComplaintSide.LEFT,
        onset=date(2025, 12, 1),
    )
    return replace(usual, **changes)


def session(of: Episode, *, week: int = 0, **changes: Any) -> Session:
    """An open visit for the complaint ``of``, ``week`` weeks after the first, charted by WEBER."""
    usual = Session(
        id=new_id(),
        patient_id=of.patient_id,
        episode_id=of.id,
        started_at=visit_time(week),
        holder_id=WEBER.id,
    )
    return replace(usual, **changes)


def place(**changes: Any) -> SitePlace:
    """The inner calf of the left leg, clicked on the back view; the point is in mm."""
    usual = SitePlace(
        point=BodyPoint(x=95.0, y=310.0, z=-62.0),
        view="back",
        region="calf_medial_l",
        side=Side.LEFT,
        atlas_version="2026.1",
    )
    return replace(usual, **changes)


def site(of: Session, **changes: Any) -> NeedleSite:
    """A needle in the inner calf and its muscle; its number is left to the recorder."""
    usual = NeedleSite(
        id=new_id(),
        session_id=of.id,
        place=place(),
        needle=NEEDLE,
        technique=Technique.PISTONING,
        inserted_at=of.started_at + timedelta(minutes=5),
        muscle="gastrocnemius_medial",
    )
    return replace(usual, **changes)


def pain(of: Session, score: int, phase: Phase = Phase.BEFORE, **changes: Any) -> PainScore:
    """A pain score on the NPRS (0-10) of the visit ``of``."""
    usual = PainScore(
        id=new_id(),
        session_id=of.id,
        episode_id=of.episode_id,
        phase=phase,
        score=score,
        scored_at=of.started_at,
    )
    return replace(usual, **changes)


# What else is recorded of a visit: each is one of the visit ``of``.


def answer(of: Session, item: str = "diabetes", reply: Reply = Reply.NO) -> AnswerGiven:
    """A screening answer."""
    return AnswerGiven(new_id(), of.id, ScreeningAnswer(item, reply, _minutes_in(of, 2)))


def override(of: Session, **changes: Any) -> Override:
    """A reason to go on in spite of pregnancy, given for the visit as a whole."""
    usual = Override(
        new_id(), of.id, "pregnancy", "In week 24; the midwife agrees.", _minutes_in(of, 3)
    )
    return replace(usual, **changes)


def consent(of: Session, **changes: Any) -> Consent:
    """The patient's own consent in writing."""
    usual = Consent(new_id(), of.id, "1", ConsentMethod.WRITTEN, "the patient", _minutes_in(of, 1))
    return replace(usual, **changes)


def hygiene(of: Session, **changes: Any) -> Hygiene:
    """Hands, gloves and needles, all confirmed."""
    return replace(Hygiene(new_id(), of.id, _minutes_in(of, 4)), **changes)


def needle_event(
    of: Session, needle: NeedleSite | None, kind: EventKind = EventKind.OUT, **changes: Any
) -> NeedleEvent:
    """A needle out after ten minutes; with None, all of them."""
    site_id = None if needle is None else needle.id
    usual = NeedleEvent(new_id(), of.id, site_id, kind, _minutes_in(of, 15), 0)
    return replace(usual, **changes)


def explanation(of: Session, words: str = "It fell behind the table.") -> Explanation:
    """Why a needle was not counted."""
    return Explanation(new_id(), of.id, words, _minutes_in(of, 20))


def pain_skipped(of: Session, phase: Phase = Phase.AFTER) -> PainSkipped:
    """That a score was asked for and not given."""
    return PainSkipped(new_id(), of.id, of.episode_id, phase, _minutes_in(of, 21))


def reaction(of: Session, **changes: Any) -> Reaction:
    """A bruise that goes on, without a site of its own."""
    usual = Reaction(
        new_id(),
        of.id,
        "bruising",
        Severity.MILD,
        _minutes_in(of, 16),
        first_response="Pressed for two minutes.",
        follow_up_due=(of.started_at + timedelta(days=2)).date(),
    )
    return replace(usual, **changes)


def no_reaction(of: Session) -> NoReaction:
    """That there was none."""
    return NoReaction(new_id(), of.id, _minutes_in(of, 22))


def outcome(of: Session, value: float = 58.0, measure: str = "FAAM-ADL") -> OutcomeScore:
    """A score of foot and ankle function."""
    at = _minutes_in(of, 1)
    return OutcomeScore(new_id(), of.id, of.episode_id, measure, value, at, Side.LEFT)


def motion(of: Session, degrees: float = 8.0) -> RangeOfMotion:
    """How far the left ankle bends up, in degrees."""
    movement, at = Movement.ANKLE_DORSIFLEXION, _minutes_in(of, 2)
    return RangeOfMotion(new_id(), of.id, of.episode_id, movement, Side.LEFT, degrees, at)


def advice_told(of: Session, advice: str = "soreness_expected") -> AdviceTold:
    """That a piece of advice was told."""
    return AdviceTold(new_id(), of.id, Told(advice, _minutes_in(of, 23)))


def mark(of: Session, **changes: Any) -> SymptomMark:
    """A stroke of ache over the inner calf."""
    line = (BodyPoint(95, 310, -62), BodyPoint(96, 322, -61))
    stroke = Stroke(new_id(), line, 6.0, Quality.ACHE, 0, 4)
    return SymptomMark(stroke.id, of.id, of.episode_id, replace(stroke, **changes))


def finding(of: Session, **changes: Any) -> Finding:
    """A taut band in the inner calf."""
    point = BodyPoint(95, 310, -62)
    usual = Finding(new_id(), of.id, of.episode_id, FindingKind.TAUT_BAND, point)
    return replace(usual, **changes)


def billing(of: Session, **changes: Any) -> Billing:
    """Needles in two muscles."""
    muscles = ("gastrocnemius_medial", "soleus")
    usual = Billing(
        new_id(), of.id, "20560", SidePolicy.MUSCLE_ONCE, muscles, Decimal("45.00"), "USD"
    )
    return replace(usual, **changes)


def clock_reading(of: Session, boot_s: float = 7200.25) -> ClockReading:
    """Both clocks, two hours after the machine was started."""
    return ClockReading(new_id(), of.id, _minutes_in(of, 5), "a-start-of-the-machine", boot_s)


def signature(of: Session, **changes: Any) -> Signature:
    """A signature of something else: its hash fits nothing."""
    usual = Signature(
        *(new_id(), of.id, WEBER.id, WEBER.signature, _minutes_in(of, 25), 1, "0" * 64)
    )
    return replace(usual, **changes)


def amendment(of: Session, **changes: Any) -> Amendment:
    """A correction in words, of the day after."""
    what = Stated("The bruise was on the outer calf.")
    at = of.started_at + timedelta(days=1)
    usual = Amendment(new_id(), of.id, WEBER.signature, at, "Told by the patient", what)
    return replace(usual, **changes)


def take_over(of: Session, **changes: Any) -> TakeOver:
    """WEBER took the visit over from somebody else."""
    usual = TakeOver(
        *(new_id(), of.id, UUID(int=901), "Ada Brandt, DPT"),
        *(WEBER.id, WEBER.signature, _minutes_in(of, 10)),
    )
    return replace(usual, **changes)


# What is the clinic's own.


def conflict(about: NeedleSite, **changes: Any) -> Conflict:
    """Two rooms gave a needle another note, and nobody has decided."""
    base, theirs, mine = (
        json.dumps({"id": about.id.hex, "note": note, "version": version})
        for note, version in (("", 1), ("Firm band", 2), ("Left of the band", 2))
    )
    at = FIRST_VISIT + timedelta(minutes=20)
    usual = Conflict(
        *(new_id(), "needle_site", about.id, None, base),
        *(theirs, WEBER.id, UUID(int=901), at),
        *(mine, WEBER.id, UUID(int=902), at),
    )
    return replace(usual, **changes)


def box(**changes: Any) -> NeedleBox:
    """A box that may be used until the end of 2028."""
    usual = NeedleBox(new_id(), NEEDLE, "L2403A", date(2028, 12, 31), "Any Needles Ltd")
    return replace(usual, **changes)


def template(name: str = "Calf, three points") -> Template:
    """Three sites in the inner calf, made from a visit."""
    visit = session(episode(new_id()))
    sites = [site(visit, number=number) for number in (1, 2, 3)]
    tray = TemplateTray(NEEDLE, Technique.PISTONING)
    return Template.from_sites(name, "calf_strain", sites, tray)


def _minutes_in(of: Session, minutes: int) -> datetime:
    return of.started_at + timedelta(minutes=minutes)

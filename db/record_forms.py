"""The forms of all kinds of record that are neither patient, episode, session, site nor pain."""

from __future__ import annotations

from typing import Any, Final

from bodymap.charting.after_care import AdviceTold
from bodymap.charting.answer_given import AnswerGiven, Override
from bodymap.charting.billing import Billing
from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.conflict import Conflict
from bodymap.charting.consent import Consent
from bodymap.charting.emergency import EmergencyAccess
from bodymap.charting.explanation import Explanation
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import PainSkipped
from bodymap.charting.person import Person
from bodymap.charting.range_of_motion import RangeOfMotion
from bodymap.charting.reaction import NoReaction, Reaction
from bodymap.charting.rescued_text import RescuedText
from bodymap.charting.signing import Signature
from bodymap.charting.symptom import Finding
from bodymap.charting.take_over import TakeOver
from bodymap.charting.workstation import Workstation
from bodymap.services.values import Setting
from db.record_form import RecordForm, form_of
from db.special_forms import AMENDMENT, SYMPTOM_MARK, TEMPLATE

SESSION_FORMS: Final[tuple[RecordForm[Any], ...]] = (
    form_of(AnswerGiven, "screening_answer"),
    form_of(Override, "screening_override"),
    form_of(Consent, "consent"),
    form_of(Hygiene, "hygiene"),
    form_of(NeedleEvent, "needle_event"),
    form_of(Explanation, "needle_explanation"),
    form_of(ClockReading, "clock_reading"),
    form_of(PainSkipped, "pain_skipped"),
    form_of(Reaction, "reaction"),
    form_of(NoReaction, "no_reaction"),
    form_of(OutcomeScore, "outcome_score"),
    form_of(RangeOfMotion, "range_of_motion"),
    form_of(AdviceTold, "advice_told"),
    SYMPTOM_MARK,
    form_of(Finding, "finding"),
    form_of(Billing, "billing"),
    form_of(Signature, "signature"),
    AMENDMENT,
    form_of(TakeOver, "take_over"),
)
"""The kinds of ``SessionRecord``."""

CLINIC_FORMS: Final[tuple[RecordForm[Any], ...]] = (
    form_of(NeedleBox, "needle_box"),
    TEMPLATE,
    form_of(Setting, "setting"),
    form_of(Person, "person"),
    form_of(Workstation, "workstation"),
    form_of(EmergencyAccess, "emergency_access"),
    form_of(RescuedText, "rescued_text"),
    form_of(Conflict, "conflict"),
)
"""What belongs to the clinic and to no patient."""

"""All that is recorded of a visit beside its needle sites and pain scores."""

from __future__ import annotations

from bodymap.charting.after_care import AdviceTold
from bodymap.charting.amendment import Amendment
from bodymap.charting.answer_given import AnswerGiven, Override
from bodymap.charting.billing import Billing
from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.consent import Consent
from bodymap.charting.explanation import Explanation
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import PainSkipped
from bodymap.charting.range_of_motion import RangeOfMotion
from bodymap.charting.reaction import NoReaction, Reaction
from bodymap.charting.signing import Signature
from bodymap.charting.symptom import Finding
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.charting.take_over import TakeOver

SessionRecord = (
    AnswerGiven
    | Override
    | Consent
    | Hygiene
    | NeedleEvent
    | Explanation
    | PainSkipped
    | Reaction
    | NoReaction
    | OutcomeScore
    | RangeOfMotion
    | AdviceTold
    | SymptomMark
    | Finding
    | Billing
    | ClockReading
    | Signature
    | Amendment
    | TakeOver
)
"""Each has an ``id`` and the ``session_id`` of its visit, is added once, and is voided rather than
deleted. What replaces an earlier answer is added after it: the later one counts."""

"""The steps in which records of a visit are written, within one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

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
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.charting.symptom import Finding
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.charting.take_over import TakeOver
from bodymap.services.changes import Kind

if TYPE_CHECKING:
    from bodymap.services.ports import Transaction

_KINDS: Final[dict[type, Kind]] = {
    AnswerGiven: Kind.START,
    Override: Kind.START,
    Consent: Kind.START,
    Hygiene: Kind.START,
    NeedleEvent: Kind.NEEDLE,
    Reaction: Kind.REACTION,
    NoReaction: Kind.REACTION,
    OutcomeScore: Kind.OUTCOME,
    RangeOfMotion: Kind.OUTCOME,
    AdviceTold: Kind.ADVICE,
    SymptomMark: Kind.DRAWING,
    Finding: Kind.DRAWING,
    Explanation: Kind.FINISH,
    PainSkipped: Kind.FINISH,
    Billing: Kind.FINISH,
    Signature: Kind.FINISH,
    Amendment: Kind.FINISH,
    ClockReading: Kind.CLOCK,
    TakeOver: Kind.SESSION,
}


def kinds_of(records: Iterable[SessionRecord]) -> Kind:
    """The kinds of record that a write of ``records`` touches."""
    kinds = Kind(0)
    for record in records:
        kinds |= kind_of(type(record))
    return kinds


def kind_of(record: type) -> Kind:
    """The kind that records of a class of ``SessionRecord`` are of."""
    return _KINDS[record]


def added(write: Transaction, record: SessionRecord) -> SessionRecord:
    """Add a record, or let one that was voided count again; gives it as it is recorded now. Raises
    LookupError where it names a site that its visit never had."""
    known = write.record(type(record), record.id)
    if known is None:
        _check_site(write, record)
        write.insert_record(record)
        return numbered(record, write.sequence)
    if known.is_voided:
        write.restore_record(type(record), record.id)
    return known.record


def check_together(session_id: UUID, beside: Iterable[SessionRecord]) -> None:
    """Raises ValueError where something of ``beside`` belongs to another visit."""
    if any(record.session_id != session_id for record in beside):
        raise ValueError("What is recorded together belongs to one visit.")


def _check_site(write: Transaction, record: SessionRecord) -> None:
    if isinstance(record, NeedleEvent | Override | Reaction) and record.site_id is not None:
        known = write.site(record.site_id)
        if known is None or known.site.session_id != record.session_id:
            raise LookupError(f"The visit has no needle site {record.site_id}.")


def take(write: Transaction, record: SessionRecord) -> None:
    """Let a record count no more. Raises LookupError where there is none of its id."""
    known = write.record(type(record), record.id)
    if known is None:
        raise LookupError(f"There is no record {record.id}.")
    if not known.is_voided:
        write.void_record(type(record), record.id)


def numbered(record: SessionRecord, sequence: int) -> SessionRecord:
    """The record with its place in the order of the record, where it has a field for that."""
    if isinstance(record, NeedleEvent | Amendment | ClockReading | TakeOver):
        return replace(record, sequence=sequence)
    return record.numbered(sequence) if isinstance(record, SymptomMark) else record

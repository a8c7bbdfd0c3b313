"""What can still be recorded of a visit that has ended, and of one that is signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bodymap.charting.amendment import Amendment
from bodymap.charting.consent import Consent, ConsentMethod
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.reaction import Reaction, Severity
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from bodymap.services import session_recorder as rules
from bodymap.services.changes import Kind
from bodymap.services.recorder import IS_SIGNED
from tests import factories
from tests.records import Record
from tests.unit.record.kinds_of_record import END, KINDS, Make, every_kind


@pytest.fixture
def record(shared: Record) -> Record:
    return shared


def records(record: Record, visit: Session) -> tuple[SessionRecord, ...]:
    return tuple(record.history.visit(visit.id).records)


def sign(record: Record, visit: Session) -> Signature:
    signature = factories.signature(visit)
    record.records.sign(signature, END)
    return signature


def test_an_ended_visit_can_still_be_completed(
    record: Record, visit: Session, needle: NeedleSite
) -> None:
    (hygiene,) = record.records.put((factories.hygiene(visit),))
    record.recorder.end_session(visit.id, END)
    asked = [make(visit, needle) for _, make in KINDS.values()]
    kept = record.records.put(asked, takes=(hygiene,))
    assert records(record, visit) == kept
    assert record.history.visit(visit.id).session.ended_at == END


def test_signing_ends_a_visit_in_the_same_step(record: Record, visit: Session) -> None:
    before = len(record.told)
    signature = sign(record, visit)
    (told,) = record.told[before:]
    shown = record.history.visit(visit.id)
    assert shown.session == replace(visit, ended_at=END)
    assert shown.signature == signature
    assert told.kinds == Kind.FINISH | Kind.SESSION
    assert told.ids == {visit.id, signature.id}
    assert told.after == (shown.session, signature)
    assert record.history.records_of(visit.patient_id, Signature) == (signature,)


def test_a_visit_is_signed_once_and_for_good(record: Record, visit: Session) -> None:
    signature = sign(record, visit)
    with pytest.raises(ExpectedError, match=IS_SIGNED):
        sign(record, visit)
    with pytest.raises(ExpectedError, match=rules.STAYS):
        record.records.put(takes=(signature,))
    with pytest.raises(ExpectedError, match=IS_SIGNED):
        record.recorder.reopen_session(visit.id)
    assert records(record, visit) == (signature,)


def test_a_signature_does_not_come_in_by_another_door(record: Record, visit: Session) -> None:
    with pytest.raises(ValueError, match="signed by"):
        record.records.put((factories.signature(visit),))
    assert record.history.visit(visit.id).signature is None


@every_kind
def test_a_signed_visit_takes_reactions_and_nothing_else(
    record: Record, visit: Session, needle: NeedleSite, kind: Kind, make: Make
) -> None:
    (before,) = record.records.put((make(visit, needle),))
    sign(record, visit)
    told = len(record.told)
    later = make(visit, needle)
    with pytest.raises(ExpectedError, match=IS_SIGNED):
        record.records.put(takes=(before,))
    if isinstance(later, Reaction):
        record.records.put((later,))
        assert record.history.visit(visit.id).of(Reaction) == (before, later)
        return
    with pytest.raises(ExpectedError, match=IS_SIGNED):
        record.records.put((later,))
    with pytest.raises(ExpectedError, match=IS_SIGNED):
        record.records.put((factories.reaction(visit), later))
    assert len(record.told) == told
    assert record.history.visit(visit.id).of(type(later)) == (before,)


def test_only_a_signed_visit_is_amended_and_amendments_stay(record: Record, visit: Session) -> None:
    amendment = factories.amendment(visit)
    for _ in ("open", "ended"):
        with pytest.raises(ExpectedError, match=rules.NOT_SIGNED):
            record.records.put((factories.hygiene(visit), amendment))
        if record.history.visit(visit.id).session.is_open:
            record.recorder.end_session(visit.id, END)
    sign(record, visit)
    (kept,) = record.records.put((amendment,))
    told = record.told[-1]
    assert kept == replace(amendment, sequence=told.sequence)
    assert (told.kinds, told.after) == (Kind.FINISH, (kept,))
    with pytest.raises(ExpectedError, match=rules.STAYS):
        record.records.put(takes=(kept,))
    assert record.history.visit(visit.id).of(Amendment) == (kept,)
    assert record.history.visit(visit.id).of(Hygiene) == ()


def test_a_reaction_and_a_consent_can_be_put_right_and_keep_their_place(
    record: Record, visit: Session, needle: NeedleSite
) -> None:
    kept = record.records.put(
        (factories.consent(visit), factories.reaction(visit), factories.hygiene(visit))
    )
    consent, reaction, hygiene = kept
    assert isinstance(consent, Consent)
    assert isinstance(reaction, Reaction)
    graver = replace(
        reaction, severity=Severity.MODERATE, site_id=needle.id, follow_up_due=date(2026, 3, 5)
    )
    verbal = replace(consent, method=ConsentMethod.VERBAL, given_by="Mother")
    assert record.records.change(graver) == record.told[-1]
    assert (record.told[-1].kinds, record.told[-1].after) == (Kind.REACTION, (graver,))
    record.records.change(verbal)
    assert (record.told[-1].kinds, record.told[-1].after) == (Kind.START, (verbal,))
    assert records(record, visit) == (verbal, graver, hygiene)


def test_what_was_taken_back_is_not_changed(record: Record, visit: Session) -> None:
    reaction = factories.reaction(visit)
    record.records.put((reaction,))
    record.records.put(takes=(reaction,))
    with pytest.raises(LookupError):
        record.records.change(replace(reaction, resolved_at=END))


def test_of_a_signed_visit_the_end_of_a_reaction_can_be_noted_and_nothing_more(
    record: Record, visit: Session
) -> None:
    reaction, consent = factories.reaction(visit), factories.consent(visit)
    record.records.put((reaction, consent))
    sign(record, visit)
    for changed in (
        replace(reaction, severity=Severity.SERIOUS),
        replace(reaction, kind="fainting", resolved_at=END),
        replace(consent, given_by="Somebody else"),
    ):
        with pytest.raises(ExpectedError, match=IS_SIGNED):
            record.records.change(changed)
    over, withdrawn = replace(reaction, resolved_at=END), replace(consent, withdrawn_at=END)
    record.records.change(over)
    record.records.change(withdrawn)
    assert records(record, visit)[:2] == (over, withdrawn)

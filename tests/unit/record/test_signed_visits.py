"""What was signed stays as it was, and where it does not it shows."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import timedelta
from types import UnionType
from typing import get_args

import pytest

from bodymap.charting.after_care import AdviceTold, Told
from bodymap.charting.amendment import (
    Amendment,
)
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.billing import Billing
from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.consent import Consent
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.explanation import Explanation
from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.charting.person import Role
from bodymap.charting.reaction import Reaction, Severity
from bodymap.charting.screening import ScreeningAnswer
from bodymap.charting.session_form import FORM_1, FORM_2
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature, sign
from bodymap.charting.symptom import Finding
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.charting.take_over import TakeOver
from bodymap.errors import ExpectedError, HeldByAnotherError, NotAllowedError
from bodymap.services.signed_content import KINDS, LEFT_OUT, content_of, fields_of, is_intact
from bodymap.services.visit_signing import NEEDLES_OPEN
from tests import factories
from tests.cases import cases
from tests.records import Record
from tests.unit.record.signed_visit import (
    AT,
    FIGURE,
    Signed,
    billing,
    sign_whole_visit,
    signing,
    whole_visit,
)
from tests.whole_visit import records_of, sites_of


@pytest.fixture
def signed(record: Record) -> Signed:
    return sign_whole_visit(record)


def test_a_signed_visit_has_ended_and_is_what_was_signed(signed: Signed) -> None:
    visit = signed.visit
    assert visit.session.ended_at == AT
    assert visit.signature == signed.signature
    assert (visit.signature.signer, visit.signature.form_version) == ("Anna Weber, PT", 2)
    assert visit.signature.fits(content_of(visit, FIGURE), FORM_2)
    assert is_intact(visit)


def test_a_visit_that_had_ended_keeps_its_end(record: Record) -> None:
    session = whole_visit(record)
    record.recorder.end_session(session.id, AT)
    signing(record).sign(session.id, FIGURE, AT + timedelta(hours=3))
    visit = record.history.visit(session.id)
    assert visit.session.ended_at == AT
    assert is_intact(visit)


def test_whoever_is_at_the_desk_signs(record: Record) -> None:
    brandt = record.sit(Role.THERAPIST)
    session = whole_visit(record)
    signature = signing(record).sign(session.id, FIGURE, AT)
    assert (signature.signer_id, signature.signer) == (brandt.id, "Ada Brandt, DPT")
    assert is_intact(record.history.visit(session.id))


def test_nobody_signs_in_another_name(record: Record) -> None:
    session = whole_visit(record)
    content = content_of(record.history.visit(session.id), FIGURE)
    signature = sign(content, new_id(), "Somebody else", AT)
    with pytest.raises(ValueError, match="own name"):
        record.records.sign(signature, AT)
    assert record.history.visit(session.id).signature is None


def test_who_only_reads_signs_nothing(record: Record) -> None:
    session = whole_visit(record)
    record.sit(Role.REVIEWER)
    with pytest.raises(NotAllowedError, match="may not chart"):
        signing(record).sign(session.id, FIGURE, AT)
    assert record.history.visit(session.id).session.is_open


def test_the_visit_of_another_person_is_signed_after_it_was_taken_over(record: Record) -> None:
    session = whole_visit(record)
    record.recorder.end_session(session.id, AT)
    brandt = record.sit(Role.THERAPIST)
    with pytest.raises(HeldByAnotherError, match="Anna Weber has not signed this visit"):
        signing(record).sign(session.id, FIGURE, AT)
    assert record.history.visit(session.id).signature is None
    record.records.take_over(session.id, AT + timedelta(minutes=2))
    signing(record).sign(session.id, FIGURE, AT + timedelta(minutes=3))
    visit = record.history.visit(session.id)
    assert visit.session.holder_id == brandt.id
    (taken,) = visit.of(TakeOver)
    assert (taken.taken_from_name, taken.taken_by_name) == ("Anna Weber, PT", "Ada Brandt, DPT")
    assert is_intact(visit)


# --- signatures of before there were take-overs


def test_what_was_signed_under_the_first_form_is_intact(record: Record) -> None:
    """As an upgraded file has it: version 1, a signer who has no log-in, nobody who holds it."""
    session = whole_visit(record)
    visit = record.history.visit(session.id)
    ended = replace(visit, session=replace(visit.session, ended_at=AT))
    content = content_of(ended, FIGURE)
    before = replace(
        content, others={kind: one for kind, one in content.others.items() if kind != "take_over"}
    )
    signature = sign(before, new_id(), "Ben Okoro, PT", AT, FORM_1)
    with record.store.write(None) as write:
        write.set_session_end(session.id, AT)
        write.insert_record(signature)
    visit = record.history.visit(session.id)
    assert visit.signature == signature
    assert signature.form_version == 1
    assert is_intact(visit)
    Signed(record, session, signature, record.person).alter(
        "UPDATE pain_score SET score = 1 WHERE score = 3"
    )
    assert not is_intact(record.history.visit(session.id))


def test_needles_that_are_in_are_explained_before_the_signature(record: Record) -> None:
    session = record.start_session()
    record.recorder.add_site(factories.site(session))
    with pytest.raises(ExpectedError, match="not accounted for"):
        signing(record).sign(session.id, FIGURE, AT)
    assert NEEDLES_OPEN
    assert record.history.visit(session.id).session.is_open
    record.records.put((Explanation(new_id(), session.id, "Taken home by the patient.", AT),))
    signing(record).sign(session.id, FIGURE, AT)
    assert is_intact(record.history.visit(session.id))


def test_what_is_billed_is_recorded_once(record: Record) -> None:
    session = whole_visit(record)
    known = record.history.visit(session.id).last(Billing)
    assert known is not None
    again = replace(known, id=new_id())
    signing(record).sign(session.id, FIGURE, AT, (again,))
    assert record.history.visit(session.id).of(Billing) == (known,)


def test_what_is_billed_otherwise_is_recorded_and_signed(record: Record) -> None:
    session = whole_visit(record)
    none = billing(session, "")
    signing(record).sign(session.id, FIGURE, AT, (none,))
    visit = record.history.visit(session.id)
    assert visit.last(Billing) == none
    assert is_intact(visit)


# --- every field is signed, or left out on purpose

HELD_BY_THE_CONTENT = {NeedleEvent, SymptomMark, Finding, Explanation, Signature}
NOT_SIGNED = {
    ClockReading: "what the clocks said; every time that is signed stands with what happened",
    Amendment: "comes after the signature",
}


def test_every_kind_of_record_is_signed_or_left_out_on_purpose() -> None:
    assert isinstance(SessionRecord, UnionType)
    assert set(get_args(SessionRecord)) == KINDS.keys() | HELD_BY_THE_CONTENT | NOT_SIGNED.keys()


@cases("value", KINDS)
def test_every_field_of_a_record_is_in_the_form_or_left_out_on_purpose(value: type) -> None:
    inner = {AnswerGiven: ScreeningAnswer, AdviceTold: Told}.get(value)
    names = {one.name for one in fields(value)} - {"session_id", *LEFT_OUT.get(value, ())}
    if inner is not None:
        names -= {"answer", "told"}
        names |= {one.name for one in fields(inner)}
    form = next(form for form in FORM_2.records if form.kind == KINDS[value])
    assert names | {"order"} == set(form.fields)


def test_the_fields_of_a_record_are_those_of_its_form(record: Record) -> None:
    session = record.start_session()
    first, _ = sites_of(session)
    forms = {form.kind: form for form in FORM_2.records}
    for one in records_of(session, first, AT):
        if type(one) in KINDS:
            form = forms[KINDS[type(one)]]
            assert set(fields_of(one)) | {"order"} == set(form.fields)
            form.text({**fields_of(one), "order": 1})


# --- what is altered behind the program's back

ALTERED = [
    "UPDATE needle_site SET depth_mm = 99 WHERE number = 1",
    "UPDATE needle_site SET x = x + 0.002 WHERE number = 1",
    "UPDATE needle_site SET muscle = 'soleus' WHERE number = 1",
    "UPDATE needle_site SET twitch = 1 WHERE number = 1",
    "UPDATE needle_site SET note = '' WHERE number = 1",
    "UPDATE pain_score SET score = 1 WHERE score = 3",
    "UPDATE needle_event SET kind = 'emergency_out'",
    "UPDATE consent SET wording_version = '2'",
    "UPDATE hygiene SET gloves = 0",
    "UPDATE needle_explanation SET words = 'Nothing.'",
    "UPDATE reaction SET severity = 'serious'",
    "UPDATE reaction SET voided_seq = created_seq, voided_at = created_at",
    "UPDATE billing SET fee = '450.00'",
    "UPDATE advice_told SET advice = 'other'",
    "UPDATE screening_answer SET reply = 'yes'",
    "UPDATE screening_override SET reason = 'None given'",
    "UPDATE outcome_score SET value = 99",
    "UPDATE symptom_mark SET intensity = 9 WHERE kind = 'stroke'",
    "UPDATE signature SET signer = 'Somebody else'",
    "UPDATE signature SET signed_at = signed_at + 1",
    "UPDATE session SET ended_at = ended_at + 1000000",
    "DELETE FROM pain_skipped",
    "UPDATE take_over SET taken_from_name = 'Somebody else'",
    "UPDATE take_over SET at = at + 1",
    "DELETE FROM take_over",
    "DELETE FROM needle_site WHERE number = 2",
]


@cases("sql", ALTERED)
def test_a_row_that_is_altered_by_hand_shows(signed: Signed, sql: str) -> None:
    assert is_intact(signed.visit)
    table = re.sub("^(UPDATE|DELETE FROM) ", "", sql).split()[0]
    signed.alter(f"CREATE TABLE as_it_was AS SELECT * FROM {table}")
    signed.alter(sql)
    assert not is_intact(signed.visit)
    # as it was, for the next case
    signed.alter(f"DELETE FROM {table}")
    signed.alter(f"INSERT INTO {table} SELECT * FROM as_it_was")
    signed.alter("DROP TABLE as_it_was")


def test_a_form_that_this_program_does_not_have_is_not_believed(signed: Signed) -> None:
    signed.alter("UPDATE signature SET form_version = 3")
    assert not is_intact(signed.visit)


def test_a_signature_cannot_be_moved_to_the_form_without_take_overs(signed: Signed) -> None:
    signed.alter("UPDATE signature SET form_version = 1")
    assert not is_intact(signed.visit)


def test_only_a_signed_visit_can_be_what_was_signed(record: Record) -> None:
    session = whole_visit(record)
    with pytest.raises(ValueError, match="not signed"):
        is_intact(record.history.visit(session.id))


def test_what_belongs_to_patient_and_complaint_may_be_put_right_later(signed: Signed) -> None:
    record, visit = signed.record, signed.visit
    record.recorder.change_episode(replace(visit.episode, side=ComplaintSide.BOTH))
    record.recorder.set_patient_figure(visit.session.patient_id, Figure.MALE_TYPICAL)
    assert is_intact(signed.visit)
    for figure in Figure:
        assert visit.signature is not None
        fits = visit.signature.fits(content_of(visit, figure), FORM_2)
        assert fits == (figure is FIGURE)


def test_the_end_of_a_reaction_and_of_a_consent_is_noted_later(signed: Signed) -> None:
    record = signed.record
    (reaction,), (consent,) = signed.visit.of(Reaction), signed.visit.of(Consent)
    record.records.change(replace(reaction, resolved_at=AT + timedelta(days=3)))
    record.records.change(replace(consent, withdrawn_at=AT + timedelta(days=3)))
    later = Reaction(new_id(), signed.session.id, "soreness", Severity.MILD, AT)
    record.records.put((later,))
    assert signed.visit.of(Reaction)[-1] == later
    assert is_intact(signed.visit)


def test_a_score_that_is_given_later_is_no_part_of_it(signed: Signed) -> None:
    signed.record.recorder.set_pain(factories.pain(signed.session, 2, Phase.FOLLOW_UP))
    assert is_intact(signed.visit)

"""What was signed stays as it was, and where it does not it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from types import UnionType
from typing import Any, get_args
from uuid import UUID

import pytest

from bodymap.charting.after_care import AdviceTold, Told
from bodymap.charting.amended import apply, apply_to_pains
from bodymap.charting.amendment import (
    Amendment,
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteField,
    SiteWithdrawn,
    Stated,
    What,
)
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.billing import Billing
from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.consent import Consent
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.explanation import Explanation
from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Technique
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.charting.procedure_code import SidePolicy
from bodymap.charting.reaction import Reaction, Severity
from bodymap.charting.screening import ScreeningAnswer
from bodymap.charting.session import Session
from bodymap.charting.session_form import FORM_1
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.charting.symptom import Finding
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.errors import ExpectedError
from bodymap.services.clinic_settings import Person
from bodymap.services.signed_content import KINDS, LEFT_OUT, content_of, fields_of, is_intact
from bodymap.services.values import Visit
from bodymap.services.visit_signing import NEEDLES_OPEN, VisitSigning
from db import driver
from tests import factories
from tests.clinics import OpenRecord
from tests.whole_visit import records_of, sites_of

WEBER = Person(UUID(int=900), "Anna Weber", "PT")
BRANDT = Person(UUID(int=901), "Ada Brandt")
AT = factories.FIRST_VISIT + timedelta(minutes=30)
FIGURE = Figure.FEMALE_TYPICAL


@dataclass(frozen=True)
class Signed:
    """A whole visit, signed, and what it was signed with."""

    record: OpenRecord
    session: Session
    signature: Signature

    @property
    def visit(self) -> Visit:
        return self.record.history.visit(self.session.id)

    def alter(self, sql: str) -> None:
        """Change the file behind the program's back."""
        connection = driver.connect(self.record.path, self.record.key)
        try:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute(sql)
            connection.commit()
        finally:
            connection.close()


def whole_visit(record: OpenRecord) -> Session:
    session = record.start_session()
    first, second = sites_of(session)
    record.recorder.add_site(first)
    record.recorder.add_site(second)
    record.recorder.set_pain(factories.pain(session, 7))
    record.recorder.set_pain(factories.pain(session, 3, Phase.AFTER))
    record.records.put(records_of(session, first, AT))
    return session


def signing(record: OpenRecord) -> VisitSigning:
    return VisitSigning(record.history, record.records, record.settings)


@pytest.fixture
def signed(record: OpenRecord) -> Signed:
    session = whole_visit(record)
    signature = signing(record).sign(session.id, WEBER, FIGURE, AT)
    return Signed(record, session, signature)


def test_a_signed_visit_has_ended_and_is_what_was_signed(signed: Signed) -> None:
    visit = signed.visit
    assert visit.session.ended_at == AT
    assert visit.signature == signed.signature
    assert (visit.signature.signer, visit.signature.form_version) == ("Anna Weber, PT", 1)
    assert visit.signature.fits(content_of(visit, FIGURE), FORM_1)
    assert is_intact(visit)


def test_a_visit_that_had_ended_keeps_its_end(record: OpenRecord) -> None:
    session = whole_visit(record)
    record.recorder.end_session(session.id, AT)
    signing(record).sign(session.id, WEBER, FIGURE, AT + timedelta(hours=3))
    visit = record.history.visit(session.id)
    assert visit.session.ended_at == AT
    assert is_intact(visit)


def test_who_signed_last_is_offered_first(record: OpenRecord) -> None:
    record.settings.keep(replace(record.settings.now(), people=(BRANDT, WEBER)))
    signing(record).sign(whole_visit(record).id, WEBER, FIGURE, AT)
    assert record.settings.now().people == (WEBER, BRANDT)


def test_needles_that_are_in_are_explained_before_the_signature(record: OpenRecord) -> None:
    session = record.start_session()
    record.recorder.add_site(factories.site(session))
    with pytest.raises(ExpectedError, match="not accounted for"):
        signing(record).sign(session.id, WEBER, FIGURE, AT)
    assert NEEDLES_OPEN
    assert record.history.visit(session.id).session.is_open
    record.records.put((Explanation(new_id(), session.id, "Taken home by the patient.", AT),))
    signing(record).sign(session.id, WEBER, FIGURE, AT)
    assert is_intact(record.history.visit(session.id))


def billing(session: Session, code: str) -> Billing:
    return Billing(new_id(), session.id, code, SidePolicy.MUSCLE_ONCE, ("soleus",))


def test_what_is_billed_is_recorded_once(record: OpenRecord) -> None:
    session = whole_visit(record)
    known = record.history.visit(session.id).last(Billing)
    assert known is not None
    again = replace(known, id=new_id())
    signing(record).sign(session.id, WEBER, FIGURE, AT, (again,))
    assert record.history.visit(session.id).of(Billing) == (known,)


def test_what_is_billed_otherwise_is_recorded_and_signed(record: OpenRecord) -> None:
    session = whole_visit(record)
    none = billing(session, "")
    signing(record).sign(session.id, WEBER, FIGURE, AT, (none,))
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


@pytest.mark.parametrize("value", KINDS)
def test_every_field_of_a_record_is_in_the_form_or_left_out_on_purpose(value: type) -> None:
    inner = {AnswerGiven: ScreeningAnswer, AdviceTold: Told}.get(value)
    names = {one.name for one in fields(value)} - {"session_id", *LEFT_OUT.get(value, ())}
    if inner is not None:
        names -= {"answer", "told"}
        names |= {one.name for one in fields(inner)}
    form = next(form for form in FORM_1.records if form.kind == KINDS[value])
    assert names | {"order"} == set(form.fields)


def test_the_fields_of_a_record_are_those_of_its_form(record: OpenRecord) -> None:
    session = record.start_session()
    first, _ = sites_of(session)
    forms = {form.kind: form for form in FORM_1.records}
    for one in records_of(session, first, AT):
        if type(one) in KINDS:
            form = forms[KINDS[type(one)]]
            assert set(fields_of(one)) | {"order"} == set(form.fields)
            form.write({**fields_of(one), "order": 1})


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
    "DELETE FROM needle_site WHERE number = 2",
]


@pytest.mark.parametrize("sql", ALTERED)
def test_a_row_that_is_altered_by_hand_shows(signed: Signed, sql: str) -> None:
    assert is_intact(signed.visit)
    signed.alter(sql)
    assert not is_intact(signed.visit)


def test_a_form_that_this_program_does_not_have_is_not_believed(signed: Signed) -> None:
    signed.alter("UPDATE signature SET form_version = 2")
    assert not is_intact(signed.visit)


def test_only_a_signed_visit_can_be_what_was_signed(record: OpenRecord) -> None:
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
        fits = visit.signature.fits(content_of(visit, figure), FORM_1)
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


# --- nothing can be changed

Try = Callable[[Signed], object]


def _first(signed: Signed) -> Any:
    return signed.visit.sites[0]


def _take(kind: type) -> Try:
    def attempt(signed: Signed) -> object:
        return signed.record.records.put(takes=signed.visit.of(kind))

    return attempt


def _add(signed: Signed) -> object:
    event = NeedleEvent(new_id(), signed.session.id, _first(signed).id, EventKind.BENT, AT, 0)
    return signed.record.records.put((event,))


def _change_reaction(signed: Signed) -> object:
    (reaction,) = signed.visit.of(Reaction)
    return signed.record.records.change(replace(reaction, severity=Severity.SERIOUS))


ATTEMPTS: dict[str, Try] = {
    "add a site": lambda one: one.record.recorder.add_site(factories.site(one.session)),
    "move a site": lambda one: one.record.recorder.move_site(
        _first(one).id, factories.place(), "soleus"
    ),
    "change a site": lambda one: one.record.recorder.revise_sites(
        (replace(_first(one), technique=Technique.SUPERFICIAL),)
    ),
    "take a site back": lambda one: one.record.recorder.void_site(_first(one).id),
    "score pain": lambda one: one.record.recorder.set_pain(factories.pain(one.session, 1)),
    "take pain back": lambda one: one.record.recorder.void_pain(one.visit.scores[0].id),
    "open it again": lambda one: one.record.recorder.reopen_session(one.session.id),
    "end it again": lambda one: one.record.recorder.end_session(one.session.id, AT),
    "sign it again": lambda one: one.record.records.sign(replace(one.signature, id=new_id()), AT),
    "sign it as somebody else": lambda one: signing(one.record).sign(
        one.session.id, BRANDT, FIGURE, AT
    ),
    "add an event": _add,
    "bill something else": lambda one: one.record.records.put((billing(one.session, "20561"),)),
    "take the signature back": _take(Signature),
    "take the bill back": _take(Billing),
    "take an answer back": _take(AnswerGiven),
    "take a reaction back": _take(Reaction),
    "call a reaction graver": _change_reaction,
}


def test_nothing_of_a_signed_visit_can_be_changed(signed: Signed) -> None:
    before = rows(signed)
    for name, attempt in ATTEMPTS.items():
        with pytest.raises(ExpectedError):
            attempt(signed)
        assert rows(signed) == before, name
    assert is_intact(signed.visit)


def rows(signed: Signed) -> list[tuple[object, ...]]:
    """Every row of every table, as it lies in the file."""
    connection = driver.connect(signed.record.path, signed.record.key)
    try:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        ).fetchall()
        return [
            (name, *row)
            for (name,) in sorted(tables)
            for row in connection.execute(f'SELECT * FROM "{name}"').fetchall()
        ]
    finally:
        connection.close()


# --- amendments

NEXT_DAY = datetime(2026, 3, 3, 8, 15, tzinfo=UTC)


def amend(signed: Signed, what: What) -> Amendment:
    one = Amendment(new_id(), signed.session.id, "Ada Brandt", NEXT_DAY, "Wrong muscle", what)
    (kept,) = signed.record.records.put((one,))
    assert isinstance(kept, Amendment)
    return kept


def test_amendments_of_each_kind_are_kept_and_leave_what_was_signed(signed: Signed) -> None:
    first, second = signed.visit.sites
    third = factories.site(signed.session, number=3)
    corrections: tuple[What, ...] = (
        SiteChanged(first.id, (FieldChange(SiteField.MUSCLE, "soleus"),)),
        SiteWithdrawn(second.id),
        SiteAdded(third),
        PainCorrected(signed.session.episode_id, Phase.AFTER, 2),
        Stated("The gloves were of nitrile."),
    )
    kept = tuple(amend(signed, what) for what in corrections)
    visit = signed.visit
    assert visit.of(Amendment) == kept
    assert tuple(visit.sites) == (first, second)
    amended = apply(visit.sites, visit.of(Amendment))
    assert amended.current == (replace(first, muscle="soleus"), third)
    after = next(one for one in apply_to_pains(visit.scores, kept) if one.phase is Phase.AFTER)
    assert (after.signed, after.current) == (3, 2)
    assert is_intact(visit)


def test_only_a_signed_visit_is_amended(record: OpenRecord) -> None:
    session = whole_visit(record)
    stated = Stated("Nothing was signed yet.")
    amendment = Amendment(new_id(), session.id, "Ada Brandt", NEXT_DAY, "Too early", stated)
    with pytest.raises(ExpectedError, match="not signed"):
        record.records.put((amendment,))


def test_an_amendment_is_not_taken_back(signed: Signed) -> None:
    kept = amend(signed, Stated("The gloves were of nitrile."))
    with pytest.raises(ExpectedError):
        signed.record.records.put(takes=(kept,))
    assert signed.visit.of(Amendment) == (kept,)

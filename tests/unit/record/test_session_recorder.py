"""What is recorded of a visit beside its sites and scores: kept whole, in order, by the rules."""

from __future__ import annotations

from dataclasses import replace
from types import UnionType
from typing import get_args

import pytest

from bodymap.charting.amendment import Amendment
from bodymap.charting.consent import Consent
from bodymap.charting.ids import new_id
from bodymap.charting.ledger import Whereabouts
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import Reaction
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.charting.take_over import TakeOver
from bodymap.services.changes import Kind
from bodymap.services.values import OpenReaction
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


def test_every_kind_is_tried(visit: Session, needle: NeedleSite) -> None:
    assert isinstance(SessionRecord, UnionType)
    tried = {type(make(visit, needle)) for _, make in KINDS.values()}
    assert tried | {Signature, Amendment, TakeOver} == set(get_args(SessionRecord))


@every_kind
def test_what_is_put_is_read_as_it_was(
    record: Record, visit: Session, needle: NeedleSite, kind: Kind, make: Make
) -> None:
    asked = make(visit, needle)
    (kept,) = record.records.put((asked,))
    told = record.told[-1]
    numbered = told.sequence
    if isinstance(asked, NeedleEvent):
        asked = replace(asked, sequence=numbered)
    elif isinstance(asked, SymptomMark):
        asked = asked.numbered(numbered)
    assert kept == asked
    assert records(record, visit) == (kept,)
    assert record.history.visit(visit.id).of(type(asked)) == (kept,)
    assert record.history.records_of(visit.patient_id, type(asked)) == (kept,)
    assert (told.kinds, set(told.ids), told.after) == (kind, {kept.id}, (kept,))
    assert (told.patient_id, told.session_id) == (visit.patient_id, visit.id)


@every_kind
def test_what_is_taken_back_is_gone_and_comes_back_to_its_place(
    record: Record, visit: Session, needle: NeedleSite, kind: Kind, make: Make
) -> None:
    first, kept, last = record.records.put(
        (factories.no_reaction(visit), make(visit, needle), factories.explanation(visit))
    )
    assert record.records.put(takes=(kept,)) == ()
    told = record.told[-1]
    assert (told.kinds, set(told.ids), told.after) == (kind, {kept.id}, ())
    assert records(record, visit) == (first, last)
    left = record.history.records_of(visit.patient_id, type(kept))
    assert left == tuple(one for one in (first, last) if type(one) is type(kept))

    assert record.records.put((kept,)) == (kept,)
    assert record.told[-1].after == (kept,)
    assert records(record, visit) == (first, kept, last)


def test_all_of_one_transaction_are_told_once_in_their_order(
    record: Record, visit: Session, needle: NeedleSite
) -> None:
    (wrong,) = record.records.put((factories.hygiene(visit, gloves=False),))
    before = len(record.told)
    asked = [make(visit, needle) for _, make in KINDS.values()]
    kept = record.records.put(asked, takes=(wrong,))
    assert [one.id for one in kept] == [one.id for one in asked]
    assert records(record, visit) == kept
    (told,) = record.told[before:]
    assert told.after == kept
    assert told.ids == {wrong.id, *(one.id for one in asked)}
    expected = Kind(0)
    for kind, _ in KINDS.values():
        expected |= kind
    assert told.kinds == expected


def test_one_bad_record_and_none_of_them_is_kept(
    record: Record, visit: Session, needle: NeedleSite
) -> None:
    (hygiene,) = record.records.put((factories.hygiene(visit),))
    stranger = replace(factories.outcome(visit), episode_id=new_id())
    told = len(record.told)
    with pytest.raises(ValueError, match="does not allow"):
        record.records.put((factories.consent(visit), stranger), takes=(hygiene,))
    assert records(record, visit) == (hygiene,)
    assert len(record.told) == told
    record.records.put((factories.consent(visit),))
    assert len(records(record, visit)) == 2


def test_records_of_two_visits_are_not_put_together(record: Record, visit: Session) -> None:
    other = record.start_session()
    with pytest.raises(ValueError, match="one visit"):
        record.records.put((factories.hygiene(visit), factories.hygiene(other)))
    with pytest.raises(ValueError, match="one visit"):
        record.records.put()
    assert records(record, visit) == records(record, other) == ()


def test_a_record_of_no_visit_is_a_mistake_of_the_program(record: Record) -> None:
    nowhere = factories.session(factories.episode(new_id()))
    for change in (
        lambda: record.records.put((factories.hygiene(nowhere),)),
        lambda: record.records.change(factories.reaction(nowhere)),
        lambda: record.records.sign(factories.signature(nowhere), END),
    ):
        with pytest.raises(LookupError):
            change()


def test_what_was_never_there_is_neither_taken_nor_changed(record: Record, visit: Session) -> None:
    told = len(record.told)
    with pytest.raises(LookupError):
        record.records.put(takes=(factories.hygiene(visit),))
    with pytest.raises(LookupError):
        record.records.change(factories.reaction(visit))
    assert len(record.told) == told


def test_records_of_a_patient_come_from_all_visits_in_order(record: Record) -> None:
    complaint = record.add_complaint()
    visits = [record.start_session(complaint, week=week) for week in (0, 1)]
    stranger = record.start_session()
    first, second, third = (
        factories.consent(visits[at], wording_version=str(at)) for at in (1, 0, 1)
    )
    for consent in (first, second, factories.consent(stranger), third):
        record.records.put((consent,))
    assert record.history.records_of(complaint.patient_id, Consent) == (first, second, third)
    assert record.history.visit(visits[1].id).records == (first, third)


# --- needles


def test_the_order_of_the_record_tells_which_needles_all_means(
    record: Record, visit: Session, needle: NeedleSite
) -> None:
    record.records.put((factories.needle_event(visit, None),))
    later = record.recorder.add_site(factories.site(visit))
    ledger = record.history.visit(visit.id).ledger
    assert [one.site_id for one in ledger.still_in] == [later.id]
    assert (ledger.in_count, ledger.out_count) == (2, 1)


def test_an_event_taken_back_and_put_again_stays_before_what_came_after_it(
    record: Record, visit: Session, needle: NeedleSite
) -> None:
    (out,) = record.records.put((factories.needle_event(visit, needle),))
    record.records.put((factories.needle_event(visit, needle, EventKind.REINSERTED),))
    record.records.put(takes=(out,))
    record.records.put((out,))
    state = record.history.visit(visit.id).ledger.state_of(needle.id)
    assert state is not None
    assert (state.whereabouts, state.ins, state.outs) == (Whereabouts.IN, 2, 1)


# --- reactions that go on


def test_reactions_that_go_on_are_found_with_whose_they_are(record: Record) -> None:
    mine, other = record.start_session(), record.start_session()
    first, second, third = (factories.reaction(visit) for visit in (mine, other, mine))
    for reaction in (first, second, third):
        record.records.put((reaction,))

    def shown() -> tuple[OpenReaction, ...]:
        ours = (mine.patient_id, other.patient_id)
        found = record.history.open_reactions()
        return tuple(one for one in found if one.patient.id in ours)

    def of(visit: Session, reaction: Reaction) -> OpenReaction:
        return OpenReaction(record.history.patient(visit.patient_id), reaction)

    assert shown() == (of(mine, first), of(other, second), of(mine, third))
    sign(record, mine)
    record.records.change(replace(first, resolved_at=END))
    record.records.put(takes=(second,))
    assert shown() == (of(mine, third),)
    record.records.put((second,))
    record.records.change(replace(first, resolved_at=None))
    assert shown() == (of(mine, first), of(other, second), of(mine, third))


def test_a_skipped_score_and_a_given_one_can_both_stand(record: Record, visit: Session) -> None:
    skipped = factories.pain_skipped(visit, Phase.BEFORE)
    record.records.put((skipped,))
    given = factories.pain(visit, 6)
    record.recorder.set_pain(given)
    shown = record.history.visit(visit.id)
    assert (shown.score(Phase.BEFORE), shown.records) == (given, (skipped,))


def test_putting_again_what_counts_already_changes_nothing(record: Record, visit: Session) -> None:
    kept = record.records.put((factories.hygiene(visit), factories.consent(visit)))
    assert record.records.put((kept[0],)) == (kept[0],)
    assert records(record, visit) == kept

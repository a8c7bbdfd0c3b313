"""The steps of one transaction: a record is added once, numbered, and comes back to its place."""

from __future__ import annotations

from typing import get_args

import pytest

from bodymap.charting.amendment import Amendment
from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.consent import Consent
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite
from bodymap.charting.symptom import Stroke
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.charting.take_over import TakeOver
from bodymap.services.changes import Kind
from bodymap.services.record_steps import added, kinds_of, take
from tests import factories
from tests.records import Record
from tests.unit.record.kinds_of_record import KINDS, Make, every_kind


@pytest.fixture
def record(shared: Record) -> Record:
    return shared


@every_kind
def test_each_kind_of_record_is_told_as_what_it_is(
    visit: Session, needle: NeedleSite, kind: Kind, make: Make
) -> None:
    assert kinds_of((make(visit, needle),)) == kind


def test_no_kind_of_record_is_left_out(visit: Session, needle: NeedleSite) -> None:
    one_each = {type(made): made for made in (make(visit, needle) for _, make in KINDS.values())}
    one_each[Signature] = factories.signature(visit)
    one_each[TakeOver] = factories.take_over(visit)
    one_each[Amendment] = factories.amendment(visit)
    assert set(one_each) == set(get_args(SessionRecord))
    of_the_visit = Kind.START | Kind.NEEDLE | Kind.REACTION | Kind.OUTCOME | Kind.ADVICE
    beside = Kind.DRAWING | Kind.FINISH | Kind.CLOCK | Kind.SESSION
    assert kinds_of(one_each.values()) == of_the_visit | beside
    assert kinds_of(()) == Kind(0)


def test_what_is_ordered_gets_the_number_of_its_line(
    record: Record, visit: Session, needle: NeedleSite
) -> None:
    event = NeedleEvent(new_id(), visit.id, needle.id, EventKind.BENT, needle.inserted_at, 0)
    reading = ClockReading(new_id(), visit.id, needle.inserted_at, "a", 100.0)
    mark = factories.mark(visit)
    consent = factories.consent(visit)
    numbers = []
    with record.store.write(None) as write:
        for one in (event, reading, mark, consent):
            kept = added(write, one)
            if isinstance(kept, NeedleEvent | ClockReading):
                assert kept.sequence == write.sequence
                numbers.append(kept.sequence)
            elif isinstance(kept, SymptomMark):
                assert isinstance(kept.mark, Stroke)
                assert kept.mark.sequence == write.sequence
                numbers.append(kept.mark.sequence)
            else:
                assert kept is consent
    assert numbers == sorted(set(numbers))


def test_a_record_that_was_taken_comes_back_as_it_was(record: Record, visit: Session) -> None:
    consent = factories.consent(visit)
    with record.store.write(None) as write:
        added(write, consent)
    for _ in range(2):
        with record.store.write(None) as write:
            take(write, consent)
            take(write, consent)
        assert record.history.visit(visit.id).of(Consent) == ()
        with record.store.write(None) as write:
            assert added(write, consent) == consent
            assert added(write, consent) == consent
        assert record.history.visit(visit.id).of(Consent) == (consent,)


def test_an_event_that_comes_back_keeps_its_place(
    record: Record, visit: Session, needle: NeedleSite
) -> None:
    event = NeedleEvent(new_id(), visit.id, needle.id, EventKind.BENT, needle.inserted_at, 0)
    with record.store.write(None) as write:
        first = added(write, event)
    with record.store.write(None) as write:
        take(write, event)
    with record.store.write(None) as write:
        again = added(write, event)
        assert isinstance(first, NeedleEvent)
        assert isinstance(again, NeedleEvent)
        assert again.sequence == first.sequence < write.sequence


def test_what_was_never_there_cannot_be_taken(record: Record, visit: Session) -> None:
    with pytest.raises(LookupError), record.store.write(None) as write:
        take(write, factories.consent(visit))

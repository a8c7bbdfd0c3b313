"""A site with the reason to chart it, a signature with what it says: one step, or none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.charting.answer_given import Override
from bodymap.charting.explanation import Explanation
from bodymap.charting.ids import new_id
from bodymap.charting.session import Session
from bodymap.errors import ExpectedError
from bodymap.services.changes import Kind
from tests import factories
from tests.records import Record
from tests.unit.record.kinds_of_record import END


@pytest.fixture
def record(shared: Record) -> Record:
    return shared


def test_a_site_and_its_reason_are_one_change(record: Record, visit: Session) -> None:
    asked = factories.site(visit)
    reason = factories.override(visit, site_id=asked.id)
    before = len(record.told)
    site = record.recorder.add_site(asked, beside=(reason,))
    (told,) = record.told[before:]
    assert told.kinds == Kind.SITE | Kind.START
    assert set(told.ids) == {site.id, reason.id}
    assert told.after == (site, reason)
    shown = record.history.visit(visit.id)
    assert (shown.sites, shown.records) == ((site,), (reason,))


def test_they_are_taken_back_and_restored_together(record: Record, visit: Session) -> None:
    other = factories.override(visit, item="diabetes")
    record.records.put((other,))
    asked = factories.site(visit)
    reason = factories.override(visit, site_id=asked.id)
    site = record.recorder.add_site(asked, beside=(reason,))
    changes = record.recorder.void_site(site.id, beside=(reason,))
    assert (changes.kinds, changes.after) == (Kind.SITE | Kind.START, ())
    assert record.history.visit(visit.id).sites == ()
    assert record.history.visit(visit.id).of(Override) == (other,)
    changes = record.recorder.restore_site(site.id, beside=(reason,))
    assert changes.after == (site, reason)
    assert record.history.visit(visit.id).sites == (site,)
    assert record.history.visit(visit.id).of(Override) == (other, reason)
    record.recorder.void_site(site.id, beside=(reason,))
    assert record.recorder.add_site(asked, beside=(reason,)) == site
    assert record.history.visit(visit.id).of(Override) == (other, reason)


def test_a_site_that_is_refused_leaves_no_reason(record: Record, visit: Session) -> None:
    record.recorder.end_session(visit.id, END)
    told = len(record.told)
    with pytest.raises(ExpectedError):
        record.recorder.add_site(factories.site(visit), beside=(factories.override(visit),))
    assert record.history.visit(visit.id).records == ()
    assert len(record.told) == told


def test_a_reason_that_cannot_be_kept_keeps_the_site_out(record: Record, visit: Session) -> None:
    stranger = replace(factories.outcome(visit), episode_id=new_id())
    with pytest.raises(ValueError, match="does not allow"):
        record.recorder.add_site(factories.site(visit), beside=(stranger,))
    shown = record.history.visit(visit.id)
    assert (shown.sites, shown.records) == ((), ())


def test_a_signature_brings_what_it_says(record: Record, visit: Session) -> None:
    words, signature = factories.explanation(visit), factories.signature(visit)
    before = len(record.told)
    changes = record.records.sign(signature, END, beside=(words,))
    assert record.told[before:] == [changes]
    shown = record.history.visit(visit.id)
    assert shown.records == (words, signature)
    assert changes.kinds == Kind.SESSION | Kind.FINISH
    assert set(changes.ids) == {visit.id, words.id, signature.id}
    assert changes.after == (shown.session, words, signature)


def test_a_signature_that_is_refused_brings_nothing(record: Record, visit: Session) -> None:
    signature = factories.signature(visit)
    stranger = replace(factories.outcome(visit), episode_id=new_id())
    with pytest.raises(ValueError, match="does not allow"):
        record.records.sign(signature, END, beside=(factories.explanation(visit), stranger))
    shown = record.history.visit(visit.id)
    assert (shown.records, shown.session.is_open) == ((), True)
    record.records.sign(signature, END)
    with pytest.raises(ExpectedError):
        record.records.sign(factories.signature(visit), END, beside=(factories.explanation(visit),))
    assert record.history.visit(visit.id).of(Explanation) == ()


def test_what_is_recorded_beside_a_site_is_of_its_visit(record: Record) -> None:
    visit, other = record.start_session(), record.start_session()
    told = len(record.told)
    with pytest.raises(ValueError, match="one visit"):
        record.recorder.add_site(factories.site(visit), (factories.override(other),))
    with pytest.raises(ValueError, match="one visit"):
        record.records.sign(
            factories.signature(visit), visit.started_at, (factories.no_reaction(other),)
        )
    assert len(record.told) == told
    assert not record.history.visit(visit.id).sites


def test_what_names_a_site_names_one_of_its_visit(record: Record) -> None:
    visit, other = record.start_session(), record.start_session()
    elsewhere = record.recorder.add_site(factories.site(other))
    for site_id in (elsewhere.id, new_id()):
        for one in (
            factories.needle_event(visit, None, site_id=site_id),
            factories.reaction(visit, site_id=site_id),
            factories.override(visit, site_id=site_id),
        ):
            with pytest.raises(LookupError, match="no needle site"):
                record.records.put((one,))
    assert not record.history.visit(visit.id).records

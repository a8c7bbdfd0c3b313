"""Filling a clinic: a visit at once, and many of them in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import pytest

from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.signing import Signature, sign
from bodymap.errors import NotSavedError
from bodymap.services.signed_content import content_of, is_intact
from bodymap.services.values import Visit
from bodymap.services.whole_visits import Step
from tests import factories
from tests.clinics import OpenRecord
from tests.records import Record

NEW_CLINIC = pytest.mark.file_only("only a new file is filled in one transaction")


def charted(
    record: Record, whole: Visit, steps: Sequence[Step], later: Sequence[PainScore]
) -> Visit:
    def seal(visit: Visit) -> Signature:
        assert visit.session.ended_at is not None
        signer, content = record.person, content_of(visit, Figure.FEMALE_TYPICAL)
        return sign(content, signer.id, signer.signature, visit.session.ended_at)

    ended_at = factories.visit_time(0) + (factories.visit_time(1) - factories.visit_time(0)) / 300
    return record.clinic.whole_visits.chart(
        whole.session, whole.episode, steps, ended_at, seal, later
    )


@pytest.fixture
def whole(record: Record) -> Visit:
    """A visit that is not in the record yet, of somebody who is."""
    complaint = record.add_complaint()
    return Visit(factories.session(complaint), complaint)


@pytest.fixture
def steps(whole: Visit) -> list[Step]:
    session = whole.session
    sites: list[Step] = [factories.site(session) for _ in range(3)]
    return [
        factories.consent(session),
        factories.pain(session, 6),
        *sites,
        factories.needle_event(session, None, EventKind.OUT),
        factories.mark(session),
        factories.pain(session, 4, Phase.AFTER),
        factories.no_reaction(session),
    ]


def test_a_visit_written_at_once_reads_as_it_was_told(
    record: Record, whole: Visit, steps: list[Step]
) -> None:
    later = [factories.pain(whole.session, 3, Phase.FOLLOW_UP)]
    told = charted(record, whole, steps, later)
    read = record.history.visit(whole.session.id)
    assert list(read.sites) == list(told.sites)
    assert [site.number for site in read.sites] == [1, 2, 3]
    assert list(read.records) == list(told.records)
    assert {*read.scores} == {*told.scores, *later}
    assert read.session == told.session
    assert read.session.holder_id == record.person.id
    assert is_intact(read)
    assert read.ledger.is_balanced
    (out,) = read.of(NeedleEvent)
    assert out.sequence > max(site.sequence for site in read.sites)


def test_what_belongs_to_another_visit_is_refused_and_nothing_is_written(
    record: Record, whole: Visit, steps: list[Step]
) -> None:
    other = factories.site(factories.session(whole.episode))
    with pytest.raises(ValueError, match="one visit"):
        charted(record, whole, [*steps, other], [])
    with pytest.raises(LookupError):
        record.history.visit(whole.session.id)


def test_after_a_signature_the_file_takes_no_more_of_it(
    record: Record, whole: Visit, steps: list[Step]
) -> None:
    without_after = [one for one in steps if not isinstance(one, PainScore)]
    with pytest.raises(ValueError, match="signed"):
        charted(record, whole, without_after, [factories.pain(whole.session, 3)])
    with pytest.raises(LookupError):
        record.history.visit(whole.session.id)


@NEW_CLINIC
def test_writes_as_one_are_read_at_once_and_are_one_transaction(record: OpenRecord) -> None:
    with record.traced() as ran, record.store.as_one():
        person = record.add_patient(family_name="Sorrel")
        complaint = factories.episode(person.id)
        record.recorder.add_episode(complaint)
        assert record.history.find_patients("sorrel")[0].patient.id == person.id
    assert [one for one in ran if one.startswith(("BEGIN", "COMMIT", "ROLLBACK"))] == [
        *("BEGIN IMMEDIATE", "COMMIT"),
    ]
    assert record.again().history.episodes(person.id) == (complaint,)


@NEW_CLINIC
def test_what_raises_undoes_all_of_it(record: OpenRecord) -> None:
    with pytest.raises(LookupError), record.store.as_one():  # noqa: PT012 - both belong to it
        record.add_patient(family_name="Sorrel")
        record.recorder.add_episode(factories.episode(new_id()))
    assert record.history.find_patients("sorrel") == ()
    record.add_patient(family_name="Fennel")
    assert len(record.history.find_patients("fennel")) == 1


@NEW_CLINIC
def test_after_a_write_that_failed_none_is_accepted(record: OpenRecord) -> None:
    with pytest.raises(NotSavedError), record.store.as_one():  # noqa: PT012 - all belong to it
        record.add_patient(family_name="Sorrel")
        with suppress(LookupError):
            record.recorder.add_episode(factories.episode(new_id()))
        record.add_patient(family_name="Fennel")
    assert record.history.find_patients("sorrel") == ()
    assert record.history.find_patients("fennel") == ()

"""All of it in one transaction, and taken back as one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.person import Role
from bodymap.errors import ExpectedError, NotAllowedError
from bodymap.services.audit.events import Event, ExportKind
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.imports import USED_SINCE, Batch, Brought
from bodymap.services.progress import CancelledError
from tests import factories
from tests.records import Record


def whole_batch() -> Batch:
    """A patient with a complaint and one visit of two needles and two scores."""
    person = factories.patient(given_name="Zoe", family_name="Ahmed")
    complaint = factories.episode(person.id)
    begun = factories.session(complaint, holder_id=None)
    visit = replace(begun, ended_at=begun.started_at + timedelta(minutes=30))
    return Batch(
        (person,),
        (complaint,),
        (visit,),
        (factories.site(visit, number=1), factories.site(visit, number=2)),
        (factories.pain(visit, 7),),
        (factories.outcome(visit), factories.explanation(visit)),
    )


def bring(record: Record, batch: Batch) -> Brought:
    return record.clinic.imports.add(batch, ExportKind.CSV)


def test_everything_is_there_and_told_once(record: Record) -> None:
    batch = whole_batch()
    brought = bring(record, batch)
    overview = record.history.overview(batch.patients[0].id)
    assert [visit.session for visit in overview.visits] == list(batch.sessions)
    assert [len(visit.sites) for visit in overview.visits] == [2]
    assert brought.counts == {
        **{"patients": 1, "complaints": 1, "sessions": 1, "sites": 2, "pain_scores": 1},
        **{"outcome_scores": 1, "other_records": 1},
    }
    assert len(record.told) == 1


def test_the_audit_trail_says_what_came_in(record: Record) -> None:
    bring(record, whole_batch())
    (line,) = record.audit.lines(AuditFilter(what=(Event.IMPORTED,)))
    assert line.after["what"] == "csv"
    assert line.after["sites"] == 2


def test_taken_back_nothing_of_it_is_seen_and_the_record_is_sound(record: Record) -> None:
    batch = whole_batch()
    brought = bring(record, batch)
    record.clinic.imports.take_back(brought)
    assert record.history.find_patients("") == ()
    with pytest.raises(LookupError):
        record.history.patient(batch.patients[0].id)
    with pytest.raises(LookupError):
        record.history.visit(batch.sessions[0].id)
    assert record.is_sound()


def test_a_patient_of_the_record_has_as_many_visits_as_before(record: Record) -> None:
    complaint = record.add_complaint()
    first = record.start_session(complaint)
    later = factories.session(complaint, week=3)
    visit = replace(later, ended_at=later.started_at, holder_id=None)
    brought = bring(record, Batch(sessions=(visit,)))
    (row,) = record.history.find_patients("")
    assert (row.visits, row.last_visit) == (2, visit.started_at)
    record.clinic.imports.take_back(brought)
    (row,) = record.history.find_patients("")
    assert (row.visits, row.last_visit) == (1, first.started_at)
    assert record.is_sound()


@pytest.mark.parametrize("what", ["renamed", "complaint", "reaction", "taken back"])
def test_what_was_used_since_stays(record: Record, what: str) -> None:
    batch = whole_batch()
    brought = bring(record, batch)
    (person,), (visit,) = batch.patients, batch.sessions
    if what == "renamed":
        record.recorder.change_patient(replace(person, given_name="Zoey"))
    elif what == "complaint":
        record.recorder.add_episode(factories.episode(person.id))
    elif what == "reaction":
        record.records.put([factories.reaction(visit)])
    else:
        record.clinic.imports.take_back(brought)
    with pytest.raises(ExpectedError, match="cannot be taken back") as raised:
        record.clinic.imports.take_back(brought)
    assert raised.value.sentence == USED_SINCE


def test_what_is_looked_at_can_still_be_taken_back(record: Record) -> None:
    batch = whole_batch()
    brought = bring(record, batch)
    record.history.overview(batch.patients[0].id)
    record.clinic.imports.take_back(brought)
    assert record.history.find_patients("") == ()


def test_a_visit_signed_meanwhile_refuses_all_of_it(record: Record) -> None:
    visit = record.start_session()
    record.records.sign(factories.signature(visit), visit.started_at + timedelta(minutes=20))
    other = factories.patient(given_name="Bo")
    batch = Batch(patients=(other,), sites=(factories.site(visit, number=1),))
    with pytest.raises(ExpectedError, match="signed"):
        bring(record, batch)
    assert [row.patient.given_name for row in record.history.find_patients("")] == ["Ada"]


def test_stopped_half_way_nothing_is_there(record: Record) -> None:
    people = tuple(factories.patient(family_name=f"Name{number}") for number in range(201))

    def stop(_done: int, _whole: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        record.clinic.imports.add(Batch(people), ExportKind.CSV, stop)
    assert record.history.find_patients("") == ()
    assert record.audit.lines(AuditFilter(what=(Event.IMPORTED,))) == ()


def test_a_reviewer_imports_nothing(record: Record) -> None:
    record.sit(Role.REVIEWER)
    with pytest.raises(NotAllowedError):
        bring(record, whole_batch())
    with pytest.raises(NotAllowedError):
        record.clinic.imports.every_patient()


def test_an_open_visit_or_a_signature_is_no_part_of_a_batch() -> None:
    visit = factories.session(factories.episode(new_id()))
    with pytest.raises(ValueError, match="ended"):
        Batch(sessions=(visit,))
    with pytest.raises(ValueError, match="not imported"):
        Batch(records=(factories.signature(visit),))


def test_an_id_stays_in_use_when_its_row_is_taken_back(record: Record) -> None:
    batch = whole_batch()
    brought = bring(record, batch)
    record.clinic.imports.take_back(brought)
    key = batch.patients[0].id
    assert record.clinic.imports.taken("patient", [key, new_id()]) == {key}

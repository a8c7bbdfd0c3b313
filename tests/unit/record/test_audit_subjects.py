"""Whom and what the lines of the audit trail are about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.person import Role
from bodymap.errors import NotAllowedError
from bodymap.services.audit.lines import AuditFilter, AuditLine
from bodymap.services.audit.subjects import NOTHING, Subject
from tests import factories
from tests.records import Record


def by_entity(record: Record) -> dict[str, Subject]:
    """The subject of the oldest line of each table."""
    lines = record.audit.lines(AuditFilter())
    subjects = record.audit.subjects(lines)
    assert set(subjects) == {line.sequence for line in lines}
    return {line.entity: subjects[line.sequence] for line in lines}


def test_whatever_is_recorded_of_a_patient_leads_to_the_patient(record: Record) -> None:
    heel = record.add_complaint()
    visit = record.start_session(heel)
    site = factories.site(visit)
    record.recorder.add_site(site)
    record.recorder.set_pain(factories.pain(visit, 7))
    record.records.put([factories.consent(visit)])
    subjects = by_entity(record)
    of_patient = ("patient", "episode", "session", "needle_site", "pain_score", "consent")
    assert {subjects[entity].patient_id for entity in of_patient} == {heel.patient_id}
    of_visit = of_patient[2:]
    assert {subjects[entity].session_id for entity in of_visit} == {visit.id}
    assert subjects["needle_site"].values["number"] == 1
    assert subjects["needle_site"].values["session_id"] == f"0x{visit.id.hex}"


def test_what_is_voided_is_still_known(record: Record) -> None:
    visit = record.start_session()
    site = factories.site(visit)
    record.recorder.add_site(site)
    record.recorder.void_site(site.id)
    newest, *_ = record.audit.lines(AuditFilter())
    subject = record.audit.subjects((newest,))[newest.sequence]
    assert newest.what == "voided"
    assert subject.patient_id == visit.patient_id


def test_the_row_is_told_as_it_stands_now(record: Record) -> None:
    ada = record.add_patient()
    record.recorder.change_patient(replace(ada, family_name="Brandt-Lee"))
    assert by_entity(record)["patient"].values["family_name"] == "Brandt-Lee"


def test_people_are_no_patients(record: Record) -> None:
    record.sit(Role.ADMINISTRATOR)
    subject = by_entity(record)["person"]
    assert subject.patient_id is None
    assert subject.session_id is None
    assert subject.values["role"] == "administrator"


@pytest.mark.parametrize(
    "entity", ["clinic", "meta", "slot_key", "change_log", "hologram", "patient"]
)
def test_what_is_no_row_of_the_record_is_about_nothing(record: Record, entity: str) -> None:
    line = AuditLine(1, factories.FIRST_VISIT, None, new_id(), entity, record.clinic_id, "viewed")
    assert record.audit.subjects((line,)) == {1: NOTHING}


def test_only_an_administrator_is_told(record: Record) -> None:
    lines = record.audit.lines(AuditFilter())
    record.sit(Role.THERAPIST)
    with pytest.raises(NotAllowedError):
        record.audit.subjects(lines)

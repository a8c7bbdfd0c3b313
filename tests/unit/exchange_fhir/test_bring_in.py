"""Patients and scores of a file come into the record: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from bodymap.charting.episode import ComplaintSide
from bodymap.charting.pain import Phase
from bodymap.charting.person import Role
from bodymap.errors import NotAllowedError
from bodymap.exchange.fhir.bring_in import COMPLAINT, import_fhir
from bodymap.exchange.outcome import BadInputError
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.progress import CancelledError, unwatched
from bodymap.services.values import PatientOverview
from tests.clinics import OpenRecord, copied_record
from tests.real_day import RealDay
from tests.unit.exchange_fhir.bundles import (
    ADA,
    bundle,
    entry,
    exported,
    file_of,
    patient,
    score,
)

EVE = "urn:uuid:3c0a5ee2-3a04-4f9a-9f2d-5d1c7a7a0021"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[OpenRecord]:
    """A clinic of its own, in which nobody is yet."""
    folder = tmp_path / "clinic"
    folder.mkdir()
    opened = copied_record(folder)
    yield opened
    opened.clinic.close()


def _people(record: OpenRecord) -> list[PatientOverview]:
    return [record.history.overview(row.patient.id) for row in record.history.find_patients("")]


def _refusals(record: OpenRecord, path: Path) -> list[str]:
    with pytest.raises(BadInputError) as refused:
        import_fhir(record.clinic, path, unwatched)
    first, *rest = refused.value.sentence.splitlines()
    assert first == "Nothing was brought in from sent.json."
    return rest


def test_scores_come_in_as_visits_without_needles(empty: OpenRecord, tmp_path: Path) -> None:
    second = entry(EVE, score(2, effectiveDateTime="2024-06-01T08:00:00Z", id="x")["resource"])
    brought = import_fhir(
        empty.clinic, file_of(tmp_path, bundle(patient(), second, score())), unwatched
    )
    assert brought.counts == {"patients": 1, "complaints": 1, "sessions": 2, "pain_scores": 2}
    (ada,) = _people(empty)
    assert ada.patient.id == UUID(ADA)
    assert [one.complaint for one in ada.episodes] == [COMPLAINT]
    assert ada.episodes[0].side is ComplaintSide.MIDLINE
    assert [visit.score(Phase.BEFORE).score for visit in ada.visits] == [6, 2]  # type: ignore[union-attr]  # there
    assert all(visit.session.ended_at == visit.session.started_at for visit in ada.visits)
    assert not any(visit.sites for visit in ada.visits)
    assert "midline stands for it" in brought.remarks[0]


def test_it_is_noted_with_its_counts(empty: OpenRecord, tmp_path: Path) -> None:
    import_fhir(empty.clinic, file_of(tmp_path, bundle(patient(), score())), unwatched)
    (line,) = empty.audit.lines(AuditFilter(what=(Event.IMPORTED,)))
    assert line.after["what"] == "fhir"
    assert (line.after["patients"], line.after["pain_scores"]) == (1, 1)


def test_a_patient_without_scores_comes_in_alone(empty: OpenRecord, tmp_path: Path) -> None:
    brought = import_fhir(empty.clinic, file_of(tmp_path, bundle(patient())), unwatched)
    assert brought.counts == {"patients": 1}
    assert brought.remarks == ()


def test_the_same_file_twice_is_refused(empty: OpenRecord, tmp_path: Path) -> None:
    sent = file_of(tmp_path, bundle(patient(), score()))
    import_fhir(empty.clinic, sent, unwatched)
    told = _refusals(empty, sent)
    assert told[0] == "Entry 1 (Patient) is in this clinic, or was."
    assert len(_people(empty)) == 1


def test_somebody_who_is_there_already_is_refused(empty: OpenRecord, tmp_path: Path) -> None:
    empty.add_patient(family_name="Frami", given_name="ada maria", record_number="MRN-78")
    told = _refusals(empty, file_of(tmp_path, bundle(patient())))
    assert told == ["Entry 1 (Patient) has the name and the birth date of somebody in this clinic."]
    empty.add_patient(family_name="Other", record_number="mrn-77", birth_date=None)
    told = _refusals(empty, file_of(tmp_path, bundle(patient())))
    assert told == ["Entry 1 (Patient) has a record number of this clinic: MRN-77."]


def test_two_of_the_file_with_one_number_are_refused(empty: OpenRecord, tmp_path: Path) -> None:
    eve = entry(EVE, patient(id="e", name=[{"family": "Eve"}])["resource"])
    told = _refusals(empty, file_of(tmp_path, bundle(patient(), eve)))
    assert told == ["Entry 2 (Patient) has a record number of this clinic: MRN-77."]


def test_a_score_twice_is_refused(empty: OpenRecord, tmp_path: Path) -> None:
    told = _refusals(empty, file_of(tmp_path, bundle(patient(), score(), score())))
    assert told == [
        "Entry 1 (Patient) has a pain score that is in this clinic, or was, or is there twice."
    ]


def test_one_bad_entry_keeps_everything_out(empty: OpenRecord, tmp_path: Path) -> None:
    eve = entry(EVE, patient(id="e", identifier=[], name=[])["resource"])
    told = _refusals(empty, file_of(tmp_path, bundle(patient(), score(), eve, score(11))))
    assert told == [
        "Entry 3 (Patient) has no name.",
        "Entry 4 (Observation) has a score that is not between 0 and 10: 11.",
    ]
    assert _people(empty) == []
    assert empty.audit.lines(AuditFilter(what=(Event.IMPORTED,))) == ()


def test_a_reviewer_brings_nothing_in(empty: OpenRecord, tmp_path: Path) -> None:
    empty.sit(Role.REVIEWER)
    with pytest.raises(NotAllowedError):
        import_fhir(empty.clinic, file_of(tmp_path, bundle(patient())), unwatched)


def test_who_stops_it_leaves_nothing(empty: OpenRecord, tmp_path: Path) -> None:
    calls = 0

    def stop(done: int, whole: int) -> None:
        nonlocal calls
        calls += 1
        if calls > 1:
            raise CancelledError

    with pytest.raises(CancelledError):
        import_fhir(empty.clinic, file_of(tmp_path, bundle(patient(), score())), stop)
    assert _people(empty) == []


def test_what_this_program_wrote_keeps_its_visits_and_phases(
    record: OpenRecord, day: RealDay, empty: OpenRecord, tmp_path: Path
) -> None:
    to = tmp_path / "one.json"
    exported(record, to, day.signed.patient_id)
    brought = import_fhir(empty.clinic, to, unwatched)
    assert brought.counts["sessions"] == 1
    (again,) = _people(empty)
    before = record.history.overview(day.signed.patient_id)
    assert again.patient.name == before.patient.name
    given = {one.phase: (one.score, one.id) for one in before.visits[0].scores}
    assert {one.phase: (one.score, one.id) for one in again.visits[0].scores} == given
    assert Phase.FOLLOW_UP in given


def test_a_person_without_a_known_birth_date_is_nobody_elses(
    empty: OpenRecord, tmp_path: Path
) -> None:
    empty.add_patient(family_name="Frami", given_name="Ada Maria", birth_date=None)
    sent = bundle(patient(birthDate=None, identifier=[]))
    sent["entry"][0]["resource"].pop("birthDate")
    import_fhir(empty.clinic, file_of(tmp_path, sent), unwatched)
    assert len(_people(empty)) == 2


def test_an_unknown_id_of_another_system_is_given_one_here(
    empty: OpenRecord, tmp_path: Path
) -> None:
    sent = bundle({"resource": patient(id="p1")["resource"]})
    import_fhir(empty.clinic, file_of(tmp_path, sent), unwatched)
    (found,) = _people(empty)
    assert found.patient.id.version == 7

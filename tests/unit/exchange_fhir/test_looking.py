"""What is read out of bundles that other systems make."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from bodymap.charting.patient import Sex
from bodymap.exchange.fhir.looking import look_at_fhir
from bodymap.services.progress import CancelledError
from tests.unit.exchange_fhir.bundles import (
    ADA,
    SCORE,
    bundle,
    entry,
    file_of,
    pain_code,
    patient,
    score,
)
from tests.unit.exchange_fhir.looks import QUANTITY, NoonClock, look, one_of


def test_a_patient_and_a_score_are_read(tmp_path: Path) -> None:
    found = one_of(file_of(tmp_path, bundle(patient(), score())))
    person = found.patient
    assert (person.family_name, person.given_name) == ("Frami", "Ada Maria")
    assert (person.birth_date, person.sex) == (date(1971, 8, 14), Sex.FEMALE)
    assert person.record_number == "MRN-77"  # and never the social security number
    assert person.id == UUID(ADA)
    (given,) = found.scores
    assert (given.id, given.score) == (UUID(SCORE), 6)
    assert given.at == datetime(2024, 5, 3, 8, 15, tzinfo=UTC)


def test_a_score_may_stand_before_its_patient(tmp_path: Path) -> None:
    assert len(one_of(file_of(tmp_path, bundle(score(), patient()))).scores) == 1


@pytest.mark.parametrize(
    ("changes", "points"),
    [
        ({"valueQuantity": QUANTITY}, 4),
        ({"valueQuantity": {"value": 4.0}}, 4),
        ({"valueQuantity": {"value": 0, "unit": "/10"}}, 0),
        ({"valueQuantity": {"value": 10, "code": "1", "unit": "1"}}, 10),
        (
            {"valueQuantity": {"value": 3, "system": "urn:oid:1.2.840.114350", "code": "points"}},
            3,
        ),
    ],
)
def test_a_score_is_read_from_a_quantity(
    changes: dict[str, Any], points: int, tmp_path: Path
) -> None:
    found = one_of(file_of(tmp_path, bundle(patient(), score(valueInteger=None, **changes))))
    assert [one.score for one in found.scores] == [points]


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({"effectiveDateTime": "2024-05-03T10:15:00+02:00"}, "2024-05-03T08:15:00"),
        ({"effectiveDateTime": "2024-05-03T08:15:00.123456789Z"}, "2024-05-03T08:15:00.123456"),
        (
            {"effectivePeriod": {"start": "2024-05-03T08:00:00Z", "end": "2024-05-03T09:00:00Z"}},
            "2024-05-03T08:00:00",
        ),
        ({"effectivePeriod": {"end": "2024-05-03T09:00:00Z"}}, "2024-05-03T09:00:00"),
        ({"effectiveInstant": "2024-05-03T09:30:00Z"}, "2024-05-03T09:30:00"),
        ({"effectiveDateTime": "2024-05-03"}, "2024-05-03T12:00:00"),
    ],
)
def test_a_time_is_read_however_it_is_told(
    changes: dict[str, Any], at: str, tmp_path: Path
) -> None:
    told = {"effectiveDateTime": None, **changes}
    found = one_of(file_of(tmp_path, bundle(patient(), score(**told))))
    assert found.scores[0].at == datetime.fromisoformat(at).replace(tzinfo=UTC)


BASE = "https://fhir.hospital.example.org/api/FHIR/R4"


def _on_server(subject: Any) -> dict[str, Any]:
    """As a server answers a search: addresses of its own, ids that are no UUIDs."""
    return bundle(
        entry(f"{BASE}/Patient/eq081-VQEgP8drUUqCWzHfw3", patient(id="eq081-x")["resource"]),
        entry(f"{BASE}/Observation/t7.0", score(subject=subject)["resource"]),
        type="searchset",
        total=2,
    )


@pytest.mark.parametrize(
    "subject",
    [
        {"reference": f"{BASE}/Patient/eq081-VQEgP8drUUqCWzHfw3"},
        {"reference": "Patient/eq081-VQEgP8drUUqCWzHfw3", "display": "Frami, Ada"},
        {"reference": "Patient/eq081-VQEgP8drUUqCWzHfw3/_history/2"},
        {"reference": "Patient?identifier=http://hospital.example.org/mrn|MRN-77"},
        {"identifier": {"system": "http://hospital.example.org/mrn", "value": "MRN-77"}},
    ],
)
def test_a_subject_is_found_by_every_name(subject: Any, tmp_path: Path) -> None:
    assert len(one_of(file_of(tmp_path, _on_server(subject))).scores) == 1


def test_a_relative_reference_is_understood_in_a_bundle_without_addresses(tmp_path: Path) -> None:
    sent = bundle(
        {"resource": patient(id="p1")["resource"]},
        {"resource": score(subject={"reference": "Patient/p1"})["resource"]},
    )
    assert len(one_of(file_of(tmp_path, sent)).scores) == 1


def test_resources_line_by_line_are_read(tmp_path: Path) -> None:
    lines = [
        patient(id="p1")["resource"],
        score(subject={"reference": "Patient/p1"})["resource"],
    ]
    assert len(one_of(file_of(tmp_path, *lines, name="sent.ndjson")).scores) == 1


def test_bundles_line_by_line_are_read(tmp_path: Path) -> None:
    other = "urn:uuid:3c0a5ee2-3a04-4f9a-9f2d-5d1c7a7a0009"
    bea = patient(id=other.removeprefix("urn:uuid:"), identifier=[])["resource"]
    lines = [bundle(patient(), score()), bundle(entry(other, bea))]
    preview = look(file_of(tmp_path, *lines, name="sent.ndjson"))
    assert [len(one.scores) for one in preview.patients] == [1, 0]
    assert preview.patients[1].where == "bundle 2, entry 1"


def test_loinc_is_known_by_its_oid_too(tmp_path: Path) -> None:
    code = pain_code("urn:oid:2.16.840.1.113883.6.1")
    code["coding"].insert(0, {"system": "urn:oid:1.2.840.114350.1.13", "code": "301070"})
    assert len(one_of(file_of(tmp_path, bundle(patient(), score(code=code)))).scores) == 1


def test_what_is_none_of_it_is_counted_and_left_out(tmp_path: Path) -> None:
    other = {"coding": [{"system": "http://loinc.org", "code": "8302-2"}]}
    sent = bundle(
        patient(),
        entry("urn:uuid:1", {"resourceType": "Claim", "use": "no R4 at all"}),
        entry("urn:uuid:2", score(code=other)["resource"]),
        score(status="entered-in-error"),
        entry("urn:uuid:3", score(valueInteger=None, dataAbsentReason={"text": "x"})["resource"]),
        {"response": {"status": "201"}},
    )
    preview = look(file_of(tmp_path, sent))
    assert preview.refusals == ()
    assert preview.left_out == {
        "Claim": 1,
        "Observation": 1,
        "no FHIR": 1,
        "pain scores marked 'entered-in-error'": 1,
        "pain scores without a value": 1,
    }
    assert preview.counts == {"patients": 1, "pain_scores": 0}


def test_names_are_taken_as_they_are_in_use(tmp_path: Path) -> None:
    names = [
        {"use": "maiden", "family": "Old"},
        {"family": "First"},
        {"use": "usual", "family": "  Usual\n", "given": ["A", "B"]},
        {"use": "nickname", "given": ["Addie"]},
    ]
    assert one_of(file_of(tmp_path, bundle(patient(name=names)))).patient.name == "Usual, A B"
    text = [{"text": "Ada Frami"}]
    assert one_of(file_of(tmp_path, bundle(patient(name=text)))).patient.name == "Ada Frami"


def test_what_is_half_known_is_remarked(tmp_path: Path) -> None:
    sent = bundle(
        patient(birthDate="1971", deceasedBoolean=True, active=False),
        score(effectiveDateTime="2024-05-03"),
        link=[{"relation": "next", "url": "https://a.example.org/2"}],
        type="searchset",
    )
    preview = look(file_of(tmp_path, sent))
    assert preview.patients[0].patient.birth_date is None
    assert preview.remarks == (
        "It is one page of a search; there are more pages.",
        "Entry 1 (Patient) is marked as not in use.",
        "Entry 1 (Patient) has died.",
        "Entry 1 (Patient) has no whole birth date, only 1971; it comes in without one.",
        "Entry 2 (Observation) is dated 2024-05-03 without a time of day; it comes in as of noon"
        " (UTC).",
    )


def test_the_preview_tells_what_would_come_in(tmp_path: Path) -> None:
    later = score(3, effectiveDateTime="2024-06-01T08:00:00Z", id="b")
    later["fullUrl"] = "urn:uuid:3c0a5ee2-3a04-4f9a-9f2d-5d1c7a7a0003"
    preview = look(file_of(tmp_path, bundle(patient(), later, score())))
    assert preview.words() == (
        "Frami, Ada Maria, born 1971-08-14, female, record number MRN-77:"
        " 2 pain scores from 2024-05-03 to 2024-06-01",
        "1 patient and 2 pain scores in sent.json.",
    )
    refused = look(file_of(tmp_path, bundle(patient(), score(11), {"response": {}})))
    assert refused.words()[1:] == (
        "1 patient and 0 pain scores in sent.json.",
        "Left out: no FHIR 1.",
        "1 entry cannot be taken:",
        "Entry 2 (Observation) has a score that is not between 0 and 10: 11.",
    )
    values = preview.values()
    assert [one["score"] for one in values["people"][0]["scores"]] == [6, 3]
    assert (values["patients"], values["pain_scores"], values["refusals"]) == (1, 2, [])


def test_who_stops_the_look_is_heard(tmp_path: Path) -> None:
    def stop(_done: int, _whole: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        look_at_fhir(file_of(tmp_path, bundle(patient())), stop, NoonClock())

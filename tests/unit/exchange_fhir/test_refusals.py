"""What of a bundle cannot be taken, and the one sentence that says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.unit.exchange_fhir.bundles import ADA, SCORE, bundle, entry, file_of, patient, score
from tests.unit.exchange_fhir.looks import QUANTITY, look, one_of, refusal


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"valueInteger": 11}, "has a score that is not between 0 and 10: 11"),
        ({"valueInteger": -1}, "has a score that is not between 0 and 10: -1"),
        (
            {"valueInteger": None, "valueQuantity": {"value": 3.5}},
            "has a score between two whole numbers: 3.5",
        ),
        (
            {"valueInteger": None, "valueQuantity": {"value": 3, "comparator": "<"}},
            "has a score that is only a bound",
        ),
        (
            {
                "valueInteger": None,
                "valueQuantity": {**QUANTITY, "unit": "mm", "code": "mm"},
            },
            "has a score in the unit 'mm'",
        ),
        ({"valueInteger": None, "valueQuantity": {}}, "has a score that is no number"),
        (
            {"valueInteger": None, "valueString": "six"},
            "has its score as 'valueString', which is read as a whole number only",
        ),
        ({"effectiveDateTime": None}, "does not say when the score was given"),
        ({"effectiveDateTime": "2024-05"}, "is dated 2024-05, which is no day"),
        ({"effectiveDateTime": "2031-05-03T08:00:00Z"}, "is dated 2031-05-03, which cannot be"),
        ({"effectiveDateTime": "1203-05-03T08:00:00Z"}, "is dated 1203-05-03, which cannot be"),
        ({"subject": None}, "does not say whom it is about"),
        (
            {"subject": {"reference": "Patient/nobody"}},
            "is about 'Patient/nobody', which is no patient of this file",
        ),
        (
            {"subject": {"reference": "urn:uuid:0"}},
            "is about 'urn:uuid:0', which is no patient of this file",
        ),
        ({"subject": {"reference": "#p"}}, "is about a patient that is contained in it"),
        (
            {"modifierExtension": [{"url": "http://a.example.org/not", "valueBoolean": True}]},
            "can only be understood with its modifierExtension, which is not known here",
        ),
        (
            {"implicitRules": "http://a.example.org/rules"},
            "can only be understood with its implicitRules, which is not known here",
        ),
    ],
)
def test_a_score_that_cannot_be_taken_is_one_sentence(
    changes: dict[str, Any], reason: str, tmp_path: Path
) -> None:
    told = refusal(tmp_path, patient(), score(**changes))
    assert told == f"Entry 2 (Observation) {reason}."


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"name": []}, "has no name"),
        ({"name": [{"use": "old", "family": "X"}]}, "has no name"),
        ({"name": [{"family": "x" * 201}]}, "has a name of more than 200 letters"),
        ({"birthDate": "2071-08-14"}, "is born on 2071-08-14, which cannot be"),
    ],
)
def test_a_patient_that_cannot_be_taken_is_one_sentence(
    changes: dict[str, Any], reason: str, tmp_path: Path
) -> None:
    assert refusal(tmp_path, patient(**changes)) == f"Entry 1 (Patient) {reason}."


def test_a_refused_patient_is_refused_once_with_scores(tmp_path: Path) -> None:
    assert refusal(tmp_path, patient(name=[]), score()) == "Entry 1 (Patient) has no name."


def test_the_same_patient_twice_is_refused(tmp_path: Path) -> None:
    told = refusal(tmp_path, patient(), patient(), score())
    assert told == "Entry 2 (Patient) is the same patient once more."


def test_an_identifier_of_two_refers_to_neither(tmp_path: Path) -> None:
    other = entry("urn:uuid:3c0a5ee2-3a04-4f9a-9f2d-5d1c7a7a0009", patient(id="p2")["resource"])
    subject = {"identifier": {"system": "http://hospital.example.org/mrn", "value": "MRN-77"}}
    told = refusal(tmp_path, patient(), other, score(subject=subject))
    assert "'MRN-77', which is of no single patient" in told


def test_circles_of_references_do_no_harm(tmp_path: Path) -> None:
    sent = bundle(
        patient(link=[{"other": {"reference": ADA}, "type": "seealso"}]),
        score(
            derivedFrom=[{"reference": SCORE}],
            hasMember=[{"reference": SCORE}],
            focus=[{"reference": ADA}],
        ),
    )
    assert len(one_of(file_of(tmp_path, sent)).scores) == 1


def test_other_versions_are_named(tmp_path: Path) -> None:
    r5 = score(bodyStructure={"reference": "BodyStructure/1"})
    assert refusal(tmp_path, patient(), r5) == (
        "Entry 2 (Observation) is of FHIR R5 and not of R4."
    )
    stu3 = score(context={"reference": "Encounter/1"}, valueInteger=None, valueQuantity=QUANTITY)
    assert refusal(tmp_path, patient(), stu3) == (
        "Entry 2 (Observation) is of FHIR STU3 and not of R4."
    )
    dstu2 = score(category={"coding": []}, comments="It hurts.")
    assert refusal(tmp_path, patient(), dstu2) == (
        "Entry 2 (Observation) is of FHIR DSTU2 and not of R4."
    )
    wrong = refusal(tmp_path, patient(gender=["female"]))
    assert wrong.startswith("Entry 1 (Patient) is not FHIR R4, at gender: ")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"type": "history"}, "It is a Bundle of the type 'history'; read are collection,"),
        ({"type": None}, "It is a Bundle without a type;"),
        ({"issues": {}}, "It has 'issues', which no Bundle of R4 has."),
        ({"implicitRules": "http://a.example.org"}, "It can only be understood with its"),
        ({"entry": {"resource": {}}}, "It has an entry that is no list."),
    ],
)
def test_a_bundle_that_is_none_of_r4_is_one_sentence(
    fields: dict[str, Any], reason: str, tmp_path: Path
) -> None:
    (told,) = look(
        file_of(tmp_path, bundle(patient(), **{"entry": [patient()], **fields}))
    ).refusals
    assert told.startswith(reason)


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        (3, "Entry 2 has no resource."),
        ({"fullUrl": "urn:uuid:1"}, "Entry 2 has no resource."),
        ({"resource": {"id": "1"}}, "Entry 2 is no resource: it has no resourceType."),
        (
            {**patient(), "request": {"method": "DELETE", "url": "Patient/1"}},
            "Entry 2 asks for DELETE, not for a record.",
        ),
    ],
)
def test_an_entry_that_is_none_is_one_sentence(odd: Any, reason: str, tmp_path: Path) -> None:
    assert refusal(tmp_path, patient(), odd) == reason


def test_a_file_without_a_patient_says_so(tmp_path: Path) -> None:
    assert look(file_of(tmp_path, {"resourceType": "List"})).refusals == (
        "There is no patient in sent.json.",
    )


def test_many_refusals_are_counted(tmp_path: Path) -> None:
    scores = [entry(f"urn:uuid:{n}", score(40)["resource"]) for n in range(30)]
    refusals = look(file_of(tmp_path, bundle(patient(), *scores))).refusals
    assert len(refusals) == 21
    assert refusals[-1] == "There are 10 more like these."

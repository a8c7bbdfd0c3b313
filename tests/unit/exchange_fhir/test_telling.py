"""What of the record stands where in FHIR."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from bodymap.charting.patient import Sex
from bodymap.exchange.fhir.export import write_fhir
from bodymap.exchange.fhir.needling import procedure_id, structure_id
from bodymap.exchange.outcome import BadInputError, NotWrittenError
from bodymap.services.progress import CancelledError, unwatched
from db.whole_record.reading import reading
from tests.clinics import OpenRecord
from tests.real_day import RealDay
from tests.unit.exchange_fhir.bundles import (
    CATALOGUE,
    exported,
    extensions,
    of_id,
    parts,
    resources,
)

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"


def _codes(concept: Any) -> dict[str, str]:
    return {one["system"]: one["code"] for one in concept.get("coding", ())}


@pytest.fixture(scope="module")
def sites(whole: Any, day: RealDay) -> list[Any]:
    """The procedures of the signed visit's needles, in the order of their numbers."""
    return [
        one
        for one in resources(whole, "Procedure")
        if "partOf" in one and one["encounter"]["reference"].endswith(str(day.signed.id))
    ]


def test_a_patient_is_told_without_what_serves_the_chart_alone(
    whole: Any, record: OpenRecord, day: RealDay
) -> None:
    known = record.store.patient(day.signed.patient_id)
    assert known is not None
    told = of_id(whole, known.id)
    assert told["name"] == [{"family": "Brandt-Novak", "given": ["Ada"]}]
    assert (told["gender"], told["birthDate"]) == ("female", "1971-08-14")
    number = told["identifier"][1]
    assert (number["value"], number["type"]["coding"][0]["code"]) == ("1042", "MR")
    assert number["assigner"]["display"] == "Clinic"
    assert known.sex is Sex.FEMALE


def test_a_complaint_has_its_side_and_claims_no_status(whole: Any, day: RealDay) -> None:
    told = of_id(whole, day.signed.episode_id)
    assert extensions(told)["complaint-side"]["valueCode"] == "left"
    assert told["code"]["text"] == "Heel pain, left"
    assert told["onsetDateTime"] == "2025-12-01"
    assert "clinicalStatus" not in told


def test_a_visit_is_an_encounter(whole: Any, day: RealDay) -> None:
    told, goes_on = of_id(whole, day.signed.id), of_id(whole, day.in_progress.id)
    assert (told["status"], goes_on["status"]) == ("finished", "in-progress")
    assert told["period"] == {
        "start": "2026-03-02T09:30:00.000Z",
        "end": "2026-03-02T12:00:00.000Z",
    }
    assert "end" not in goes_on["period"]
    assert {one["individual"]["display"] for one in told["participant"]} == {
        "Ada Brandt, DPT",
        "Anna Weber, PT",
    }


def test_a_visits_needling_has_the_billed_code_in_our_own_words(whole: Any, day: RealDay) -> None:
    told = of_id(whole, procedure_id(day.signed.id))
    assert told["code"]["text"] == "Dry needling: Needles without injection, three muscles or more"
    assert told["code"]["coding"] == [{"system": "http://www.ama-assn.org/go/cpt", "code": "20561"}]
    assert told["note"] == [{"text": "Counted twice."}]
    assert of_id(whole, procedure_id(day.in_progress.id))["code"] == {"text": "Dry needling"}


def test_a_needle_is_a_part_of_the_visits_needling(sites: list[Any], day: RealDay) -> None:
    first = sites[0]
    assert first["partOf"] == [{"reference": f"urn:uuid:{procedure_id(day.signed.id)}"}]
    assert first["status"] == "completed"
    needle = parts(extensions(first)["needle"])
    assert needle["number"] == 1
    assert needle["diameter"] == {
        "value": 0.3,
        "unit": "mm",
        "system": "http://unitsofmeasure.org",
        "code": "mm",
    }
    assert (needle["length"]["value"], needle["depth"]["value"]) == (40.0, 25.0)
    assert (needle["technique"], needle["twitches"]) == ("winding", 2)
    assert (needle["referred"], needle["referredTo"]) == (True, "heel")
    assert needle["stimulation"] == {
        "value": 4.0,
        "unit": "Hz",
        "system": "http://unitsofmeasure.org",
        "code": "Hz",
    }
    assert first["note"] == [{"text": "Firm band"}]


def test_a_needle_leads_to_its_place_on_the_body(whole: Any, sites: list[Any]) -> None:
    first = sites[0]
    target = extensions(first)["procedure-targetBodyStructure"]["valueReference"]["reference"]
    place = next(
        one for one in resources(whole, "BodyStructure") if target == f"urn:uuid:{one['id']}"
    )
    assert place["location"]["text"] == "Calf, inner, left"
    assert _codes(place["location"])[SNOMED] == "53840002"
    assert _codes(place["locationQualifier"][0]) == {SNOMED: "7771000"}
    assert parts(extensions(place)["body-point"]) == {
        "x": 95.0,
        "y": 310.0,
        "z": -62.0,
        "view": "left",
        "atlas": "2026.1",
    }
    assert first["bodySite"] == [place["location"]]


def test_a_muscle_is_told_by_name(sites: list[Any]) -> None:
    muscle = extensions(sites[0])["muscle"]["valueCodeableConcept"]
    assert muscle["text"] == "Gastrocnemius, medial head"


def test_pain_is_an_integer_under_loinc(whole: Any, day: RealDay) -> None:
    pains = {
        extensions(one)["pain-phase"]["valueCode"]: one
        for one in resources(whole, "Observation")
        if _codes(one["code"]).get(LOINC) == "72514-3" and "valueInteger" in one
    }
    assert {phase: one["valueInteger"] for phase, one in pains.items()}["before"] == 7
    assert all(type(one["valueInteger"]) is int for one in pains.values())
    assert pains["before"]["effectiveDateTime"] == "2026-03-02T09:30:00.000Z"


def test_what_was_measured_has_its_unit(whole: Any) -> None:
    units = {
        one["code"]["text"]: one["valueQuantity"]["code"]
        for one in resources(whole, "Observation")
        if "valueQuantity" in one
    }
    assert units["Range of motion: knee flexion"] == "deg"
    assert units["Pressure pain threshold"] == "kPa"
    assert "{score}" in units.values()


def test_a_reaction_is_an_adverse_event_of_its_needle(whole: Any, sites: list[Any]) -> None:
    told = next(
        one
        for one in resources(whole, "AdverseEvent")
        if "firstResponse" in str(one.get("extension")) and "suspectEntity" in one
    )
    assert told["actuality"] == "actual"
    assert told["severity"]["coding"][0]["code"] == "mild"
    assert told["suspectEntity"][0]["instance"]["reference"] in {
        f"urn:uuid:{one['id']}" for one in sites
    }


def test_a_signature_covers_what_was_signed(whole: Any, sites: list[Any], day: RealDay) -> None:
    told = of_id(whole, day.signature.id)
    targets = {one["reference"] for one in told["target"]}
    assert f"urn:uuid:{day.signed.id}" in targets
    assert {f"urn:uuid:{one['id']}" for one in sites} <= targets
    assert told["agent"][0]["who"]["display"] == day.signature.signer
    seal = parts(extensions(told["signature"][0])["content-hash"])
    assert seal == {
        "sha256": day.signature.content_hash,
        "form": day.signature.form_version,
    }
    later = {
        f"urn:uuid:{one['id']}"
        for one in resources(whole, "AdverseEvent")
        if "resolvedAt" in str(one["extension"])
    }
    assert len(later) == 1
    assert not later & targets


def test_an_amendment_says_who_corrected_what_and_why(
    whole: Any, record: OpenRecord, day: RealDay
) -> None:
    told = of_id(whole, day.amendment)
    assert told["activity"]["coding"][0]["code"] == "UPDATE"
    assert told["reason"][0]["text"]
    assert extensions(told)["amendment"]["valueString"]


def test_what_was_taken_back_is_not_told(whole: Any, day: RealDay) -> None:
    ids = {one["id"] for one in resources(whole)}
    assert str(day.voided_site) not in ids
    assert str(structure_id(day.voided_site)) not in ids


def test_one_patient_comes_with_what_is_referred_to_alone(
    record: OpenRecord, day: RealDay, tmp_path: Any
) -> None:
    written = exported(record, tmp_path / "one.json", day.in_progress.patient_id)
    assert written.counts["Patient"] == 1
    assert written.counts["Practitioner"] == 1
    assert "Device" not in written.counts


def test_a_transaction_is_sent_twice_without_harm(
    record: OpenRecord, day: RealDay, tmp_path: Any
) -> None:
    to = tmp_path / "one.json"
    exported(record, to, day.signed.patient_id, "transaction")
    sent = json.loads(to.read_bytes())
    assert sent["type"] == "transaction"
    for entry in sent["entry"]:
        resource = entry["resource"]
        assert entry["request"] == {
            "method": "PUT",
            "url": f"{resource['resourceType']}/{resource['id']}",
        }


def test_the_same_record_gives_the_same_file(
    record: OpenRecord, day: RealDay, tmp_path: Any
) -> None:
    exported(record, tmp_path / "a.json")
    exported(record, tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_a_transaction_of_a_whole_clinic_is_refused(
    record: OpenRecord, day: RealDay, tmp_path: Any
) -> None:
    with pytest.raises(BadInputError, match="holds one patient"):
        exported(record, tmp_path / "all.json", bundle="transaction")
    with pytest.raises(BadInputError, match="'searchset'"):
        exported(record, tmp_path / "all.json", bundle="searchset")
    assert list(tmp_path.iterdir()) == []


def test_who_stops_it_leaves_nothing(record: OpenRecord, day: RealDay, tmp_path: Any) -> None:
    def stop(done: int, _whole: int) -> None:
        if done:
            raise CancelledError

    (tmp_path / "all.json").write_text("before")
    with reading(record.path, record.key, None) as whole, pytest.raises(CancelledError):
        write_fhir(whole, tmp_path / "all.json", stop, catalogue=CATALOGUE)
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("all.json", "before")]


def test_a_target_that_cannot_be_written_is_one_sentence(
    record: OpenRecord, day: RealDay, tmp_path: Any
) -> None:
    with pytest.raises(NotWrittenError, match="Nothing was written"):
        exported(record, tmp_path)
    with reading(record.path, record.key, None) as whole, pytest.raises(NotWrittenError):
        write_fhir(whole, tmp_path / "no" / "x.json", unwatched, catalogue=CATALOGUE)


def test_times_stand_in_the_order_of_their_text(whole: Any) -> None:
    times = [
        one["effectiveDateTime"]
        for one in resources(whole, "Observation")
        if "effectiveDateTime" in one
    ]
    assert {len(one) for one in times} == {len("2026-03-02T09:30:00.000Z")}


def test_the_models_are_loaded_when_they_are_needed() -> None:
    loads = (
        "import sys, bodymap.exchange.fhir.export, bodymap.exchange.fhir.bring_in\n"
        "print([name for name in ('fhir', 'pydantic', 'ijson') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", loads], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"

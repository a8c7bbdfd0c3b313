"""Everything that the record can hold, judged by those who wrote none of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.clinics import OpenRecord
from tests.real_day import RealDay
from tests.unit.exchange_fhir import judges
from tests.unit.exchange_fhir.bundles import exported, resources

KINDS = {
    *("Organization", "Practitioner", "Device", "Patient", "Condition", "Encounter", "Procedure"),
    *("BodyStructure", "Observation", "Consent", "AdverseEvent", "Provenance"),
}


@pytest.fixture(scope="module")
def invariants() -> judges.Invariants:
    return judges.Invariants()


@pytest.fixture(scope="module")
def structure() -> judges.Structure:
    return judges.Structure()


@pytest.fixture(scope="module")
def models() -> judges.Models:
    return judges.Models()


@pytest.fixture(scope="module")
def transactions(record: OpenRecord, day: RealDay, tmp_path_factory: Any) -> list[Any]:
    to: Path = tmp_path_factory.mktemp("lines") / "clinic.ndjson"
    exported(record, to, bundle="transaction")
    return [json.loads(line) for line in to.read_bytes().splitlines()]


def test_the_day_has_a_resource_of_every_type(whole: Any) -> None:
    assert {one["resourceType"] for one in resources(whole)} == KINDS


def test_the_invariants_of_r4_hold(
    whole: Any, transactions: list[Any], invariants: judges.Invariants
) -> None:
    assert invariants.problems(whole) == []
    assert [problem for one in transactions for problem in invariants.of_bundle(one)] == []


def test_each_type_is_held_to_invariants(invariants: judges.Invariants) -> None:
    assert min(invariants.count(kind) for kind in ("Bundle", *KINDS)) >= 9


@pytest.mark.in_full
def test_the_structure_is_that_of_r4(
    whole: Any, transactions: list[Any], structure: judges.Structure
) -> None:
    assert structure.problems(whole) == []
    assert [problem for one in transactions for problem in structure.problems(one)] == []


def test_no_reference_leads_nowhere(whole: Any, transactions: list[Any]) -> None:
    assert judges.references(whole) == []
    assert [lost for one in transactions for lost in judges.references(one)] == []


def test_extensions_are_those_that_are_documented(whole: Any) -> None:
    assert judges.extensions(whole) == []


Fault = Callable[[Any], None]


def _first(bundle: Any, kind: str, has: str = "id") -> Any:
    return next(one for one in resources(bundle, kind) if has in one)


FAULTS: dict[str, Fault] = {
    "a status that there is not": lambda one: _first(one, "Encounter").update(status="over"),
    "a procedure without a status": lambda one: _first(one, "Procedure").pop("status"),
    "an element that there is not": lambda one: _first(one, "Consent").update(colour="blue"),
    "a list where there is one": lambda one: _first(one, "Patient").update(gender=["female"]),
    "one where there is a list": lambda one: _first(one, "Patient").update(name={"text": "A"}),
    "a date that there is not": lambda one: _first(one, "Patient").update(birthDate="1971-13-40"),
    "a time without a zone": lambda one: _first(one, "Observation", "effectiveDateTime").update(
        effectiveDateTime="2026-03-02T10:00:00"
    ),
    "a value and a reason for none": lambda one: _first(one, "Observation", "valueInteger").update(
        dataAbsentReason={"text": "asked"}
    ),
    "two values": lambda one: _first(one, "Observation", "valueInteger").update(valueString="7"),
    "a code without a system": lambda one: _first(one, "Observation", "valueQuantity")[
        "valueQuantity"
    ].pop("system"),
    "an end before its beginning": lambda one: _first(one, "Encounter").update(
        period={"start": "2026-03-02T10:00:00.000Z", "end": "2026-03-02T09:00:00.000Z"}
    ),
    "a consent to nothing": lambda one: _first(one, "Consent").pop("policyRule"),
    "an empty object": lambda one: _first(one, "Procedure").update(note=[{}]),
    "an extension that says nothing": lambda one: _first(one, "Condition")["extension"][0].pop(
        "valueCode"
    ),
    "an extension that nobody defined": lambda one: _first(one, "Condition")["extension"][0].update(
        url="https://bodymap.invalid/fhir/StructureDefinition/mood"
    ),
    "a part that an extension has not": lambda one: _first(one, "BodyStructure")["extension"][0][
        "extension"
    ].append({"url": "w", "valueDecimal": 1.0}),
    "a reference to nothing": lambda one: _first(one, "Encounter")["subject"].update(
        reference="urn:uuid:00000000-0000-4000-8000-000000000000"
    ),
    "a reference to the wrong thing": lambda one: _first(one, "Procedure").update(
        subject={"reference": f"urn:uuid:{_first(one, 'Organization')['id']}"}
    ),
    "two of one address": lambda one: one["entry"].append(deepcopy(one["entry"][0])),
    "a request in a collection": lambda one: one["entry"][0].update(
        request={"method": "PUT", "url": "Organization/1"}
    ),
    "an id with a blank": lambda one: _first(one, "Patient").update(id="a b"),
}


@pytest.mark.in_full
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_what_is_wrong_is_found(
    fault: Fault,
    whole: Any,
    models: judges.Models,
    invariants: judges.Invariants,
    structure: judges.Structure,
) -> None:
    broken = deepcopy(whole)
    fault(broken)
    ours = judges.references(broken) or judges.extensions(broken) or models.problems(broken)
    assert ours or structure.problems(broken) or invariants.problems(broken)


@pytest.mark.in_full
def test_most_of_it_is_found_by_those_who_wrote_none_of_it(
    whole: Any, invariants: judges.Invariants, structure: judges.Structure
) -> None:
    found = []
    for name, fault in FAULTS.items():
        broken = deepcopy(whole)
        fault(broken)
        if structure.problems(broken) or invariants.problems(broken):
            found.append(name)
    assert len(found) >= len(FAULTS) - 4, sorted(set(FAULTS) - set(found))

"""Bundles to look into, and small ones that somebody else could have made."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

from bodymap.exchange.fhir.export import COLLECTION, write_fhir
from bodymap.exchange.outcome import Written
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.progress import unwatched
from db.whole_record.reading import reading
from tests.clinics import OpenRecord

CATALOGUE = ClinicCatalogue(CatalogueFolders(resource("catalogue")))

ADA = "urn:uuid:3c0a5ee2-3a04-4f9a-9f2d-5d1c7a7a0001"
SCORE = "urn:uuid:3c0a5ee2-3a04-4f9a-9f2d-5d1c7a7a0002"


def exported(
    record: OpenRecord, to: Path, patient_id: UUID | None = None, bundle: str = COLLECTION
) -> Written:
    """Take the record, or one patient of it, out into the file ``to``."""
    with reading(record.path, record.key, patient_id) as whole:
        return write_fhir(whole, to, unwatched, catalogue=CATALOGUE, bundle=bundle)


def resources(bundle: Any, kind: str = "") -> Iterator[Any]:
    """The resources of a bundle, of one type where it is named."""
    for entry in bundle["entry"]:
        if kind in ("", entry["resource"]["resourceType"]):
            yield entry["resource"]


def of_id(bundle: Any, key: UUID) -> Any:
    """The resource of that id."""
    return next(one for one in resources(bundle) if one["id"] == str(key))


def extensions(resource: Any) -> dict[str, Any]:
    """The extensions of a resource by the last part of their URL; of several the last."""
    return {one["url"].rpartition("/")[2]: one for one in resource.get("extension", ())}


def parts(extension: Any) -> dict[str, Any]:
    """The values of the parts of an extension."""
    return {
        one["url"]: next(value for key, value in one.items() if key != "url")
        for one in extension["extension"]
    }


# What another system sends.


def patient(**changes: Any) -> dict[str, Any]:
    """A patient as an entry."""
    usual = {
        "resourceType": "Patient",
        "id": ADA.removeprefix("urn:uuid:"),
        "identifier": [
            {"system": "http://hl7.org/fhir/sid/us-ssn", "value": "999-12-3456"},
            {
                "type": {
                    "coding": [
                        {
                            "system": "http://terminology.hl7.org/CodeSystem/v2-0203",
                            "code": "MR",
                        }
                    ]
                },
                "system": "http://hospital.example.org/mrn",
                "value": "MRN-77",
            },
        ],
        "name": [{"use": "official", "family": "Frami", "given": ["Ada", "Maria"]}],
        "gender": "female",
        "birthDate": "1971-08-14",
    }
    return entry(ADA, {**usual, **changes})


def score(value: int = 6, **changes: Any) -> dict[str, Any]:
    """A pain score as an entry, given in the morning of 3 May 2024 (UTC)."""
    usual = {
        "resourceType": "Observation",
        "id": SCORE.removeprefix("urn:uuid:"),
        "status": "final",
        "code": pain_code(),
        "subject": {"reference": ADA},
        "effectiveDateTime": "2024-05-03T08:15:00Z",
        "valueInteger": value,
    }
    changed = {**usual, **changes}
    return entry(SCORE, {key: value for key, value in changed.items() if value is not None})


def pain_code(system: str = "http://loinc.org") -> dict[str, Any]:
    """LOINC 72514-3."""
    return {"coding": [{"system": system, "code": "72514-3"}]}


def entry(full_url: str, resource: Any) -> dict[str, Any]:
    """A resource with its address."""
    return {"fullUrl": full_url, "resource": resource}


def bundle(*entries: Any, **fields: Any) -> dict[str, Any]:
    """A collection."""
    return {"resourceType": "Bundle", "type": "collection", "entry": list(entries), **fields}


def file_of(folder: Path, *values: Any, name: str = "sent.json") -> Path:
    """A file with one value, or with several to a line each."""
    path = folder / name
    path.write_text("\n".join(json.dumps(value) for value in values), encoding="utf-8")
    return path

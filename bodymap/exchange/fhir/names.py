"""What things are called in FHIR: code systems, and this program's own names.

The program has no domain of its own. Its names lie under ``.invalid``, which RFC 2606 keeps free
for good: nothing answers there, and nobody else can own them. What they mean is in docs/fhir.md,
the definitions of the extensions in docs/fhir.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid5

BASE: Final = "https://bodymap.invalid/fhir"

LOINC: Final = "http://loinc.org"
SNOMED: Final = "http://snomed.info/sct"
UCUM: Final = "http://unitsofmeasure.org"
CPT: Final = "http://www.ama-assn.org/go/cpt"
ICD_10_CM: Final = "http://hl7.org/fhir/sid/icd-10-cm"
ACT_CODE: Final = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
ROLE_IN_ACT: Final = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
DATA_OPERATION: Final = "http://terminology.hl7.org/CodeSystem/v3-DataOperation"
SIGNATURE_KIND: Final = "urn:iso-astm:E1762-95:2013"
OBSERVATION_CATEGORY: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
ABSENT_REASON: Final = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
CONSENT_SCOPE: Final = "http://terminology.hl7.org/CodeSystem/consentscope"
EVENT_SEVERITY: Final = "http://terminology.hl7.org/CodeSystem/adverse-event-severity"
EVENT_SERIOUSNESS: Final = "http://terminology.hl7.org/CodeSystem/adverse-event-seriousness"
EVENT_OUTCOME: Final = "http://terminology.hl7.org/CodeSystem/adverse-event-outcome"
IDENTIFIER_KIND: Final = "http://terminology.hl7.org/CodeSystem/v2-0203"
URI: Final = "urn:ietf:rfc:3986"

PAIN_SCORE: Final = "72514-3"
"""LOINC: pain severity, 0 to 10, verbal numeric rating."""
PATIENT_CONSENT: Final = "59284-0"
"""LOINC: a patient's consent; one of the categories that R4 names."""
AUTHOR_SIGNATURE: Final = "1.2.840.10065.1.12.1.1"
"""ASTM E1762: the signature of the author."""

TARGET_STRUCTURE: Final = "http://hl7.org/fhir/StructureDefinition/procedure-targetBodyStructure"
"""R4's own extension that leads from a procedure to its BodyStructure."""

RECORD_NUMBER: Final = f"{BASE}/NamingSystem/record-number"
"""The clinic's own number of a patient; the assigner says which clinic."""

_URN: Final = "urn:uuid:"


def extension_url(name: str) -> str:
    """The URL of one of the program's own extensions."""
    return f"{BASE}/StructureDefinition/{name}"


def code_system(name: str) -> str:
    """The URL of one of the program's own code systems: ids of the catalogue."""
    return f"{BASE}/CodeSystem/{name}"


def urn(key: UUID) -> str:
    """What stands for a resource inside a bundle."""
    return f"{_URN}{key}"


def derived(key: UUID, what: str) -> UUID:
    """The id of a resource that the record keeps as a part of another; the same at every export."""
    return uuid5(key, what)

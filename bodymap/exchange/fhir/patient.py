"""The patient, and what the patient complains of."""

from __future__ import annotations

from bodymap.charting.episode import Episode
from bodymap.charting.patient import Patient
from bodymap.exchange.fhir.catalogue_words import CatalogueWords
from bodymap.exchange.fhir.names import (
    ICD_10_CM,
    IDENTIFIER_KIND,
    RECORD_NUMBER,
    URI,
    code_system,
    urn,
)
from bodymap.exchange.fhir.people import Clinic
from bodymap.exchange.fhir.pieces import (
    Json,
    coding,
    concept,
    day,
    extension,
    filled,
    listed,
    reference,
    said,
)


def patient_resource(patient: Patient, clinic: Clinic) -> Json:
    """The patient. Figure, height, weight and the alert stay here: they serve the chart alone."""
    given = said(patient.given_name)
    name = filled(family=said(patient.family_name), given=[given] if given else None)
    number = said(patient.record_number)
    return filled(
        resourceType="Patient",
        id=str(patient.id),
        identifier=listed(
            {"system": URI, "value": urn(patient.id)},
            _record_number(number, clinic) if number else None,
        ),
        name=listed(name or None),
        gender=patient.sex.value,
        birthDate=day(patient.birth_date),
        managingOrganization=clinic.itself(),
    )


def condition_resource(episode: Episode, words: CatalogueWords) -> Json:
    """A complaint. Whether it is over is not recorded, so that no clinical status is claimed."""
    side = episode.side.value
    return filled(
        resourceType="Condition",
        id=str(episode.id),
        extension=[extension("complaint-side", valueCode=side)],
        code=concept(
            words.complaint(episode.condition, episode.complaint),
            coding(ICD_10_CM, episode.icd10),
            coding(code_system("condition"), episode.condition),
        ),
        subject=reference(episode.patient_id),
        onsetDateTime=day(episode.onset),
    )


def _record_number(number: str, clinic: Clinic) -> Json:
    return {
        "use": "usual",
        "type": {"coding": [{"system": IDENTIFIER_KIND, "code": "MR"}]},
        "system": RECORD_NUMBER,
        "value": number,
        "assigner": clinic.itself(),
    }

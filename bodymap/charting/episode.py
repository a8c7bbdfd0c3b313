"""A complaint that is being treated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class ComplaintSide(StrEnum):
    """Which side of the patient the complaint is on."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    MIDLINE = "midline"


@dataclass(frozen=True, slots=True)
class Episode:
    """One complaint of a patient.

    ``condition`` is an id of the catalogue's conditions, or empty where none fits; ``complaint``
    is how the clinic words it; ``icd10`` an ICD-10-CM code without a description.
    """

    id: UUID
    patient_id: UUID
    complaint: str
    side: ComplaintSide
    condition: str = ""
    icd10: str = ""
    onset: date | None = None

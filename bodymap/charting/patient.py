"""The person who is treated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from bodymap.anatomy.figure import Figure


class Sex(StrEnum):
    """As the clinic records it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Patient:
    """A patient of the clinic. ``record_number`` is the clinic's own number for the person,
    ``figure`` the body figure chosen for the chart, None to go by the sex. ``height_cm`` and
    ``weight_kg`` are None where not measured; ``alert`` is what whoever charts must see first."""

    id: UUID
    given_name: str
    family_name: str
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN
    record_number: str = ""
    figure: Figure | None = None
    height_cm: float | None = None
    weight_kg: float | None = None
    alert: str = ""

    @property
    def name(self) -> str:
        """The name as a list shows it: family name first."""
        return ", ".join(part for part in (self.family_name, self.given_name) if part)

    def age_on(self, day: date) -> int | None:
        """Completed years on ``day``; None while the birth date is unknown."""
        if self.birth_date is None:
            return None
        had_birthday = (day.month, day.day) >= (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - (not had_birthday)

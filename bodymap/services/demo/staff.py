"""Who works in the demo clinic, and what it has set."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.services.clinic_files import FirstPerson
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.first_consent import IN_ENGLISH, ConsentText


@dataclass(frozen=True, slots=True)
class Staff:
    """Two who chart, the first of them the administrator, and one who only reads."""

    first: Person
    second: Person
    reviewer: Person

    @property
    def everybody(self) -> tuple[Person, ...]:
        """All of them."""
        return self.first, self.second, self.reviewer

    def other(self, person: Person) -> Person:
        """The one of the two who chart who is not ``person``."""
        return self.second if person == self.first else self.first


CLINIC_NAME: Final = "Demo clinic"
"""What the file of the demo calls it."""

FIRST: Final = FirstPerson("Rosa Hazel", "PT, DPT", "rosa.hazel")
"""The administrator, who is the one that logs in where the demo has files of its own."""


def demo_staff(first: Person | None = None) -> Staff:
    """The people of the demo clinic: nobody, named after a shrub and two trees. ``first``
    is the administrator where there is one already."""
    return Staff(
        first or Person(new_id(), FIRST.name, FIRST.credential, FIRST.log_in, Role.ADMINISTRATOR),
        Person(new_id(), "Theo Alder", "PT", "theo.alder", Role.THERAPIST),
        Person(new_id(), "Noa Linden", "", "noa.linden", Role.REVIEWER),
    )


def demo_settings(consent: ConsentText = IN_ENGLISH, name: str = "") -> ClinicSettings:
    """Fees in round figures, needles due after ten minutes, and ``consent`` to agree to.

    ``name`` is what the clinic calls itself, empty for the name that its file has.
    """
    return ClinicSettings(
        fees={"20560": Decimal("45.00"), "20561": Decimal("65.00")},
        currency="USD",
        dwell_target_minutes=10,
        consent_version=consent.version,
        consent_wording=consent.wording,
        clinic_name=name,
    )

"""Whether somebody is in the record already."""

from __future__ import annotations

from datetime import date

from bodymap.charting.patient import Patient
from bodymap.charting.same_person import person_key
from bodymap.services.history import History

_LIMIT = 50


def find_same_person(
    history: History, given_name: str, family_name: str, birth_date: date | None
) -> Patient | None:
    """A patient of the same name and birth date, if there is one.

    Without a family name or a birth date nobody is the same: too many would be.
    """
    key = person_key(given_name, family_name, birth_date)
    if key is None:
        return None
    for row in history.find_patients(family_name, _LIMIT):
        patient = row.patient
        if person_key(patient.given_name, patient.family_name, patient.birth_date) == key:
            return patient
    return None

"""Whether somebody is in the record already."""

from __future__ import annotations

from datetime import date

from bodymap.charting.patient import Patient
from bodymap.services.history import History

_LIMIT = 50


def find_same_person(
    history: History, given_name: str, family_name: str, birth_date: date | None
) -> Patient | None:
    """A patient of the same name and birth date, if there is one.

    Without a family name or a birth date nobody is the same: too many would be.
    """
    if not family_name or birth_date is None:
        return None
    for row in history.find_patients(family_name, _LIMIT):
        patient = row.patient
        if (
            _plain(patient.family_name) == _plain(family_name)
            and _plain(patient.given_name) == _plain(given_name)
            and patient.birth_date == birth_date
        ):
            return patient
    return None


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())

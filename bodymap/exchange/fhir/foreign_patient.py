"""A Patient of another record, as this clinic would have them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from bodymap.charting.ids import new_id
from bodymap.charting.patient import Patient, Sex
from bodymap.exchange.fhir.names import IDENTIFIER_KIND, RECORD_NUMBER
from bodymap.exchange.fhir.pieces import said
from bodymap.exchange.fhir.taken import (
    OnRemark,
    Refused,
    codes_of,
    day_of,
    dict_at,
    list_at,
    quoted,
    text_at,
    uuid_in,
)

_LONGEST_NAME: Final = 200
_LONGEST_NUMBER: Final = 100
_RECORD_WORDS: Final = ("mr", "mrn", "medical record number")
_NO_NAMES: Final = ("old", "maiden", "nickname", "anonymous")
_OLDEST: Final = date(1880, 1, 1)


def patient_of(resource: Any, full_url: str, today: date, on_remark: OnRemark) -> Patient:
    """The patient of a resource that is one of R4. A UUID of the file stays the patient's id, so
    that the same file is recognised the next time. Raises Refused; what is lost or only half known
    goes to ``on_remark``, in words that follow the name of its place.
    """
    family, given = _name(resource)
    key = uuid_in(full_url) or uuid_in(text_at(resource, "id")) or new_id()
    if resource.get("active") is False:
        on_remark("is marked as not in use")
    if resource.get("deceasedBoolean") is True or "deceasedDateTime" in resource:
        on_remark("has died")
    return Patient(
        id=key,
        given_name=given,
        family_name=family,
        birth_date=_birth_date(text_at(resource, "birthDate"), today, on_remark),
        sex=_sex(text_at(resource, "gender")),
        record_number=_record_number(resource),
    )


def identifiers_of(resource: Any) -> Iterator[tuple[str, str]]:
    """What a patient can be referred to by, as (system, value)."""
    for one in list_at(resource, "identifier"):
        value = text_at(one, "value")
        if value:
            yield text_at(one, "system"), value


def _name(resource: Any) -> tuple[str, str]:
    """Family name and given names: of the official name, else of the usual one, else of the first
    that is in use."""
    names = [one for one in list_at(resource, "name") if text_at(one, "use") not in _NO_NAMES]
    order = {"official": 0, "usual": 1}
    for one in sorted(names, key=lambda name: order.get(text_at(name, "use"), 2)):
        given_parts = [part for part in list_at(one, "given") if isinstance(part, str)]
        family = _tidy(text_at(one, "family"))
        given = _tidy(" ".join(given_parts))
        if not (family or given):
            family = _tidy(text_at(one, "text"))
        if family or given:
            if max(len(family), len(given)) > _LONGEST_NAME:
                raise Refused(f"has a name of more than {_LONGEST_NAME} letters")
            return family, given
    raise Refused("has no name")


def _birth_date(text: str, today: date, on_remark: OnRemark) -> date | None:
    if not text:
        return None
    born = day_of(text)
    if born is None:
        on_remark(f"has no whole birth date, only {text}; it comes in without one")
    elif not _OLDEST <= born <= today:
        raise Refused(f"is born on {text}, which cannot be")
    return born


def _sex(text: str) -> Sex:
    return Sex(text) if text in tuple(Sex) else Sex.UNKNOWN


def _record_number(resource: Any) -> str:
    """The medical record number, and no other: least of all a social security number."""
    for one in list_at(resource, "identifier"):
        kind = dict_at(one, "type")
        is_number = (
            text_at(one, "system") == RECORD_NUMBER
            or (IDENTIFIER_KIND, "MR") in codes_of(kind)
            or text_at(kind, "text").casefold() in _RECORD_WORDS
        )
        value = _tidy(text_at(one, "value"))
        if is_number and value:
            if len(value) > _LONGEST_NUMBER:
                raise Refused(f"has a record number that is too long: {quoted(value)}")
            return value
    return ""


def _tidy(text: str) -> str:
    return " ".join((said(text) or "").split())

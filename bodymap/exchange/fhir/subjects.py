"""Whom an entry is about: the patients of a file by all the names that they can be referred to."""

from __future__ import annotations

import re
from typing import Any, Final

from bodymap.exchange.fhir.foreign_patient import identifiers_of
from bodymap.exchange.fhir.taken import Refused, dict_at, quoted, text_at

_VERSION: Final = re.compile(r"/_history/[^/]*$")
_PLACE: Final = re.compile(r"(?P<base>https?://.+/|)Patient/(?P<id>[A-Za-z0-9\-.]{1,64})")
_OWN_BASE: Final = re.compile(r"(https?://.+/)[A-Za-z]+/[A-Za-z0-9\-.]{1,64}")


class Subjects:
    """Finds the number of a patient, in the order in which they were added.

    R4 resolves a relative reference against the address of the entry that has it, and takes it
    inside a bundle of ``urn:uuid`` entries as type and id; both are understood here, as are
    absolute references, references by an identifier, and conditional ones. No reference is
    followed farther than to a patient, so that circles do no harm.
    """

    def __init__(self) -> None:
        self._by_name: dict[str, int] = {}
        self._by_identifier: dict[tuple[str, str], int | None] = {}
        self._count = 0

    def add(self, resource: Any, full_url: str) -> int:
        """Take a patient in, and give their number. Raises Refused where another one has the same
        address, or the same id without an address."""
        number = self._count
        names = _names(resource, full_url)
        if any(name in self._by_name for name in names):
            raise Refused("is the same patient once more")
        self._by_name.update((name, number) for name in names)
        for one in identifiers_of(resource):
            # what two patients share refers to neither
            self._by_identifier[one] = None if one in self._by_identifier else number
        self._count += 1
        return number

    def of(self, resource: Any, full_url: str) -> int:
        """The number of the patient that a resource is about. Raises Refused where it is about
        none of the file, or about something else."""
        subject = dict_at(resource, "subject")
        told = _VERSION.sub("", text_at(subject, "reference"))
        if not told:
            return self._by(subject.get("identifier"))
        if told.startswith("#"):
            raise Refused("is about a patient that is contained in it")
        if told.startswith("Patient?identifier="):
            system, _, value = told.partition("=")[2].rpartition("|")
            return self._by({"system": system, "value": value})
        for name in _ways(told, full_url):
            if name in self._by_name:
                return self._by_name[name]
        raise Refused(f"is about {quoted(told)}, which is no patient of this file")

    def _by(self, identifier: Any) -> int:
        wanted = (text_at(identifier, "system"), text_at(identifier, "value"))
        if not wanted[1]:
            raise Refused("does not say whom it is about")
        number = self._by_identifier.get(wanted)
        if number is None:
            raise Refused(
                f"is about the identifier {quoted(wanted[1])}, which is of no single patient of"
                " this file"
            )
        return number


def _names(resource: Any, full_url: str) -> tuple[str, ...]:
    """The address of a patient; for one without an address on a server also type and id."""
    key = text_at(resource, "id")
    place = (f"Patient/{key}",) if key and not full_url.startswith("http") else ()
    return tuple(dict.fromkeys(one for one in (full_url, *place) if one))


def _ways(told: str, full_url: str) -> tuple[str, ...]:
    """The names under which a reference is looked for, the closest at the front."""
    if not _PLACE.fullmatch(told) or told.startswith("http"):
        return (told,)
    own = _OWN_BASE.fullmatch(full_url)
    return (f"{own[1]}{told}", told) if own else (told,)

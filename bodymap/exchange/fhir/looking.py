"""What a FHIR file has: patients and their pain scores, looked at before anything is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bodymap.charting.patient import Patient
from bodymap.exchange.fhir.foreign import ForeignPatient, ForeignScore, Preview
from bodymap.exchange.fhir.foreign_pain import is_pain_score, score_of, why_left_out
from bodymap.exchange.fhir.foreign_patient import patient_of
from bodymap.exchange.fhir.parsing import Entry, Head, entries_of
from bodymap.exchange.fhir.subjects import Subjects
from bodymap.exchange.fhir.taken import Refused, dict_at, quoted, text_at
from bodymap.exchange.fhir.versions import Versions, require_bundle
from bodymap.exchange.outcome import BadInputError

if TYPE_CHECKING:
    from bodymap.services.ports import Clock
    from bodymap.services.progress import Progress

MOST_KEPT: Final = 200_000
"""Patients and scores of one file; more than a clinic brings in at once, and a bound on memory."""
MOST_TOLD: Final = 20
"""Refusals and remarks of one kind that are told one by one; the others are counted."""
_NOTHING_HERE: Final = "no FHIR"


def look_at_fhir(source: Path, progress: Progress, clock: Clock) -> Preview:
    """What ``source`` would bring in. Reads the file once and writes nothing.

    Raises BadInputError for a file that cannot be taken apart at all, and what ``progress`` raises.
    """
    look = _Look(clock.now())
    for found in entries_of(source, progress):
        if isinstance(found, Head):
            look.bundle(found)
        else:
            look.entry(found)
        if look.kept > MOST_KEPT:
            raise BadInputError(
                f"{source.name} has more than {MOST_KEPT:,} patients and scores: bring it in in"
                " parts."
            )
    return look.told(source.name)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A resource that may come in, as it stands in the file."""

    where: str
    full_url: str
    resource: dict[str, Any]


class _Look:
    """Keeps what may come in until the whole file was seen: an Observation can stand before its
    patient."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._versions = Versions()
        self._subjects = Subjects()
        self._refusals: list[str] = []
        self._remarks: list[str] = []
        self._left_out: Counter[str] = Counter()
        self._of_bundle: list[Entry] = []
        self._patients: list[_Kept] = []
        self._scores: list[_Kept] = []
        self._has_bundle = False

    @property
    def kept(self) -> int:
        """How many entries wait until the file was seen."""
        return len(self._of_bundle) + len(self._patients) + len(self._scores)

    def bundle(self, head: Head) -> None:
        """A Bundle ends: its entries are looked at if it is one of R4."""
        self._has_bundle = True
        try:
            require_bundle(head.value)
        except Refused as refused:
            self._refuse(f"The {head.where}" if head.where != "bundle 1" else "It", refused)
        else:
            for entry in self._of_bundle:
                self._bundled(entry)
        if any(text_at(link, "relation") == "next" for link in _links(head.value)):
            self._remarks.append("It is one page of a search; there are more pages.")
        self._of_bundle.clear()

    def entry(self, entry: Entry) -> None:
        """An entry of the Bundle that is being read, or a resource that stands alone."""
        if entry.is_bundled:
            # only what may come in is kept until the Bundle's own fields are known
            if _may_matter(entry.value):
                self._of_bundle.append(entry)
            else:
                self._count(dict_at(entry.value, "resource"))
            return
        self._of_bundle.clear()
        self._resource(entry.where, "", entry.value)

    def told(self, name: str) -> Preview:
        """What was found in all."""
        today = self._now.date()
        patients = [made for one in self._patients if (made := self._patient(one, today))]
        scores: list[list[ForeignScore]] = [[] for _ in patients]
        # a subject is looked for among all patients, the refused ones too, so that each refusal
        # is told once
        for one in self._scores:
            self._score(one, scores)
        found = tuple(
            ForeignPatient(kept.where, patient, tuple(sorted(given, key=attrgetter("at"))))
            for (kept, patient), given in zip(patients, scores, strict=True)
            if patient is not None
        )
        if not (found or self._refusals):
            self._refusals.append(f"There is no patient in {name}.")
        return Preview(
            *(name, found, tuple(_bounded(self._refusals)), tuple(_bounded(self._remarks))),
            left_out=dict(sorted(self._left_out.items())),
        )

    def _bundled(self, entry: Entry) -> None:
        value = entry.value
        resource = value.get("resource") if isinstance(value, dict) else None
        method = text_at(dict_at(value, "request"), "method")
        if not isinstance(resource, dict):
            self._refusals.append(f"{_capital(entry.where)} has no resource.")
        elif method in ("DELETE", "PATCH"):
            self._refusals.append(f"{_capital(entry.where)} asks for {method}, not for a record.")
        else:
            self._resource(entry.where, text_at(value, "fullUrl"), resource)

    def _resource(self, where: str, full_url: str, resource: Any) -> None:
        kind = text_at(resource, "resourceType")
        if not kind:
            self._refusals.append(f"{_capital(where)} is no resource: it has no resourceType.")
        elif kind == "Patient":
            self._patients.append(_Kept(where, full_url, resource))
        elif is_pain_score(resource):
            why = why_left_out(resource)
            if why:
                self._left_out[why] += 1
            else:
                self._scores.append(_Kept(where, full_url, resource))
        else:
            self._count(resource)

    def _count(self, resource: Any) -> None:
        self._left_out[quoted(text_at(resource, "resourceType") or _NOTHING_HERE)[1:-1]] += 1

    def _patient(self, kept: _Kept, today: date) -> tuple[_Kept, Patient | None] | None:
        """The patient, None in its place where it cannot be taken; None alone where it is no other
        than one before."""
        where = f"{_capital(kept.where)} (Patient)"
        try:
            self._subjects.add(kept.resource, kept.full_url)
        except Refused as refused:
            self._refuse(where, refused)
            return None
        try:
            self._versions.require(kept.resource)
            remark = partial(self._remark, where)
            return kept, patient_of(kept.resource, kept.full_url, today, remark)
        except Refused as refused:
            self._refuse(where, refused)
            return kept, None

    def _score(self, kept: _Kept, scores: list[list[ForeignScore]]) -> None:
        where = f"{_capital(kept.where)} (Observation)"
        try:
            self._versions.require(kept.resource)
            whose = self._subjects.of(kept.resource, kept.full_url)
            remark = partial(self._remark, where)
            scores[whose].append(
                score_of(kept.resource, kept.full_url, kept.where, self._now, remark)
            )
        except Refused as refused:
            self._refuse(where, refused)

    def _refuse(self, where: str, refused: Refused) -> None:
        self._refusals.append(f"{where} {refused.reason}.")

    def _remark(self, where: str, words: str) -> None:
        self._remarks.append(f"{where} {words}.")


def _may_matter(value: Any) -> bool:
    """Whether an entry can come in, or has to be refused."""
    resource = value.get("resource") if isinstance(value, dict) else None
    if not isinstance(resource, dict):
        # a response or a request alone is no record; anything else is a fault
        return not (isinstance(value, dict) and ("response" in value or "request" in value))
    kind = text_at(resource, "resourceType")
    return not kind or kind == "Patient" or is_pain_score(resource)


def _links(head: dict[str, Any]) -> list[Any]:
    links = head.get("link")
    return links if isinstance(links, list) else []


def _bounded(sentences: list[str]) -> list[str]:
    told = sentences[:MOST_TOLD]
    more = len(sentences) - len(told)
    return [*told, f"There are {more:,} more like these."] if more else told


def _capital(where: str) -> str:
    return where[:1].upper() + where[1:]

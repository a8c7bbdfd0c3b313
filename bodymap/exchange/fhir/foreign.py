"""What a FHIR file would bring in, as values that can be shown before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from bodymap.charting.pain import Phase
from bodymap.charting.patient import Patient

_MOST_SHOWN: Final = 50
"""Patients that are named on a terminal; a program gets them all."""


@dataclass(frozen=True, slots=True)
class ForeignScore:
    """A pain score of another record, 0 to 10, given ``at`` (UTC). ``where`` is its place in the
    file. ``phase`` and ``visit`` (whatever the file calls the visit) are known only of scores that
    this program wrote."""

    id: UUID
    where: str
    score: int
    at: datetime
    phase: Phase | None = None
    visit: str = ""


@dataclass(frozen=True, slots=True)
class ForeignPatient:
    """A patient of another record, as the clinic would have them, with their scores in the order of
    their times."""

    where: str
    patient: Patient
    scores: tuple[ForeignScore, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file has: ``patients`` would come in, unless there are ``refusals``, one sentence for
    each entry that cannot be taken. ``left_out`` counts what is passed over, by what it is;
    ``remarks`` say what comes as something else."""

    name: str
    patients: tuple[ForeignPatient, ...]
    refusals: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        """How many patients and pain scores there are to bring in."""
        scores = sum(len(one.scores) for one in self.patients)
        return {"patients": len(self.patients), "pain_scores": scores}

    def words(self) -> tuple[str, ...]:
        """The preview in lines for a terminal."""
        lines = [_line(one) for one in self.patients[:_MOST_SHOWN]]
        if len(self.patients) > _MOST_SHOWN:
            lines.append(f"... and {len(self.patients) - _MOST_SHOWN:,} more.")
        counts = self.counts
        lines.append(
            f"{_number(counts['patients'], 'patient')} and"
            f" {_number(counts['pain_scores'], 'pain score')} in {self.name}."
        )
        if self.left_out:
            left = ", ".join(f"{name} {count:,}" for name, count in self.left_out.items())
            lines.append(f"Left out: {left}.")
        lines += self.remarks
        if self.refusals:
            lines.append(f"{_number(len(self.refusals), 'entry', 'entries')} cannot be taken:")
            lines += self.refusals
        return tuple(lines)

    def values(self) -> dict[str, Any]:
        """The preview for programs."""
        return {
            **self.counts,
            "left_out": dict(self.left_out),
            "remarks": list(self.remarks),
            "refusals": list(self.refusals),
            "people": [_values(one) for one in self.patients],
        }


def _line(one: ForeignPatient) -> str:
    patient = one.patient
    born = f", born {patient.birth_date.isoformat()}" if patient.birth_date else ""
    number = f", record number {patient.record_number}" if patient.record_number else ""
    scores = _number(len(one.scores), "pain score")
    if one.scores:
        first, last = one.scores[0].at.date(), one.scores[-1].at.date()
        between = f"of {first}" if first == last else f"from {first} to {last}"
        scores = f"{scores} {between}"
    return f"{patient.name}{born}, {patient.sex.value}{number}: {scores}"


def _values(one: ForeignPatient) -> dict[str, Any]:
    patient = one.patient
    return {
        "where": one.where,
        "family_name": patient.family_name,
        "given_name": patient.given_name,
        "birth_date": patient.birth_date.isoformat() if patient.birth_date else None,
        "sex": patient.sex.value,
        "record_number": patient.record_number,
        "scores": [{"at": score.at.isoformat(), "score": score.score} for score in one.scores],
    }


def _number(count: int, one: str, more: str = "") -> str:
    return f"{count:,} {one if count == 1 else more or f'{one}s'}"

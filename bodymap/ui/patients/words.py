"""How patients and complaints are put into words, the same on every page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from bodymap.charting.episode import ComplaintSide
from bodymap.charting.patient import Patient, Sex
from bodymap.services.imports import Brought
from bodymap.ui.widgets.written_number import whole


def side_words(side: ComplaintSide) -> str:
    """The side of a complaint."""
    words = {
        ComplaintSide.LEFT: _tr("left"),
        ComplaintSide.RIGHT: _tr("right"),
        ComplaintSide.BOTH: _tr("both sides"),
        ComplaintSide.MIDLINE: _tr("midline"),
    }
    return words[side]


def complaint_words(complaint: str, side: ComplaintSide | None) -> str:
    """A complaint with its side, which never stands without it."""
    if not complaint or side is None:
        return complaint
    return _tr("{complaint}, {side}").format(complaint=complaint, side=side_words(side))


def sex_letter(sex: Sex) -> str:
    """One letter, or none where the sex is not known."""
    letters = {
        Sex.FEMALE: _tr("F"),
        Sex.MALE: _tr("M"),
        Sex.OTHER: _tr("X"),
        Sex.UNKNOWN: "",
    }
    return letters[sex]


def sex_words(sex: Sex) -> str:
    """The sex, within a line."""
    return {
        Sex.FEMALE: _tr("female"),
        Sex.MALE: _tr("male"),
        Sex.OTHER: _tr("other"),
        Sex.UNKNOWN: _tr("unknown"),
    }[sex]


def facts_words(patient: Patient, today: date) -> str:
    """Age, sex letter and record number: ``54 F  #1042``."""
    age = patient.age_on(today)
    person = " ".join(
        part for part in ("" if age is None else str(age), sex_letter(patient.sex)) if part
    )
    number = number_words(patient.record_number)
    return "   ".join(part for part in (person, number) if part)


def number_words(record_number: str) -> str:
    """A record number, marked as one."""
    return f"#{record_number.removeprefix('#')}" if record_number else ""


def brought_words(brought: Brought) -> str:
    """What came in out of a file, by kind."""
    kinds: dict[str, Callable[[int], str]] = {
        "patients": lambda n: _tr("1 patient") if n == 1 else _tr("{n} patients", n),
        "complaints": lambda n: _tr("1 complaint") if n == 1 else _tr("{n} complaints", n),
        "sessions": lambda n: _tr("1 visit") if n == 1 else _tr("{n} visits", n),
        "sites": lambda n: _tr("1 needle site") if n == 1 else _tr("{n} needle sites", n),
        "pain_scores": lambda n: _tr("1 pain score") if n == 1 else _tr("{n} pain scores", n),
        "outcome_scores": lambda n: _tr("1 score") if n == 1 else _tr("{n} scores", n),
    }
    return ", ".join(
        words(brought.counts[kind]).format(n=whole(brought.counts[kind]))
        for kind, words in kinds.items()
        if brought.counts.get(kind)
    )


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("patients", text, None, n)

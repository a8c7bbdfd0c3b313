"""What the rows and columns of a spreadsheet are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from enum import Enum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import Phase
from bodymap.charting.patient import Sex
from bodymap.exchange.csv_clinic.fields import RowKind
from bodymap.ui.patients.words import sex_words
from bodymap.ui.patients.words import side_words as complaint_side_words
from bodymap.ui.session.words import phase_words, side_words, technique_words
from bodymap.ui.widgets.written_date import clock_words, day_words
from bodymap.ui.widgets.written_number import figure


def kind_words(kind: RowKind) -> str:
    """What the rows are, in the plural."""
    return {
        RowKind.PATIENTS: _tr("Patients"),
        RowKind.COMPLAINTS: _tr("Complaints"),
        RowKind.SESSIONS: _tr("Visits"),
        RowKind.SITES: _tr("Needle sites"),
        RowKind.SCORES: _tr("Scores"),
    }[kind]


def field_words(field_id: str) -> str:
    """A field, as the form of a patient or a visit calls it."""
    return {
        "patient_id": _tr("Patient\u2019s id"),
        "family_name": _tr("Family name"),
        "given_name": _tr("Given name"),
        "birth_date": _tr("Birth date"),
        "record_number": _tr("Record number"),
        "sex": _tr("Sex"),
        "figure": _tr("Body figure"),
        "height_cm": _tr("Height, cm"),
        "weight_kg": _tr("Weight, kg"),
        "alert": _tr("Alert"),
        "complaint_id": _tr("Complaint\u2019s id"),
        "complaint": _tr("Complaint"),
        "complaint_side": _tr("Side of it"),
        "condition": _tr("Condition"),
        "icd10": _tr("ICD-10 code"),
        "onset": _tr("Onset"),
        "session_id": _tr("Visit\u2019s id"),
        "started_at": _tr("Date of the visit"),
        "start_time": _tr("Time of day"),
        "ended_at": _tr("End"),
        "pain_before": _tr("Pain before"),
        "pain_after": _tr("Pain after"),
        "site_id": _tr("Site\u2019s id"),
        "number": _tr("Number"),
        "region": _tr("Region"),
        "side": _tr("Side"),
        "muscle": _tr("Muscle"),
        "x_mm": _tr("x, mm"),
        "y_mm": _tr("y, mm"),
        "z_mm": _tr("z, mm"),
        "view": _tr("View"),
        "atlas_version": _tr("Atlas"),
        "needle": _tr("Needle size"),
        "needle_diameter_mm": _tr("Diameter, mm"),
        "needle_length_mm": _tr("Length, mm"),
        "technique": _tr("Technique"),
        "depth_mm": _tr("Depth, mm"),
        "inserted_at": _tr("Time in"),
        "taken_out_at": _tr("Time out"),
        "twitches": _tr("Twitches"),
        "pain_referred": _tr("Referred pain"),
        "referred_to": _tr("Referred to"),
        "stimulation_hz": _tr("Stimulation, Hz"),
        "note": _tr("Note"),
        "score_id": _tr("Score\u2019s id"),
        "measure": _tr("Measure"),
        "phase": _tr("Phase"),
        "score": _tr("Score"),
        "score_side": _tr("Side of the score"),
        "scored_at": _tr("Date of the score"),
    }[field_id]


def value_words(value: Any) -> str:
    """What a cell was understood to be: days and figures as the language writes them."""
    # a truth is a number, too, and a time a day: the finer kinds come first
    for kind, words in _WORDS:
        if isinstance(value, kind):
            return words(value)
    return " ".join(str(value).split())


def _truth_words(value: bool) -> str:
    return _tr("yes") if value else _tr("no")


def _moment_words(value: datetime) -> str:
    return f"{day_words(value.astimezone().date())}, {clock_words(value)}"


def _clock_words(value: time) -> str:
    return QLocale().toString(QTime(value.hour, value.minute), QLocale.FormatType.ShortFormat)


def _list_words(value: Sequence[Any]) -> str:
    return ", ".join(map(str, value))


def _needle_words(value: Needle) -> str:
    return value.label


def _choice_words(value: Enum) -> str:
    words = str(value.value).replace("_", " ")
    if isinstance(value, Sex):
        words = sex_words(value)
    elif isinstance(value, ComplaintSide):
        words = complaint_side_words(value)
    elif isinstance(value, Side):
        words = side_words(value)
    elif isinstance(value, Technique):
        words = technique_words(value)
    elif isinstance(value, Phase):
        words = phase_words(value)
    return words


def _tr(text: str) -> str:
    return QCoreApplication.translate("import_table", text)


_WORDS: Final[tuple[tuple[Any, Callable[[Any], str]], ...]] = (
    (Enum, _choice_words),
    (datetime, _moment_words),
    (date, day_words),
    (time, _clock_words),
    (bool, _truth_words),
    ((int, float), figure),
    (Needle, _needle_words),
    ((list, tuple), _list_words),
)

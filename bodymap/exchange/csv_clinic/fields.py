"""What a column of a spreadsheet can be, by the kind of thing that its rows are.

Headers are compared without case, accents, blanks and signs. The first name of a field is the one
of the program's own export; the others are how clinics call it, in English and German.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class RowKind(StrEnum):
    """What the rows of a sheet are, in the order in which they refer to each other."""

    PATIENTS = "patients"
    COMPLAINTS = "complaints"
    SESSIONS = "sessions"
    SITES = "sites"
    SCORES = "scores"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a row can say. ``about`` is how it is written, for docs/csv.md; ``names`` are
    the headers it is known by."""

    id: str
    about: str
    names: tuple[str, ...]

    @property
    def header(self) -> str:
        """Its header in the program's own files."""
        return self.names[0]


def _field(id: str, about: str, *names: str) -> Field:
    return Field(id, about, names)


PATIENT_ID: Final = _field("patient_id", "UUID of an export", "patient_id")
FAMILY_NAME: Final = _field(
    *("family_name", "up to 200 letters", "family_name", "last name", "surname", "family"),
    *("nachname", "familienname", "name"),
)
GIVEN_NAME: Final = _field(
    *("given_name", "up to 200 letters", "given_name", "first name", "given", "forename"),
    *("vorname",),
)
BIRTH_DATE: Final = _field(
    *("birth_date", "a day", "birth_date", "date of birth", "dob", "born", "birthday"),
    *("geburtsdatum", "geburtstag", "geb", "geb datum"),
)
RECORD_NUMBER: Final = _field(
    *("record_number", "up to 100 letters", "record_number", "record no", "mrn", "chart number"),
    *("patient number", "patient no", "file number", "patientennummer", "patientennr", "nummer"),
    *("aktenzeichen",),
)
_PERSON: Final = (RECORD_NUMBER, FAMILY_NAME, GIVEN_NAME, BIRTH_DATE, PATIENT_ID)

SEX: Final = _field(
    *("sex", "female, male, other, unknown; f, m, w, d", "sex", "gender", "geschlecht"),
)
FIGURE: Final = _field("figure", "female_typical or male_typical", "figure", "body figure")
HEIGHT: Final = _field(
    *("height_cm", "30 to 260", "height_cm", "height", "groesse", "grosse", "koerpergroesse"),
    *("groesse cm",),
)
WEIGHT: Final = _field("weight_kg", "1 to 500", "weight_kg", "weight", "gewicht", "gewicht kg")
ALERT: Final = _field("alert", "up to 2,000 letters", "alert", "alerts", "warning", "warnhinweis")

COMPLAINT_ID: Final = _field("complaint_id", "UUID of an export", "complaint_id", "episode_id")
COMPLAINT: Final = _field(
    *("complaint", "in words", "complaint", "problem", "diagnosis", "reason", "condition text"),
    *("beschwerde", "beschwerden", "diagnose"),
)
COMPLAINT_SIDE: Final = _field(
    *("complaint_side", "left, right, both, midline; l, r, b", "complaint_side"),
    *("side of complaint", "seite der beschwerde", "side", "laterality", "seite"),
)
CONDITION: Final = _field("condition", "id or name in the catalogue", "condition", "condition id")
ICD10: Final = _field("icd10", "an ICD-10-CM code", "icd10", "icd 10", "icd", "icd10cm", "icd code")
ONSET: Final = _field("onset", "a day", "onset", "onset date", "began", "beginn", "seit")

SESSION_ID: Final = _field("session_id", "UUID of an export", "session_id", "visit_id")
STARTED: Final = _field(
    *("started_at", "a day, with or without a time", "started_at_utc", "started_at", "date"),
    *("visit date", "session date", "date of visit", "visit", "start", "datum"),
    *("behandlungsdatum", "termin", "sitzung"),
)
START_TIME: Final = _field(
    *("start_time", "a time of day, beside a day", "start_time", "time", "start time", "uhrzeit"),
)
ENDED: Final = _field(
    *("ended_at", "a day with a time, or a time", "ended_at_utc", "ended_at", "end", "end time"),
    *("ende",),
)
PAIN_BEFORE: Final = _field(
    *("pain_before", "a whole number, 0 to 10", "pain_before", "nprs before", "pain pre"),
    *("pre pain", "nprs pre", "schmerz vorher", "nrs vorher", "schmerz vor"),
)
PAIN_AFTER: Final = _field(
    *("pain_after", "a whole number, 0 to 10", "pain_after", "nprs after", "pain post"),
    *("post pain", "nprs post", "schmerz nachher", "nrs nachher", "schmerz nach"),
)

SITE_ID: Final = _field("site_id", "UUID of an export", "site_id")
NUMBER: Final = _field("number", "a whole number from 1", "number", "needle number", "no", "nr")
REGION: Final = _field(
    *("region", "id or name of a region of the atlas", "region", "body region", "area"),
    *("koerperregion", "koerperstelle"),
)
SIDE: Final = _field(
    *("side", "left, right, midline; l, r, m", "side", "body side", "laterality", "seite"),
)
MUSCLE: Final = _field("muscle", "id or name of a muscle", "muscle", "muscle name", "muskel")
X_MM: Final = _field("x_mm", "mm, to the patient's left", "x_mm", "x")
Y_MM: Final = _field("y_mm", "mm, up from the floor", "y_mm", "y")
Z_MM: Final = _field("z_mm", "mm, forward", "z_mm", "z")
VIEW: Final = _field("view", "id of a view of the atlas", "view")
ATLAS: Final = _field("atlas_version", "version of the atlas", "atlas_version")
NEEDLE: Final = _field(
    *("needle", "diameter x length in mm: 0.30 x 40", "needle", "needle size", "nadel"),
)
DIAMETER: Final = _field(
    *("needle_diameter_mm", "mm, 0.05 to 2", "needle_diameter_mm", "diameter mm", "diameter"),
    *("durchmesser", "durchmesser mm"),
)
LENGTH: Final = _field(
    *("needle_length_mm", "mm, 1 to 200", "needle_length_mm", "length mm", "length", "laenge"),
    *("laenge mm",),
)
TECHNIQUE: Final = _field(
    *("technique", "superficial, deep_static, pistoning, winding, electrical", "technique"),
    *("technik", "method"),
)
DEPTH: Final = _field("depth_mm", "mm, 0 to 200", "depth_mm", "depth", "tiefe", "tiefe mm")
INSERTED: Final = _field(
    *("inserted_at", "a time, with or without its day", "inserted_at_utc", "inserted_at"),
    *("time in", "in"),
)
TAKEN_OUT: Final = _field(
    *("taken_out_at", "a time, with or without its day", "taken_out_at_utc", "taken_out_at"),
    *("time out", "out"),
)
TWITCHES: Final = _field(
    *("twitches", "0, 1, 2, 3 or more; yes means at least one and is refused", "twitches"),
    *("twitch", "ltr", "zuckungen"),
)
REFERRED: Final = _field(
    *("pain_referred", "yes or no", "pain_referred", "referred", "referred pain"),
)
REFERRED_TO: Final = _field(
    *("referred_to", "ids of regions, parted by semicolons", "referred_to"),
)
HERTZ: Final = _field("stimulation_hz", "Hz, above 0 to 1000", "stimulation_hz", "hz", "frequency")
NOTE: Final = _field(
    "note", "up to 2,000 letters", "site_note", "note", "notes", "comment", "notiz"
)

SCORE_ID: Final = _field("score_id", "UUID of an export", "score_id")
MEASURE: Final = _field(
    *("measure", "id of a measure or a scale; empty is pain (NPRS)", "measure", "scale"),
    *("instrument", "questionnaire", "fragebogen"),
)
PHASE: Final = _field(
    *("phase", "before, after, follow_up, diary; of pain only", "phase", "when", "zeitpunkt"),
)
SCORE: Final = _field(
    *("score", "a number of the measure's range", "nprs_0_10", "score", "value", "nprs", "pain"),
    *("points", "wert", "punkte", "schmerz"),
)
SCORED: Final = _field(
    *("scored_at", "a day, with or without a time", "scored_at_utc", "scored_at", "score date"),
)
SCORE_SIDE: Final = _field("score_side", "left or right", "score_side", "side", "seite")

FIELDS: Final[dict[RowKind, tuple[Field, ...]]] = {
    RowKind.PATIENTS: (
        *(FAMILY_NAME, GIVEN_NAME, BIRTH_DATE, SEX, RECORD_NUMBER, HEIGHT, WEIGHT, ALERT),
        *(COMPLAINT, COMPLAINT_SIDE, ONSET, ICD10, FIGURE, PATIENT_ID),
    ),
    RowKind.COMPLAINTS: (
        *(*_PERSON[:4], COMPLAINT, COMPLAINT_SIDE, CONDITION, ICD10, ONSET),
        *(PATIENT_ID, COMPLAINT_ID),
    ),
    RowKind.SESSIONS: (
        *(*_PERSON[:4], STARTED, START_TIME, ENDED, COMPLAINT, COMPLAINT_SIDE),
        *(PAIN_BEFORE, PAIN_AFTER, PATIENT_ID, COMPLAINT_ID, SESSION_ID),
    ),
    RowKind.SITES: (
        *(*_PERSON[:4], STARTED, START_TIME, NUMBER, REGION, SIDE, MUSCLE),
        *(X_MM, Y_MM, Z_MM, NEEDLE, DIAMETER, LENGTH, TECHNIQUE, DEPTH),
        *(INSERTED, TAKEN_OUT, TWITCHES, REFERRED, REFERRED_TO, HERTZ, NOTE),
        *(VIEW, ATLAS, PATIENT_ID, SESSION_ID, SITE_ID),
    ),
    RowKind.SCORES: (
        *(*_PERSON[:4], STARTED, START_TIME, MEASURE, PHASE, SCORE, SCORE_SIDE, SCORED),
        *(PATIENT_ID, COMPLAINT_ID, SESSION_ID, SCORE_ID),
    ),
}
"""The fields of each kind, the usual ones first."""

ANY_OF: Final[dict[RowKind, tuple[tuple[Field, ...], ...]]] = {
    RowKind.PATIENTS: ((FAMILY_NAME, GIVEN_NAME),),
    RowKind.COMPLAINTS: ((RECORD_NUMBER, FAMILY_NAME, PATIENT_ID), (COMPLAINT,), (COMPLAINT_SIDE,)),
    RowKind.SESSIONS: (
        (RECORD_NUMBER, FAMILY_NAME, PATIENT_ID),
        (STARTED,),
        (COMPLAINT, COMPLAINT_ID),
    ),
    RowKind.SITES: (
        (SESSION_ID, STARTED),
        (REGION, X_MM),
        (NEEDLE, DIAMETER),
        (TECHNIQUE,),
    ),
    RowKind.SCORES: ((SESSION_ID, STARTED), (SCORE,)),
}
"""Of each group at least one field has to have a column."""

"""Which CSV files a clinic is written to, with which columns: what docs/csv.md lists.

A header names the unit where there is one (``x_mm``, ``started_at_utc``, ``nprs_0_10``). Times are
UTC in ISO 8601 with a Z, dates ISO days, truths ``yes`` and ``no``; what is not recorded is empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Column = tuple[str, str, str]
"""The header, the column of the record that it holds, and what that is."""


@dataclass(frozen=True, slots=True)
class CsvFile:
    """One file: its name, the table of the record that it holds, what a row is, and its columns.
    ``is_clinics`` says that its rows belong to no patient."""

    name: str
    table: str
    about: str
    columns: tuple[Column, ...]
    is_clinics: bool = False


_ID: Final = "id of the row (UUID)"
_SESSION: Final[Column] = ("session_id", "session_id", "the visit")
_COMPLAINT: Final[Column] = ("complaint_id", "episode_id", "the complaint")


def _own(name: str) -> Column:
    return (name, "id", _ID)


PATIENTS: Final = CsvFile(
    "patients.csv",
    "patient",
    "a patient",
    (
        _own("patient_id"),
        ("family_name", "family_name", "family name"),
        ("given_name", "given_name", "given name"),
        ("birth_date", "birth_date", "day of birth"),
        ("sex", "sex", "female, male, other or unknown"),
        ("record_number", "record_number", "the clinic's own number for the person"),
        ("figure", "figure", "body figure chosen for the chart; empty goes by the sex"),
        ("height_cm", "height_cm", "height in cm"),
        ("weight_kg", "weight_kg", "weight in kg"),
        ("alert", "alert", "what whoever charts must see first"),
    ),
)
COMPLAINTS: Final = CsvFile(
    "complaints.csv",
    "episode",
    "a complaint that is treated",
    (
        _own("complaint_id"),
        ("patient_id", "patient_id", "whose it is"),
        ("complaint", "complaint", "in the clinic's words"),
        ("complaint_side", "side", "left, right, both or midline, of the patient"),
        ("condition", "condition", "id of the catalogue's condition, empty where none fits"),
        ("icd10", "icd10", "ICD-10-CM code"),
        ("onset", "onset", "day it began"),
    ),
)
SESSIONS: Final = CsvFile(
    "sessions.csv",
    "session",
    "a visit",
    (
        _own("session_id"),
        ("patient_id", "patient_id", "whose it is"),
        ("complaint_id", "episode_id", "the complaint that was treated"),
        ("started_at_utc", "started_at", "when it began"),
        ("ended_at_utc", "ended_at", "when it ended; empty while it is open"),
        ("charted_by_id", "holder_id", "the person who charts it (people.csv)"),
    ),
)
SITES: Final = CsvFile(
    "sites.csv",
    "needle_site",
    "one insertion of one needle",
    (
        _own("site_id"),
        _SESSION,
        ("number", "number", "number within the visit, from 1"),
        ("region", "region", "id of the region of the atlas"),
        ("side", "side", "left, right or midline, of the patient"),
        ("muscle", "muscle", "id of the catalogue's muscle"),
        ("x_mm", "x", "to the patient's left, body frame"),
        ("y_mm", "y", "up from the floor, body frame"),
        ("z_mm", "z", "forward, body frame"),
        ("view", "view", "the picture that was clicked"),
        ("atlas_version", "atlas_version", "the atlas that region and point are of"),
        ("needle_diameter_mm", "needle_diameter_mm", "diameter of the needle"),
        ("needle_length_mm", "needle_length_mm", "length of the needle"),
        ("technique", "technique", "how it was used"),
        ("depth_mm", "depth_mm", "how deep"),
        ("inserted_at_utc", "inserted_at", "when it went in"),
        ("twitches", "twitch", "local twitch responses: 0, 1, 2, or 3 for three and more"),
        ("pain_referred", "is_referred", "whether the pain that is known was reproduced elsewhere"),
        ("referred_to", "referred_to", "in which regions, parted by semicolons"),
        ("stimulation_hz", "stimulation_hz", "frequency of electrical stimulation"),
        ("muscle_chosen", "is_muscle_chosen", "whether a person named the muscle"),
        ("box_id", "box_id", "the box of the stock (needle_boxes.csv)"),
        ("charted_from_id", "charted_from", "the earlier site it was charted from"),
        ("site_note", "note", "note"),
    ),
)
PAIN: Final = CsvFile(
    "pain_scores.csv",
    "pain_score",
    "a pain score",
    (
        _own("score_id"),
        _SESSION,
        _COMPLAINT,
        ("phase", "phase", "before, after, follow_up or diary"),
        ("nprs_0_10", "score", "numeric pain rating scale, 0 to 10"),
        ("scored_at_utc", "scored_at", "when it was given"),
    ),
)
OUTCOMES: Final = CsvFile(
    "outcome_scores.csv",
    "outcome_score",
    "a score of another measure",
    (
        _own("score_id"),
        _SESSION,
        _COMPLAINT,
        ("measure", "measure", "id of the catalogue's measure, or of one of its scales"),
        ("score", "value", "in the measure's own points"),
        ("score_side", "side", "side, where the measure asks for one"),
        ("scored_at_utc", "scored_at", "when it was given"),
    ),
)

BROUGHT_IN: Final = (PATIENTS, COMPLAINTS, SESSIONS, SITES, PAIN, OUTCOMES)
"""The files that can be imported again, in the order in which they refer to each other."""

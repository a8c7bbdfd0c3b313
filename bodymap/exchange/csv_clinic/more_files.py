"""The CSV files of what cannot be imported: it says who did what, and only the record knows."""

from __future__ import annotations

from typing import Final

from bodymap.exchange.csv_clinic.files import BROUGHT_IN, Column, CsvFile

_SESSION: Final[Column] = ("session_id", "session_id", "the visit")
_COMPLAINT: Final[Column] = ("complaint_id", "episode_id", "the complaint")
_SITE: Final[Column] = ("site_id", "site_id", "the needle site; empty for the whole visit")


def _file(table: str, name: str, about: str, *columns: Column) -> CsvFile:
    own: Column = ("id", "id", "id of the row (UUID)")
    return CsvFile(name, table, about, (own, _SESSION, *columns))


def _clinics(table: str, name: str, about: str, *columns: Column) -> CsvFile:
    own: Column = ("id", "id", "id of the row (UUID)")
    return CsvFile(name, table, about, (own, *columns), is_clinics=True)


OF_VISITS: Final = (
    _file(
        *("screening_answer", "screening_answers.csv", "an answer to a screening question"),
        ("item", "item", "id of the catalogue's question"),
        ("reply", "reply", "the answer"),
        ("answered_at_utc", "answered_at", "when it was given"),
        ("regions", "regions", "the regions it concerns, parted by semicolons"),
        ("note", "note", "note"),
        ("restates_utc", "restates", "when the answer was given that this one repeats"),
    ),
    _file(
        *("screening_override", "screening_overrides.csv", "a block that was overridden"),
        ("item", "item", "id of the catalogue's question"),
        ("reason", "reason", "why"),
        ("given_at_utc", "given_at", "when"),
        _SITE,
    ),
    _file(
        *("consent", "consents.csv", "a consent"),
        ("wording_version", "wording_version", "version of the wording"),
        ("method", "method", "how it was given"),
        ("given_by", "given_by", "who gave it"),
        ("given_at_utc", "given_at", "when"),
        ("withdrawn_at_utc", "withdrawn_at", "when it was withdrawn; empty while it stands"),
    ),
    _file(
        *("hygiene", "hygiene.csv", "what was confirmed before the first needle"),
        ("confirmed_at_utc", "confirmed_at", "when"),
        ("hands_clean", "hands_clean", "clean hands"),
        ("gloves", "gloves", "gloves"),
        ("sterile_single_use", "sterile_single_use", "sterile needles, used once"),
    ),
    _file(
        *("needle_event", "needle_events.csv", "what happened to a needle after it went in"),
        _SITE,
        ("kind", "kind", "out, bent, fell, reinserted, broken, retained, ..."),
        ("at_utc", "at", "when"),
        ("note", "note", "note"),
    ),
    _file(
        *("needle_explanation", "needle_explanations.csv", "why needles do not add up"),
        ("words", "words", "in words"),
        ("written_at_utc", "written_at", "when"),
    ),
    _file(
        *("pain_skipped", "pain_skipped.csv", "a pain score that was asked for and not given"),
        _COMPLAINT,
        ("phase", "phase", "before, after, follow_up or diary"),
        ("skipped_at_utc", "skipped_at", "when"),
    ),
    _file(
        *("range_of_motion", "ranges_of_motion.csv", "a range of motion"),
        _COMPLAINT,
        ("movement", "movement", "the movement"),
        ("side", "side", "left, right or midline, of the patient"),
        ("range_deg", "degrees", "in degrees"),
        ("measured_at_utc", "measured_at", "when"),
        ("active", "is_active", "whether the patient moved by themselves"),
    ),
    _file(
        *("reaction", "reactions.csv", "a reaction or adverse event"),
        ("kind", "kind", "id of the catalogue's kind"),
        ("severity", "severity", "how grave"),
        ("occurred_at_utc", "occurred_at", "when it came up"),
        _SITE,
        ("first_response", "first_response", "what was done"),
        ("follow_up_due", "follow_up_due", "day by which it is to be followed up"),
        ("resolved_at_utc", "resolved_at", "when it was over; empty while it goes on"),
        ("note", "note", "note"),
    ),
    _file(
        *("no_reaction", "no_reactions.csv", "the answer that there was no reaction"),
        ("said_at_utc", "said_at", "when"),
    ),
    _file(
        *("advice_told", "advice_told.csv", "after-care advice that was told"),
        ("advice", "advice", "id of the catalogue's advice"),
        ("told_at_utc", "told_at", "when"),
    ),
    _file(
        *("symptom_mark", "symptom_marks.csv", "a stroke of the symptom drawing"),
        _COMPLAINT,
        ("kind", "kind", "stroke, erasure or radiation"),
        ("points_mm", "points", "x y z of each point, body frame, points parted by semicolons"),
        ("radius_mm", "radius_mm", "radius of the brush"),
        ("quality", "quality", "how it feels"),
        ("intensity_0_10", "intensity", "how much"),
    ),
    _file(
        *("finding", "findings.csv", "what the hands find at a point"),
        _COMPLAINT,
        ("kind", "kind", "what"),
        ("x_mm", "x", "to the patient's left, body frame"),
        ("y_mm", "y", "up from the floor, body frame"),
        ("z_mm", "z", "forward, body frame"),
        ("pressure_kpa", "pressure_kpa", "pressure pain threshold in kPa"),
    ),
    _file(
        *("billing", "billing.csv", "what is billed for a visit"),
        ("code", "code", "procedure code"),
        ("policy", "policy", "how muscles of both sides are counted"),
        ("muscles", "muscles", "the muscles counted, parted by semicolons"),
        ("fee", "fee", "fee in the currency beside it"),
        ("currency", "currency", "ISO 4217"),
    ),
    _file(
        *("clock_reading", "clock_readings.csv", "what this machine's clocks said"),
        ("at_utc", "at", "the clock on the wall"),
        ("boot_id", "boot_id", "which run of the machine"),
        ("boot_s", "boot_s", "seconds since it began"),
    ),
    _file(
        *("signature", "signatures.csv", "a signature"),
        ("signer_id", "signer_id", "who signed (people.csv)"),
        ("signer", "signer", "the name as it was signed with"),
        ("signed_at_utc", "signed_at", "when"),
        ("form_version", "form_version", "which form was signed"),
        ("content_sha256", "content_hash", "the fingerprint of what was signed"),
    ),
    _file(
        *("amendment", "amendments.csv", "a correction of a signed visit"),
        ("author", "author", "who"),
        ("at_utc", "at", "when"),
        ("reason", "reason", "why"),
        ("what_json", "what", "what is corrected, as JSON"),
    ),
    _file(
        *("take_over", "take_overs.csv", "a visit that another person went on with"),
        ("taken_from_id", "taken_from", "who charted it before (people.csv)"),
        ("taken_from", "taken_from_name", "by name"),
        ("taken_by_id", "taken_by", "who went on (people.csv)"),
        ("taken_by", "taken_by_name", "by name"),
        ("at_utc", "at", "when"),
    ),
)
OF_CLINIC: Final = (
    _clinics(
        *("person", "people.csv", "somebody who works or worked here, without any key"),
        ("name", "name", "name"),
        ("credential", "credential", "credential"),
        ("log_in", "log_in", "log-in"),
        ("role", "role", "reviewer, therapist or administrator"),
        ("left_at_utc", "left_at", "when they left"),
    ),
    _clinics(
        *("needle_box", "needle_boxes.csv", "a box of needles in stock"),
        ("diameter_mm", "diameter_mm", "diameter"),
        ("length_mm", "length_mm", "length"),
        ("lot", "lot", "lot"),
        ("expires_on", "expires_on", "last day of use"),
        ("maker", "maker", "maker"),
        ("in_use", "is_in_use", "whether needles are taken from it"),
    ),
    _clinics(
        *("template", "templates.csv", "a template of a visit"),
        ("name", "name", "name"),
        ("condition", "condition", "id of the catalogue's condition"),
        ("edition", "edition", "how often it was changed"),
        ("body_json", "body", "what it holds, as JSON"),
    ),
    _clinics(
        *("setting", "settings.csv", "a setting of the clinic"),
        ("name", "name", "name"),
        ("value_json", "value", "value, as JSON"),
    ),
    _clinics(
        *("workstation", "workstations.csv", "a workstation"),
        ("name", "name", "name"),
    ),
    _clinics(
        *("emergency_access", "emergency_accesses.csv", "an emergency access"),
        ("person_id", "person_id", "who (people.csv)"),
        ("person_name", "person_name", "by name"),
        ("reason", "reason", "why"),
        ("begun_at_utc", "begun_at", "from"),
        ("until_utc", "until", "until"),
        ("seen_by_id", "seen_by", "who took notice (people.csv)"),
        ("seen_at_utc", "seen_at", "when"),
    ),
)

ALL_FILES: Final = (*BROUGHT_IN, *OF_VISITS, *OF_CLINIC)
"""Every file of an export."""

NOT_WRITTEN: Final = {
    "change_log": "is exported on the page Safety, for whoever may read it",
    "meta": "is no part of the record",
    "slot_key": "is no part of the record",
    "rescued_text": "was never entered into the record",
    "outbox": "holds lines of the change log",
    "set_aside": "says of lines of the change log that they did nothing",
    "conflict": "holds what did not become part of a record; the JSON file has it",
    "server_link": "is of one workstation, and no part of the record",
    "left_out": "is of one workstation, and no part of the record",
    "key_ring": "is no part of the record",
    "admission": "is no part of the record",
}
"""Tables that no file holds, with the reason."""

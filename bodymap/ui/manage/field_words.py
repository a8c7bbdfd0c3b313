"""Columns of the record's tables, as the fields that a person knows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

_UNSHOWN: Final = frozenset(
    {
        *("id", "version", "sort_name", "active_at", "visits", "form_version", "atlas_version"),
        *("created_at", "created_seq", "changed_at", "changed_seq", "voided_at", "voided_seq"),
        *(
            "patient_id",
            "session_id",
            "episode_id",
            "site_id",
            "box_id",
            "charted_from",
            "visit_id",
        ),
        *("body", "points", "boot_id", "boot_s", "view"),
        *("entity", "entity_id", "base", "theirs", "mine", "their_origin", "my_origin"),
    }
)
"""What the program keeps for itself: ids, its own stamps, forms that no person reads."""


def is_shown(column: str) -> bool:
    """Whether a column says something to a person."""
    return column not in _UNSHOWN


def field_words(column: str) -> str:
    """What a column is called."""
    return fields().get(column) or column.replace("_", " ").capitalize()


def fields() -> dict[str, str]:
    """What the columns are called that this version knows."""
    return {
        **_of_people(),
        **_of_visits(),
        **_of_sites(),
        **_of_the_clinic(),
        **_of_conflicts(),
        **_of_events(),
    }


def _of_people() -> dict[str, str]:
    return {
        "given_name": _tr("Given name"),
        "family_name": _tr("Family name"),
        "birth_date": _tr("Born"),
        "sex": _tr("Sex"),
        "record_number": _tr("Record number"),
        "figure": _tr("Figure"),
        "height_cm": _tr("Height"),
        "weight_kg": _tr("Weight"),
        "alert": _tr("Alert"),
        "name": _tr("Name"),
        "credential": _tr("Credential"),
        "log_in": _tr("Log-in"),
        "role": _tr("Role"),
        "left_at": _tr("Left"),
        "person_id": _tr("Person"),
        "person_name": _tr("Person"),
        "begun_at": _tr("Began"),
        "until": _tr("Until"),
        "seen_by": _tr("Seen by"),
        "seen_at": _tr("Seen"),
        "holder_id": _tr("Charted by"),
        "taken_from": _tr("Taken from"),
        "taken_from_name": _tr("Taken from"),
        "taken_by": _tr("Taken by"),
        "taken_by_name": _tr("Taken by"),
        "signer_id": _tr("Signed by"),
        "signer": _tr("Signed as"),
        "author": _tr("By"),
    }


def _of_visits() -> dict[str, str]:
    return {
        "complaint": _tr("Complaint"),
        "condition": _tr("Condition"),
        "icd10": _tr("ICD-10"),
        "onset": _tr("Since"),
        "started_at": _tr("Began"),
        "ended_at": _tr("Ended"),
        "phase": _tr("When"),
        "score": _tr("Score"),
        "scored_at": _tr("Scored"),
        "skipped_at": _tr("Skipped"),
        "measure": _tr("Measure"),
        "value": _tr("Value"),
        "movement": _tr("Movement"),
        "degrees": _tr("Degrees"),
        "is_active": _tr("Active movement"),
        "measured_at": _tr("Measured"),
        "item": _tr("Question"),
        "reply": _tr("Answer"),
        "answered_at": _tr("Answered"),
        "restates": _tr("Repeats the answer of"),
        "regions": _tr("Regions"),
        "reason": _tr("Reason"),
        "given_at": _tr("Given"),
        "given_by": _tr("Given by"),
        "withdrawn_at": _tr("Withdrawn"),
        "wording_version": _tr("Version of the wording"),
        "method": _tr("How"),
        "confirmed_at": _tr("Confirmed"),
        "hands_clean": _tr("Hands clean"),
        "gloves": _tr("Gloves"),
        "sterile_single_use": _tr("Sterile, single use"),
        "severity": _tr("Severity"),
        "occurred_at": _tr("Happened"),
        "first_response": _tr("First response"),
        "follow_up_due": _tr("Follow-up due"),
        "resolved_at": _tr("Over"),
        "said_at": _tr("Said"),
        "advice": _tr("Advice"),
        "told_at": _tr("Told"),
        "words": _tr("Words"),
        "written_at": _tr("Written"),
        "code": _tr("Code"),
        "policy": _tr("Left and right of one muscle"),
        "muscles": _tr("Muscles"),
        "fee": _tr("Fee"),
        "currency": _tr("Currency"),
        "signed_at": _tr("Signed"),
        "content_hash": _tr("Fingerprint of what was signed"),
        "quality": _tr("Quality"),
        "intensity": _tr("Intensity"),
        "radius_mm": _tr("Width"),
        "pressure_kpa": _tr("Pressure"),
    }


def _of_sites() -> dict[str, str]:
    return {
        "number": _tr("Number"),
        "x": _tr("Place, to the patient's left"),
        "y": _tr("Place, upwards"),
        "z": _tr("Place, forwards"),
        "region": _tr("Region"),
        "side": _tr("Side"),
        "needle_diameter_mm": _tr("Needle, diameter"),
        "needle_length_mm": _tr("Needle, length"),
        "technique": _tr("Technique"),
        "depth_mm": _tr("Depth"),
        "inserted_at": _tr("In since"),
        "muscle": _tr("Muscle"),
        "twitch": _tr("Local twitches"),
        "is_referred": _tr("Referred pain"),
        "referred_to": _tr("Referred to"),
        "stimulation_hz": _tr("Stimulation"),
        "is_muscle_chosen": _tr("Muscle chosen by a person"),
        "note": _tr("Note"),
        "kind": _tr("Kind"),
        "at": _tr("Time"),
    }


def _of_the_clinic() -> dict[str, str]:
    return {
        "diameter_mm": _tr("Diameter"),
        "length_mm": _tr("Length"),
        "lot": _tr("Lot"),
        "expires_on": _tr("Expires"),
        "maker": _tr("Maker"),
        "is_in_use": _tr("In use"),
        "edition": _tr("Edition"),
        "field_name": _tr("Field"),
        "text": _tr("Words"),
    }


def _of_conflicts() -> dict[str, str]:
    return {
        "their_author": _tr("What counted was by"),
        "their_at": _tr("Recorded"),
        "my_author": _tr("What waited was by"),
        "my_at": _tr("Recorded elsewhere"),
        "decided": _tr("Decided for"),
        "decided_by": _tr("Decided by"),
        "decided_at": _tr("Decided"),
    }


def _of_events() -> dict[str, str]:
    return {
        "what": _tr("What"),
        "files": _tr("Files"),
        "to": _tr("To"),
        "why": _tr("Why"),
        "times": _tr("Times"),
        "since": _tr("Since"),
        "seconds": _tr("Seconds"),
        "sound": _tr("Sound"),
        "head": _tr("End of the record"),
        "upto": _tr("Up to line"),
        "by": _tr("By"),
        "made_at": _tr("Made"),
        "lineage": _tr("Beside the clinic of then"),
        "replaced": _tr("End of what it replaced"),
        "gaps": _tr("Stretches of lines lost"),
        "lost": _tr("Lost"),
        "stand_ins": _tr("Known from an earlier time"),
        "unseen": _tr("Perhaps lost"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("field_words", text)

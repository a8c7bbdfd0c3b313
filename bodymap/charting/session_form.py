"""The canonical form of a session: every clinical field of every kind of record, by name.

What is not named here is not signed. A field that a record gets later is signed from the next
version of the form on. Left out is what may still change after the signature: when a reaction was
over, and that a consent was withdrawn.
"""

from __future__ import annotations

from collections.abc import Mapping

from bodymap.charting.canonical import (
    CanonicalForm,
    RecordForm,
    day,
    decimals,
    identity,
    in_any_order,
    in_order,
    millimetres,
    moment,
    money,
    optional,
    text,
    whole,
    yes_no,
)

_POINT = {"x": millimetres, "y": millimetres, "z": millimetres}
_LINE = in_order(in_order(millimetres))

_AT_ITS_PLACE = {"id": identity, "order": whole}
"""``order`` is the place among the visit's records of that kind: of many the later one counts."""

FORM_1 = CanonicalForm(
    "bodymap-session",
    1,
    (
        RecordForm(
            "session",
            {
                "id": identity,
                "patient_id": identity,
                "episode_id": identity,
                "side": text,
                "figure": text,
                "started_at": moment,
                "ended_at": optional(moment),
            },
        ),
        RecordForm(
            "site",
            {
                "id": identity,
                "number": whole,
                "order": whole,
                **_POINT,
                "view": text,
                "region": text,
                "side": text,
                "atlas_version": text,
                "needle_diameter_mm": millimetres,
                "needle_length_mm": millimetres,
                "technique": text,
                "depth_mm": optional(millimetres),
                "muscle": optional(text),
                "is_muscle_chosen": yes_no,
                "inserted_at": moment,
                "box_id": optional(identity),
                "twitch": optional(whole),
                "is_referred": optional(yes_no),
                "referred_to": in_any_order(text),
                "stimulation_hz": optional(decimals(3)),
                "charted_from": optional(identity),
                "note": text,
            },
        ),
        RecordForm(
            "needle_event",
            {
                "id": identity,
                "site_id": optional(identity),
                "kind": text,
                "at": moment,
                "order": whole,
                "note": text,
            },
        ),
        RecordForm(
            "pain",
            {
                "id": identity,
                "episode_id": identity,
                "phase": text,
                "score": whole,
                "scored_at": moment,
            },
        ),
        RecordForm(
            "pain_skipped",
            {**_AT_ITS_PLACE, "episode_id": identity, "phase": text, "skipped_at": moment},
        ),
        RecordForm(
            "screening",
            {
                **_AT_ITS_PLACE,
                "item": text,
                "reply": text,
                "answered_at": moment,
                "regions": in_any_order(text),
                "note": text,
                "restates": optional(moment),
            },
        ),
        RecordForm(
            "override",
            {
                **_AT_ITS_PLACE,
                "item": text,
                "site_id": optional(identity),
                "reason": text,
                "given_at": moment,
            },
        ),
        RecordForm(
            "consent",
            {
                **_AT_ITS_PLACE,
                "wording_version": text,
                "method": text,
                "given_by": text,
                "given_at": moment,
            },
        ),
        RecordForm(
            "hygiene",
            {
                **_AT_ITS_PLACE,
                "hands_clean": yes_no,
                "gloves": yes_no,
                "sterile_single_use": yes_no,
                "confirmed_at": moment,
            },
        ),
        RecordForm(
            "reaction",
            {
                **_AT_ITS_PLACE,
                "kind": text,
                "site_id": optional(identity),
                "severity": text,
                "first_response": text,
                "occurred_at": moment,
                "follow_up_due": optional(day),
                "note": text,
            },
        ),
        RecordForm("no_reaction", {**_AT_ITS_PLACE, "said_at": moment}),
        RecordForm("aftercare", {**_AT_ITS_PLACE, "advice": text, "told_at": moment}),
        RecordForm(
            "outcome",
            {
                **_AT_ITS_PLACE,
                "episode_id": identity,
                "measure": text,
                "side": optional(text),
                "value": decimals(3),
                "scored_at": moment,
            },
        ),
        RecordForm(
            "motion",
            {
                **_AT_ITS_PLACE,
                "episode_id": identity,
                "movement": text,
                "side": text,
                "degrees": decimals(3),
                "is_active": yes_no,
                "measured_at": moment,
            },
        ),
        RecordForm("explanation", {**_AT_ITS_PLACE, "words": text, "written_at": moment}),
        RecordForm(
            "billing",
            {
                **_AT_ITS_PLACE,
                "code": text,
                "muscles": in_any_order(text),
                "policy": text,
                "fee": optional(money),
                "currency": text,
            },
        ),
        RecordForm(
            "stroke",
            {
                "id": identity,
                "episode_id": identity,
                "order": whole,
                "points": _LINE,
                "radius_mm": millimetres,
                "quality": text,
                "intensity": optional(whole),
            },
        ),
        RecordForm(
            "erasure",
            {
                "id": identity,
                "episode_id": identity,
                "order": whole,
                "points": _LINE,
                "radius_mm": millimetres,
            },
        ),
        RecordForm(
            "radiation",
            {
                "id": identity,
                "episode_id": identity,
                "start": in_order(millimetres),
                "end": in_order(millimetres),
                "quality": optional(text),
            },
        ),
        RecordForm(
            "finding",
            {
                "id": identity,
                "episode_id": identity,
                "kind": text,
                **_POINT,
                "pressure_kpa": optional(decimals(3)),
            },
        ),
        RecordForm("signer", {"id": identity, "name": text, "signed_at": moment}),
    ),
)
"""The first canonical form of a session. Never changed once a session was signed under it: a field
or kind that is added makes the next form."""

FORM_2 = FORM_1.revised(
    RecordForm(
        "take_over",
        {
            **_AT_ITS_PLACE,
            "taken_from": optional(identity),
            "taken_from_name": text,
            "taken_by": identity,
            "taken_by_name": text,
            "at": moment,
        },
    )
)
"""Since people have log-ins: who charted a visit before the one who signed it."""

FORMS: Mapping[int, CanonicalForm] = {form.version: form for form in (FORM_1, FORM_2)}
"""Every form that a session was ever signed under, by its version."""

FORM = FORM_2
"""What is signed today."""

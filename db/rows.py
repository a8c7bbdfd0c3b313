"""Rows of the tables <-> the frozen values of ``bodymap.charting``."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final
from uuid import UUID, SafeUUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.figure import Figure
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient, Sex
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.charting.site_detail import NO_DETAIL, SiteDetail

PATIENT_COLUMNS: Final = (
    *("id", "given_name", "family_name", "birth_date", "sex", "record_number"),
    *("figure", "height_cm", "weight_kg", "alert"),
)
EPISODE_COLUMNS: Final = ("id", "patient_id", "complaint", "side", "condition", "icd10", "onset")
SESSION_COLUMNS: Final = (
    *("id", "patient_id", "episode_id", "started_at", "ended_at", "holder_id"),
)
PLACE_COLUMNS: Final = ("x", "y", "z", "view", "region", "side", "atlas_version")
USE_COLUMNS: Final = ("needle_diameter_mm", "needle_length_mm", "technique", "depth_mm")
DETAIL_COLUMNS: Final = (
    *("box_id", "twitch", "is_referred", "referred_to", "stimulation_hz"),
    *("is_muscle_chosen", "charted_from", "note"),
)
SITE_COLUMNS: Final = (
    *("session_id", "id", "number", *PLACE_COLUMNS, *USE_COLUMNS, "inserted_at"),
    *("muscle", *DETAIL_COLUMNS),
)
PAIN_COLUMNS: Final = ("session_id", "id", "episode_id", "phase", "score", "scored_at")

Row = tuple[Any, ...]

_NOTHING: Final = [None, None, None, "", None, 0, None, ""]
"""The columns of a detail of which nothing is recorded."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)

_SIDES: Final = {side.value: side for side in Side}
_TECHNIQUES: Final = {technique.value: technique for technique in Technique}
_PHASES: Final = {phase.value: phase for phase in Phase}


def to_micros(moment: datetime) -> int:
    """Microseconds since 1970 UTC. Raises ValueError for a time without its time zone."""
    if moment.tzinfo is None:
        raise ValueError("A time in the record needs its time zone.")
    return (moment - _EPOCH) // _MICROSECOND


def id_of(key: bytes) -> UUID:
    """The id that these bytes are: what ``UUID(bytes=key)`` makes, without its checks, which take
    longer than to fetch the row."""
    made = object.__new__(UUID)
    object.__setattr__(made, "int", int.from_bytes(key, "big"))
    object.__setattr__(made, "is_safe", SafeUUID.unknown)
    return made


identity_of = lru_cache(maxsize=4096)(id_of)
"""The same, kept for a while: for ids that many rows name, as that of their visit."""


def from_micros(micros: int) -> datetime:
    """The UTC time of a count of microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=micros)


def patient_values(patient: Patient) -> dict[str, Any]:
    """The columns of a patient."""
    return {
        "id": patient.id.bytes,
        "given_name": patient.given_name,
        "family_name": patient.family_name,
        "birth_date": None if patient.birth_date is None else patient.birth_date.isoformat(),
        "sex": patient.sex.value,
        "record_number": patient.record_number,
        "figure": None if patient.figure is None else patient.figure.value,
        "height_cm": patient.height_cm,
        "weight_kg": patient.weight_kg,
        "alert": patient.alert,
    }


def episode_values(episode: Episode) -> dict[str, Any]:
    """The columns of an episode."""
    return {
        "id": episode.id.bytes,
        "patient_id": episode.patient_id.bytes,
        "complaint": episode.complaint,
        "side": episode.side.value,
        "condition": episode.condition,
        "icd10": episode.icd10,
        "onset": None if episode.onset is None else episode.onset.isoformat(),
    }


def session_values(session: Session) -> dict[str, Any]:
    """The columns of a session."""
    return {
        "id": session.id.bytes,
        "patient_id": session.patient_id.bytes,
        "episode_id": session.episode_id.bytes,
        "started_at": to_micros(session.started_at),
        "ended_at": None if session.ended_at is None else to_micros(session.ended_at),
        "holder_id": None if session.holder_id is None else session.holder_id.bytes,
    }


def place_values(place: SitePlace) -> dict[str, Any]:
    """The columns of where a needle went in. Raises ValueError for a point that is none."""
    point = place.point
    if not (math.isfinite(point.x) and math.isfinite(point.y) and math.isfinite(point.z)):
        raise ValueError("A body point has three finite coordinates.")
    return {
        "x": point.x,
        "y": point.y,
        "z": point.z,
        "view": place.view,
        "region": place.region,
        "side": place.side.value,
        "atlas_version": place.atlas_version,
    }


def use_values(needle: Needle, technique: Technique, depth_mm: float | None) -> dict[str, Any]:
    """The columns of what was done with which needle."""
    return {
        "needle_diameter_mm": needle.diameter_mm,
        "needle_length_mm": needle.length_mm,
        "technique": technique.value,
        "depth_mm": depth_mm,
    }


def site_values(site: NeedleSite) -> dict[str, Any]:
    """The columns of a needle site."""
    return {
        "id": site.id.bytes,
        "session_id": site.session_id.bytes,
        "number": site.number,
        **place_values(site.place),
        **use_values(site.needle, site.technique, site.depth_mm),
        "inserted_at": to_micros(site.inserted_at),
        "muscle": site.muscle,
        **detail_values(site.detail),
    }


def detail_values(detail: SiteDetail) -> dict[str, Any]:
    """The columns of what else is known of a needle site."""
    return {
        "box_id": None if detail.box_id is None else detail.box_id.bytes,
        "twitch": detail.twitch,
        "is_referred": detail.is_referred,
        "referred_to": json.dumps(detail.referred_to) if detail.referred_to else "",
        "stimulation_hz": detail.stimulation_hz,
        "is_muscle_chosen": detail.is_muscle_chosen,
        "charted_from": None if detail.charted_from is None else detail.charted_from.bytes,
        "note": detail.note,
    }


def pain_values(score: PainScore) -> dict[str, Any]:
    """The columns of a pain score."""
    return {
        "id": score.id.bytes,
        "session_id": score.session_id.bytes,
        "episode_id": score.episode_id.bytes,
        "phase": score.phase.value,
        "score": score.score,
        "scored_at": to_micros(score.scored_at),
    }


def patient_of(row: Row) -> Patient:
    """A patient from ``PATIENT_COLUMNS``; more columns may follow."""
    key, given_name, family_name, birth_date, sex, record_number, figure, *body = row[:10]
    return Patient(
        UUID(bytes=key),
        given_name,
        family_name,
        _date(birth_date),
        Sex(sex),
        record_number,
        None if figure is None else Figure(figure),
        *body,
    )


def episode_of(row: Row) -> Episode:
    """An episode from ``EPISODE_COLUMNS``."""
    key, patient_id, complaint, side, condition, icd10, onset = row
    return Episode(
        UUID(bytes=key),
        UUID(bytes=patient_id),
        complaint,
        ComplaintSide(side),
        condition,
        icd10,
        _date(onset),
    )


def session_of(row: Row) -> Session:
    """A session from ``SESSION_COLUMNS``."""
    key, patient_id, episode_id, started_at, ended_at, holder_id = row
    return Session(
        identity_of(key),
        identity_of(patient_id),
        identity_of(episode_id),
        from_micros(started_at),
        None if ended_at is None else from_micros(ended_at),
        None if holder_id is None else identity_of(holder_id),
    )


def sites_of(rows: Sequence[Row]) -> tuple[NeedleSite, ...]:
    """Needle sites of one session from ``SITE_COLUMNS`` and ``created_seq``."""
    if not rows:
        return ()
    session_id = identity_of(rows[0][0])
    return tuple(
        NeedleSite(
            UUID(bytes=key),
            session_id,
            SitePlace(BodyPoint(x, y, z), view, region, _SIDES[side], atlas_version),
            _needle(diameter, length),
            _TECHNIQUES[technique],
            from_micros(inserted_at),
            number,
            depth,
            muscle,
            NO_DETAIL if detail == _NOTHING else _detail(detail),
            sequence,
        )
        for (
            _,
            key,
            number,
            x,
            y,
            z,
            view,
            region,
            side,
            atlas_version,
            diameter,
            length,
            technique,
            depth,
            inserted_at,
            muscle,
            *detail,
            sequence,
        ) in rows
    )


def pains_of(rows: Sequence[Row]) -> tuple[PainScore, ...]:
    """Pain scores from ``PAIN_COLUMNS``."""
    return tuple(
        PainScore(
            id_of(key),
            identity_of(session_id),
            identity_of(episode_id),
            _PHASES[phase],
            score,
            from_micros(scored_at),
        )
        for session_id, key, episode_id, phase, score, scored_at in rows
    )


def _detail(columns: Sequence[Any]) -> SiteDetail:
    box_id, twitch, is_referred, referred_to, hertz, is_chosen, charted_from, note = columns
    return SiteDetail(
        None if box_id is None else UUID(bytes=box_id),
        twitch,
        None if is_referred is None else bool(is_referred),
        tuple(json.loads(referred_to)) if referred_to else (),
        hertz,
        bool(is_chosen),
        None if charted_from is None else UUID(bytes=charted_from),
        note,
    )


@lru_cache(maxsize=256)
def _needle(diameter_mm: float, length_mm: float) -> Needle:
    return Needle(diameter_mm, length_mm)


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)

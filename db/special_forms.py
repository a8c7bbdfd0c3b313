"""Kinds of record whose columns are not simply their fields."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.amendment import Amendment
from bodymap.charting.amendment_text import read, written
from bodymap.charting.symptom import Erasure, Quality, Radiation, Stroke
from bodymap.charting.symptom_mark import Mark, SymptomMark
from bodymap.charting.template import Template
from bodymap.charting.template_text import read_body, written_body
from db.record_form import RecordForm
from db.rows import Row, from_micros, to_micros


def _mark_values(record: SymptomMark) -> dict[str, Any]:
    mark = record.mark
    points = (mark.start, mark.end) if isinstance(mark, Radiation) else mark.points
    quality = None if isinstance(mark, Erasure) else mark.quality
    return {
        "id": record.id.bytes,
        "session_id": record.session_id.bytes,
        "episode_id": record.episode_id.bytes,
        "kind": _MARKS[type(mark)],
        "points": json.dumps([(point.x, point.y, point.z) for point in points]),
        "radius_mm": None if isinstance(mark, Radiation) else mark.radius_mm,
        "quality": None if quality is None else quality.value,
        "intensity": mark.intensity if isinstance(mark, Stroke) else None,
    }


def _mark(row: Row) -> SymptomMark:
    key, session_id, episode_id, kind, points, radius, quality, intensity, sequence = row
    line = tuple(BodyPoint(*point) for point in json.loads(points))
    mark_id = UUID(bytes=key)
    mark: Mark
    if kind == "stroke":
        mark = Stroke(mark_id, line, radius, Quality(quality), sequence, intensity)
    elif kind == "erasure":
        mark = Erasure(mark_id, line, radius, sequence)
    else:
        start, end = line
        mark = Radiation(mark_id, start, end, None if quality is None else Quality(quality))
    return SymptomMark(mark_id, UUID(bytes=session_id), UUID(bytes=episode_id), mark)


_MARKS = {Stroke: "stroke", Erasure: "erasure", Radiation: "radiation"}

SYMPTOM_MARK = RecordForm(
    SymptomMark,
    "symptom_mark",
    ("id", "session_id", "episode_id", "kind", "points", "radius_mm", "quality", "intensity"),
    _mark_values,
    _mark,
)


def _amendment_values(record: Amendment) -> dict[str, Any]:
    return {
        "id": record.id.bytes,
        "session_id": record.session_id.bytes,
        "author": record.author,
        "at": to_micros(record.at),
        "reason": record.reason,
        "what": written(record.what),
    }


def _amendment(row: Row) -> Amendment:
    key, session_id, author, at, reason, what, sequence = row
    return Amendment(
        UUID(bytes=key),
        UUID(bytes=session_id),
        author,
        from_micros(at),
        reason,
        read(what),
        sequence,
    )


AMENDMENT = RecordForm(
    Amendment,
    "amendment",
    ("id", "session_id", "author", "at", "reason", "what"),
    _amendment_values,
    _amendment,
)


def _template_values(record: Template) -> dict[str, Any]:
    return {
        "id": record.id.bytes,
        "name": record.name,
        "condition": record.condition,
        "edition": record.version,
        "body": written_body(record),
    }


def _template(row: Row) -> Template:
    key, name, condition, edition, body, _sequence = row
    ghosts, tray = read_body(body)
    return Template(UUID(bytes=key), name, condition, ghosts, tray, edition)


TEMPLATE = RecordForm(
    Template,
    "template",
    ("id", "name", "condition", "edition", "body"),
    _template_values,
    _template,
)

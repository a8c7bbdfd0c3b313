"""The sites and the tray of a template as JSON, and back."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.ghost import Ghost
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.site import SitePlace
from bodymap.charting.template import Template, TemplateTray


def written_body(template: Template) -> str:
    """The ghosts and the tray of ``template`` as JSON; points and needles in mm."""
    body = {
        "ghosts": [_ghost_written(ghost) for ghost in template.ghosts],
        "tray": _use_written(template.tray),
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def read_body(text: str) -> tuple[tuple[Ghost, ...], TemplateTray]:
    """What ``written_body`` wrote. Raises ValueError for another text."""
    try:
        body = json.loads(text)
        ghosts = tuple(_ghost_read(one) for one in body["ghosts"])
        return ghosts, TemplateTray(*_use_read(body["tray"]))
    except (
        *(KeyError, TypeError, AttributeError, ValueError),
        *(OverflowError, RecursionError),
    ) as error:
        raise ValueError("This is not the text of a template.") from error


def _ghost_written(ghost: Ghost) -> dict[str, Any]:
    place = ghost.place
    return {
        "origin": str(ghost.origin),
        "number": ghost.number,
        "point": [place.point.x, place.point.y, place.point.z],
        "view": place.view,
        "region": place.region,
        "side": place.side.value,
        "atlas_version": place.atlas_version,
        "muscle": ghost.muscle,
        **_use_written(ghost),
    }


def _ghost_read(one: dict[str, Any]) -> Ghost:
    place = SitePlace(
        BodyPoint(*one["point"]),
        one["view"],
        one["region"],
        Side(one["side"]),
        one["atlas_version"],
    )
    use = _use_read(one)
    return Ghost(UUID(one["origin"]), one["number"], place, one["muscle"], *use)


def _use_written(use: Ghost | TemplateTray) -> dict[str, Any]:
    return {
        "needle_mm": [use.needle.diameter_mm, use.needle.length_mm],
        "technique": use.technique.value,
        "depth_mm": use.depth_mm,
    }


def _use_read(one: dict[str, Any]) -> tuple[Needle, Technique, float | None]:
    return Needle(*one["needle_mm"]), Technique(one["technique"]), one["depth_mm"]

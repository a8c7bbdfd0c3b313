"""views.json: the list of views, each with its picture, its frame and what it is called."""

from __future__ import annotations

from typing import Any

import numpy as np

from resources.atlas.build.cameras import FADED, Camera
from resources.atlas.build.geometry import Floats

# id, title, camera
_VIEWS = (
    ("front", "Front", "front"),
    ("back", "Back", "back"),
    ("left", "Left side", "left"),
    ("right", "Right side", "left"),
    ("head_front", "Head, front", "head_front"),
    ("head_back", "Head, back", "head_back"),
    ("head_left", "Head, left side", "head_left"),
    ("head_right", "Head, right side", "head_left"),
    ("hand_palmar_l", "Left hand, palm", "hand_palmar"),
    ("hand_palmar_r", "Right hand, palm", "hand_palmar"),
    ("hand_dorsal_l", "Left hand, back", "hand_dorsal"),
    ("hand_dorsal_r", "Right hand, back", "hand_dorsal"),
    ("feet_dorsal", "Feet, top", "feet_dorsal"),
    ("feet_plantar", "Soles", "feet_plantar"),
    ("foot_medial_l", "Left foot, inner side", "foot_medial"),
    ("foot_medial_r", "Right foot, inner side", "foot_medial"),
    ("foot_lateral_l", "Left foot, outer side", "foot_lateral"),
    ("foot_lateral_r", "Right foot, outer side", "foot_lateral"),
)
_GROUPS = {"head": "head", "hand": "hands", "feet": "feet", "foot": "feet"}


def views_content(cameras: dict[str, Camera], version: str) -> dict[str, Any]:
    """Version, and the views in the order in which the program shows them."""
    views = [_row(name, title, cameras[camera]) for name, title, camera in _VIEWS]
    return {"version": version, "views": views}


def pictures_of(camera: Camera) -> tuple[str, str | None]:
    """The views that a camera draws: its own, and the one that is that turned over."""
    names = [name for name, _, drawn in _VIEWS if drawn == camera.name]
    return names[0], names[1] if len(names) > 1 else None


def _row(name: str, title: str, camera: Camera) -> dict[str, Any]:
    width, height = camera.picture_mm
    small = camera.small_height
    turned = name != pictures_of(camera)[0]
    fade = [camera.fade[k] / (width, height)[k % 2] for k in range(4)]
    if turned:
        fade = [fade[2], fade[1], fade[0], fade[3]]
    edges = ["right", "left"][:: camera.sign] if camera.both else [None, None]
    side = None if camera.both else "right" if turned else "left"
    return {
        "id": name,
        "title": title,
        "group": _GROUPS.get(name.partition("_")[0], "body"),
        "side": side,
        "picture": f"{name}.png",
        "picture_px": [round(width * camera.px_per_mm), round(height * camera.px_per_mm)],
        "small_picture": f"{name}-small.png",
        "small_px": [round(width * small / height), small],
        "size_mm": [width, height],
        "edges": edges,
        "fade": [round(share, 6) for share in fade],
        "clicked_from": FADED,
        "drawing": f"{camera.name}.json",
        "turned_over": turned,
        "pose": "side" if camera.side_pose else "rest",
        "across": _vector(camera.sign * camera.right),
        "up": _vector(camera.up),
        "start_mm": camera.start,
        "top_mm": camera.top,
        "part": camera.chosen,
    }


def _vector(axis: Floats) -> list[float]:
    return [float(value) + 0.0 for value in np.round(axis, 12)]

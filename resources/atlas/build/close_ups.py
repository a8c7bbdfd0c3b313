"""The frames of the close-ups, and the part of the body that each looks at."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.cameras import AHEAD, RIGHT, UP, Camera, Lines
from resources.atlas.build.geometry import Floats, unit
from resources.atlas.build.half import PARTS, HalfBody
from resources.atlas.build.regions.skin import Joints

_SMALL = 400  # px: height of the thumbnails
_LINES = Lines(4.0, 9.0, 2.4, 64)  # islands of 4 mm2
_JUMP = 5.0  # mm: fingers and toes lie this near in front of each other

# mm of the rest pose
_HEAD_TOP, _HEAD_HEIGHT, _HEAD_HALF = 1738.0, 400.0, 170.0
_HEAD_FADE = 60.0
_FOREARM = -100.0  # along the hand: how much of the forearm belongs to it
_SHANK, _SOLE = 340.0, 50.0  # height up to which feet are looked at, from the side and from below
_ANKLE = 60.0  # from the midline: the feet are drawn as near to it as if their ankles stood there


def close_ups(joints: Joints) -> dict[str, Camera]:
    """Head, hand and feet of the left half; turned over they are those of the right."""
    return {camera.name: camera for camera in (*_head(), *_hand(joints), *_feet(joints))}


def parts_shown(body: HalfBody, joints: Joints) -> dict[str, np.ndarray]:
    """By name, True (faces,) for the faces of a part; the rest of the body is hidden."""
    y = body.rest[:, 1]
    wrist, _, along = _hand_frame(joints)
    arm = body.parts[:, list(PARTS).index("arm")] > 0.5
    vertices = {
        "head": y > _HEAD_TOP - _HEAD_HEIGHT - 8,
        "hand": arm & ((body.rest - wrist) @ along > _FOREARM),
        "foot": y < _SHANK,
        "sole": y < _SOLE,
    }
    return {name: chosen[body.faces].all(1) for name, chosen in vertices.items()}


def _head() -> list[Camera]:
    def camera(name: str, right: Floats, toward: Floats, start: float, width: float) -> Camera:
        side = name == "head_left"
        return Camera(
            *(name, right, UP, toward, start, _HEAD_TOP, width, _HEAD_HEIGHT),
            both=not side,
            px_per_mm=3.0,
            small_height=_SMALL,
            lines=_LINES,
            jump_mm=_JUMP,
            fade=(0, 0, 0, _HEAD_FADE) if side else (45, 0, 45, _HEAD_FADE),
            chosen="head" if side else None,
        )

    return [
        camera("head_front", RIGHT, AHEAD, 0.0, _HEAD_HALF),
        camera("head_back", RIGHT, -AHEAD, 0.0, _HEAD_HALF),
        camera("head_left", -AHEAD, RIGHT, -190.0, 320.0),
    ]


def _hand_frame(joints: Joints) -> tuple[Floats, Floats, Floats]:
    """The wrist, the direction out of the palm, and the one from the wrist to the fingers."""
    wrist, index, middle, little = (
        joints.head(b) for b in ("wrist", "finger2-1", "finger3-1", "finger5-1")
    )
    along = np.round(unit(middle - wrist), 6)
    palm = np.cross(index - wrist, little - wrist)
    palm = palm * np.sign(palm[2])
    return wrist, _square_to(along, palm), along


def _square_to(along: Floats, vector: Floats) -> Floats:
    along = unit(along)
    return unit(vector - (vector @ along) * along)


def _hand(joints: Joints) -> list[Camera]:
    wrist, palm, along = _hand_frame(joints)
    along = unit(along)

    def camera(name: str, toward: Floats) -> Camera:
        right = np.cross(along, toward)
        width, below, above = 152.0, 86.0, 212.0
        return Camera(
            *(name, right, along, toward),
            start=round(float(wrist @ right) - width / 2, 3),
            top=round(float(wrist @ along) + above, 3),
            width=width,
            height=above + below,
            both=False,
            px_per_mm=4.0,
            small_height=_SMALL,
            lines=_LINES,
            jump_mm=_JUMP,
            fade=(0, 0, 0, 48),
            chosen="hand",
        )

    return [camera("hand_palmar", palm), camera("hand_dorsal", -palm)]


def _feet(joints: Joints) -> list[Camera]:
    apart = round(float(joints.head("foot")[0])) - _ANKLE

    def camera(
        name: str,
        axes: tuple[Floats, Floats, Floats],
        frame: tuple[float, float, float, float],
        *,
        both: bool,
        fade: float,
        chosen: str,
    ) -> Camera:
        return Camera(
            *(name, *axes, *frame),
            both=both,
            px_per_mm=4.0,
            small_height=_SMALL,
            lines=_LINES,
            jump_mm=_JUMP,
            fade=(0, fade, 0, 0),
            chosen=chosen,
        )

    above = unit(0.8 * UP + 0.6 * AHEAD)
    top_of_foot = (RIGHT, np.cross(above, RIGHT), above)
    sole = (RIGHT, AHEAD, -UP)
    return [
        camera(
            *("feet_dorsal", top_of_foot, (apart, 130.0, 130.0, 302.0)),
            both=True,
            fade=55,
            chosen="foot",
        ),
        camera(
            *("feet_plantar", sole, (apart, 222.0, 130.0, 278.0)),
            both=True,
            fade=0,
            chosen="sole",
        ),
        camera(
            *("foot_medial", (AHEAD, UP, -RIGHT), (-62.0, 195.0, 284.0, 204.0)),
            both=False,
            fade=48,
            chosen="foot",
        ),
        camera(
            *("foot_lateral", (-AHEAD, UP, RIGHT), (-222.0, 195.0, 284.0, 204.0)),
            both=False,
            fade=48,
            chosen="foot",
        ),
    ]

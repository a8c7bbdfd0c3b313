"""Palm, back of the hand and fingers."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from resources.atlas.build.geometry import Floats, Ints, unit
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Joints, Skin


def paint_hand(skin: Skin) -> None:
    """Everything below the wrist joint."""
    joints = skin.joints
    wrist, palm, along, radial = hand_axes(joints)
    offset = skin.points - wrist
    run, across = offset @ along, offset @ radial
    forearm = skin.limb(joints.head("lowerarm01"), wrist)
    hand = skin.arm & (forearm.t > 0.9) & (run > 6)
    normals = np.stack([skin.nx, skin.ny, skin.nz], 1)
    palmar = hand & (normals @ palm > curve(across, (-60, -0.1), (0, 0.0), (30, 0.15), (60, 0.25)))
    skin.paint("hand_dorsal", hand)
    skin.paint("hypothenar", palmar)
    skin.paint("thenar", palmar & (across > curve(run, (0, -2), (50, -4), (110, -11))))

    # Fingers start at their webs, a finger's width beyond the knuckles.
    web = curve(across, (-60, 94), (-45, 103), (-20, 117), (5, 123), (35, 118), (60, 112))
    finger = _nearest_finger(skin)
    fingers = hand & (run > web) & (across < 62)
    skin.paint("fingers_radial", fingers & (finger <= 3))
    skin.paint("fingers_ulnar", fingers & (finger >= 4))
    start, bend, end = (
        joints.head("finger1-2"),
        joints.head("finger1-3"),
        joints.tail("finger1-3"),
    )
    reach = np.minimum(
        bone_distance(skin.points, start, bend), bone_distance(skin.points, bend, end)
    )
    beyond = (skin.points - start) @ unit(bend - start) > -4
    skin.paint("thumb", hand & (finger == 1) & (reach < 24) & beyond)


def hand_axes(joints: Joints) -> tuple[Floats, Floats, Floats, Floats]:
    """The hand's own frame: the wrist in mm, and unit vectors out of the palm, towards the fingers
    and towards the thumb (3,)."""
    wrist, index, middle, little = (
        joints.head(b) for b in ("wrist", "finger2-1", "finger3-1", "finger5-1")
    )
    palm = np.cross(index - wrist, little - wrist)
    palm = unit(palm * np.sign(palm[2]))
    along = unit(middle - wrist)
    radial = np.cross(along, palm)
    return wrist, palm, along, unit(radial * np.sign(radial @ (index - little)))


def _nearest_finger(skin: Skin) -> Ints:
    """The finger 1..5 whose bones lie nearest, (n,)."""
    gaps = []
    for finger in range(1, 6):
        joints = [skin.joints.head(f"finger{finger}-{bone}") for bone in (1, 2, 3)]
        joints.append(skin.joints.tail(f"finger{finger}-3"))
        bones = pairwise(joints)
        gaps.append(np.min([bone_distance(skin.points, *bone) for bone in bones], axis=0))
    nearest: Ints = np.argmin(gaps, axis=0) + 1
    return nearest


def bone_distance(points: Floats, start: Floats, end: Floats) -> Floats:
    """How far points lie from the line between two joints, mm (n,)."""
    along = end - start
    t = np.clip((points - start) @ along / (along @ along), 0, 1)
    gap: Floats = np.linalg.norm(points - start - t[:, None] * along, axis=1)
    return gap

"""Coordinates that run through a whole limb, without a step at its middle joint."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resources.atlas.build.geometry import Floats
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.hand import bone_distance, hand_axes
from resources.atlas.build.regions.skin import Limb, Mask, Skin

_BEND = 0.12  # of the upper bone's length: how far the two bones' coordinates blend at the joint


@dataclass(frozen=True)
class Reach:
    """``along`` runs 0..1 over the upper bone and 1..2 over the lower one; ``angle`` is degrees
    about the bone, 0 forward, 90 outward, 180 backward, from -90 (inward) up to 270."""

    along: Floats
    angle: Floats

    def turned(self, start: float) -> Floats:
        """The angle counted from ``start`` up to ``start`` + 360, to cut it where nobody looks."""
        return (self.angle - start) % 360 + start


def whole_arm(skin: Skin) -> Reach:
    """From the shoulder joint through the elbow to the wrist."""
    shoulder, elbow, wrist = (skin.joints.head(b) for b in ("upperarm01", "lowerarm01", "wrist"))
    return _joined(skin.limb(shoulder, elbow), skin.limb(elbow, wrist))


def whole_leg(skin: Skin) -> Reach:
    """From the hip joint through the knee to the ankle."""
    hip, knee, ankle = (skin.joints.head(b) for b in ("upperleg01", "lowerleg01", "foot"))
    return _joined(skin.limb(hip, knee), skin.limb(knee, ankle))


def _joined(upper: Limb, lower: Limb) -> Reach:
    share = stepped(upper.t, 1 - _BEND, 1 + _BEND)
    along = (1 - share) * upper.t + share * (1 + lower.t)
    between = (lower.angle - upper.angle + 180) % 360 - 180
    angle = (upper.angle + share * between + 90) % 360 - 90
    return Reach(along, angle)


@dataclass(frozen=True)
class Hand:
    """The hand's own frame in mm: ``run`` from the wrist towards the fingers, ``across`` towards
    the thumb, ``palmar`` 0 at the back of the hand and 1 at the palm; ``there`` is the hand with
    the lower forearm, ``finger`` the finger 1..5 whose bones lie nearest, ``out_of_palm`` a unit
    vector (3,)."""

    run: Floats
    across: Floats
    palmar: Floats
    there: Mask
    finger: Floats
    out_of_palm: Floats


def hand_of(skin: Skin) -> Hand:
    """The frame of the left hand."""
    wrist, palm, along, radial = hand_axes(skin.joints)
    offset = skin.points - wrist
    run, across = offset @ along, offset @ radial
    # On the forearm the bone line is the middle between palm and back; the fingers curve forward.
    depth = offset @ palm - curve(run, (-60, -8), (0, 0), (110, -3), (200, 3))
    return Hand(
        run=run,
        across=across,
        palmar=stepped(depth, -5, 5),
        there=skin.arm & (run > -90),
        finger=_nearest_finger(skin),
        out_of_palm=palm,
    )


def _nearest_finger(skin: Skin) -> Floats:
    """The finger 1..5 whose bones lie nearest, (n,)."""
    gaps = []
    for finger in range(1, 6):
        bones = [f"finger{finger}-{bone}" for bone in (1, 2, 3)]
        each = [bone_distance(skin.points, skin.joints.head(b), skin.joints.tail(b)) for b in bones]
        gaps.append(np.min(each, axis=0))
    return np.asarray(np.argmin(gaps, axis=0) + 1, float)


def stepped(at: Floats, start: float, end: float) -> Floats:
    """0 up to ``start``, 1 from ``end`` on, smooth between them."""
    t = np.clip((at - start) / (end - start), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))

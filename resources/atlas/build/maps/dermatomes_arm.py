"""Dermatomes C5 to T2 of the shoulder, arm and hand."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.geometry import Floats
from resources.atlas.build.maps.limbs import Hand, Reach, hand_of, stepped, whole_arm
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Mask, Skin

_WRIST = (-70.0, -25.0)  # mm of ``run``: from forearm coordinates to those of the hand
_MM_PER_DEGREE = 0.5  # about a lower forearm


def paint_arm(skin: Skin) -> None:
    """From the edge of the shoulder to the finger tips."""
    arm = whole_arm(skin)
    hand = hand_of(skin)
    ulnar = _ulnar(arm)
    cap = _beyond_acromion(skin)
    skin.paint("t2", skin.arm & ~_above_axilla(skin, cap))
    _upper(skin, arm, ulnar, cap)
    _middle_and_ulnar(skin, arm, hand, ulnar)


def _beyond_acromion(skin: Skin) -> Mask:
    """Outward of the line over the shoulder that parts C4 from C5; the joint above is C4's."""
    away = (skin.x - 185) * 0.6 + (1425 - skin.y) * 0.8
    return np.asarray((away > 30) & (skin.x > 120) & (skin.y < 1440) & (skin.y > 1300))


def _above_axilla(skin: Skin, cap: Mask) -> Mask:
    return np.asarray(~cap & (skin.y > 1362) & (skin.x < 215))


def _ventral(arm: Reach) -> Floats:
    """The axial line in front: C5 and C6 outward of it, T1 and T2 inward. Degrees."""
    return curve(
        arm.along, (-0.05, -36), (0, -32), (0.08, -22), (0.3, -11), (1, -8), (1.5, -4), (2, 4)
    )


def _ulnar(arm: Reach) -> Floats:
    """Behind: the inner edge of what C5 to C8 hold of the arm. Degrees."""
    return curve(
        arm.along,
        *((-0.15, 204), (-0.08, 196), (0, 190), (0.15, 187), (0.35, 194), (0.5, 205), (0.75, 217)),
        *((1, 222), (1.3, 232), (1.6, 248), (1.8, 262), (2, 270)),
    )


def _upper(skin: Skin, arm: Reach, ulnar: Floats, cap: Mask) -> None:
    along, turn = arm.along, arm.turned(-90)
    outer = (skin.arm | cap) & (turn > _ventral(arm)) & (turn < ulnar)
    outer &= cap | (along > 0.1)
    # In front of the shoulder T2 keeps the fold of the armpit and what lies above it.
    fold = curve(skin.y, (1290, 178), (1320, 168), (1345, 158), (1365, 149))
    outer &= (skin.y < 1290) | (skin.z < 20) | (skin.x > fold)
    # T1 ends in a slanting line about the inner arm, above the elbow.
    inward = arm.turned(100)  # 180 backward, 270 inward, 360 forward
    end = curve(inward, (205, 1.0), (240, 0.92), (270, 0.8), (310, 0.64), (352, 0.52))
    skin.paint("t1", skin.arm & ~outer & (along > end))
    skin.paint("c5", outer)
    sixth = curve(
        along,
        *((0.3, 215), (0.42, 168), (0.55, 142), (0.7, 128), (0.85, 116), (1, 102)),
        *((1.15, 76), (1.3, 40), (1.42, 8), (1.5, -12)),
    )
    skin.paint("c6", outer & (along > 0.3) & (turn > sixth))


def _middle_and_ulnar(skin: Skin, arm: Reach, hand: Hand, ulnar: Floats) -> None:
    """C7 and C8, which come up from the hand along the back of the arm, and in front to the
    lower forearm."""
    along, turn = arm.along, arm.turned(-90)
    outer = skin.arm & (turn > 60) & (turn < ulnar)
    seventh = curve(
        along, (0.3, 210), (0.4, 192), (0.55, 173), (0.75, 160), (1, 151), (1.5, 149), (2, 148)
    )
    eighth = curve(
        along, (0.35, 215), (0.45, 203), (0.6, 194), (0.8, 189), (1, 188), (1.5, 193), (2, 198)
    )
    skin.paint("c7", outer & (along > 0.3) & (along < 1.8) & (turn > seventh))
    skin.paint("c8", outer & (along > 0.35) & (along < 1.8) & (turn > eighth))

    # Below, the same borders go on in the hand's own frame; positive is towards the thumb.
    share = stepped(hand.run, *_WRIST)
    palm, back = hand.palmar, 1 - hand.palmar
    run, across = hand.run, hand.across
    first = palm * curve(
        run, (-60, -13), (-44, -4), (-20, 2), (0, 6), (50, 13), (86, 36), (100, 54)
    )
    first += back * curve(run, (-75, 14), (0, 14), (50, 22), (86, 36), (100, 54))
    second = palm * curve(run, (-75, -22), (-50, -24), (0, -14), (60, -11), (105, -11))
    second += back * curve(run, (-75, -10), (0, -9), (60, -9), (105, -11))
    behind = (turn > 60) * 1.0
    radial = share * (across - first) + (1 - share) * _MM_PER_DEGREE * (seventh - turn) * behind
    middle = share * (across - second) + (1 - share) * _MM_PER_DEGREE * (eighth - turn) * behind
    low = hand.there & (along > 1.6)
    # In front T1 reaches down to the wrist beside the axial line.
    front = palm > 0.5
    tip = curve(across, (-45, -46), (-25, -38), (-13, -56), (-4, -44), (2, -20), (10, 10))
    low &= np.where(front, run > tip, (turn < ulnar) | (run > tip))
    fingers = run > curve(across, (-60, 86), (-45, 96), (-20, 108), (5, 114), (35, 108), (60, 104))
    c6 = np.where(fingers, hand.finger < 1.5, radial > 0)
    c8 = np.where(fingers, hand.finger > 3.5, middle < 0)
    thumb = (hand.finger < 1.5) & (across > 34)
    skin.paint("c7", low)
    skin.paint("c6", low & (c6 | thumb))
    skin.paint("c8", low & c8 & ~thumb)

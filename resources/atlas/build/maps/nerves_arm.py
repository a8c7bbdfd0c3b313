"""Nerve areas of shoulder, arm and hand."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.maps.limbs import Hand, Reach, hand_of, whole_arm
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin


def paint_arm(skin: Skin) -> None:
    """From the armpit and the edge of the shoulder to the finger tips."""
    arm = whole_arm(skin)
    _upper(skin, arm)
    _fore(skin, arm)
    _hand(skin, hand_of(skin))


def _upper(skin: Skin, arm: Reach) -> None:
    along, turn = arm.along, arm.turned(-60)
    away = (skin.x - 185) * 0.6 + (1425 - skin.y) * 0.8
    cap = (away > 36) & (skin.x > 120) & (skin.y < 1440) & (skin.y > 1290)
    limb = skin.arm & (cap | (along > 0.12))
    # The intercostobrachial nerve holds armpit and upper inner arm.
    folds = np.where(skin.z > 20, curve(skin.y, (1290, 144), (1330, 147), (1365, 149)), 162.0)
    root = skin.arm & (skin.y < 1362) & ((skin.x > folds) | (skin.y < 1295))
    skin.paint("intercostobrachial", root | _armpit(skin))
    skin.paint("arm_medial", limb & (along > _inner_end(arm)))
    skin.paint("arm_posterior", limb & (turn > 115) & (turn < _rear_edge(along)) & (along > 0.1))
    # In front the lateral nerves of the arm reach to its middle.
    inner = curve(along, (0, -32), (0.08, -22), (0.3, -8), (0.6, 2), (1, 4))
    fold = curve(skin.y, (1290, 178), (1320, 168), (1345, 158), (1365, 149))
    near = (skin.y < 1290) | (skin.z < 20) | (skin.x > fold)
    rear = curve(along, (-0.1, 196), (0, 186), (0.2, 170), (0.4, 146), (0.6, 122), (1, 116))
    outer = (limb | cap) & near & (turn > inner) & (turn < rear)
    skin.paint("arm_lateral_inferior", outer)
    low = curve(turn, (-30, 0.4), (10, 0.5), (60, 0.58), (100, 0.58), (140, 0.48), (190, 0.3))
    skin.paint("axillary", outer & (along < low))


def _armpit(skin: Skin) -> np.ndarray:
    return np.asarray(skin.ball((158, 1282, 12), (38, 44, 52)) & (skin.y < 1340))


def _inner_end(arm: Reach) -> np.ndarray:
    """Where the medial cutaneous nerve of the arm takes over from the intercostobrachial one."""
    inward = arm.turned(100)
    return np.asarray(curve(inward, (190, 0.5), (230, 0.45), (270, 0.36), (320, 0.28), (370, 0.2)))


def _rear_edge(along: np.ndarray) -> np.ndarray:
    return np.asarray(curve(along, (0.1, 184), (0.25, 196), (0.5, 206), (0.8, 212), (1, 214)))


def _fore(skin: Skin, arm: Reach) -> None:
    along = arm.along
    turn, inward = arm.turned(-60), arm.turned(150)
    start = curve(turn, (0, 0.93), (60, 0.96), (110, 1.0), (160, 1.02), (200, 1.03))
    lower = skin.arm & (along > 0.85)
    medial = curve(inward, (190, 1.03), (230, 1.0), (270, 0.92), (320, 0.86), (360, 0.88))
    skin.paint("forearm_medial", lower & (along > medial) & (inward > 190) & (inward < 372))
    dorsal = curve(along, (0.9, 112), (1.1, 104), (1.4, 112), (1.7, 126), (2, 136))
    ulnar = curve(along, (0.9, 206), (1.2, 212), (1.6, 208), (2, 196))
    skin.paint("forearm_posterior", lower & (along > start) & (turn > dorsal) & (turn < ulnar))
    middle = curve(along, (0.9, 4), (1.3, 0), (1.7, 2), (2, 6))
    skin.paint("forearm_lateral", lower & (along > start) & (turn > middle) & (turn <= dorsal))


def _hand(skin: Skin, hand: Hand) -> None:
    run, across, finger = hand.run, hand.across, hand.finger
    facing = np.stack([skin.nx, skin.ny, skin.nz], 1)
    facing = facing / np.maximum(np.linalg.norm(facing, axis=1, keepdims=True), 1e-9)
    palmar = facing @ hand.out_of_palm > curve(
        across, (-60, -0.1), (0, 0.0), (30, 0.15), (60, 0.25)
    )
    # Palm: from the wrist crease on; back: from the styloids on.
    palm = hand.there & palmar & (run > curve(across, (-40, 6), (-10, 2), (15, 4), (35, 14)))
    back = hand.there & ~palmar & (run > curve(across, (-40, -4), (-8, 4), (15, -4), (35, -14)))
    ring = curve(run, (0, -12), (60, -15), (105, -21), (136, -27), (163, -31), (191, -37))
    skin.paint("median", palm)
    skin.paint("ulnar", palm & (across < ring))
    skin.paint("radial_superficial", back)
    # The back of index, middle and half the ring finger beyond the middle joint is the median's.
    tip = curve(across, (-30, 140), (-15, 146), (-2, 152), (18, 150), (31, 144), (40, 142))
    skin.paint("median", back & (run > tip) & (finger >= 2) & (finger <= 4))
    half = curve(run, (0, -6), (60, -10), (105, -19), (136, -27), (163, -31), (191, -37))
    skin.paint("ulnar", back & (across < half))
    # The thumb turns its nail outward: its back and outer side are the radial nerve's.
    offset = skin.points - skin.joints.head("finger1-2")
    along = skin.joints.tail("finger1-3") - skin.joints.head("finger1-2")
    along = along / np.linalg.norm(along)
    outward = skin.joints.head("finger1-1") - skin.joints.head("finger3-1")
    outward = outward - (outward @ along) * along
    outward = outward / np.linalg.norm(outward)
    beyond = offset @ along
    aside = np.linalg.norm(offset - np.outer(beyond, along), axis=1)
    thumb = hand.there & (finger < 1.5) & (aside < 26) & (beyond > -14)
    nail = curve(beyond, (-14, 0.85), (5, 0.6), (35, 0.15))
    dorsal = (facing @ outward > nail) & (offset @ outward > 0)
    skin.paint("median", thumb & ~dorsal & (beyond > -4))
    skin.paint("radial_superficial", thumb & dorsal)

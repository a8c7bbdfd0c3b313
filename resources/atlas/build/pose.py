"""The two poses of the figure: palms forward for front and back, arms forward for the sides."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resources.atlas.build.geometry import (
    Floats,
    laplacian_smooth,
    rotation,
    rotation_between,
    unit,
)
from resources.atlas.build.rig import Rig
from resources.atlas.build.shape import symmetric
from resources.atlas.build.source import Source

_FORWARD = np.array([0, 0, 1.0])


@dataclass(frozen=True)
class Pose:
    """Angles in degrees; shares 0..1."""

    arm_abduction: float
    arm_flexion: float = 0.0
    elbow_flexion: float = 9.0
    more_supination: float = 0.0
    clavicle: float = -4.0
    shoulder: float = -6.0
    leg_adduction: float = 4.2
    finger_straightening: float = 0.6
    finger_spread: float = 0.35
    thumb: float = 14.0


FRONT = Pose(arm_abduction=16.5)
SIDE = Pose(arm_abduction=9, arm_flexion=36, elbow_flexion=14, more_supination=82)


def posed(
    vertices: Floats, source: Source, rig: Rig, pose: Pose
) -> tuple[Floats, dict[str, Floats], dict[str, Floats]]:
    """Vertices, bone heads and tails (dm) in the pose, standing on y = 0, exactly symmetric."""
    turns: dict[str, Floats] = {}
    for side in ("L", "R"):
        turns |= _arm(side, rig.heads(vertices), rig.tails(vertices), pose)
        sign = 1 if side == "L" else -1
        turns[f"upperleg01.{side}"] = rotation(_FORWARD, -sign * pose.leg_adduction)
        turns[f"foot.{side}"] = rotation(_FORWARD, sign * pose.leg_adduction)
    out, heads, tails = rig.posed(vertices, turns)
    out = symmetric(out, source)
    out = symmetric(_relaxed_armpit(out, source, heads), source)
    skin = np.unique(source.quads)
    floor = np.array([0, out[skin, 1].min(), 0])
    return (
        out - floor,
        {name: place - floor for name, place in heads.items()},
        {name: place - floor for name, place in tails.items()},
    )


def _arm(
    side: str, heads: dict[str, Floats], tails: dict[str, Floats], pose: Pose
) -> dict[str, Floats]:
    sign = 1 if side == "L" else -1
    shoulder, elbow, wrist = (
        heads[f"{bone}.{side}"] for bone in ("upperarm01", "lowerarm01", "wrist")
    )
    upper, fore = unit(elbow - shoulder), unit(wrist - elbow)
    turns = {
        f"clavicle.{side}": rotation(_FORWARD, sign * pose.clavicle),
        f"shoulder01.{side}": rotation(_FORWARD, sign * pose.shoulder),
    }
    girdle = turns[f"clavicle.{side}"] @ turns[f"shoulder01.{side}"]

    # The upper arm goes to its direction with the elbow crease facing forward; the twist this
    # needs is shared between the two halves of the upper arm so that the skin does not wring.
    abduction, flexion = np.radians(pose.arm_abduction), np.radians(pose.arm_flexion)
    upper_goal = unit(
        [
            sign * np.sin(abduction),
            -np.cos(abduction) * np.cos(flexion),
            np.sin(flexion) * np.cos(abduction) - 0.02,
        ]
    )
    ahead = np.array([0, np.sin(flexion), np.cos(flexion)])
    hinge = unit(np.cross(upper, fore))
    hinge_goal = np.cross(upper_goal, ahead)
    hinge_goal = unit(hinge_goal - (hinge_goal @ upper_goal) * upper_goal)
    now = np.stack([upper, hinge, np.cross(upper, hinge)], 1)
    goal = np.stack([upper_goal, hinge_goal, np.cross(upper_goal, hinge_goal)], 1)
    whole = goal @ now.T
    swing = rotation_between(upper, upper_goal)
    twisted = swing.T @ whole @ hinge
    twist = np.degrees(np.arctan2(np.cross(hinge, twisted) @ upper, hinge @ twisted))
    turns[f"upperarm01.{side}"] = girdle.T @ swing @ rotation(upper, twist * 0.35)
    turns[f"upperarm02.{side}"] = rotation(upper, twist * 0.65)

    # Forearm: the wanted elbow angle, then supination spread over forearm and wrist.
    bent = float(np.degrees(np.arccos(np.clip(upper @ fore, -1, 1))))
    bend = rotation(hinge, pose.elbow_flexion - bent)
    index, little = heads[f"finger2-1.{side}"], heads[f"finger5-1.{side}"]
    palm = unit(np.cross(index - wrist, little - wrist)) * -sign
    fore_now, palm_now = whole @ bend @ fore, whole @ bend @ palm
    facing = unit(ahead - (ahead @ fore_now) * fore_now)
    palm_flat = unit(palm_now - (palm_now @ fore_now) * fore_now)
    supination = np.degrees(np.arctan2(np.cross(palm_flat, facing) @ fore_now, palm_flat @ facing))
    supination += sign * pose.more_supination
    turns[f"lowerarm01.{side}"] = bend @ rotation(fore, supination * 0.4)
    turns[f"lowerarm02.{side}"] = rotation(fore, supination * 0.45)
    hand = unit(heads[f"finger3-1.{side}"] - wrist)
    straighter = rotation_between(hand, 0.35 * hand + 0.65 * fore)
    turns[f"wrist.{side}"] = rotation(fore, supination * 0.15) @ straighter
    turns |= _fingers(side, heads, tails, palm, hand, pose)
    turns[f"finger1-1.{side}"] = rotation(palm, -sign * pose.thumb)
    return turns


def _fingers(
    side: str,
    heads: dict[str, Floats],
    tails: dict[str, Floats],
    palm: Floats,
    hand: Floats,
    pose: Pose,
) -> dict[str, Floats]:
    turns: dict[str, Floats] = {}
    k = pose.finger_straightening
    across = unit(np.cross(palm, hand))
    for finger in range(2, 6):
        first, second, third = (f"finger{finger}-{n}.{side}" for n in (1, 2, 3))
        d1 = unit(heads[second] - heads[first])
        d2 = unit(heads[third] - heads[second])
        d3 = unit(tails[third] - heads[third])
        goal = unit(hand - 0.05 * palm)
        goal = unit(goal + across * ((d1 - hand) @ across) * pose.finger_spread)
        turns[first] = rotation_between(d1, (1 - k) * d1 + k * goal)
        turns[second] = rotation_between(d2, (1 - k) * d2 + k * d1)
        turns[third] = rotation_between(d3, (1 - k) * d3 + k * d2)
    return turns


def _relaxed_armpit(vertices: Floats, source: Source, heads: dict[str, Floats]) -> Floats:
    """Smooths the folds that skinning leaves where the arm meets the chest."""
    shoulder = (heads["upperarm01.L"] + heads["upperarm01.R"] * [-1, 1, 1]) / 2
    left = np.c_[np.abs(vertices[:, 0]), vertices[:, 1:]]
    ellipsoid = (left - shoulder + np.array([0.05, 0.75, 0])) / [0.75, 0.9, 1.2]
    weight = np.clip(1.5 * (1 - np.linalg.norm(ellipsoid, axis=1)), 0, 1)
    skin = np.zeros(len(vertices))
    skin[source.quads.ravel()] = 1
    return laplacian_smooth(vertices, source.quads, weight * skin, 6, 0.4)

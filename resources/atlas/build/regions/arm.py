"""Shoulder cap, upper arm, elbow, forearm and wrist."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Limb, Mask, Skin

_OUTWARD = 84.0  # degrees about the upper arm: the middle of the deltoid


def paint_arm(skin: Skin) -> None:
    """Everything from the shoulder cap to the wrist."""
    shoulder, elbow, wrist = (skin.joints.head(b) for b in ("upperarm01", "lowerarm01", "wrist"))
    upper, fore = skin.limb(shoulder, elbow), skin.limb(elbow, wrist)
    arm = skin.arm
    on_upper = arm & (upper.t <= 1)
    skin.paint("arm_anterior", on_upper)
    skin.paint("arm_posterior", on_upper & ((upper.angle > 95) | (upper.angle < -78)))
    _deltoid(skin, on_upper, upper)

    lower = arm & (upper.t > 1)
    skin.paint("forearm_flexor", lower)
    radial = curve(fore.t, (0, 22), (0.3, 34), (0.7, 44), (1, 50))
    skin.paint("forearm_extensor", lower & (fore.angle > radial) & (fore.angle < 245))
    joint = arm & (upper.t > 0.905) & (fore.t < 0.085)
    skin.paint("elbow_lateral", joint & (upper.angle >= 0) & (upper.angle < 142))
    skin.paint("elbow_medial", joint & ((upper.angle < 0) | (upper.angle > 222)))
    skin.paint("elbow_posterior", joint & (upper.angle >= 142) & (upper.angle <= 222))
    skin.paint("wrist", arm & (fore.t > 0.885))


def _deltoid(skin: Skin, on_upper: Mask, upper: Limb) -> None:
    half = curve(upper.t, (-0.4, 150), (0, 128), (0.2, 96), (0.4, 56), (0.52, 24), (0.58, 0.1))
    off = np.abs((upper.angle - _OUTWARD + 180) % 360 - 180)
    # In front the shoulder reaches farther inward, over the coracoid.
    inner = (upper.ahead > 0) & (upper.angle < _OUTWARD)
    half = np.where(inner, half + curve(upper.t, (0.05, 40), (0.22, 22), (0.4, 0)), half)
    cap = on_upper & (upper.t < 0.58) & ((off < half) | (upper.t < 0.05))
    skin.paint("deltoid_lateral", cap)
    # Lines from the two ends of the acromion down to the deltoid's insertion.
    front = curve(upper.t, (-0.5, 8), (-0.3, 20), (-0.1, 28), (0.2, 29), (0.4, 20), (0.58, 6))
    back = curve(upper.t, (-0.5, -8), (-0.3, -16), (-0.1, -23), (0.2, -23), (0.4, -13), (0.58, 0))
    skin.paint("deltoid_anterior", cap & (upper.ahead > front))
    skin.paint("deltoid_posterior", cap & (upper.ahead < back))

"""Shoulder cap, upper arm, elbow, forearm and wrist."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin


def paint_arm(skin: Skin) -> None:
    """Everything from the shoulder cap to the wrist."""
    joints = skin.joints
    shoulder, elbow, wrist = (joints.head(b) for b in ("upperarm01", "lowerarm01", "wrist"))
    upper, fore = skin.limb(shoulder, elbow), skin.limb(elbow, wrist)
    arm = skin.arm & ~skin.hand
    turn = upper.angle  # -90 inward .. 270
    on_upper = arm & (upper.t <= 1)
    skin.paint("arm_anterior", on_upper)
    skin.paint("arm_posterior", on_upper & ((turn > 95) | (turn < -80)))
    half = curve(upper.t, (-0.4, 150), (0, 128), (0.2, 96), (0.4, 56), (0.52, 24), (0.58, 0.1))
    about = np.abs((turn - 84 + 180) % 360 - 180)
    cap = on_upper & (upper.t < 0.58) & ((about < half) | (upper.t < 0.05))
    signed = (turn - 84 + 180) % 360 - 180 + 84
    skin.paint("deltoid_lateral", cap)
    skin.paint("deltoid_anterior", cap & (signed < curve(upper.t, (-0.3, 42), (0.2, 56), (0.5, 78))))
    skin.paint("deltoid_posterior", cap & (signed > curve(upper.t, (-0.3, 128), (0.2, 116), (0.5, 92))))
    turn2 = fore.angle
    lower = arm & (upper.t > 1.0)
    skin.paint("forearm_flexor", lower)
    skin.paint("forearm_extensor", lower & (turn2 > 35) & (turn2 < 245))
    around_elbow = arm & (upper.t > 0.9) & (fore.t < 0.12)
    skin.paint("elbow_lateral", around_elbow & (turn >= 0) & (turn < 140))
    skin.paint("elbow_medial", around_elbow & ((turn < 0) | (turn > 225)))
    skin.paint("elbow_posterior", around_elbow & (turn >= 140) & (turn <= 225))
    skin.paint("wrist", (arm & (fore.t > 0.88)))

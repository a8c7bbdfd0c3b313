"""Ankle, foot and toes."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin


def paint_foot(skin: Skin) -> None:
    """Everything below the ankle line."""
    x, y, z = skin.x, skin.y, skin.z
    ankle = skin.joints.head("foot")
    lower = skin.limb(skin.joints.head("lowerleg01"), ankle)
    inner = x < ankle[0] + curve(y, (0, 4), (60, 0), (110, 4))
    below = skin.leg & (y < 130)
    foot = below & (y < curve(z, (-45, 96), (20, 100), (50, 108), (70, 110)))
    skin.paint("foot_dorsal", foot)
    heel = foot & (z < curve(y, (0, 34), (25, 36), (45, 24), (58, -2), (66, -50)))
    skin.paint("heel", heel)
    tendon = lower.turned(-90)
    skin.paint("achilles", foot & ~heel & (tendon > 112) & (tendon < 246) & (z < 2))
    # The malleoli, in a rounded field each, seen from the side.
    field = np.abs((z - 12) / 38) ** 2.2 + np.abs((y - 80) / 39) ** 2.2 < 1
    behind = z < curve(y, (45, -14), (80, -12), (115, -6))
    skin.paint("ankle_medial", below & field & ~behind & inner)
    skin.paint("ankle_lateral", below & field & ~behind & ~inner)

    # The sole, and the inner edge that arches up from it.
    rim = curve(z, (-50, 14), (30, 13), (60, 12), (120, 11), (215, 12))
    sole = foot & (y < rim)
    instep = curve(z, (20, 14), (38, 40), (70, 47), (105, 38), (132, 20))
    middle = foot & (z > curve(y, (0, 34), (25, 36), (50, 22))) & (z < 128)
    hollow = (x < 122) | (
        (skin.ny < -0.5) & (x < 140)
    )  # the vault of the arch, higher than its rim
    skin.paint("arch_medial", middle & hollow & (y < instep))
    skin.paint("forefoot_plantar", sole & (z > 60))
    # Under the arch the ball and the heel bend towards each other and meet at the outer edge.
    ball = curve(x, (80, 112), (110, 116), (128, 109), (141, 93), (151, 73), (158, 60), (190, 60))
    back = curve(x, (100, 34), (125, 35), (140, 41), (150, 50), (158, 60), (190, 60))
    skin.paint("arch_medial", sole & (z < ball))
    skin.paint("heel", sole & (z < back))
    base = curve(x, (85, 163), (108, 167), (121, 172), (124, 176))
    skin.paint("great_toe", foot & (z > base) & (x < 122.5))

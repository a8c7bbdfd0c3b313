"""Ankle, foot and toes."""

from __future__ import annotations

from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin


def paint_foot(skin: Skin) -> None:
    """Everything below the ankle line."""
    x, y, z = skin.x, skin.y, skin.z
    foot = skin.leg & (y < curve(z, (-60, 100), (0, 100), (60, 102), (120, 96)))
    inner = x < skin.joints.head("foot")[0] - 2
    skin.paint("foot_dorsal", foot)
    skin.paint("ankle_medial", foot & (z < 45) & inner)
    skin.paint("ankle_lateral", foot & (z < 45) & ~inner)
    skin.paint("achilles", foot & (z < -28) & (y > 55))
    skin.paint("heel", foot & (y < curve(z, (-80, 62), (-20, 48), (20, 28), (40, 15))) & (z < 40))
    skin.paint("arch_medial", foot & (z >= 20) & (z < 125) & inner & (y < curve(z, (10, 42), (60, 42), (130, 25))))
    sole = foot & (skin.ny < -0.25) & (y < curve(x, (90, 32), (125, 26), (150, 16), (180, 12)))
    skin.paint("arch_medial", sole & (z >= 20) & (z < 125))
    skin.paint("heel", sole & (z < 22))
    front = curve(x, (80, 100), (110, 104), (150, 80), (175, 40), (190, 20))
    skin.paint("forefoot_plantar", sole & (z > front))
    toes = foot & (z > curve(x, (80, 172), (110, 178), (140, 172), (170, 152), (195, 140)))
    skin.paint("great_toe", toes & (skin.parts["toe1"] > 0.5))

"""Thigh, knee and lower leg."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Limb, Skin


def paint_leg(skin: Skin) -> None:
    """Everything from the groin to the ankle; the foot is painted over it."""
    hip, knee, ankle = (skin.joints.head(b) for b in ("upperleg01", "lowerleg01", "foot"))
    upper, lower = skin.limb(hip, knee), skin.limb(knee, ankle)
    _thigh(skin, upper)
    _shank(skin, upper, lower)
    _knee(skin, upper, lower)


def _thigh(skin: Skin, upper: Limb) -> None:
    t, turn = upper.t, upper.turned(-180)
    thigh = skin.leg & (t < 1)
    skin.paint("thigh_medial", thigh)
    # The sartorius, from the outer hip to the inner knee, is the inner border of the quadriceps.
    sartorius = curve(t, (0.08, -6), (0.2, -17), (0.32, -25), (0.45, -31), (0.6, -28), (0.9, -25))
    skin.paint("thigh_anterior", thigh & (turn > sartorius) & (turn < 60))
    inner = curve(t, (0.42, -34), (0.5, -48), (0.6, -64), (0.8, -80), (1, -84))
    outer = curve(t, (0.42, -31), (0.5, -28), (0.62, -24), (0.8, -10), (1, -4))
    skin.paint("thigh_vmo", thigh & (t > 0.42) & (turn > inner) & (turn < outer))
    lateralis = curve(t, (0.1, 30), (0.3, 30), (0.6, 29), (0.9, 22))
    skin.paint("thigh_anterolateral", thigh & (turn >= lateralis) & (turn < 82))
    skin.paint("thigh_itb", thigh & (turn >= 82) & (turn < 112))
    behind = curve(t, (0.1, -145), (0.3, -134), (0.6, -122), (1, -112))
    skin.paint("thigh_posterior", thigh & ((turn >= 112) | (turn < behind)))


def _shank(skin: Skin, upper: Limb, lower: Limb) -> None:
    turn, t = lower.turned(-90), lower.t
    shank = skin.leg & (upper.t >= 1)
    skin.paint("shin", shank)
    front = curve(t, (0.1, 58), (0.3, 66), (0.6, 74), (0.9, 88), (1, 92))
    rear = curve(t, (0.1, 116), (0.5, 116), (0.8, 122), (1, 132))
    skin.paint("leg_lateral", shank & (turn >= front) & (turn < rear))
    skin.paint("calf_lateral", shank & (turn >= rear) & (turn < 182))
    skin.paint(
        "calf_medial", shank & (turn >= 182) & (turn < curve(t, (0.1, 266), (0.7, 268), (1, 250)))
    )
    arch = curve(
        turn,
        (100, 0.97),
        (124, 0.78),
        (150, 0.645),
        (181, 0.6),
        (212, 0.645),
        (238, 0.78),
        (262, 0.97),
    )
    skin.paint("achilles", shank & (t > arch) & (turn > 100) & (turn < 262))


def _knee(skin: Skin, upper: Limb, lower: Limb) -> None:
    turn = upper.turned(-180)
    behind = upper.turned(0)
    # Above and below the kneecap and the hollow of the knee the borders arch.
    arch = np.cos(np.radians(turn)) ** 2
    joint = skin.leg & (upper.t > 0.925 - 0.045 * arch) & (lower.t < 0.075 + 0.035 * arch)
    skin.paint("knee_anterior", joint & (turn > -42) & (turn < 42))
    skin.paint("knee_lateral", joint & (turn >= 42) & (turn <= 133))
    skin.paint("knee_medial", joint & (turn <= -42) & (behind >= 230))
    skin.paint("knee_popliteal", joint & (behind > 133) & (behind < 230))

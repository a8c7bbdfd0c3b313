"""Thigh, knee and lower leg."""

from __future__ import annotations

from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin


def paint_leg(skin: Skin) -> None:
    """Everything from the groin to above the ankle."""
    hip, knee, ankle = (skin.joints.head(b) for b in ("upperleg01", "lowerleg01", "foot"))
    upper, lower = skin.limb(hip, knee), skin.limb(knee, ankle)
    leg = skin.leg
    turn, t = upper.turned(-180), upper.t
    thigh = leg & (t < 1)
    skin.paint("thigh_medial", thigh)
    skin.paint("thigh_anterior", thigh & (turn > curve(t, (0, -75), (0.25, -40), (0.6, -28), (0.9, -25))) & (turn < 42))
    vmo = curve(turn, (-80, 0.76), (-45, 0.62), (-28, 0.56), (0, 0.7))
    skin.paint("thigh_vmo", thigh & (t > vmo) & (turn > curve(t, (0.55, -60), (0.8, -78), (1, -80))) & (turn < curve(t, (0.55, -28), (0.8, -10), (1, -5))))
    skin.paint("thigh_anterolateral", thigh & (turn >= curve(t, (0.1, 30), (0.5, 34), (0.9, 24))) & (turn < 82))
    skin.paint("thigh_itb", thigh & (turn >= 82) & (turn < 112))
    skin.paint("thigh_posterior", thigh & ((turn >= 112) | (turn < curve(t, (0.1, -142), (0.5, -125), (1, -112)))))
    around, s = lower.turned(-90), lower.t
    shank = leg & (t >= 1)
    skin.paint("shin", shank)
    skin.paint("leg_lateral", shank & (around >= 48) & (around < 118))
    skin.paint("calf_lateral", shank & (around >= 118) & (around < 182))
    skin.paint("calf_medial", shank & (around >= 182))
    skin.paint("achilles", shank & (s > curve(around, (100, 0.9), (130, 0.66), (181, 0.6), (225, 0.66), (250, 0.9))) & (around > 112) & (around < 248))
    behind = upper.turned(0)
    joint = leg & (t > 0.91) & (s < 0.1)
    skin.paint("knee_anterior", joint & (turn > -42) & (turn < 42))
    skin.paint("knee_lateral", joint & (turn >= 42) & (turn <= 135))
    skin.paint("knee_medial", joint & (turn <= -42) & (behind >= 228))
    skin.paint("knee_popliteal", joint & (behind > 135) & (behind < 228))

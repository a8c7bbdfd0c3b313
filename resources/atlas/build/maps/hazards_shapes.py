"""The forms that hazard areas are made of: courses, bands along a limb, rounded fields."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from resources.atlas.build.geometry import Floats
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Limb, Mask, Skin

Station = tuple[float, float, float, float]  # x, y, z and the half width there, mm
Knots = Sequence[tuple[float, float]]


def course(skin: Skin, *stations: Station) -> Mask:
    """The spots within the half width of a line on the skin, its ends rounded.

    The half width changes evenly from one station to the next.
    """
    inside = np.zeros(len(skin.points), np.bool_)
    for start, end in pairwise(np.array(stations, float)):
        along = end[:3] - start[:3]
        offset = skin.points - start[:3]
        share = np.clip(offset @ along / (along @ along), 0, 1)
        gap = np.linalg.norm(offset - share[:, None] * along, axis=1)
        inside |= gap < start[3] + share * (end[3] - start[3])
    return inside


def band(limb: Limb, middle: Knots, half: Knots, *, turned_from: float) -> Mask:
    """A band along a limb: ``middle`` gives degrees, ``half`` mm of the skin's arc, both by t.

    It runs over the t of ``middle``; its ends are rounded where ``half`` falls to 0. Angles count
    from ``turned_from``, which has to lie on the far side of the limb.
    """
    t = limb.t
    off = np.radians(limb.turned(turned_from) - curve(t, *middle))
    arc = np.abs(off) * np.hypot(limb.ahead, limb.outward)
    return np.asarray((t > middle[0][0]) & (t < middle[-1][0]) & (arc < curve(t, *half)))


def rounded(
    across: Floats, up: Floats, middle: tuple[float, float], half: tuple[float, float], power: float
) -> Mask:
    """The inside of a rounded field: an ellipse at ``power`` 2, nearer to a box above it."""
    u, v = np.abs((across - middle[0]) / half[0]), np.abs((up - middle[1]) / half[1])
    return np.asarray(u**power + v**power < 1)

"""The neck and the slope of the shoulder."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin


def paint_neck(skin: Skin) -> None:
    """Upper trapezius, front, side and back of the neck."""
    x, y, z = skin.x, skin.y, skin.z
    back = skin.around > 98
    slope = curve(x, (0, 1452), (30, 1440), (66, 1402), (100, 1399), (140, 1402), (180, 1398))
    clavicle = curve(x, (0, 1398), (25, 1400), (70, 1408), (110, 1418), (160, 1420))
    top = skin.trunk & (y > np.where(back, slope, clavicle))
    skin.paint("upper_trapezius", top)
    base = curve(z, (-80, 1462), (-30, 1462), (10, 1450), (35, 1428), (80, 1402))
    reach = curve(y, (1400, 100), (1430, 78), (1480, 78))
    axis = curve(y, (1400, 10), (1470, 12), (1550, 28))
    turn = np.degrees(np.arctan2(x, z - axis))
    neck = top & (y > base) & (x < reach)
    skin.paint("neck_anterolateral", neck)
    skin.paint("neck_posterior", neck & (turn > curve(y, (1440, 112), (1500, 118), (1560, 122))))
    skin.paint("suboccipital", skin.trunk & (y > 1520) & (turn > 118))

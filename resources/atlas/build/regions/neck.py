"""The neck and the slope of the shoulder."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin


def paint_neck(skin: Skin) -> None:
    """Upper trapezius, front, side and back of the neck, and below the skull."""
    x, y, z = skin.x, skin.y, skin.z
    back = skin.around > 98
    slope = curve(x, (0, 1452), (30, 1440), (66, 1403), (100, 1399), (140, 1402), (180, 1398))
    clavicle = curve(x, (0, 1397), (25, 1400), (70, 1408), (110, 1418), (160, 1420))
    top = skin.trunk & (y > np.where(back, slope, clavicle))
    skin.paint("upper_trapezius", top)

    # Angle about the neck: 0 throat, 90 side, 180 nape.
    axis = curve(y, (1400, 12), (1470, 12), (1550, 24))
    turn = np.degrees(np.arctan2(x, z - axis))
    # The front edge of the trapezius runs from the skull to the outer third of the clavicle.
    edge = curve(y, (1405, 66), (1430, 84), (1455, 98), (1490, 112), (1530, 122), (1580, 128))
    reach = curve(y, (1400, 124), (1425, 107), (1450, 91), (1468, 84), (1482, 88), (1510, 120))
    skin.paint("neck_anterolateral", top & (turn < edge) & (x < reach))
    angle_of_neck = curve(x, (0, 1462), (25, 1464), (50, 1472), (70, 1486))
    nape = top & ((turn >= edge) | (x >= reach)) & (y > angle_of_neck)
    skin.paint("neck_posterior", nape)
    skin.paint("suboccipital", nape & (y > curve(x, (0, 1524), (30, 1526), (60, 1536))))

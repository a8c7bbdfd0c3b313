"""Skull and face."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin


def paint_head(skin: Skin) -> None:
    """Everything above the jaw line and the base of the skull."""
    x, y, z = skin.x, skin.y, skin.z
    head = skin.head
    turn = np.degrees(np.arctan2(x, z - 35))
    skin.paint("vertex", head)
    hair = curve(turn, (0, 1692), (40, 1688), (60, 1676), (95, 1664), (130, 1652), (180, 1645))
    low = head & (y < hair)
    skin.paint("occiput", low & (turn > 112))
    skin.paint("suboccipital", head & (turn > 120) & (y < curve(x, (0, 1582), (40, 1578), (75, 1566))))
    skin.paint("temple", low & (turn >= 50) & (turn <= 112) & (y > 1600))
    skin.paint("cheek", low & (turn < 84) & (y <= 1606))
    skin.paint("jaw_tmj", low & (turn >= curve(y, (1490, 36), (1540, 50), (1580, 60), (1606, 66))) & (turn < 112) & (y <= 1606))
    brow = curve(x, (0, 1620), (25, 1627), (50, 1625), (75, 1610))
    skin.paint("forehead", low & (turn < curve(y, (1610, 50), (1690, 56))) & (y > brow))
    under = curve(x, (0, 1606), (12, 1600), (30, 1586), (55, 1590), (80, 1606))
    skin.paint("eye", low & (turn < 52) & (y <= brow) & (y > under) & (x > 7))
    mouth = curve(x, (0, 1560), (15, 1560), (26, 1552), (36, 1530), (42, 1500), (50, 1480))
    skin.paint("mouth_chin", head & (y < mouth) & (x < 48) & (turn < 52))
    ear = curve(y, (1540, 69), (1590, 74.5), (1640, 80))
    pinna = head & (x > ear) & (y > 1550) & (y < 1650) & (z < 55)
    mastoid = low & (turn > 92) & (turn <= 116) & (y <= 1600)
    skin.paint("ear", pinna | mastoid)

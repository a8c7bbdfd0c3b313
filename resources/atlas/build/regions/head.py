"""Skull and face."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin

_CHEEKBONE = 1606.0  # mm: upper edge of the zygomatic arch


def paint_head(skin: Skin) -> None:
    """Everything above the jaw's lower edge and the base of the skull."""
    x, y, z = skin.x, skin.y, skin.z
    head = skin.head
    turn = np.degrees(np.arctan2(x, z - 35))  # 0 nose, 90 ear, 180 back of the head
    skin.paint("vertex", head)
    hair = curve(turn, (0, 1692), (40, 1688), (65, 1674), (95, 1664), (130, 1652), (180, 1645))
    low = head & (y < hair)
    skin.paint("occiput", low)
    temple_back = curve(y, (1585, 90), (1600, 112), (1612, 115), (1660, 104))
    skin.paint("temple", low & (turn < temple_back))
    skin.paint("forehead", low & (turn < curve(y, (1600, 50), (1640, 50), (1690, 58))))

    face = low & (y < curve(turn, (0, _CHEEKBONE), (90, _CHEEKBONE), (110, 1600)))
    skin.paint("cheek", face & (turn < 100))
    jaw_front = curve(y, (1486, 104), (1500, 100), (1518, 90), (1545, 81), (1580, 77), (1606, 74))
    skin.paint("jaw_tmj", face & (z < jaw_front) & (z > 30))
    rim = np.where(y > 1609, (y - 1609) / 18.5, (1609 - y) / 19)
    orbit = np.abs((x - 36) / 28.5) ** 2.2 + np.abs(rim) ** 2.2 < 1
    skin.paint("eye", head & orbit & (z > 60))
    smile = curve(x, (0, 1565), (14, 1564), (26, 1555), (34, 1538), (38, 1508), (41, 1480))
    chin_back = curve(y, (1486, 94), (1500, 91), (1520, 86))
    skin.paint("mouth_chin", head & (y < smile) & (x < 44) & (z > chin_back))
    inside = (x < 26) & (z > 10) & (z < 118) & (y > 1525) & (y < 1566)  # behind the lips
    skin.paint("mouth_chin", head & inside)
    pinna = skin.ball((76, 1597, 43), (20, 35, 19)) & (x > 62)
    mastoid = skin.ball((62, 1574, 25), (30, 25, 20))
    behind = face & (z < 32) & (turn < 118)
    skin.paint("ear", head & (pinna | mastoid | behind | (x > 80)))

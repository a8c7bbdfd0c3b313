"""Areas of the cutaneous nerves over the whole skin, as textbooks draw them.

``docs/nerves.md`` tells what anchors the borders and which of them are doubtful.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.half import PARTS
from resources.atlas.build.maps.nerves_arm import paint_arm
from resources.atlas.build.maps.nerves_leg import paint_leg
from resources.atlas.build.maps.nerves_trunk import paint_trunk
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Joints, Skin


def nerve_codes(
    points: Floats, normals: Floats, parts: Floats, joints: Joints, names: Sequence[str]
) -> Ints:
    """The place in ``names`` of each point's nerve area, (n,).

    ``points`` (n, 3) in mm of the rest pose with x >= 0, ``parts`` (n, 16) the columns of PARTS.
    """
    skin = Skin(points, normals, dict(zip(PARTS, parts.T, strict=True)), joints, names)
    paint_trunk(skin)
    paint_leg(skin)
    _neck(skin)
    paint_arm(skin)
    _scalp(skin)
    _face(skin)
    return skin.codes


def _neck(skin: Skin) -> None:
    x, y, z = skin.x, skin.y, skin.z
    ahead = curve(x, (0, 1366), (60, 1362), (110, 1360), (160, 1358))
    behind = curve(x, (50, 1450), (75, 1404), (110, 1376), (150, 1366), (175, 1366))
    skin.paint("supraclavicular", y > np.where(skin.around > 90, behind, ahead))
    axis = curve(y, (1400, 12), (1470, 12), (1550, 24))
    turn = np.degrees(np.arctan2(x, z - axis))  # 0 throat, 90 side, 180 nape
    edge = curve(y, (1410, 148), (1440, 140), (1480, 128), (1520, 124), (1560, 128))
    skin.paint("dorsal_rami_cervical", (y > 1424) & (turn > edge) & (x < 90))
    clavicle = curve(turn, (0, 1400), (40, 1408), (65, 1424), (90, 1456), (125, 1500))
    slope = curve(x, (30, 0), (60, 4), (80, 15), (120, 48), (180, 96))
    skin.paint("transverse_cervical", (y > clavicle + slope) & (turn < edge) & (x < 110))


def _scalp(skin: Skin) -> None:
    """Behind the line from the vertex over the ear to the chin."""
    x, y, z = skin.x, skin.y, skin.z
    axis = curve(y, (1400, 12), (1470, 12), (1550, 24))
    turn = np.degrees(np.arctan2(x, z - axis))
    upper = curve(turn, (45, 1500), (60, 1500), (90, 1514), (120, 1540), (150, 1552), (180, 1556))
    back = (y > upper) & (x < 110)
    skin.paint("greater_occipital", back & ((turn > 100) | (y > 1570)))
    skin.paint("third_occipital", (x < 34) & (turn > 120) & (y > 1530) & (y < _inion(x)))
    # The lesser occipital lies beside the greater one, behind and above the ear.
    side = curve(
        y, (1530, 118), (1580, 130), (1620, 130), (1650, 118), (1668, 104), (1686, 84), (1710, 60)
    )
    skin.paint("lesser_occipital", back & (turn < side))
    above = curve(turn, (40, 1590), (80, 1592), (100, 1590), (118, 1572), (128, 1556))
    skin.paint("great_auricular", back & (y < above) & (turn < 126))
    skin.paint("great_auricular", skin.ball((78, 1580, 38), (14, 26, 24)))


def _inion(x: Floats) -> Floats:
    return curve(x, (0, 1598), (14, 1592), (26, 1576), (34, 1540))


def _face(skin: Skin) -> None:
    """The branches of the trigeminal nerve."""
    x, y, z = skin.x, skin.y, skin.z
    above = curve(y, (1590, 50), (1612, 42), (1640, 36), (1700, 34), (1735, 32))
    jaw = curve(
        z, (40, 1606), (52, 1588), (62, 1570), (74, 1549), (88, 1525), (102, 1504), (118, 1488)
    )
    face = (y > 1475) & (y > jaw) & (z > above)
    turn = np.degrees(np.arctan2(x, z - 35))  # 0 nose, 90 ear
    skin.paint("auriculotemporal", face)
    cheek = curve(turn, (14, 1551), (36, 1569), (48, 1587), (57, 1606), (66, 1626))
    lower = face & (y < cheek + 6)
    ear = curve(y, (1490, 50), (1520, 62), (1560, 66), (1585, 64), (1600, 58))
    skin.paint("buccal", lower & (turn < ear))
    lip = curve(y, (1486, 34), (1510, 33), (1535, 27), (1551, 15))
    skin.paint("mental", face & (y < 1551) & (turn < lip))
    smile = curve(
        turn,
        *((0, 1551), (14, 1551), (24, 1556), (36, 1569), (48, 1587), (57, 1606), (63, 1626)),
        *((68, 1650), (72, 1680), (74, 1760)),
    )
    middle = face & (y > smile) & (y < 1690)
    skin.paint("zygomatic", middle)
    bone = curve(y, (1560, 30), (1575, 33), (1595, 33), (1614, 31))
    skin.paint("infraorbital", middle & (turn < bone) & (y < 1613))
    brow = curve(y, (1610, 40), (1617, 51), (1640, 60), (1660, 70), (1680, 80), (1700, 92))
    lid = curve(x, (10, 1609), (18, 1612), (36, 1613), (52, 1613))
    skin.paint("supraorbital", face & (y > lid) & (turn < np.where(y > 1700, 180, brow)))
    bridge = curve(y, (1576, 0), (1584, 7), (1598, 8), (1612, 12), (1622, 0))
    skin.paint("external_nasal", face & (x < bridge) & (y > 1577) & (y < 1622) & (z > 100))

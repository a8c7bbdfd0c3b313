"""Dermatomes: the skin of each spinal root and of the three branches of the trigeminal nerve.

One family of maps, that of Foerster and of Haymaker and Woodhall, which the standards for spinal
cord injury draw too. ``docs/nerves.md`` names the landmark behind each border.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.half import PARTS
from resources.atlas.build.maps.dermatomes_arm import paint_arm
from resources.atlas.build.maps.dermatomes_leg import paint_leg
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Joints, Skin

# Height in mm of each lower border of the trunk's bands, by the angle about the trunk: 0 front
# midline, 90 side, 180 back midline. In front the nipple (1267) lies in the middle of T4, the
# xiphoid (1208) in T6, the navel (1060) in T10; behind each band begins at its own vertebra.
_FRONT_TO_BACK = (0, 30, 60, 90, 120, 150, 180)
_LOWER_BORDERS: dict[str, tuple[float, ...]] = {
    "t2": (1326, 1320, 1299, 1276, 1302, 1356, 1387),
    "t3": (1286, 1281, 1266, 1250, 1271, 1328, 1361),
    "t4": (1251, 1247, 1235, 1222, 1241, 1299, 1334),
    "t5": (1223, 1218, 1206, 1195, 1213, 1271, 1307),
    "t6": (1190, 1187, 1177, 1168, 1186, 1243, 1280),
    "t7": (1153, 1151, 1145, 1141, 1160, 1216, 1253),
    "t8": (1116, 1116, 1114, 1114, 1133, 1189, 1226),
    "t9": (1079, 1080, 1083, 1087, 1107, 1162, 1199),
    "t10": (1028, 1033, 1044, 1058, 1081, 1135, 1172),
    "t11": (970, 978, 1002, 1027, 1052, 1107, 1145),
}


def dermatome_codes(
    points: Floats, normals: Floats, parts: Floats, joints: Joints, names: Sequence[str]
) -> Ints:
    """The place in ``names`` of each point's dermatome, (n,).

    ``points`` (n, 3) in mm of the rest pose with x >= 0, ``parts`` (n, 16) the columns of PARTS.
    """
    skin = Skin(points, normals, dict(zip(PARTS, parts.T, strict=True)), joints, names)
    _trunk(skin)
    paint_leg(skin)
    _neck(skin)
    paint_arm(skin)
    _head(skin)
    return skin.codes


def _trunk(skin: Skin) -> None:
    """The bands from T2 to T12; what lies below belongs to the leg's painter."""
    skin.paint("t12", np.ones(len(skin.y), bool))
    for name, heights in reversed(_LOWER_BORDERS.items()):
        border = curve(skin.around, *zip(_FRONT_TO_BACK, heights, strict=True))
        skin.paint(name, skin.y > border)


def _neck(skin: Skin) -> None:
    """C2 to C4, from below the clavicle and the root of the neck up to the skull."""
    x, y, z = skin.x, skin.y, skin.z
    # The cervicothoracic gap: C5 to T1 have gone into the arm, so that C4 meets T2.
    ahead = curve(x, (0, 1366), (60, 1362), (110, 1362), (160, 1362))
    behind = curve(x, (0, 1426), (50, 1417), (100, 1400), (150, 1382), (175, 1366))
    skin.paint("c4", y > np.where(skin.around > 90, behind, ahead))
    # Angle about the neck: 0 throat, 90 side, 180 nape.
    axis = curve(y, (1400, 12), (1470, 12), (1550, 24))
    turn = np.degrees(np.arctan2(x, z - axis))
    clavicle = curve(turn, (0, 1394), (40, 1396), (65, 1399), (90, 1424), (130, 1456), (180, 1486))
    slope = curve(x, (30, 0), (60, 4), (80, 15), (120, 48), (180, 96))
    skin.paint("c3", y > clavicle + slope)
    skull = curve(turn, (0, 1468), (40, 1477), (70, 1502), (95, 1526), (130, 1546), (180, 1553))
    skin.paint("c2", (y > skull) & (x < 100))


def _head(skin: Skin) -> None:
    """The face up to the line from the vertex over the ear to the chin; C2 lies behind it."""
    x, y, z = skin.x, skin.y, skin.z
    above = curve(y, (1590, 50), (1612, 42), (1640, 36), (1700, 34), (1735, 32))
    jaw = curve(
        z, (40, 1606), (52, 1588), (62, 1570), (74, 1549), (88, 1525), (102, 1504), (118, 1488)
    )
    face = (y > 1475) & (y > jaw) & (z > above)
    skin.paint("v3", face)
    turn = np.degrees(np.arctan2(x, z - 35))  # 0 nose, 90 ear
    # From the corner of the mouth over the cheek to the temple.
    smile = curve(
        turn,
        *((0, 1551), (14, 1551), (24, 1556), (36, 1569), (48, 1587), (57, 1606), (63, 1626)),
        *((68, 1650), (72, 1680), (74, 1760)),
    )
    skin.paint("v2", face & (y > smile) & (y < 1690))
    # From the outer corner of the eye up and back; below it the lower lid belongs to V2.
    brow = curve(y, (1610, 40), (1617, 51), (1640, 60), (1660, 70), (1680, 80), (1700, 92))
    lid = curve(x, (10, 1609), (18, 1612), (36, 1613), (52, 1613))
    skin.paint("v1", face & (y > lid) & (turn < np.where(y > 1700, 180, brow)))
    bridge = curve(y, (1576, 0), (1584, 7), (1598, 8), (1612, 14))
    skin.paint("v1", face & (x < bridge) & (y > 1577) & (z > 100))

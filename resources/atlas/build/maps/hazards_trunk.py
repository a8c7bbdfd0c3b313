"""Chest, belly, back and pelvis."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.geometry import Floats
from resources.atlas.build.maps.hazards_shapes import rounded
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Mask, Skin


def trunk_hazards(skin: Skin) -> dict[str, Mask]:
    """The areas below the neck, limbs left out."""
    x, y = skin.x, skin.y
    body = skin.trunk
    front, back = body & (skin.around < 90), body & (skin.around > 98)
    floor = _pleural_floor(skin.around)
    return {
        "lung_field": _lung_field(skin, floor),
        "lung_apex": _lung_apex(skin),
        "heart_sternum": front & _heart(skin),
        # Mammary gland on its base from rib 2 to rib 6, and the nipple in the fourth space.
        "breast": front & rounded(x, y, (89, 1275), (58, 57), 2.0),
        "nipple": front & rounded(x, y, (89, 1274), (15, 15), 2.0),
        "liver_spleen": body & _liver_spleen(skin.around, y),
        # Between the spines of T11 and L3 on the higher left side and a finger-width lower on
        # the right one.
        "kidney": back & rounded(x, y, (55, 1104), (40, 69), 3.0),
        "peritoneum": body & _peritoneum(skin, floor),
        "navel": front & rounded(x, y, (0, 1060), (16, 16), 2.0),
        "spinal_canal": (skin.around > 98) & ~skin.arm & (x < _canal(y)),
        "external_genitals": _genitals(skin),
        "perineum": (skin.trunk | skin.leg) & skin.ball((16, 850, -28), (38, 40, 40)),
    }


def _pleural_floor(around: Floats) -> Floats:
    """Height of the pleural reflection by the angle about the trunk.

    Xiphoid joint in front, cartilage of rib 8 in the line of the nipple (41 degrees), rib 10 at
    the side (90), rib 12 at the outer edge of the erector spinae (146) and a little below the
    spine of T12 beside the column: a finger-width lower than the rib where that is short.
    """
    return curve(
        around,
        *((0, 1216), (12, 1211), (25, 1189), (41, 1158), (65, 1139)),
        *((90, 1130), (131, 1124), (146, 1124), (162, 1128), (180, 1134)),
    )


def _lung_field(skin: Skin, floor: Floats) -> Mask:
    x, y = skin.x, skin.y
    behind = np.clip((skin.around - 70) / 40, 0, 1)
    # In front up to the clavicle and outward over the ribs as far as an inward needle meets them.
    ahead_top = curve(
        x, (22, 1398), (82, 1410), (104, 1402), (124, 1382), (142, 1350), (154, 1308), (164, 1262)
    )
    # Behind up to the neck of rib 1; over the scapula, since its edge or a hole in it is no
    # shelter, to a finger-width inward of the shoulder joint.
    behind_top = curve(
        x,
        *((14, 1452), (40, 1452), (64, 1446), (92, 1429), (122, 1410)),
        *((142, 1386), (152, 1352), (160, 1310), (166, 1262)),
    )
    top = (1 - behind) * ahead_top + behind * behind_top
    # The two pleurae meet behind the breastbone from its angle down; behind, the bodies and
    # the transverse processes of the vertebrae lie between them.
    inner = np.where(skin.around < 90, curve(y, (1350, -1), (1402, 22)), 15.0)
    return np.asarray(skin.trunk & (y > floor) & (y < top) & (x > inner))


def _lung_apex(skin: Skin) -> Mask:
    """Where a needle may lead to the dome of the pleura, 25 mm above the inner clavicle."""
    behind = np.clip((skin.around - 70) / 40, 0, 1)
    clavicle = curve(skin.x, (0, 1394), (22, 1396), (82, 1406), (120, 1412))
    low = (1 - behind) * clavicle + behind * 1408
    dome = skin.ball((52, 1425, 15), (62, 68, 90))
    return np.asarray(skin.trunk & dome & (skin.y > low) & (skin.x > 12))


def _heart(skin: Skin) -> Mask:
    """The body of the breastbone, and where the heart lies under the chest wall beside it."""
    half = curve(
        skin.y,
        *((1202, 0), (1208, 18), (1230, 34), (1262, 45), (1292, 42)),
        *((1322, 26), (1346, 19), (1354, 0)),
    )
    return np.asarray(skin.x < half)


def _liver_spleen(around: Floats, y: Floats) -> Mask:
    """Below the lower edge of the lung: liver (right) to the arch, spleen (left) to rib 11."""
    half = curve(around, (0, 26), (30, 46), (60, 54), (95, 52), (125, 36), (148, 20), (156, 0))
    middle = curve(around, (0, 1190), (30, 1174), (60, 1154), (95, 1150), (125, 1160), (156, 1172))
    return np.asarray(np.abs(y - middle) < half)


def _peritoneum(skin: Skin, floor: Floats) -> Mask:
    """From the pleura down to the groin's ligament and the crest, backward to quadratus lumborum.

    Between the pleural floor and the arch of the ribs the diaphragm alone lies before it.
    """
    around, y = skin.around, skin.y
    low = curve(
        around,
        *((0, 896), (17, 897), (30, 907), (38, 926), (47, 950), (54, 978)),
        *((65, 992), (85, 1000), (110, 1000), (130, 996)),
    )
    rear = curve(y, (996, 122), (1020, 128), (1100, 128), (1130, 120))
    return np.asarray((y < floor + 6) & (y > low) & (around < rear))


def _canal(y: Floats) -> Floats:
    """Half the width where a needle from behind may pass between two laminae, C1 to L2."""
    return curve(
        y,
        *((1062, 0), (1072, 19), (1145, 18), (1190, 16), (1400, 16)),
        *((1462, 17), (1545, 17), (1556, 14), (1566, 0)),
    )


def _genitals(skin: Skin) -> Mask:
    low = skin.trunk | skin.leg
    half = curve(skin.y, (828, 12), (850, 16), (868, 18), (880, 13), (887, 0))
    return np.asarray(low & (skin.x < half) & (skin.z > 8) & (skin.y > 800))

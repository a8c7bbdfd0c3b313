"""Face, side of the head, and neck."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.maps.hazards_shapes import course, rounded
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Mask, Skin


def head_hazards(skin: Skin) -> dict[str, Mask]:
    """The areas of head and neck; the apex of the lung and the canal belong to the trunk."""
    return {**_face(skin), **_neck(skin), **_nape(skin)}


def _face(skin: Skin) -> dict[str, Mask]:
    x, y, z = skin.x, skin.y, skin.z
    ahead = skin.head & (z > 90)
    side = (x > 40) & (skin.head | skin.trunk)
    duct = course(skin, (68, 1583, 84, 8), (60, 1579, 106, 8), (50, 1568, 122, 8))
    auricle = skin.ball((80, 1595, 42), (16, 36, 21)) & (x > 66)
    artery = course(skin, (71, 1588, 70, 8), (71, 1616, 67, 8), (66, 1636, 86, 10))
    branches = course(skin, (66, 1636, 86, 10), (58, 1660, 110, 9))
    branches |= course(skin, (71, 1616, 67, 8), (70, 1640, 62, 9), (70, 1668, 54, 9))
    return {
        # The opening of the orbit; its rim, with the nerve and vessels of the brow, is apart.
        "orbit": ahead & rounded(x, y, (32, 1614), (21, 17), 2.2),
        "orbital_rim": ahead & rounded(x, y, (22, 1635), (22, 10), 2.2),
        # Over the ramus from the ear to the middle of the masseter, and the duct on it.
        "parotid": side & (rounded(z, y, (64, 1562), (21, 38), 2.4) | duct) & ~auricle,
        # From the jaw's edge in front of the masseter past the corner of the mouth to the eye.
        "facial_vessels": (skin.head | skin.trunk)
        & course(
            skin,
            *((34, 1508, 94, 11), (44, 1526, 110, 12), (37, 1554, 134, 13)),
            *((26, 1576, 142, 10), (15, 1600, 142, 7)),
        ),
        "temporal_artery": skin.head & (artery | branches) & ~auricle,
        # Behind the notch of the mandible, under the arch.
        "maxillary_artery": side & ~auricle & rounded(z, y, (74, 1580), (15, 13), 2.0),
    }


def _neck(skin: Skin) -> dict[str, Mask]:
    y = skin.y
    neck = skin.trunk | (skin.head & (y < 1560))
    middle = curve(y, (1398, 0), (1406, 13), (1440, 20), (1478, 20), (1492, 14), (1498, 0))
    return {
        # From the inner end of the clavicle to half way between jaw angle and mastoid.
        "carotid_jugular": neck
        & course(
            skin,
            *((27, 1410, 80, 19), (38, 1465, 66, 21), (48, 1506, 54, 20), (54, 1534, 46, 16)),
        ),
        # From the gap of the scalenes at C6 to the middle of the clavicle.
        "brachial_plexus_neck": skin.trunk
        & course(skin, (62, 1494, 24, 17), (72, 1452, 41, 20), (86, 1416, 62, 19)),
        "throat": skin.trunk & (skin.z > 40) & (skin.x < middle),
    }


def _nape(skin: Skin) -> dict[str, Mask]:
    x, y = skin.x, skin.y
    behind = (skin.head | skin.trunk) & (skin.z < 20)
    gap = curve(y, (1542, 0), (1548, 12), (1562, 17), (1576, 15), (1584, 0))
    return {
        # The triangle between the spine of C2, the transverse process of C1 and the occiput.
        "vertebral_artery": behind & rounded(x, y, (27, 1560), (20, 23), 2.4),
        "foramen_magnum": np.asarray(behind & (x < gap)),
    }

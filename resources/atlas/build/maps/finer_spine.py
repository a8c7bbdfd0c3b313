"""The levels of the spine: bands of skin beside it, each around its spinous process."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from resources.atlas.build.maps.finer_skin import FinerSkin
from resources.atlas.build.regions.curve import curve

# By region the names of its levels, and in mm the upper edge of the first and the lower edge of
# each; open ends stop where the region stops. On this figure the spine of C7 lies at 1462, the
# lower angle of the scapula (T7 and T8) at 1245, the line of the iliac crests (L4 and L5) at 1000
# and the spine of S2 at 948; the other spines lie evenly between. From T1 down a level ends half
# way to the next spine. The neck's regions end beside such places, so its levels share them evenly.
_TOP, _BOTTOM = 2000.0, 0.0
_LEVELS: dict[str, tuple[tuple[str, ...], tuple[float, ...]]] = {
    "suboccipital": (("c2", "c3"), (1557, 1539.5, _BOTTOM)),
    "neck_posterior": (("c4", "c5", "c6", "c7"), (_TOP, 1507.5, 1491.5, 1475.5, _BOTTOM)),
    "thoracic_upper": (("t1", "t2", "t3", "t4"), (_TOP, 1426, 1400, 1374, _BOTTOM)),
    "thoracic_mid": (("t5", "t6", "t7", "t8"), (_TOP, 1320.5, 1293.5, 1266.5, _BOTTOM)),
    "thoracic_lower": (("t9", "t10", "t11", "t12"), (_TOP, 1212.5, 1185.5, 1158.5, _BOTTOM)),
    "lumbar_upper": (("l1", "l2", "l3"), (_TOP, 1099.5, 1066.5, _BOTTOM)),
    "lumbar_lower": (("l4", "l5"), (_TOP, 1001.5, _BOTTOM)),
    "sacroiliac": (("s1",), (_TOP, 957)),
    "sacrum": (("s2", "s3", "s4"), (_TOP, 935, 911, _BOTTOM)),
}
# Where a region is wider than the muscles beside the spine, mm from the midline by height; its
# outer part has no level.
_WIDTHS: dict[str, tuple[tuple[float, float], ...]] = {
    "suboccipital": ((1524, 27), (1560, 25)),
    "neck_posterior": ((1462, 31), (1524, 27)),
    "thoracic_lower": ((1132, 58), (1160, 56), (1240, 45)),
    "sacroiliac": ((957, 34), (976, 36)),
}
PARENTS = tuple(_LEVELS)


def paint_finer_spine(skin: FinerSkin) -> None:
    """From the second cervical vertebra to the end of the sacrum."""
    for region, (names, heights) in _LEVELS.items():
        width = curve(skin.y, *_WIDTHS[region]) if region in _WIDTHS else np.inf
        strip = skin.x < width
        for name, (upper, lower) in zip(names, pairwise(heights), strict=True):
            band = (skin.y < upper) & (skin.y >= lower)
            skin.refine(region, f"spine_{name}", strip & band)

"""The finer regions: every spot of a region that is subdivided gets its part of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.half import PARTS
from resources.atlas.build.maps import finer_foot, finer_hand, finer_spine
from resources.atlas.build.maps.finer_skin import FinerSkin
from resources.atlas.build.regions.skin import Joints

_PAINTERS = (
    (finer_hand.PARENTS, finer_hand.paint_finer_hand),
    (finer_foot.PARENTS, finer_foot.paint_finer_foot),
    (finer_spine.PARENTS, finer_spine.paint_finer_spine),
)


def finer_codes(
    points: Floats,
    normals: Floats,
    parts: Floats,
    joints: Joints,
    names: Sequence[str],
    regions: Ints,
    region_names: Sequence[str],
) -> Ints:
    """The place in ``names`` of each spot's finer region, (n,); -1 where it has none.

    ``points``, ``normals``, ``parts`` and ``joints`` are those of ``region_codes``. ``regions``
    (n,) are the spots' regions, as places in ``region_names``: a finer region ends where the
    region it belongs to ends. ``names`` are the ids of finer_regions.csv in its order. Raises
    KeyError when one of the regions or finer regions that are painted is not among the names.
    """
    codes = np.full(len(points), -1, np.int64)
    place = {name: k for k, name in enumerate(region_names)}
    for parents, paint in _PAINTERS:
        chosen = np.flatnonzero(np.isin(regions, [place[name] for name in parents]))
        if not len(chosen):
            continue
        skin = FinerSkin(
            points[chosen],
            normals[chosen],
            dict(zip(PARTS, parts[chosen].T, strict=True)),
            joints,
            names,
            regions[chosen],
            region_names,
        )
        paint(skin)
        codes[chosen] = skin.codes
    return codes

"""The whole region function: every spot of skin gets its catalogue region."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.half import PARTS
from resources.atlas.build.regions.arm import paint_arm
from resources.atlas.build.regions.foot import paint_foot
from resources.atlas.build.regions.hand import paint_hand
from resources.atlas.build.regions.head import paint_head
from resources.atlas.build.regions.leg import paint_leg
from resources.atlas.build.regions.neck import paint_neck
from resources.atlas.build.regions.skin import Joints, Skin
from resources.atlas.build.regions.trunk import paint_trunk


def region_codes(
    points: Floats, normals: Floats, parts: Floats, joints: Joints, names: Sequence[str]
) -> Ints:
    """The place in ``names`` of each point's region, (n,).

    ``points`` (n, 3) in mm of the rest pose with x >= 0, ``parts`` (n, 16) the columns of PARTS.
    """
    skin = Skin(points, normals, dict(zip(PARTS, parts.T, strict=True)), joints, names)
    for paint in (
        paint_leg,
        paint_foot,
        paint_arm,
        paint_hand,
        paint_trunk,
        paint_neck,
        paint_head,
    ):
        paint(skin)
    if (skin.codes < 0).any():
        spot = points[np.flatnonzero(skin.codes < 0)[0]]
        raise SystemExit(f"no region at {spot.round(1)}")
    return skin.codes

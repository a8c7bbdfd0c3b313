"""Areas of the skin under which a needle could hurt more than muscle; they may overlap."""

from __future__ import annotations

from itertools import chain

import numpy as np

from resources.atlas.build.geometry import Floats
from resources.atlas.build.half import PARTS
from resources.atlas.build.maps.hazards_arm import arm_hazards
from resources.atlas.build.maps.hazards_head import head_hazards
from resources.atlas.build.maps.hazards_leg import leg_hazards
from resources.atlas.build.maps.hazards_trunk import trunk_hazards
from resources.atlas.build.regions.skin import Joints, Mask, Skin


def hazard_masks(points: Floats, normals: Floats, parts: Floats, joints: Joints) -> dict[str, Mask]:
    """For each hazard of the catalogue, by its id, True (n,) for the spots of its area.

    ``points`` (n, 3) in mm of the rest pose with x >= 0, ``normals`` (n, 3) of unit length,
    ``parts`` (n, 16) the columns of PARTS. The right half is the mirror image, so an area of a
    structure that lies to one side, or lower on one side, is the union of both.
    """
    skin = Skin(points, normals, dict(zip(PARTS, parts.T, strict=True)), joints, ())
    painted = (head_hazards(skin), trunk_hazards(skin), arm_hazards(skin), leg_hazards(skin))
    return {
        hazard: np.asarray(mask, np.bool_)
        for hazard, mask in chain.from_iterable(areas.items() for areas in painted)
    }

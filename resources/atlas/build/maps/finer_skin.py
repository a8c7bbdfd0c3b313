"""Spots of skin that know their catalogue region, and take finer paint inside it only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.regions.skin import Joints, Mask, Skin


class FinerSkin(Skin):
    """``regions`` (n,) holds each spot's place in ``region_names``; ``names`` are finer ids."""

    def __init__(
        self,
        points: Floats,
        normals: Floats,
        parts: Mapping[str, Floats],
        joints: Joints,
        names: Sequence[str],
        regions: Ints,
        region_names: Sequence[str],
    ) -> None:
        super().__init__(points, normals, parts, joints, names)
        self._regions = regions
        self._place = {name: code for code, name in enumerate(region_names)}
        self._inside: dict[str, Mask] = {}

    def refine(self, parent: str, finer: str, where: Mask | bool = True) -> None:
        """Marks the spots of ``parent`` that lie in ``where`` as ``finer``."""
        if parent not in self._inside:
            self._inside[parent] = np.asarray(self._regions == self._place[parent])
        self.paint(finer, self._inside[parent] & where)

"""The maps of the skin beside the regions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from resources.atlas.build.catalogue import read_rows
from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.maps.dermatomes import dermatome_codes
from resources.atlas.build.maps.finer import finer_codes
from resources.atlas.build.maps.hazards import hazard_masks
from resources.atlas.build.maps.nerves import nerve_codes
from resources.atlas.build.maps.skin_map import SkinMap
from resources.atlas.build.outlines import Names
from resources.atlas.build.regions.skin import Joints, Mask

_Painter = Callable[[Floats, Floats, Floats, Joints, Sequence[str]], Ints]


def all_maps(joints: Joints, names: Names, catalogue: Path) -> list[SkinMap]:
    """The maps, with the areas that the catalogue lists for them, in its order."""

    def areas(file: str) -> list[str]:
        return [row["id"] for row in read_rows(catalogue / file)]

    def painted(name: str, painter: _Painter, file: str) -> SkinMap:
        ids = areas(file)
        return SkinMap(
            name,
            ids,
            lambda points, normals, parts, _: painter(points, normals, parts, joints, ids),
        )

    finer, hazards = areas("finer_regions.csv"), areas("hazards.csv")

    def finer_keys(points: Floats, normals: Floats, parts: Floats, regions: Ints) -> Ints:
        return finer_codes(points, normals, parts, joints, finer, regions, names.bases)

    def hazard_keys(points: Floats, normals: Floats, parts: Floats, _: Ints) -> Ints:
        return _bits(hazard_masks(points, normals, parts, joints), hazards)

    return [
        SkinMap("finer", finer, finer_keys),
        painted("dermatomes", dermatome_codes, "dermatomes.csv"),
        painted("nerves", nerve_codes, "nerve_areas.csv"),
        SkinMap("hazards", hazards, hazard_keys, overlapping=True),
    ]


def _bits(masks: Mapping[str, Mask], areas: Sequence[str]) -> Ints:
    """A bit for each area (n,), the lowest for the first."""
    if set(masks) != set(areas):
        raise SystemExit("the painter and the catalogue list different hazards")
    keys = np.zeros(len(next(iter(masks.values()))), np.int64)
    for k, area in enumerate(areas):
        keys |= masks[area].astype(np.int64) << k
    return keys

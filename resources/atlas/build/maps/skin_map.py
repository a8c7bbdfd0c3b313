"""A map of the skin: named areas, which may overlap, as a function of the place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.half import HalfBody
from resources.atlas.build.labels import MIXED, Labels, cell_centres, face_sizes

# points, normals, parts (n, 3), (n, 3), (n, 16) and region codes (n,) -> a key for each spot
KeyFunction = Callable[[Floats, Floats, Floats, Ints], Ints]

_PROBE = 4  # cells a side when looking for faces that a border crosses
_CELL = 0.9  # mm: longest side of a cell
_NOTHING = -1
_SOME = 4096  # faces at a time


@dataclass(frozen=True)
class SkinMap:
    """``keys`` tells which of ``areas`` (base ids) lie at a spot.

    Where areas do not overlap the key is the area's place in ``areas``, -1 for none. Where they
    may, it has a bit for each of them, the lowest for the first.
    """

    name: str
    areas: Sequence[str]
    keys: KeyFunction
    overlapping: bool = False

    def areas_of(self, key: int) -> list[str]:
        """The areas that a key stands for."""
        if not self.overlapping:
            return [] if key == _NOTHING else [self.areas[key]]
        return [area for k, area in enumerate(self.areas) if key >> k & 1]


@dataclass(frozen=True)
class MapLabels:
    """A map on the faces of the mesh: ``labels`` holds places in ``sets``, which are lists of
    ``areas``, at most one each where areas do not overlap."""

    name: str
    areas: Sequence[str]
    overlapping: bool
    labels: Labels
    sets: list[list[str]]


def sampled(skin_map: SkinMap, body: HalfBody, regions: Labels) -> MapLabels:
    """The map on the click mesh; a cell has what its middle has."""
    values = np.c_[body.rest, body.rest_normals, body.parts]

    def keys(faces: Ints, n: int) -> Ints:
        """Keys (faces, n * n) at the middles of the cells."""
        second, third = cell_centres(n)
        found = []
        for first in range(0, len(faces), _SOME):
            some = faces[first : first + _SOME]
            spots = spots_of(values, body.faces[some], second, third)
            codes = regions.at(
                np.repeat(some, n * n), np.tile(second, len(some)), np.tile(third, len(some))
            )
            at = skin_map.keys(spots[:, :3], spots[:, 3:6], spots[:, 6:], codes)
            found.append(at.reshape(len(some), n * n))
        return np.concatenate(found)

    probes = keys(np.arange(len(body.faces)), _PROBE)
    whole = probes[:, 0].copy()
    crossed = (probes != whole[:, None]).any(1)
    wanted = face_sizes(body, _CELL)
    grids: dict[int, Ints] = {}
    for n in np.unique(wanted[crossed]):
        faces = np.flatnonzero(crossed & (wanted == n))
        for face, cells in zip(faces.tolist(), keys(faces, int(n)), strict=True):
            if (cells == cells[0]).all():
                whole[face] = cells[0]
            else:
                grids[face] = cells
    return _numbered(skin_map, whole, wanted, grids)


def spots_of(values: Floats, corners: Ints, second: Floats, third: Floats) -> Floats:
    """Vertex values at barycentric places of every face, one face after the other."""
    a, b, c = (values[corners[:, k]][:, None] for k in range(3))
    v, w = second[None, :, None], third[None, :, None]
    out: Floats = (a * (1 - v - w) + b * v + c * w).reshape(-1, values.shape[1])
    return out


def _numbered(skin_map: SkinMap, whole: Ints, wanted: Ints, grids: dict[int, Ints]) -> MapLabels:
    on_grid = sorted(grids)
    plain = np.setdiff1d(np.arange(len(whole)), on_grid)
    cells = np.concatenate([grids[face] for face in on_grid]) if on_grid else whole[:0]
    known = np.unique(np.r_[whole[plain], cells])
    if len(known) >= MIXED:
        raise SystemExit(f"{skin_map.name}: more combinations of areas than a byte can tell")
    codes: npt.NDArray[np.uint8] = np.searchsorted(known, whole).astype(np.uint8)
    sizes = np.zeros(len(whole), np.uint8)
    codes[on_grid], sizes[on_grid] = MIXED, wanted[on_grid]
    labels = Labels(codes, sizes, np.searchsorted(known, cells).astype(np.uint8))
    sets = [skin_map.areas_of(int(key)) for key in known]
    return MapLabels(skin_map.name, skin_map.areas, skin_map.overlapping, labels, sets)

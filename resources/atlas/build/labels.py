"""The region of every spot of the click mesh, as a small grid on each face a border crosses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.half import HalfBody

# points, normals, parts -> region codes
RegionFunction = Callable[[Floats, Floats, Floats], Ints]

_CELL = 0.9  # mm: longest side of a cell
_SIZES = (2, 4, 8, 16, 32)
_PROBE = 4  # cells a side when looking for faces that a border crosses
_ROUNDING = 4.0  # mm: how far the vote reaches that rounds the corners of regions
_VOTERS = 48
_VOTER_CELL = 1.5  # mm


class Near(Protocol):
    """Questions about what lies close by (module ``near``)."""

    def faces(
        self, body: HalfBody, chosen: npt.NDArray[np.bool_], reach: float
    ) -> npt.NDArray[np.bool_]:
        """Faces within ``reach`` mm of a chosen one."""

    def voters(
        self, points: Floats, normals: Floats, areas: Floats, codes: Ints, reach: float, count: int
    ) -> Callable[[Floats, Floats], Ints]:
        """A function that gives places the code most of the surface around them has."""


@dataclass(frozen=True)
class Labels:
    """``whole`` (faces,) holds a face's region code, or 255 where ``grids`` tells: there face f
    has a grid of ``sizes[f]`` cells a side, and the grids lie one after the other in face order."""

    whole: npt.NDArray[np.uint8]
    sizes: npt.NDArray[np.uint8]
    grids: npt.NDArray[np.uint8]

    @property
    def starts(self) -> Ints:
        """Where each face's grid starts in ``grids`` (faces,)."""
        cells = self.sizes.astype(np.int64) ** 2
        return np.cumsum(cells) - cells

    def at(self, faces: Ints, second: Floats, third: Floats) -> Ints:
        """Region codes (n,) at barycentric places of faces."""
        out = self.whole[faces].astype(np.int64)
        on_grid = np.flatnonzero(out == MIXED)
        f = faces[on_grid]
        n = self.sizes[f].astype(np.int64)
        out[on_grid] = self.grids[self.starts[f] + cell_of(n, second[on_grid], third[on_grid])]
        return out


MIXED = 255


def cell_of(n: Ints, second: Floats, third: Floats) -> Ints:
    """The cell of an n x n grid over a triangle.

    The triangle is cut into n * n equal triangles. Those that point like the whole one have the
    place (row, column) of their corner; the others fill the free half of the square, turned round.
    """
    v = np.clip(second * n, 0, n - 1e-9)
    w = np.clip(third * n, 0, n - 1e-9)
    i, j = v.astype(np.int64), w.astype(np.int64)
    over = i + j - (n - 1)  # rounding at the far edge only
    i = np.where(over > 0, np.maximum(i - over, 0), i)
    turned = ((v - i) + (w - j) > 1) & (i + j < n - 1)
    return np.where(turned, (n - 1 - i) * n + (n - 1 - j), i * n + j)


def cell_centres(n: int) -> tuple[Floats, Floats]:
    """Barycentric second and third share of the middle of each cell, (n * n,) each."""
    i, j = np.divmod(np.arange(n * n), n)
    upright = i + j < n
    second = np.where(upright, i + 1 / 3, n - 1 - i + 2 / 3) / n
    third = np.where(upright, j + 1 / 3, n - 1 - j + 2 / 3) / n
    return second, third


def labelled(body: HalfBody, regions: RegionFunction, near: Near) -> Labels:
    """Labels of the click mesh; borders are a few tenths of a mm sharp, their corners rounded."""
    surface = Surface(body, regions)
    count = len(body.faces)
    probes = surface.codes(np.arange(count), _PROBE)
    whole = probes[:, 0].copy()
    crossed = (probes != whole[:, None]).any(1)
    band = near.faces(body, crossed, _ROUNDING)
    voters = near.voters(
        *surface.cloud(near.faces(body, crossed, 2 * _ROUNDING), face_sizes(body, _VOTER_CELL)),
        _ROUNDING,
        _VOTERS,
    )
    wanted = face_sizes(body, _CELL)
    sizes = np.zeros(count, np.uint8)
    cells_of: dict[int, npt.NDArray[np.uint8]] = {}
    for n in _SIZES:
        chosen = np.flatnonzero(band & (wanted == n))
        if not len(chosen):
            continue
        points, normals = surface.places(chosen, n)
        cells = voters(points, normals).reshape(len(chosen), n * n)
        same = (cells == cells[:, :1]).all(1)
        whole[chosen[same]] = cells[same, 0]
        mixed = chosen[~same]
        whole[mixed], sizes[mixed] = MIXED, n
        cells_of.update(zip(mixed.tolist(), cells[~same].astype(np.uint8), strict=True))
    grids = np.concatenate([cells_of[face] for face in sorted(cells_of)])
    return Labels(whole.astype(np.uint8), sizes, grids)


def face_sizes(body: HalfBody, cell: float) -> Ints:
    """Cells a side (faces,) so that no cell is longer than ``cell`` mm."""
    corners = body.rest[body.faces]
    longest = np.linalg.norm(corners - np.roll(corners, 1, 1), axis=2).max(1)
    out: Ints = np.array(_SIZES)[np.clip(np.searchsorted(_SIZES, longest / cell), 0, 4)]
    return out


class Surface:
    """Asks the region function about cells of faces."""

    def __init__(self, body: HalfBody, regions: RegionFunction) -> None:
        self._body, self._regions = body, regions
        self._values = np.c_[body.rest, body.rest_normals, body.parts]

    def _spots(self, faces: Ints, n: int) -> Floats:
        second, third = cell_centres(n)
        a, b, c = (self._values[self._body.faces[faces, k]][:, None] for k in range(3))
        v, w = second[None, :, None], third[None, :, None]
        spots = a * (1 - v - w) + b * v + c * w
        out: Floats = spots.reshape(-1, spots.shape[2])
        return out

    def codes(self, faces: Ints, n: int) -> Ints:
        """Region codes (faces, n * n) at the cells' middles."""
        spots = self._spots(faces, n)
        return self._regions(spots[:, :3], spots[:, 3:6], spots[:, 6:]).reshape(len(faces), n * n)

    def places(self, faces: Ints, n: int) -> tuple[Floats, Floats]:
        """Points and unit normals (faces * n * n, 3) of the cells' middles."""
        spots = self._spots(faces, n)
        return spots[:, :3], spots[:, 3:6] / np.linalg.norm(spots[:, 3:6], axis=1, keepdims=True)

    def cloud(
        self, chosen: npt.NDArray[np.bool_], sizes: Ints
    ) -> tuple[Floats, Floats, Floats, Ints]:
        """Points, normals, areas (mm2) and codes of all cells of the chosen faces."""
        corners = self._body.rest[self._body.faces]
        across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        area = np.linalg.norm(across, axis=1) / 2
        found = []
        for n in _SIZES:
            faces = np.flatnonzero(chosen & (sizes == n))
            if len(faces):
                areas = np.repeat(area[faces] / (n * n), n * n)
                found.append((*self.places(faces, n), areas, self.codes(faces, n).ravel()))
        points, normals, areas, codes = (np.concatenate(part) for part in zip(*found, strict=True))
        return points, normals, areas, codes

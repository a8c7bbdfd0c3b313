"""The skin that a picture shows, cell by cell. This module loads numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bodymap.anatomy.brush_line import BrushLine, room
from bodymap.anatomy.buckets import Floats
from bodymap.anatomy.picker import Picker
from bodymap.anatomy.projection import Projection
from bodymap.anatomy.shape import Shape
from bodymap.anatomy.surface import Surface

Small = npt.NDArray[np.float32]

CELLS = 700
"""So many cells along the longer side of a picture, unless they would be below CELL_MM."""
CELL_MM = 1.0
OUTSIDE = -1e3
"""mm: what was not asked about is no part of the paint."""

_AT_ONCE = 8192  # places asked for in one go: a thread of its own lets others in between
_STRETCH = 1.35  # skin of a pose or another figure is at most so much wider than the body frame's
_AROUND = 2  # cells beside the body that count as its edge, which the picture's outline cuts


@dataclass(frozen=True, slots=True, eq=False)
class Patch:
    """Room inside the paint (h, w; mm, below zero outside) from a row and a column of a half's
    grid on."""

    half: int
    row: int
    column: int
    inside: Small

    @property
    def rows(self) -> slice:
        """Its rows of the grid."""
        return slice(self.row, self.row + self.inside.shape[0])

    @property
    def columns(self) -> slice:
        """Its columns of the grid."""
        return slice(self.column, self.column + self.inside.shape[1])


class SkinGrid:
    """One half of the body in the plane of a picture: for every cell the skin that is seen there.

    Columns run away from the midline where a picture shows both halves, else along ``across``.
    A stroke is measured on the skin of the body frame, whatever figure and pose are seen.
    """

    def __init__(self, seen: Projection, picker: Picker, posed: Shape, surface: Surface) -> None:
        """``picker`` and ``posed`` are those of the figure that is drawn."""
        self._seen, self._posed, self._surface = seen, posed, surface
        self._outward = 1.0 if not seen.both or seen.across[0] >= 0 else -1.0
        cell = max(max(seen.width, seen.height) / CELLS, CELL_MM)
        width = seen.width / 2 if seen.both else seen.width
        self.shape = (max(round(seen.height / cell), 1), max(round(width / cell), 1))
        self._high, self._wide = seen.height / self.shape[0], width / self.shape[1]
        self._look(picker)

    @property
    def cell_mm(self) -> float:
        """The longer side of a cell."""
        return max(self._high, self._wide)

    def patch(self, line: BrushLine, half: int) -> Patch | None:
        """What a brush paints of the skin in sight on a half; None where that is nothing."""
        if not line.reaches(half):
            return None
        plane = line.posed(self._posed, half, side=self._seen.side_pose) @ self._axes
        column = (plane[:, 0] * self._outward - self._seen.start) / self._wide - 0.5
        row = (self._seen.top - plane[:, 1]) / self._high - 0.5
        around = line.radius * _STRETCH
        down, across = _disc(around / self._high, around / self._wide)
        rows = np.rint(row).astype(np.int64)[:, None] + down
        columns = np.rint(column).astype(np.int64)[:, None] + across
        good = (rows >= 0) & (rows < self.shape[0]) & (columns >= 0) & (columns < self.shape[1])
        good[good] = self._filled[rows[good], columns[good]]
        which = good.nonzero()[0]
        if not len(which):
            return None
        rows, columns = rows[good], columns[good]
        middles = line.middles(half).astype(np.float32)[which]
        normals = line.normals(half).astype(np.float32)[which]
        facing = np.einsum("nk,nk->n", self._normals[rows, columns], normals)
        inside = room(self._places[rows, columns] - middles, facing, line.radius)
        if not (inside > 0).any():
            return None
        first = int(rows.min()), int(columns.min())
        extent = int(rows.max()) + 1 - first[0], int(columns.max()) + 1 - first[1]
        values = np.full(extent, OUTSIDE, np.float32)
        np.maximum.at(values, (rows - first[0], columns - first[1]), inside.astype(np.float32))
        return Patch(half, *first, values)

    @property
    def _axes(self) -> Floats:
        return np.array([self._seen.across, self._seen.up]).T

    def _look(self, picker: Picker) -> None:
        rows, columns = np.indices(self.shape).reshape(2, -1)
        places = np.stack(
            [
                self._outward * (self._seen.start + (columns + 0.5) * self._wide),
                self._seen.top - (rows + 0.5) * self._high,
            ],
            1,
        )
        self._places: Small = np.zeros((len(places), 3), np.float32)
        self._normals: Small = np.zeros((len(places), 3), np.float32)
        self._filled = np.zeros(len(places), bool)
        for start in range(0, len(places), _AT_ONCE):
            faces, second, third = picker.pick_many(places[start : start + _AT_ONCE])
            hit = (faces >= 0).nonzero()[0]
            there = start + hit
            self._places[there] = self._surface.places(faces[hit], second[hit], third[hit])
            self._normals[there] = self._surface.normals(faces[hit])
            self._filled[there] = True
        self._places = self._places.reshape(*self.shape, 3)
        self._normals = self._normals.reshape(*self.shape, 3)
        self._filled = self._filled.reshape(self.shape)
        for _ in range(_AROUND):
            self._grow()

    def _grow(self) -> None:
        """Cells beside the body take after a neighbour on it, so that paint reaches its edge."""
        known = self._filled.copy()
        for to, source in (
            ((slice(1, None), slice(None)), (slice(None, -1), slice(None))),
            ((slice(None, -1), slice(None)), (slice(1, None), slice(None))),
            ((slice(None), slice(1, None)), (slice(None), slice(None, -1))),
            ((slice(None), slice(None, -1)), (slice(None), slice(1, None))),
        ):
            new = known[source] & ~self._filled[to]
            self._places[to][new] = self._places[source][new]
            self._normals[to][new] = self._normals[source][new]
            self._filled[to] |= new


def _disc(high: float, wide: float) -> tuple[np.ndarray, np.ndarray]:
    """The steps down and across to all cells within an ellipse of so many cells."""
    reach_down, reach_across = int(high) + 1, int(wide) + 1
    down, across = np.mgrid[-reach_down : reach_down + 1, -reach_across : reach_across + 1]
    near = (down / (high + 1)) ** 2 + (across / (wide + 1)) ** 2 <= 1
    return down[near], across[near]

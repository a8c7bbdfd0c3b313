"""The mesh of one figure in its two poses. This module loads numpy."""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from bodymap.anatomy.buckets import Floats, Ints
from bodymap.anatomy.files import damaged
from bodymap.anatomy.picker import Picker
from bodymap.anatomy.projection import Vector
from bodymap.anatomy.spot import Spot

_STEPS_PER_MM = 32
_BACK = 200.0  # mm that the files add to z


class Shape:
    """``rest`` and ``side`` (n, 3): vertices in mm in the two poses; ``faces`` (m, 3)."""

    def __init__(self, rest: Floats, side: Floats, faces: Ints) -> None:
        self.rest, self.side, self.faces = rest, side, faces

    @classmethod
    def read(cls, path: Path, faces: Ints, count: int) -> Shape:
        """Another figure's ``count`` vertices on the same faces; raises AtlasError."""
        try:
            with path.open("rb") as content, np.load(content) as file:
                rest, side = in_mm(file["rest"]), in_mm(file["side"])
        except (OSError, ValueError, KeyError, TypeError, BadZipFile, EOFError) as error:
            raise damaged(path) from error
        if rest.shape != (count, 3) or side.shape != (count, 3):
            raise damaged(path)
        return cls(rest, side, faces)

    def place(self, spot: Spot, *, side: bool) -> Vector:
        """The spot in one of the poses, mm, on the left half."""
        return blend((self.side if side else self.rest)[self.faces[spot.face]], spot)

    def places(self, faces: Ints, second: Floats, third: Floats, *, side: bool) -> Floats:
        """Many spots in one of the poses (n, 3)."""
        corners = (self.side if side else self.rest)[self.faces[faces]]
        v, w = second[:, None], third[:, None]
        out: Floats = corners[:, 0] * (1 - v - w) + corners[:, 1] * v + corners[:, 2] * w
        return out

    def picker(
        self, across: Vector, up: Vector, toward: Vector, *, side: bool, kept: Ints | None
    ) -> Picker:
        """Rays against ``toward`` onto the skin; the plane is (across, up), which turn to
        ``toward`` as x and y do to z. ``kept`` are the only faces looked at, where that is given.
        """
        vertices = self.side if side else self.rest
        plane = vertices @ np.array([across, up]).T
        if kept is None:
            # the skin is closed: a face that looks away lies behind one that looks here
            kept = np.flatnonzero(_double_areas(plane, self.faces) > 0)
        return Picker(plane, vertices @ np.array(toward), self.faces, kept)


def _double_areas(plane: Floats, faces: Ints) -> Floats:
    """Twice the areas of faces in the plane; of those that look away less than 0."""
    x, y = plane[:, 0][faces], plane[:, 1][faces]
    out: Floats = (x[:, 1] - x[:, 0]) * (y[:, 2] - y[:, 0])
    out -= (x[:, 2] - x[:, 0]) * (y[:, 1] - y[:, 0])
    return out


def in_mm(steps: np.ndarray) -> Floats:
    """Vertices as the files keep them, in mm."""
    out: Floats = steps / _STEPS_PER_MM - [0, 0, _BACK]
    return out


def blend(corners: Floats, spot: Spot) -> Vector:
    """The place of a spot between the three corners (3, 3) of its face."""
    a, b, c = corners.tolist()
    v, w = spot.second, spot.third
    u = 1 - v - w
    return (
        a[0] * u + b[0] * v + c[0] * w,
        a[1] * u + b[1] * v + c[1] * w,
        a[2] * u + b[2] * v + c[2] * w,
    )

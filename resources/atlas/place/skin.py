"""Rays onto the skin of the atlas in its rest pose."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from bodymap.anatomy.surface import Surface

Point = npt.NDArray[np.float64]  # x, y, z in mm of the body frame, x >= 0 on the left half

_EDGE = 1e-9


class NoSkinError(ValueError):
    """A ray does not meet the skin."""


class Skin:
    """The left half of the body, to be hit by rays and asked for its nearest spot."""

    def __init__(self, data: Path) -> None:
        self.surface = Surface(data / "surface.npz")
        corners = self.surface.rest[self.surface.faces]
        self._start = corners[:, 0]
        self._first = corners[:, 1] - corners[:, 0]
        self._second = corners[:, 2] - corners[:, 0]
        self._normal = np.cross(self._first, self._second)

    def nearest(self, point: Point) -> Point:
        """The spot of the skin closest to a point."""
        x, y, z = (float(value) for value in point)
        return np.array(self.surface.place(self.surface.nearest(max(x, 0.0), y, z)))

    def outermost(self, point: Point, towards: Point) -> Point:
        """What someone sees who looks along ``-towards``: the farthest spot on that line."""
        reach = self._reach(point, towards)
        return np.asarray(point + reach.max() * towards)

    def facing(self, point: Point, towards: Point) -> Point:
        """The spot on the line through ``point`` that faces ``towards`` and lies nearest to it."""
        reach = self._reach(point, towards)
        return np.asarray(point + reach[np.abs(reach).argmin()] * towards)

    def outward(self, inside: Point, towards: Point) -> Point:
        """Where a ray from inside the body first leaves it."""
        reach = self._reach(inside, towards)
        ahead = reach[reach > 0]
        if not len(ahead):
            raise NoSkinError("the ray does not leave the body")
        return np.asarray(inside + ahead.min() * towards)

    def _reach(self, point: Point, towards: Point) -> Point:
        """How far along the line, in mm, it meets the faces that look ``towards``."""
        cross = np.cross(towards, self._second)
        size = (self._first * cross).sum(1)
        with np.errstate(divide="ignore", invalid="ignore"):
            from_start = point - self._start
            v = (from_start * cross).sum(1) / size
            turned = np.cross(from_start, self._first)
            w = turned @ towards / size
            reach = (self._second * turned).sum(1) / size
            hit = self._normal @ towards > 0
            hit &= (v >= -_EDGE) & (w >= -_EDGE) & (v + w <= 1 + _EDGE)
        if not hit.any():
            raise NoSkinError("the ray does not meet the skin")
        return np.asarray(reach[hit])

"""A brush's line, laid on the skin. This module loads numpy."""

from __future__ import annotations

from math import ceil

import numpy as np

from bodymap.anatomy.brush import Brushed
from bodymap.anatomy.buckets import Floats, Ints, each_once
from bodymap.anatomy.shape import Shape
from bodymap.anatomy.surface import Surface

FACING_MM = 20.0
"""Skin turned away from the brush by a right angle is not painted, and skin turned nearly so far
lies that much nearer to the edge of the paint, per unit of the cosine: the edge stays smooth."""


class BrushLine:
    """Middles of the brush, at most half its radius apart, each with the skin's normal there.

    A half of the body is asked about by its sign (projection.LEFT or RIGHT) and answered in the
    frame of the left half, so that one mesh serves both: a middle on the other half then has
    x < 0.
    """

    def __init__(self, surface: Surface, brush: Brushed) -> None:
        self.radius = brush.radius_mm
        given = np.array([(point.x, point.y, point.z) for point in brush.points])
        # what lies between two given points takes after the one before it
        self._at, after = _filled(given, self.radius / 2)
        base = given[after]
        self._side = np.where(base[:, 0] < 0, -1.0, 1.0)
        self._step = self._at - base
        self._spots = surface.nearest_many(np.c_[np.abs(base[:, 0]), base[:, 1:]])
        self._normals = surface.normals(self._spots[0])

    def reaches(self, half: int) -> bool:
        """Whether any skin of that half is near enough."""
        return bool((self._at[:, 0] * half > -self.radius).any())

    def middles(self, half: int) -> Floats:
        """The middles (n, 3), mm."""
        out: Floats = self._at * [half, 1, 1]
        return out

    def faces(self, half: int) -> Ints:
        """The faces of that half that the middles are on."""
        out: Ints = each_once(self._spots[0][self._side == half])
        return out

    def normals(self, half: int) -> Floats:
        """The outward unit normals of the skin there (n, 3)."""
        out: Floats = self._normals.copy()
        out[:, 0] *= self._side * half
        return out

    def posed(self, shape: Shape, half: int, *, side: bool) -> Floats:
        """Where the middles lie on a figure in one of its poses (n, 3), mm."""
        out = shape.places(*self._spots, side=side)
        out[:, 0] *= self._side * half
        out += self._step * [half, 1, 1]
        return out


def room(to_middle: Floats, facing: Floats, radius: float) -> Floats:
    """How far inside the paint skin lies, in mm, below zero outside it: by the vectors from the
    skin to the brush's middle (..., 3) and the cosine between the two normals (...)."""
    distance = np.sqrt(np.einsum("...k,...k->...", to_middle, to_middle))
    out: Floats = np.minimum(radius - distance, facing * FACING_MM)
    return out


def _filled(given: Floats, step: float) -> tuple[Floats, Ints]:
    """The line (n, 3) with neighbours at most ``step`` mm apart and none much nearer, for what
    lies between is painted by both; and after which of the given points each stands."""
    points: list[Floats] = [given[0]]
    after = [0]
    last = 0
    for number in range(1, len(given)):
        way = given[number] - given[last]
        far = float(np.sqrt(way @ way))
        if far < step / 2 and number < len(given) - 1:
            continue
        count = max(1, ceil(far / step))
        points.extend(given[last] + way * (k / count) for k in range(1, count))
        points.append(given[number])
        after += [last] * (count - 1) + [number]
        last = number
    return np.array(points), np.array(after)

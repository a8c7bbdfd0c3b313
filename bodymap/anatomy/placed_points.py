"""Many points of the body at once, and where the views show them. This module loads numpy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bodymap.anatomy.buckets import Floats, Ints
from bodymap.anatomy.picker import Picker
from bodymap.anatomy.projection import LEFT, RIGHT, SEEN_MM, Projection
from bodymap.anatomy.shape import Shape
from bodymap.anatomy.surface import Surface

Places = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
Halves = npt.NDArray[np.int8]
Told = Callable[[int], None]
"""Is told after each portion of the work how many points it held; what it raises ends the work."""

_AT_ONCE = 4096  # a portion fits the processor's cache, and lets others in between


@dataclass(frozen=True, slots=True)
class Sight:
    """What a view of one figure looks at the body with."""

    projection: Projection
    picker: Picker
    posed: Shape


@dataclass(frozen=True, slots=True, eq=False)
class SeenPoints:
    """Where a view shows points: ``xy`` (n, 2) are fractions of its picture, not a number where
    it does not; ``visible`` (n,) says which it shows."""

    xy: Places
    visible: Bools


class PlacedPoints:
    """Points of the body, each laid on its nearest spot of the skin once for all views.

    The views are those of the figure whose atlas made this. Answers of a view are kept. May be made
    and asked on any one thread at a time.
    """

    def __init__(
        self,
        surface: Surface,
        sight: Callable[[str], Sight],
        halves: Halves,
        spots: tuple[Ints, Floats, Floats],
    ) -> None:
        """``halves`` (n,) is 1 on the patient's left and -1 on the right; ``spots`` are faces and
        the shares of their second and third corner, each (n,), on the left half."""
        self._surface, self._sight = surface, sight
        self._halves, self._spots = halves, spots
        self._seen: dict[str, SeenPoints] = {}
        self._in_pose: dict[tuple[Shape, bool], Floats] = {}

    @classmethod
    def of(
        cls,
        surface: Surface,
        sight: Callable[[str], Sight],
        points: Floats,
        told: Told | None = None,
    ) -> PlacedPoints:
        """Points (n, 3) in mm of the body frame; one off the skin stands for the nearest on it."""
        points = np.asarray(points, np.float64).reshape(-1, 3)
        halves = np.where(points[:, 0] >= 0, LEFT, RIGHT).astype(np.int8)
        faces = np.zeros(len(points), np.int64)
        second, third = np.zeros(len(points)), np.zeros(len(points))
        for part in _portions(len(points)):
            on_left = points[part].copy()
            np.abs(on_left[:, 0], out=on_left[:, 0])
            faces[part], second[part], third[part] = surface.nearest_many(on_left)
            if told is not None:
                told(len(on_left))
        return cls(surface, sight, halves, (faces, second, third))

    def __len__(self) -> int:
        return len(self._halves)

    def followed_by(self, more: PlacedPoints) -> PlacedPoints:
        """These points and then ``more``, of the same figure. What was looked at is kept."""
        (faces, second, third), (faces_too, second_too, third_too) = self._spots, more._spots
        joined = PlacedPoints(
            self._surface,
            self._sight,
            np.concatenate([self._halves, more._halves]),
            (
                np.concatenate([faces, faces_too]),
                np.concatenate([second, second_too]),
                np.concatenate([third, third_too]),
            ),
        )
        for view, seen in list(self._seen.items()):
            new = more.seen_in(view)
            joined._seen[view] = SeenPoints(
                np.concatenate([seen.xy, new.xy]), np.concatenate([seen.visible, new.visible])
            )
        return joined

    def seen_in(self, view: str, told: Told | None = None) -> SeenPoints:
        """Where a view shows the points; the answers of ``Atlas.project``, as arrays."""
        found = self._seen.get(view)
        if found is None:
            found = self._seen[view] = self._look(self._sight(view), told)
        return found

    def _look(self, sight: Sight, told: Told | None) -> SeenPoints:
        xy = np.full((len(self), 2), np.nan, np.float32)
        visible = np.zeros(len(self), bool)
        for part in _portions(len(self)):
            which, shown = self._shown(sight, part)
            xy[which] = shown
            visible[which] = True
            if told is not None:
                told(part.stop - part.start)
        return SeenPoints(xy, visible)

    def _shown(self, sight: Sight, part: slice) -> tuple[Ints, Floats]:
        """Which of a portion are seen, and where."""
        projection = sight.projection
        halves = self._halves[part]
        places = self._places(self._surface.shape, side=False)[part]
        posed = self._places(sight.posed, side=projection.side_pose)[part]
        x, y = projection.many_from_plane(halves, *projection.many_planes_of(posed))
        asked = np.flatnonzero(
            projection.many_shown(halves, places[:, 0]) & projection.many_in_window(x, y)
        )
        # Asked with the very fractions that are given back, so that locating them returns here.
        shown = np.stack([x[asked], y[asked]], 1)
        plane = np.stack(projection.many_to_plane(shown[:, 0], shown[:, 1]), 1)
        hit, hit_second, hit_third = sight.picker.pick_many(plane)
        gap = self._surface.places(hit, hit_second, hit_third) - places[asked]
        seen = (hit >= 0) & ((gap * gap).sum(1) <= SEEN_MM**2)
        return asked[seen] + part.start, shown[seen]

    def _places(self, shape: Shape, *, side: bool) -> Floats:
        """All points in a pose of a figure (n, 3), on the left half; most views share one."""
        found = self._in_pose.get((shape, side))
        if found is None:
            found = self._in_pose[shape, side] = shape.places(*self._spots, side=side)
        return found


def _portions(count: int) -> list[slice]:
    return [slice(at, min(at + _AT_ONCE, count)) for at in range(0, count, _AT_ONCE)]

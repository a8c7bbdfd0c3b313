"""How a view's picture lies in the body frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bodymap.anatomy.body_point import BodyPoint

if TYPE_CHECKING:  # numpy comes with these; who asks about many places has loaded it
    import numpy as np
    import numpy.typing as npt

    from bodymap.anatomy.buckets import Floats

LEFT, RIGHT = 1, -1
SEEN_MM = 0.25
"""A point is seen where its own ray meets the skin this near to it."""
_MIDLINE_MM = 0.1  # skin this near to the midline belongs to both halves

Vector = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Projection:
    """Turns fractions of a picture into mm on the half mesh's plane, and back.

    The half mesh is the left half of the body; a place on the right is asked for by its mirror
    image. ``half`` of a place is 1 on the patient's left and -1 on the right. ``across`` (to the
    right of the left half's picture) and ``up`` are unit vectors of the pose, ``start`` and
    ``top`` the mm along them at the picture's left and upper edge. A view of ``both`` halves
    sets them ``inset`` mm each nearer to the midline than they are; one that is ``turned`` over
    is the mirror image of the left half. Outside ``window`` (left, top, right, bottom, fractions)
    the skin has faded and is not shown. ``part`` names the part of the mesh that is shown.
    """

    width: float
    height: float
    start: float
    top: float
    across: Vector
    up: Vector
    side_pose: bool
    both: bool
    turned: bool
    window: tuple[float, float, float, float]
    part: str | None

    @property
    def toward(self) -> Vector:
        """The unit vector to the viewer, of the left half."""
        (a, b, c), (d, e, f) = self.across, self.up
        return b * f - c * e, c * d - a * f, a * e - b * d

    @property
    def inset(self) -> float:
        """How much nearer to the midline than it is each half is drawn, mm."""
        return self.start if self.both else 0.0

    def to_plane(self, x: float, y: float) -> tuple[int, float, float] | None:
        """Half, and mm in the plane, of a place of the picture; None outside the window."""
        left, top, right, bottom = self.window
        if not (left <= x <= right and top <= y <= bottom):
            return None
        up = self.top - y * self.height
        if not self.both:
            if self.turned:
                return RIGHT, self.start + (1 - x) * self.width, up
            return LEFT, self.start + x * self.width, up
        outward = self._outward
        away = (x - 0.5) * self.width * outward
        half = LEFT if away >= 0 else RIGHT
        return half, outward * (abs(away) + self.start), up

    def from_plane(self, half: int, across: float, up: float) -> tuple[float, float] | None:
        """Fractions of the picture of a place on one half; None outside the window."""
        y = (self.top - up) / self.height
        if not self.both:
            x = (across - self.start) / self.width
            x = 1 - x if self.turned else x
        else:
            outward = self._outward
            away = outward * across - self.start
            if away < 0 < self.start:
                return None
            x = 0.5 + half * outward * away / self.width
        left, top, right, bottom = self.window
        return (x, y) if left <= x <= right and top <= y <= bottom else None

    def shows(self, half: int, x: float) -> bool:
        """Whether the view can see that half at all, ``x`` mm (>= 0) from the midline."""
        return self.both or x < _MIDLINE_MM or (half == RIGHT) == self.turned

    def plane_of(self, place: Vector) -> tuple[float, float]:
        """The plane's coordinates of a place of the half mesh in this view's pose."""
        x, y, z = place
        (a, b, c), (d, e, f) = self.across, self.up
        return a * x + b * y + c * z, d * x + e * y + f * z

    # The same for many places at once, by the same steps

    def many_planes_of(self, places: Floats) -> tuple[Floats, Floats]:
        """``plane_of`` for places (n, 3): the two coordinates, (n,) each."""
        x, y, z = places[:, 0], places[:, 1], places[:, 2]
        (a, b, c), (d, e, f) = self.across, self.up
        return a * x + b * y + c * z, d * x + e * y + f * z

    def many_from_plane(
        self, halves: npt.NDArray[np.int8], across: Floats, up: Floats
    ) -> tuple[Floats, Floats]:
        """``from_plane``; not a number beyond the midline, and not cut to the window."""
        y = (self.top - up) / self.height
        if not self.both:
            x = (across - self.start) / self.width
            return (1 - x if self.turned else x), y
        outward = self._outward
        away = outward * across - self.start
        if self.start > 0:
            away[away < 0] = float("nan")
        return 0.5 + halves * float(outward) * away / self.width, y

    def many_to_plane(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """``to_plane`` for places inside the window, without their halves."""
        up = self.top - y * self.height
        if not self.both:
            return self.start + (1 - x if self.turned else x) * self.width, up
        outward = self._outward
        return outward * (abs((x - 0.5) * self.width * outward) + self.start), up

    def many_in_window(self, x: Floats, y: Floats) -> npt.NDArray[np.bool_]:
        """Which places the window shows."""
        left, top, right, bottom = self.window
        inside: npt.NDArray[np.bool_] = (left <= x) & (x <= right) & (top <= y) & (y <= bottom)
        return inside

    def many_shown(self, halves: npt.NDArray[np.int8], x: Floats) -> npt.NDArray[np.bool_]:
        """``shows`` for places ``x`` mm (>= 0) from the midline."""
        shown: npt.NDArray[np.bool_] = (
            (x < _MIDLINE_MM) | ((halves == RIGHT) == self.turned) | self.both
        )
        return shown

    @property
    def _outward(self) -> int:
        """1 where the left half lies at the right of a picture of both, else -1."""
        return 1 if self.across[0] >= 0 else -1


def mirrored_to(half: int, place: Vector) -> BodyPoint:
    """The body point of a place of the left half, on the wanted half."""
    x, y, z = place
    return BodyPoint(x if half == LEFT else -x, y, z)

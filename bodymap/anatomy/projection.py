"""How a view's picture lies in the body frame."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.anatomy.body_point import BodyPoint

LEFT, RIGHT = 1, -1


@dataclass(frozen=True, slots=True)
class Projection:
    """Turns fractions of a picture into mm on the half mesh's plane, and back.

    The half mesh is the left half of the body; a place on the right is asked for by its mirror
    image. ``half`` of a place is 1 on the patient's left and -1 on the right. The plane of front
    and back is (|x|, y) of the rest pose, that of left and right (z, y) of the side pose.
    """

    view: str
    width: float
    height: float
    start: float
    top: float

    @property
    def side_pose(self) -> bool:
        """Whether the view shows the pose with the arms forward."""
        return self.view in ("left", "right")

    def to_plane(self, x: float, y: float) -> tuple[int, float, float]:
        """Half, and mm in the plane, of a place given in fractions of the picture."""
        up = self.top - y * self.height
        if self.view == "left":
            return LEFT, -(self.start + x * self.width), up
        if self.view == "right":
            return RIGHT, -(self.start + (1 - x) * self.width), up
        across = (x - 0.5) * self.width
        if self.view == "back":
            across = -across
        return (LEFT, across, up) if across >= 0 else (RIGHT, -across, up)

    def from_plane(self, half: int, across: float, up: float) -> tuple[float, float]:
        """Fractions of the picture of a place on one half."""
        y = (self.top - up) / self.height
        if self.side_pose:
            x = (-across - self.start) / self.width
            return (x if self.view == "left" else 1 - x), y
        sign = -half if self.view == "back" else half
        return 0.5 + sign * across / self.width, y

    def shows(self, half: int, x: float) -> bool:
        """Whether the view can see that half at all, ``x`` mm (>= 0) from the midline."""
        if not self.side_pose or x < 0.1:
            return True
        return (half == LEFT) == (self.view == "left")

    def plane_of(self, place: tuple[float, float, float]) -> tuple[float, float]:
        """The plane's coordinates of a place of the half mesh in this view's pose."""
        x, y, z = place
        return (z, y) if self.side_pose else (x, y)


def mirrored_to(half: int, place: tuple[float, float, float]) -> BodyPoint:
    """The body point of a place of the left half, on the wanted half."""
    x, y, z = place
    return BodyPoint(x if half == LEFT else -x, y, z)

"""A place on the body, the same whatever picture shows it."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist


@dataclass(frozen=True, slots=True)
class BodyPoint:
    """A point in the body frame, in millimetres.

    The origin is on the floor between the feet of the standing body, ``x`` grows to the
    patient's LEFT, ``y`` up and ``z`` forward.
    """

    x: float
    y: float
    z: float

    def mirrored(self) -> BodyPoint:
        """The same place on the other side of the body."""
        return BodyPoint(-self.x, self.y, self.z)

    def distance_to(self, other: BodyPoint) -> float:
        """The straight distance in mm."""
        return dist((self.x, self.y, self.z), (other.x, other.y, other.z))

"""Vector shapes in fractions of a view's picture, origin top left."""

from __future__ import annotations

from dataclasses import dataclass

Place = tuple[float, float]
Ring = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """Closed rings, filled by the odd-even rule; the last point joins the first."""

    rings: tuple[Ring, ...]

    def contains(self, x: float, y: float) -> bool:
        """Whether the place lies inside, by the odd-even rule."""
        inside = False
        for ring in self.rings:
            ax, ay = ring[-1]
            for bx, by in ring:
                if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
                    inside = not inside
                ax, ay = bx, by
        return inside


@dataclass(frozen=True, slots=True)
class Polyline:
    """An open line, for example a bony landmark, to be drawn dashed."""

    name: str
    points: Ring

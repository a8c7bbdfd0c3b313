"""A ghost as a pane shows it."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist
from uuid import UUID

from bodymap.charting.ghost import Ghost
from bodymap.ui.canvas.marker import RADIUS, RING

FINGER_REACH = 22.0
"""How far from a ghost's middle, in px, a finger still means it: half a touch target."""


@dataclass(frozen=True, slots=True)
class GhostMarker:
    """A ghost's place on one pane, in logical px: ``anchor`` on the body, ``label`` where its
    numbered outline stands, which is the same unless something else stands there."""

    ghost: Ghost
    anchor: tuple[float, float]
    label: tuple[float, float]

    @property
    def id(self) -> UUID:
        """The ghost's origin."""
        return self.ghost.origin

    @property
    def is_aside(self) -> bool:
        """Whether a line must join the outline to its place."""
        return dist(self.anchor, self.label) > RING

    def is_hit(self, px: tuple[float, float], reach: float) -> bool:
        """Whether a press at ``px`` means this ghost: within ``reach`` of its outline's middle,
        or half of that from its place on the body."""
        return dist(self.label, px) <= reach or dist(self.anchor, px) <= reach / 2


APART = 2 * RADIUS + 1.0
"""How far the middles of two outlines stand from each other, in px."""

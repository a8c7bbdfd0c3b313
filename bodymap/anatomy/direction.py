"""A way to go on the screen."""

from __future__ import annotations

from enum import StrEnum


class Direction(StrEnum):
    """Of the SCREEN, not of the patient."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"

    @property
    def mirrored(self) -> Direction:
        """The way in the mirror image of the picture."""
        return _MIRROR.get(self, self)


_MIRROR = {Direction.LEFT: Direction.RIGHT, Direction.RIGHT: Direction.LEFT}

"""Walking over the body with the arrow keys, from region to region."""

from __future__ import annotations

from math import dist

from PySide6.QtCore import Qt

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.direction import Direction
from bodymap.ui.canvas.chosen import Chosen

ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
STEPS = {
    Direction.LEFT: (-1, 0),
    Direction.RIGHT: (1, 0),
    Direction.UP: (0, -1),
    Direction.DOWN: (0, 1),
}
CLOCKWISE = (Direction.UP, Direction.RIGHT, Direction.DOWN, Direction.LEFT)
ENTRY = (0.5, 0.35)
"""Near this picture fraction the arrow keys enter a view: the upper trunk of the whole body."""


class RegionWalk:
    """The way from region to region in one view."""

    def __init__(self, atlas: Atlas, view: str) -> None:
        self._atlas = atlas
        self._view = view

    def next(self, region: str | None, direction: Direction, turn: int = 0) -> str | None:
        """The region that an arrow key leads to; the first step enters the view.

        ``direction`` is meant as the screen shows the picture, turned by ``turn`` degrees
        clockwise. None where there is no further region that way.
        """
        if region is None or self._atlas.centre(self._view, region) is None:
            return self._entry()
        return self._atlas.neighbour(self._view, region, on_picture(direction, turn))

    def middle(self, region: str) -> Chosen | None:
        """The body point in the middle of a region; None where the view does not show it."""
        centre = self._atlas.centre(self._view, region)
        point = None if centre is None else self._atlas.locate(self._view, *centre)
        return None if point is None else Chosen(point, self._view)

    def _entry(self) -> str | None:
        centres = {
            region: centre
            for region in self._atlas.outlines(self._view)
            if (centre := self._atlas.centre(self._view, region)) is not None
        }
        return min(centres, key=lambda region: dist(centres[region], ENTRY), default=None)


def on_picture(direction: Direction, turn: int) -> Direction:
    """The way on the upright picture that is ``direction`` on a screen which shows the picture
    turned by ``turn`` degrees clockwise, in quarters."""
    quarters = turn // 90
    return CLOCKWISE[(CLOCKWISE.index(direction) - quarters) % len(CLOCKWISE)]

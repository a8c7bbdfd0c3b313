"""Walking over the body with the arrow keys, from region to region."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.direction import Direction

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
ENTRY = (0.5, 0.3)
"""Where the arrow keys enter the body, as picture fractions: the upper trunk in every view."""


def walked_to(atlas: Atlas, view: str, region: str | None, direction: Direction) -> str | None:
    """The region that an arrow key leads to; the first step enters the body at its upper trunk.

    None where there is no further region that way.
    """
    if region is None or atlas.centre(view, region) is None:
        entry = atlas.locate(view, *ENTRY)
        return None if entry is None else atlas.region_at(entry)
    return atlas.neighbour(view, region, direction)

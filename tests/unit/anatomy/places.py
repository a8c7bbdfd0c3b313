"""Chooses places of the pictures that show the body, and reads outlines without the atlas."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from hypothesis import strategies as st

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.outline import Outline

BODY = ("front", "back", "left", "right")
HEAD = ("head_front", "head_back", "head_left", "head_right")
HANDS = ("hand_palmar_l", "hand_palmar_r", "hand_dorsal_l", "hand_dorsal_r")
FEET = (
    *("feet_dorsal", "feet_plantar"),
    *("foot_medial_l", "foot_medial_r", "foot_lateral_l", "foot_lateral_r"),
)
VIEWS = (*BODY, *HEAD, *HANDS, *FEET)
# Without those that are another one turned over.
DRAWN = tuple(view for view in VIEWS if view != "right" and not view.endswith(("_r", "_right")))

views = st.sampled_from(VIEWS)
shares = st.floats(0.001, 0.999)
# How far down the body of the view; every row crosses it.
rows = st.floats(0.001, 0.999)


def opposite(view: str) -> str:
    """The view that shows the other side as this one shows its own; itself where it shows both."""
    for one, other in (("left", "right"), ("_l", "_r")):
        for name, mirrored in ((one, other), (other, one)):
            if view.endswith(name):
                return view.removesuffix(name) + mirrored
    return view


def row_of(atlas: Atlas, view: str, down: float) -> float:
    """The row of the picture that lies that share of the drawn body's height down."""
    heights = [y for ring in atlas.silhouette(view).rings for _, y in ring]
    return min(heights) + down * (max(heights) - min(heights))


def on_body(atlas: Atlas, view: str, down: float, share: float) -> tuple[float, float]:
    """The place that lies ``down`` the body, with that share of the row's body left of it."""
    row = row_of(atlas, view, down)
    stretches = _stretches(atlas.silhouette(view), row)
    left = share * sum(end - start for start, end in stretches)
    for start, end in stretches:
        if left <= end - start:
            return start + left, row
        left -= end - start
    return stretches[-1][1], row


def random_places(atlas: Atlas, view: str, count: int) -> Iterator[tuple[float, float]]:
    """Places on the body, spread evenly, the same at every run."""
    luck = Random(f"{view} {count}")
    silhouette = atlas.silhouette(view)
    while count:
        place = luck.random(), luck.random()
        if silhouette.contains(*place):
            count -= 1
            yield place


def is_clear(atlas: Atlas, view: str, x: float, y: float) -> bool:
    """Whether the picture does not fade at a place."""
    left, top, right, bottom = atlas.views[view].fade
    return left <= x <= 1 - right and top <= y <= 1 - bottom


def _stretches(outline: Outline, row: float) -> list[tuple[float, float]]:
    crossings = []
    for ring in outline.rings:
        ax, ay = ring[-1]
        for bx, by in ring:
            if (ay > row) != (by > row):
                crossings.append(ax + (row - ay) * (bx - ax) / (by - ay))
            ax, ay = bx, by
    crossings.sort()
    return list(zip(crossings[::2], crossings[1::2], strict=True))

"""Chooses places of the pictures that show the body, and reads outlines without the atlas."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from hypothesis import strategies as st

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.outline import Outline

VIEWS = ("front", "back", "left", "right")

views = st.sampled_from(VIEWS)
shares = st.floats(0, 1, exclude_max=True)
# Rows from the crown of the head to the soles; every one crosses the body.
rows = st.floats(0.0125, 0.986)


def on_body(atlas: Atlas, view: str, row: float, share: float) -> tuple[float, float]:
    """The place on a row of the picture with that share of the row's body left of it."""
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

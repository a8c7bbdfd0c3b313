"""How several views share one board: in one row or two, whichever shows them larger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Box = tuple[int, int, int, int]
"""Left, top, width, height in px."""

MOST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Tile:
    """The place of one view: its title above its pane."""

    title: Box
    pane: Box


def tiles(
    sizes_mm: Sequence[tuple[float, float]], width: int, height: int, *, title: int, gap: int
) -> list[Tile]:
    """A tile for each picture, given as width and height in mm, on a board of px.

    All pictures could be drawn at one scale; within a row each gets the width it needs at it.
    """
    rows = min(range(1, MOST_ROWS + 1), key=lambda n: -_scale(sizes_mm, n, width, height, title))
    each = -(-len(sizes_mm) // rows)
    row_height = (height - gap * (rows - 1)) // rows
    placed: list[Tile] = []
    for row in range(rows):
        shown = sizes_mm[row * each : (row + 1) * each]
        top = row * (row_height + gap)
        room = width - gap * (len(shown) - 1)
        whole = sum(size[0] for size in shown)
        left = 0.0
        for size in shown:
            share = room * size[0] / whole
            x, w = round(left), max(round(left + share) - round(left), 1)
            pane = (x, top + title, w, max(row_height - title, 1))
            placed.append(Tile((x, top, w, title), pane))
            left += share + gap
    return placed


def _scale(
    sizes_mm: Sequence[tuple[float, float]], rows: int, width: int, height: int, title: int
) -> float:
    """The px per mm at which all pictures fit into so many rows."""
    each = -(-len(sizes_mm) // rows)
    room = height / rows - title
    fits = []
    for row in range(rows):
        shown = sizes_mm[row * each : (row + 1) * each]
        if shown:
            fits.append(width / sum(size[0] for size in shown))
            fits.append(room / max(size[1] for size in shown))
    return min(fits)

"""How several views share one board: in one row or two, whichever shows them larger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Box = tuple[int, int, int, int]
"""Left, top, width, height in px."""

MOST_ROWS = 2
TITLE_HEIGHT = 44
CAPTION_HEIGHT = 28
GAP = 4
STRIP_WIDTH = 124


@dataclass(frozen=True, slots=True)
class Tile:
    """The place of one view: its title above its pane."""

    title: Box
    pane: Box


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything stands on the board, by the ids of the views. A caption stands above a
    pane whose title is not."""

    titles: Mapping[str, Box]
    panes: Mapping[str, Box]
    captions: Mapping[str, Box]


def plan_all(sizes_mm: Mapping[str, tuple[float, float]], width: int, height: int) -> Plan:
    """All views of a group, each below its title. ``sizes_mm`` are as the views are shown,
    turned or not, in the order of the views."""
    placed = tiles(list(sizes_mm.values()), width, height, title=TITLE_HEIGHT, gap=GAP)
    return Plan(
        titles={view: tile.title for view, tile in zip(sizes_mm, placed, strict=True)},
        panes={view: tile.pane for view, tile in zip(sizes_mm, placed, strict=True)},
        captions={},
    )


def plan_beside_strip(
    group: Sequence[str], sizes_mm: Mapping[str, tuple[float, float]], width: int, height: int
) -> Plan:
    """The views of ``sizes_mm`` beside a strip with the thumbnails of the whole group."""
    each = (height - GAP * (len(group) - 1)) // len(group)
    left = STRIP_WIDTH + GAP
    caption = CAPTION_HEIGHT if len(sizes_mm) > 1 else 0
    room = max(width - left, 1)
    placed = tiles(list(sizes_mm.values()), room, height, title=caption, gap=GAP)
    shown = dict(zip(sizes_mm, placed, strict=True))
    return Plan(
        titles={
            view: (0, number * (each + GAP), STRIP_WIDTH, each) for number, view in enumerate(group)
        },
        panes={view: _moved(tile.pane, left) for view, tile in shown.items()},
        captions={view: _moved(tile.title, left) for view, tile in shown.items() if caption},
    )


def _moved(box: Box, right: int) -> Box:
    return box[0] + right, *box[1:]


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

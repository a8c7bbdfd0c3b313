"""Lines around the part of a grid that is above zero. This module loads numpy."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bodymap.anatomy.buckets import Floats, Ints

_STRAIGHT = 0.02
"""A place is left out where the line would miss it by less than so many cells."""

# The sides of a cell, and by the corners that are inside (bits: upper left, upper right, lower
# right, lower left) from which side to which a line runs, with the inside always on one hand.
_TOP, _RIGHT, _BOTTOM, _LEFT = range(4)
_LINES: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((_TOP, _LEFT),),
    2: ((_RIGHT, _TOP),),
    3: ((_RIGHT, _LEFT),),
    4: ((_BOTTOM, _RIGHT),),
    5: ((_TOP, _LEFT), (_BOTTOM, _RIGHT)),
    6: ((_BOTTOM, _TOP),),
    7: ((_BOTTOM, _LEFT),),
    8: ((_LEFT, _BOTTOM),),
    9: ((_TOP, _BOTTOM),),
    10: ((_RIGHT, _TOP), (_LEFT, _BOTTOM)),
    11: ((_RIGHT, _BOTTOM),),
    12: ((_LEFT, _RIGHT),),
    13: ((_TOP, _RIGHT),),
    14: ((_LEFT, _TOP),),
}


def rings(values: npt.NDArray[np.floating], lowest: float) -> list[Floats]:
    """Closed lines (n, 2), x and y in cells from the middle of the first, around all above zero.

    Between two cells a line runs where their values say; values below ``lowest`` (< 0) count as
    that, and so do the cells around the grid.
    """
    box = _box(values)
    if box is None:
        return []
    top, bottom, left, right = box
    part = np.pad(values[top:bottom, left:right], 1, constant_values=lowest)
    part = np.maximum(part, lowest)
    starts, ends = _lines(part > 0)
    places = _places(part, starts) + np.array([left - 1, top - 1])
    return _joined(starts, ends, places)


def _box(values: npt.NDArray[np.floating]) -> tuple[int, int, int, int] | None:
    """The rows and columns that hold the inside, with one more of each on every side."""
    inside: npt.NDArray[np.bool_] = values > 0
    rows, columns = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    if not len(rows):
        return None
    return (
        max(int(rows[0]) - 1, 0),
        int(rows[-1]) + 2,
        max(int(columns[0]) - 1, 0),
        int(columns[-1]) + 2,
    )


def _lines(inside: npt.NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """From which side of a cell to which each piece of line runs. A side between two cells side
    by side has the number of the left one, doubled; one between two cells above each other that
    of the upper one, doubled, and one."""
    width = inside.shape[1]
    corners = inside[:-1, :-1] * 1 + inside[:-1, 1:] * 2 + inside[1:, 1:] * 4 + inside[1:, :-1] * 8
    row, column = ((corners > 0) & (corners < 15)).nonzero()
    cell = row * width + column
    sides = np.stack([cell * 2, (cell + 1) * 2 + 1, (cell + width) * 2, cell * 2 + 1], 1)
    kind = corners[row, column]
    starts, ends = [], []
    for corner, lines in _LINES.items():
        those = sides[kind == corner]
        for start, end in lines:
            starts.append(those[:, start])
            ends.append(those[:, end])
    return np.concatenate(starts), np.concatenate(ends)


def _places(values: npt.NDArray[np.floating], sides: Ints) -> Floats:
    """Where the line crosses the sides (n, 2)."""
    cell, down = sides >> 1, sides & 1
    row, column = np.divmod(cell, values.shape[1])
    here, there = values[row, column], values[row + down, column + 1 - down]
    part = here / (here - there)
    out: Floats = np.stack([column + part * (1 - down), row + part * down], 1)
    return out


def _joined(starts: Ints, ends: Ints, places: Floats) -> list[Floats]:
    number = {side: k for k, side in enumerate(starts.tolist())}
    after = [number[side] for side in ends.tolist()]
    seen = bytearray(len(after))
    out = []
    for first in range(len(after)):
        if seen[first]:
            continue
        ring = []
        at = first
        while not seen[at]:
            seen[at] = 1
            ring.append(at)
            at = after[at]
        out.append(_plain(places[ring]))
    return out


def _plain(ring: Floats) -> Floats:
    """The ring without places on straight stretches."""
    before, behind = ring - np.roll(ring, 1, 0), np.roll(ring, -1, 0) - ring
    off = np.abs(before[:, 0] * behind[:, 1] - before[:, 1] * behind[:, 0])
    bends = off > _STRAIGHT
    bends[:: max(len(ring) // 8, 1)] = True  # a ring stays a ring
    out: Floats = ring[bends]
    return out

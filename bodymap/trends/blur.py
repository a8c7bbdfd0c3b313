"""A Gaussian laid over a grid, one axis after the other. This module loads numpy."""

from __future__ import annotations

from math import ceil, pi, sqrt

import numpy as np
import numpy.typing as npt

Grid = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]

_CUT = 3.7
"""Sigmas at which the bell is cut off: there a thousandth of its height is left."""
_BLOCK = 32
"""So many cells along the axis are worked out by one product of small matrices."""
_ONE_THREAD = 2**18
"""Multiplications: OpenBLAS, which numpy brings, shares larger products out over threads. Beside
other work those wait for one another a hundred times as long as the product takes."""


class Gaussian:
    """The bell of one axis, ``sigma`` cells wide.

    A place of full weight 1 has 1 as the height of its bell, however wide that is: the sum over
    the cells is ``sqrt(2 pi) sigma``. ``spread`` is the variance, in cells squared, that binning
    and showing add by themselves; the bell is narrower by that much.
    """

    def __init__(self, sigma: float, spread: float = 0.0) -> None:
        """Raises ValueError where ``spread`` leaves nothing of the bell."""
        left = sigma * sigma - spread
        if left <= 0:
            raise ValueError(f"a bell of {sigma} cells is too narrow for this grid")
        self.reach = ceil(_CUT * sigma)
        steps = np.arange(-self.reach, self.reach + 1)
        bell = np.exp(steps * steps / (-2 * left))
        self.bell: Grid = (bell * (sqrt(2 * pi) * sigma / bell.sum())).astype(np.float32)
        gap = np.arange(_BLOCK + 2 * self.reach)[:, None] - np.arange(_BLOCK)
        inside = (gap >= 0) & (gap <= 2 * self.reach)
        self._block: Grid = np.where(inside, self.bell[np.clip(gap, 0, 2 * self.reach)], 0)

    def down(self, values: Grid) -> Grid:
        """Blurred along the columns (axis 0); nothing lies beyond the grid."""
        rows, columns = values.shape
        padded, blocks = self._padded(rows)
        wide = np.zeros((padded, columns), np.float32)
        wide[self.reach : self.reach + rows] = values
        out = np.empty((blocks * _BLOCK, columns), np.float32)
        over = np.ascontiguousarray(self._block.T)
        for part in self._stripes(columns):
            for at in range(0, blocks * _BLOCK, _BLOCK):
                out[at : at + _BLOCK, part] = over @ wide[at : at + len(self._block), part]
        return out[:rows]

    def across(self, values: Grid) -> Grid:
        """Blurred along the rows (axis 1); nothing lies beyond the grid."""
        rows, columns = values.shape
        padded, blocks = self._padded(columns)
        wide = np.zeros((rows, padded), np.float32)
        wide[:, self.reach : self.reach + columns] = values
        out = np.empty((rows, blocks * _BLOCK), np.float32)
        for part in self._stripes(rows):
            for at in range(0, blocks * _BLOCK, _BLOCK):
                out[part, at : at + _BLOCK] = wide[part, at : at + len(self._block)] @ self._block
        return out[:, :columns]

    def around(self, place: float, count: int) -> tuple[int, Grid, Grid]:
        """The bell around a place, in cells from the middle of the first, on an axis of ``count``
        cells: the first cell it reaches, and the parts that come from the cell before the place
        and the one behind it, (n,) each."""
        before = min(int(place), count - 2)
        share = place - before
        first, last = before - self.reach, before + 1 + self.reach
        one, other = np.zeros(last - first + 1, np.float32), np.zeros(last - first + 1, np.float32)
        one[:-1] = self.bell * (1 - share)
        other[1:] = self.bell * share
        inside = slice(max(-first, 0), min(last, count - 1) - first + 1)
        return max(first, 0), one[inside], other[inside]

    def _stripes(self, count: int) -> list[slice]:
        """The other axis in parts, each small enough for one thread."""
        wide = max(_ONE_THREAD // self._block.size, 1)
        return [slice(at, min(at + wide, count)) for at in range(0, count, wide)]

    def _padded(self, count: int) -> tuple[int, int]:
        blocks = -(-count // _BLOCK)
        return blocks * _BLOCK + 2 * self.reach, blocks

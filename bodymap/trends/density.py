"""How many needles were placed near each spot of a picture. This module loads numpy.

The value at a place is a count with a soft edge: a needle at the very place counts 1, one
``d`` mm away on the picture counts ``exp(-(d / reach) ** 2)``. That is a Gaussian whose
volume is that of a flat disc of radius ``reach``, so that the value can be read as "needles within
1.5 cm". The same millimetres hold on every view; docs/statistics.md has the derivation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import sqrt

import numpy as np
import numpy.typing as npt

from bodymap.trends.blur import Bools, Gaussian, Grid
from bodymap.trends.heat_scale import REACH_MM

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.float32]

_COARSEST = 3.55
_FINEST = 5.0
"""Cells to a sigma. Below the first, binning and smooth enlarging err by more than two hundredths
of a needle's peak; above the second nothing more is seen."""
_ROWS = 600
_SPREAD = 0.25
"""Cells squared: a place between two cells is shared out to both, and so is it again where the
grid is enlarged. Each adds a variance from 0 (on a cell) to a quarter (half-way), a quarter being
the middle of both together."""


@dataclass(frozen=True, slots=True, eq=False)
class DensityFrame:
    """A picture of ``size_mm`` (width, height) divided into cells, by which all its maps are made.

    ``parted`` (rows,) says where the two sides of the body are apart, as the legs are: there
    a needle of one side counts for that side only.
    """

    rows: int
    columns: int
    parted: Bools
    downward: Gaussian
    sideways: Gaussian

    @classmethod
    def of(
        cls,
        size_mm: tuple[float, float],
        parted: Callable[[int], Bools] | None = None,
        reach_mm: float = REACH_MM,
    ) -> DensityFrame:
        """``parted`` is asked once the number of rows is known; ``reach_mm`` is the radius within
        which a needle counts."""
        width, height = size_mm
        sigma = reach_mm / sqrt(2)
        cell = min(max(max(width, height) / _ROWS, sigma / _FINEST), sigma / _COARSEST)
        rows = max(round(height / cell), 2)
        columns = 2 * max(round(width / cell / 2), 1)  # the midline runs between two cells
        return cls(
            rows,
            columns,
            np.zeros(rows, bool) if parted is None else parted(rows),
            Gaussian(sigma * rows / height, _SPREAD),
            Gaussian(sigma * columns / width, _SPREAD),
        )

    def bins(self, xy: Places, visible: Bools) -> Bins:
        """Sorts places into the cells: ``xy`` (n, 2) fractions of the picture, of which those
        count that are ``visible`` (n,)."""
        which = np.flatnonzero(visible)
        across, left = self._cells(xy[which, 0], self.columns)
        down, top = self._cells(xy[which, 1], self.rows)
        first, both = top * self.columns + left, across * down
        steps = np.array([0, 1, self.columns, self.columns + 1])
        shares = np.stack([1 - across - down + both, across - both, down - both, both])
        return Bins(which, first + steps[:, None], shares)

    def density(self, bins: Bins, chosen: Bools | None = None) -> Density:
        """The map of all sites, or of the ``chosen`` (n,) ones."""
        count, values = bins.shared_out((self.rows, self.columns), chosen)
        if count:
            values = self._sideways(self.downward.down(values))
        return Density(self, values, count)

    def _cells(self, share: Places, count: int) -> tuple[Floats, Ints]:
        """Which cell a place lies behind, and how far behind its middle, in cells."""
        place = np.clip(share * np.float64(count) - 0.5, 0, count - 1)
        cell = np.minimum(place.astype(np.int64), count - 2)
        return place - cell, cell

    def _sideways(self, values: Grid) -> Grid:
        if not self.parted.any():
            return self.sideways.across(values)
        out = np.empty_like(values)
        middle = self.columns // 2
        for start, stop in _runs(self.parted):
            if self.parted[start]:
                out[start:stop, :middle] = self.sideways.across(values[start:stop, :middle])
                out[start:stop, middle:] = self.sideways.across(values[start:stop, middle:])
            else:
                out[start:stop] = self.sideways.across(values[start:stop])
        return out


class Bins:
    """The sites that a view sees, each shared out to the four cells around it: made once, filtered
    as often as wanted. On one thread at a time."""

    def __init__(self, site: Ints, cells: Ints, shares: Floats) -> None:
        """``site`` (m,) says which of all sites, in rising order; ``cells`` and ``shares`` (4, m)
        what each gives to which cell."""
        self.site = site
        self._cells, self._shares = cells, shares
        self._weights: Floats | None = None

    def __len__(self) -> int:
        return len(self.site)

    def shared_out(self, shape: tuple[int, int], chosen: Bools | None) -> tuple[int, Grid]:
        """How many of the ``chosen`` sites (all of them for None) are here, and what they give to
        each cell."""
        count, weights = len(self), self._shares
        if chosen is not None:
            here = chosen[self.site]
            count = int(np.count_nonzero(here))
            if count < len(self):
                if self._weights is None:
                    # kept, because a system takes longer to hand out so much memory than this does
                    self._weights = np.empty_like(weights)
                weights = np.multiply(weights, here, out=self._weights)
        if not count:
            return 0, np.zeros(shape, np.float32)
        # one count of four times the sites: each one has to make room for a whole grid
        rows, columns = shape
        grid = np.bincount(self._cells.ravel(), weights.ravel(), minlength=rows * columns)
        return count, grid.astype(np.float32).reshape(shape)


@dataclass(slots=True, eq=False)
class Density:
    """A map: ``values`` (rows, columns) are needles within reach of the middle of each cell;
    ``count`` is how many needles the view sees."""

    frame: DensityFrame
    values: Grid
    count: int
    _peak: float | None = field(default=None, init=False)

    @property
    def peak(self) -> float:
        """The greatest value."""
        if self._peak is None:
            self._peak = float(self.values.max()) if self.count else 0.0
        return self._peak

    def at(self, x: float, y: float) -> float:
        """The value at a place, in fractions of the picture, between cells as it is shown."""
        rows, columns = self.values.shape
        column = min(max(x * columns - 0.5, 0.0), columns - 1.0)
        row = min(max(y * rows - 0.5, 0.0), rows - 1.0)
        left, top = min(int(column), columns - 2), min(int(row), rows - 2)
        (a, b), (c, d) = self.values[top : top + 2, left : left + 2].tolist()
        right, below = column - left, row - top
        upper, lower = a + (b - a) * right, c + (d - c) * right
        return float(upper + (lower - upper) * below)

    def copied(self) -> Density:
        """The same map, to be stamped without changing this one."""
        return Density(self.frame, self.values.copy(), self.count)

    def stamp(self, x: float, y: float, sites: int = 1) -> None:
        """Add ``sites`` sites at a place the view shows, or take away (< 0), without making the
        map anew. Stamps of thousands leave the tiny errors of single-precision sums."""
        frame = self.frame
        row = min(max(y * frame.rows - 0.5, 0.0), frame.rows - 1.0)
        column = min(max(x * frame.columns - 0.5, 0.0), frame.columns - 1.0)
        top, before, behind = frame.downward.around(row, frame.rows)
        left, near, far = frame.sideways.around(column, frame.columns)
        bell = np.outer(before + behind, near + far)
        parted = frame.parted[top : top + len(bell)]
        if parted.any():
            middle = frame.columns // 2
            first = min(int(column), frame.columns - 2)
            own = _held(near, left, middle, right=first >= middle)
            own += _held(far, left, middle, right=first + 1 >= middle)
            bell[parted] = np.outer((before + behind)[parted], own)
        bell *= sites
        self.values[top : top + bell.shape[0], left : left + bell.shape[1]] += bell
        self.count += sites
        self._peak = None
        if not self.count:
            self.values[:] = 0


def _held(bell: Grid, start: int, middle: int, *, right: bool) -> Grid:
    """The part of a bell, from a column ``start`` on, that stays on its side of the midline."""
    columns = start + np.arange(len(bell))
    return np.where((columns >= middle) == right, bell, np.float32(0))


def _runs(flags: Bools) -> list[tuple[int, int]]:
    """Start and stop of each stretch of equal flags."""
    ends = [*(np.flatnonzero(flags[1:] != flags[:-1]) + 1).tolist(), len(flags)]
    return list(zip([0, *ends[:-1]], ends, strict=True))


__all__ = ["Bins", "Density", "DensityFrame"]

"""A uniform grid that tells which boxes may hold a place."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.int32]
"""What is kept for long is kept small: there is a grid for every way the body is looked at."""
_Whole = TypeVar("_Whole", np.int32, np.int64)


class Buckets:
    """Boxes (n of them, in d dimensions) sorted into cells of ``cell`` mm."""

    def __init__(self, low: Floats, high: Floats, cell: float) -> None:
        self._cell = cell
        self._origin = low.min(0)
        first = ((low - self._origin) / cell).astype(np.int32)
        last = ((high - self._origin) / cell).astype(np.int32)
        self._shape = last.max(0) + 1
        span = last - first + 1
        count = span.prod(1)
        box = np.repeat(np.arange(len(low), dtype=np.int32), count)
        rest = np.arange(len(box), dtype=np.int32)
        rest -= np.repeat((np.cumsum(count) - count).astype(np.int32), count)
        key = np.zeros(len(box), np.int32)
        for k in range(low.shape[1]):
            rest, step = np.divmod(rest, span[box, k])
            key = key * self._shape[k] + first[box, k] + step
        del first, last, span, count, rest, step  # the most is needed from here on
        self._starts: Places = np.zeros(int(self._shape.prod()) + 1, np.int32)
        np.cumsum(np.bincount(key, minlength=len(self._starts) - 1), out=self._starts[1:])
        self._boxes: Places = box[np.argsort(key, kind="stable")]
        self._low = tuple(self._origin.tolist())
        self._counts = tuple(self._shape.tolist())

    def at(self, *place: float) -> Places:
        """The boxes whose cell holds the place, none beyond the grid."""
        key = 0
        for value, low, count in zip(place, self._low, self._counts, strict=True):
            step = (value - low) // self._cell
            if not 0 <= step < count:
                return self._boxes[:0]
            key = key * count + int(step)
        return self._boxes[self._starts[key] : self._starts[key + 1]]

    def pairs(self, places: Floats) -> tuple[Ints, Places]:
        """For many places (n, d): which place and which box, in the order of the places."""
        step = np.floor((places - self._origin) / self._cell)
        inside = ((step >= 0) & (step < self._shape)).all(1)
        index = np.where(inside[:, None], step, 0).astype(np.int64)
        key = np.zeros(len(places), np.int64)
        for k in range(places.shape[1]):
            key = key * self._shape[k] + index[:, k]
        start = self._starts[key]
        count = np.where(inside, self._starts[key + 1] - start, 0)
        who = np.repeat(np.arange(len(places)), count)
        within = np.arange(len(who)) - np.repeat(np.cumsum(count) - count, count)
        return who, self._boxes[np.repeat(start, count) + within]

    def around(self, place: tuple[float, ...], reach: float) -> Places:
        """The boxes of every cell within ``reach`` mm of a place in the plane, each once."""
        low = [int((v - o - reach) // self._cell) for v, o in zip(place, self._low, strict=True)]
        high = [int((v - o + reach) // self._cell) for v, o in zip(place, self._low, strict=True)]
        found = []
        for i in range(max(low[0], 0), min(high[0] + 1, self._counts[0])):
            row = i * self._counts[1]
            a, b = max(low[1], 0), min(high[1] + 1, self._counts[1])
            if a < b:
                found.append(self._boxes[self._starts[row + a] : self._starts[row + b]])
        return each_once(np.concatenate(found)) if found else self._boxes[:0]


def each_once(values: npt.NDArray[_Whole]) -> npt.NDArray[_Whole]:
    """The values (n,) in rising order without repeats: ``np.unique``, which loads a part of numpy
    that nothing else needs (some 40 ms)."""
    ordered = np.sort(values)
    is_new = np.ones(len(ordered), bool)
    is_new[1:] = ordered[1:] != ordered[:-1]
    out: npt.NDArray[_Whole] = ordered[is_new]
    return out

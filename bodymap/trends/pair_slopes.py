"""Order statistics of the slopes between all pairs of points, without keeping them all.

Ten thousand points make fifty million slopes. They are computed piece by piece and counted against
narrow brackets around the ranks that are wanted; only what falls inside a bracket is kept. The
brackets come from a sample, the answers do not: each is the exact slope of its rank.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from math import ceil, floor, inf, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_PLAIN = 20_000
"""Up to this many pairs (200 points) a list is quick enough, and numpy is not loaded."""

_KEPT = 2_000_000
"""Up to this many pairs (16 MB) all slopes are kept and sorted."""

_SAMPLE = 1 << 16
_SAMPLE_SEED = 1968
_PIECE = 1 << 15

Pick = Callable[[int], Sequence[int]]
"""From the number of slopes to the ranks that are wanted, counted from 0."""


def slopes_at(days: Sequence[float], scores: Sequence[float], pick: Pick) -> list[float]:
    """The slopes of the ranks that ``pick`` names, of all pairs with different ``days``.

    Score per day, both finite and of one length. Empty where no two days differ. Memory stays
    below 100 MB whatever the length; time grows with its square.
    """
    pairs = len(days) * (len(days) - 1) // 2
    if pairs <= _PLAIN:
        return _plain(days, scores, pick)
    import numpy as np

    order = np.argsort(np.asarray(days, dtype=np.float64), kind="stable")
    x = np.asarray(days, dtype=np.float64)[order]
    y = np.asarray(scores, dtype=np.float64)[order]
    equal = np.unique(x, return_counts=True)[1]
    count = pairs - int((equal * (equal - 1) // 2).sum())
    if count == 0:
        return []
    wanted = list(pick(count))
    if pairs <= _KEPT:
        kept = np.sort(np.concatenate(list(_pieces(x, y))))
        return [float(kept[rank]) for rank in wanted]
    return slopes_by_counting(x, y, count, wanted)


def _plain(days: Sequence[float], scores: Sequence[float], pick: Pick) -> list[float]:
    slopes = sorted(
        (later - earlier) / (then - day)
        for (day, earlier), (then, later) in combinations(
            sorted(zip(days, scores, strict=True), key=lambda point: point[0]), 2
        )
        if then != day
    )
    return [slopes[rank] for rank in pick(len(slopes))] if slopes else []


def _pieces(x: Floats, y: Floats) -> Iterator[Floats]:
    """All slopes, each once. Points come in the order of their days, ``gap`` places apart."""
    import numpy as np

    n = len(x)
    most_equal = int(np.unique(x, return_counts=True)[1].max())
    for gap in range(1, n):
        run, rise = x[gap:] - x[:-gap], y[gap:] - y[:-gap]
        if gap < most_equal:  # further apart, no two days are the same
            apart = run > 0
            run, rise = run[apart], rise[apart]
        if len(run):
            yield rise / run


def slopes_by_counting(
    x: Floats, y: Floats, count: int, wanted: Sequence[int], width: float = 4.0
) -> list[float]:
    """The slopes of the wanted ranks, of which there are ``count``, by counting around brackets.

    ``x`` comes in order. Brackets reach ``width`` standard errors of the sample to each side, which
    misses in one of ten thousand cases; where one missed, it is made wider and counted anew.
    """
    sample = _sample(x, y)
    found: dict[int, float] = {}
    while len(found) < len(set(wanted)):
        brackets: dict[int, _Bracket] = {}
        for rank in sorted(set(wanted) - set(found)):
            # the two ranks around a middle share a bracket
            shared = brackets.get(rank - 1)
            brackets[rank] = shared or _Bracket(sample, rank / count, width)
        for piece in _joined(_pieces(x, y)):
            for bracket in dict.fromkeys(brackets.values()):
                bracket.take(piece)
        for rank, bracket in brackets.items():
            slope = bracket.at(rank)
            if slope is not None:
                found[rank] = slope
        width *= 4
    return [found[rank] for rank in wanted]


class _Bracket:
    """Two slopes around a rank: how many lie below, on them, and which lie between.

    Its ends are slopes of the sample, ``width`` standard errors to each side of ``share``. However
    many slopes are equal, few can lie strictly between the ends: of many equal ones the sample has
    its part, and an end lies on them.
    """

    def __init__(self, sample: Floats, share: float, width: float) -> None:
        size = len(sample)
        reach = width * sqrt(size * share * (1 - share)) + width
        low, high = floor(share * size - reach), ceil(share * size + reach)
        self._low = float(sample[low]) if low >= 0 else -inf
        self._high = float(sample[high]) if high < size else inf
        self._below = self._on_low = self._on_high = 0
        self._between: list[Floats] = []

    def take(self, slopes: Floats) -> None:
        """Counts a piece of the slopes."""
        import numpy as np

        from_low = slopes >= self._low
        self._below += len(slopes) - int(np.count_nonzero(from_low))
        near = slopes[from_low & (slopes <= self._high)]
        on_low, on_high = near == self._low, near == self._high
        self._on_low += int(np.count_nonzero(on_low))
        self._on_high += int(np.count_nonzero(on_high))
        between = near[~(on_low | on_high)]
        if len(between):
            self._between.append(between)

    def at(self, rank: int) -> float | None:
        """The slope of a rank among all that were taken, None where it is not within the ends."""
        import numpy as np

        rank -= self._below
        if 0 <= rank < self._on_low:
            return self._low
        rank -= self._on_low
        between = np.concatenate(self._between) if self._between else np.empty(0)
        if 0 <= rank < len(between):
            return float(np.partition(between, rank)[rank])
        rank -= len(between)
        return self._high if 0 <= rank < self._on_high else None


def _sample(x: Floats, y: Floats) -> Floats:
    """The sorted slopes of pairs drawn by a fixed seed."""
    import numpy as np

    draw = np.random.default_rng(_SAMPLE_SEED)
    one, other = draw.integers(0, len(x), (2, _SAMPLE))
    apart = x[one] != x[other]
    one, other = one[apart], other[apart]
    return np.sort((y[other] - y[one]) / (x[other] - x[one]))


def _joined(pieces: Iterator[Floats]) -> Iterator[Floats]:
    """The same in pieces of a size that is quick to work through."""
    import numpy as np

    waiting: list[Floats] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _PIECE:
            yield np.concatenate(waiting)
            waiting, size = [], 0
    if waiting:
        yield np.concatenate(waiting)

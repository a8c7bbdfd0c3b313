"""The median of some values with its exact interval.

Source: the interval between two order statistics, which needs no assumption on how the values are
spread: W. R. Thompson, Annals of Mathematical Statistics 1936; 7: 122-128; in H. A. David and
H. N. Nagaraja, Order Statistics, 3rd ed. 2003, section 7.1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, floor, isfinite, lgamma, log, sqrt
from statistics import median


@dataclass(frozen=True, slots=True)
class MedianInterval:
    """The median of ``n`` values.

    ``lower`` and ``upper`` are two of the values; both are None where ``n`` is too small for an
    interval of the ``confidence`` asked for. ``coverage`` is how sure the interval is in truth,
    never below ``confidence`` (with ties, at least this); None without one.
    """

    n: int
    median: float
    lower: float | None
    upper: float | None
    coverage: float | None
    confidence: float


def median_interval(
    values: Iterable[float | None], confidence: float = 0.95
) -> MedianInterval | None:
    """The median and the narrowest interval of mirrored order statistics that is sure enough.

    The r-th smallest and the r-th largest of n values enclose the median with a chance of
    1 - 2 P(Bin(n, 1/2) < r). With 95 % that takes 6 values: of 5, even the smallest and the largest
    make 93.75 % only. What is None or no finite number is left out; None where nothing is left.
    Raises ValueError where ``confidence`` is not between 0 and 1.
    """
    if not 0 < confidence < 1:
        raise ValueError("A confidence lies between 0 and 1.")
    given = sorted(float(value) for value in values if value is not None and isfinite(value))
    if not given:
        return None
    n, middle = len(given), float(median(given))
    rank, outside = _rank(n, (1 - confidence) / 2)
    if rank == 0:
        return MedianInterval(n, middle, None, None, None, confidence)
    return MedianInterval(n, middle, given[rank - 1], given[n - rank], 1 - 2 * outside, confidence)


def fewest_for(confidence: float = 0.95) -> int:
    """How many values an interval of this confidence takes: n with 2 / 2**n within the rest."""
    n = 1
    while _rank(n, (1 - confidence) / 2)[0] == 0:
        n += 1
    return n


def _rank(n: int, tail: float) -> tuple[int, float]:
    """The highest r with P(Bin(n, 1/2) < r) within ``tail``, and that chance; 0 where none is."""
    # what lies 20 standard deviations off adds nothing that a float could hold
    first = max(0, floor(n / 2 - 10 * sqrt(n)))
    chance = exp(lgamma(n + 1) - lgamma(first + 1) - lgamma(n - first + 1) - n * log(2))
    below = 0.0
    for successes in range(first, n // 2 + 1):
        if below + chance > tail * (1 + 1e-12):
            return successes, below
        below += chance
        chance *= (n - successes) / (successes + 1)
    return n // 2, below

"""How far apart the medians of two groups are, with the interval of the bootstrap, without dice.

Source: the percentile interval of B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap,
1993, section 13.3. Drawing anew from a few values can be counted out instead of tried: how likely
each median of a resample is follows from binomial chances (J. S. Maritz, R. G. Jarrett, JASA 1978;
73: 194-196). So this is the bootstrap with endlessly many resamples: it has no seed, and the same
values always give the same interval.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from math import exp, isfinite, lgamma, log
from statistics import median

from bodymap.trends.incomplete_beta import at_least

_NOTHING = 1e-14
"""A chance below this is left out: thousands of them do not move an end of an interval."""


@dataclass(frozen=True, slots=True)
class MedianDifference:
    """``difference`` is the median of the first group less that of the second; ``n_first`` and
    ``n_second`` are the values that there were."""

    difference: float
    lower: float
    upper: float
    n_first: int
    n_second: int
    confidence: float


def median_difference(
    first: Iterable[float | None], second: Iterable[float | None], confidence: float = 0.95
) -> MedianDifference | None:
    """The difference of the medians with the percentile interval of its bootstrap.

    What is None or no finite number is left out; None where a group has no value left. The values
    should come from a scale of few steps, as scores do: the work grows with the fourth power of
    how many different values there are. With few values the interval tends to be too narrow.
    Raises ValueError where ``confidence`` is not between 0 and 1.
    """
    if not 0 < confidence < 1:
        raise ValueError("A confidence lies between 0 and 1.")
    one, other = _given(first), _given(second)
    if not one or not other:
        return None
    chances: defaultdict[float, float] = defaultdict(float)
    others = resampled_medians(other)
    for here, chance in resampled_medians(one).items():
        for there, its in others.items():
            chances[round(here - there, 9)] += chance * its
    tail = (1 - confidence) / 2
    return MedianDifference(
        difference=round(median(one) - median(other), 9),
        lower=_quantile(chances, tail),
        upper=_quantile(chances, 1 - tail),
        n_first=len(one),
        n_second=len(other),
        confidence=confidence,
    )


def resampled_medians(values: list[float]) -> Mapping[float, float]:
    """Every median that a resample of ``values`` can have, with its chance.

    A resample draws as many values as there are, each of all of them. Of an even number the median
    is the mean of the two in the middle.
    """
    n = len(values)
    different = sorted(set(values))
    shares = [values.count(value) / n for value in different]
    up_to = list(accumulate(shares))
    up_to[-1] = 1.0
    place = (n + 1) // 2
    reached = [at_least(place, n, share) for share in up_to]
    alone = [now - before for before, now in zip([0.0, *reached], reached, strict=False)]
    if n % 2:
        return {v: p for v, p in zip(different, alone, strict=True) if p > _NOTHING}
    found: defaultdict[float, float] = defaultdict(float)
    ways = lgamma(n + 1) - 2 * lgamma(place + 1)
    below = [0.0, *up_to]
    for low, value in enumerate(different):
        if alone[low] <= _NOTHING:
            continue
        apart = 0.0
        for high in range(low + 1, len(different)):
            # exactly half are at most the lower one, with one that is it; the rest likewise above
            chance = sum(
                sign * _power(ways, place, here, there)
                for sign, here, there in (
                    (1, below[low + 1], 1 - below[high]),
                    (-1, below[low], 1 - below[high]),
                    (-1, below[low + 1], 1 - below[high + 1]),
                    (1, below[low], 1 - below[high + 1]),
                )
            )
            apart += chance
            if chance > _NOTHING:
                found[(value + different[high]) / 2] += chance
        if alone[low] - apart > _NOTHING:
            found[value] += alone[low] - apart
    return found


def _power(ways: float, place: int, here: float, there: float) -> float:
    return exp(ways + place * (log(here) + log(there))) if here > 0 and there > 0 else 0.0


def _quantile(chances: Mapping[float, float], level: float) -> float:
    """The least value up to which the chances make ``level``."""
    level *= sum(chances.values())
    reached = 0.0
    for value in sorted(chances):
        reached += chances[value]
        if reached >= level - 1e-12:
            return value
    return max(chances)


def _given(values: Iterable[float | None]) -> list[float]:
    return [float(value) for value in values if value is not None and isfinite(value)]

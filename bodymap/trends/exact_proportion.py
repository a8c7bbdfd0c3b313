"""A share of all, with its exact interval.

Source: C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits illustrated in the
case of the binomial", Biometrika 1934; 26: 404-413.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import expm1, log

from bodymap.trends.incomplete_beta import at_least

_MOST_HALVINGS = 200


@dataclass(frozen=True, slots=True)
class Proportion:
    """``events`` of ``n``; ``share``, ``lower`` and ``upper`` run from 0 to 1."""

    events: int
    n: int
    share: float
    lower: float
    upper: float
    confidence: float


def exact_proportion(events: int, n: int, confidence: float = 0.95) -> Proportion:
    """The share of ``events`` among ``n`` with the interval of Clopper and Pearson.

    Its lower end is the share with which ``events`` or more would be seen with a chance of
    (1 - confidence) / 2, its upper end that with which ``events`` or fewer would. It is never too
    narrow, and often wider than it would have to be. With none it begins at 0 and ends at
    1 - ((1 - confidence) / 2) ** (1 / n); with all it is that, mirrored.

    It takes the ``n`` for independent of each other: visits of one person are not quite that.
    Raises ValueError where ``n`` is below 1, ``events`` lies outside 0 to ``n``, or ``confidence``
    is not between 0 and 1. Tried with up to 1,000,000.
    """
    if n < 1:
        raise ValueError("A share needs at least one to be of.")
    if not 0 <= events <= n:
        raise ValueError(f"There cannot be {events} of {n}.")
    if not 0 < confidence < 1:
        raise ValueError("A confidence lies between 0 and 1.")
    tail = (1 - confidence) / 2
    return Proportion(
        events=events,
        n=n,
        share=events / n,
        lower=_lower(events, n, tail),
        upper=1 - _lower(n - events, n, tail) if events else -expm1(log(tail) / n),
        confidence=confidence,
    )


def _lower(events: int, n: int, tail: float) -> float:
    """The share with which ``events`` or more are as unlikely as ``tail``."""
    if events == 0:
        return 0.0
    if events == n:
        return float(tail ** (1 / n))
    low, high = 0.0, events / n
    for _ in range(_MOST_HALVINGS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if at_least(events, n, middle) < tail:
            low = middle
        else:
            high = middle
    return (low + high) / 2

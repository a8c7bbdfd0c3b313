"""What changed from a first score to a second, over many pairs.

Sources: median and its exact interval as in ``median_interval``; mean and standard deviation of the
differences (with n - 1 beneath) as in D. G. Altman, Practical Statistics for Medical Research,
1991, section 9.5.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite
from statistics import fmean, stdev

from bodymap.trends.median_interval import MedianInterval, median_interval
from bodymap.trends.pain_course import Visits, steps


@dataclass(frozen=True, slots=True)
class PairedChange:
    """The changes of ``n`` whole pairs, the second score less the first.

    ``missing`` are the pairs that lack a score; nothing stands in for them. ``median``, ``mean``
    and ``spread`` (the standard deviation of the changes) are None where there are too few pairs
    for them: one, one and two.
    """

    n: int
    missing: int
    median: MedianInterval | None
    mean: float | None
    spread: float | None


@dataclass(frozen=True, slots=True)
class SessionChanges:
    """How a complaint's pain changed ``within`` its sessions, and ``between`` them: from after one
    to before the next. In points of the NPRS, negative when the pain became less."""

    within: PairedChange
    between: PairedChange


def paired_change(
    first: Sequence[float | None], second: Sequence[float | None], confidence: float = 0.95
) -> PairedChange:
    """The change from each of ``first`` to its fellow in ``second``.

    None and what is no finite number is missing. Raises ValueError where the two differ in length.
    """
    if len(first) != len(second):
        raise ValueError("Pairs need as many second scores as first ones.")
    return change_of(
        (
            None if one is None or other is None else other - one
            for one, other in zip(first, second, strict=True)
        ),
        confidence,
    )


def change_of(changes: Iterable[float | None], confidence: float = 0.95) -> PairedChange:
    """The same of changes that were made already."""
    asked = list(changes)
    given = [one for one in asked if one is not None and isfinite(one)]
    return PairedChange(
        n=len(given),
        missing=len(asked) - len(given),
        median=median_interval(given, confidence),
        mean=fmean(given) if given else None,
        spread=stdev(given) if len(given) > 1 else None,
    )


def session_changes(visits: Visits, confidence: float = 0.95) -> SessionChanges:
    """The changes in and between the sessions of one complaint, in the order of the record.

    The first visit has none before it. A visit that is still open misses nothing: what it lacks
    is yet to come, and is not counted.
    """
    told = list(zip(visits, steps(visits), strict=True))
    within = [step.within for visit, step in told if step.within is not None or not visit.is_open]
    between = [
        step.between
        for visit, step in told[1:]
        if step.between is not None or not (visit.is_open and visit.before is None)
    ]
    return SessionChanges(change_of(within, confidence), change_of(between, confidence))

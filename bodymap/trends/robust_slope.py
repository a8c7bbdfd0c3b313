"""The robust slope of scores over time, with its interval.

Sources: the median of the slopes of all pairs, H. Theil, Proc. Koninkl. Nederl. Akad. Wetensch.
1950; 53: 386-392, 521-525, 1397-1412; equal dates and the interval, P. K. Sen, "Estimates of the
regression coefficient based on Kendall's tau", JASA 1968; 63: 1379-1389; the variance with ties in
days and in scores, M. G. Kendall, Rank Correlation Methods, 4th ed. 1970, chapter 4; the intercept
through the medians, W. J. Conover, Practical Nonparametric Statistics, 2nd ed. 1980, section 5.5.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import isfinite, sqrt
from statistics import NormalDist, median

from bodymap.trends.pain_course import Visits
from bodymap.trends.pair_slopes import slopes_at

MINIMUM_VISITS = 5
"""Below five no slope is told, as no interval of 95 % could go with it: of the 24 orders of four
scores 2 rise or fall throughout, which is 8 % by chance alone; of the 120 of five, 2 as well."""

_WEEK = 7.0


@dataclass(frozen=True, slots=True)
class RobustSlope:
    """A slope in points of the scale per week, from ``n`` scores.

    ``lower`` and ``upper`` enclose it with ``confidence`` (0.95 for 95 %). ``intercept`` is the
    height of the line at day 0 of the days that were given.
    """

    per_week: float
    lower: float
    upper: float
    intercept: float
    n: int
    confidence: float

    def at(self, day: float) -> float:
        """The height of the line at a day. It may lie outside the scale."""
        return self.intercept + self.per_week * day / _WEEK

    @property
    def may_be_level(self) -> bool:
        """Whether the interval holds 0, so that neither a rise nor a fall can be told."""
        return self.lower <= 0 <= self.upper


@dataclass(frozen=True, slots=True)
class TooFew:
    """There are only ``n`` scores, and ``needed`` are needed for a slope."""

    n: int
    needed: int = MINIMUM_VISITS


@dataclass(frozen=True, slots=True)
class OneDay:
    """All ``n`` scores are of the same day, so that there is no slope over time."""

    n: int


Slope = RobustSlope | TooFew | OneDay


def robust_slope(
    days: Sequence[float], scores: Sequence[float | None], *, confidence: float = 0.95
) -> Slope:
    """The slope of ``scores`` over ``days`` by Theil and Sen.

    A point of which the score is None, or the day or the score no finite number, is left out. Pairs
    of equal days have no slope and are passed over. The interval takes the slopes whose ranks lie
    z times Kendall's standard deviation around the middle one; with fewer than ten scores that is
    an approximation. It takes scores for independent of each other, which scores of one
    person are not quite: the interval tends to be too narrow.

    Ten thousand points take about half a second of computing. Raises ValueError where the two
    differ in length, and where ``confidence`` is not between 0 and 1.
    """
    if len(days) != len(scores):
        raise ValueError("Each score needs its day.")
    if not 0 < confidence < 1:
        raise ValueError("A confidence lies between 0 and 1.")
    points = [
        (float(day), float(score))
        for day, score in zip(days, scores, strict=True)
        if score is not None and isfinite(day) and isfinite(score)
    ]
    n = len(points)
    if n < MINIMUM_VISITS:
        return TooFew(n)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    half = NormalDist().inv_cdf((1 + confidence) / 2) * sqrt(kendall_variance(xs, ys))

    def ranks(count: int) -> tuple[int, int, int, int]:
        low = max(round((count - half) / 2) - 1, 0)
        high = min(round((count + half) / 2), count - 1)
        return low, (count - 1) // 2, count // 2, high

    found = slopes_at(xs, ys, ranks)
    if not found:
        return OneDay(n)
    lower, left, right, upper = (slope + 0.0 for slope in found)  # no zero with a minus
    slope = (left + right) / 2
    return RobustSlope(
        per_week=_WEEK * slope,
        lower=_WEEK * lower,
        upper=_WEEK * upper,
        intercept=median(ys) - slope * median(xs),
        n=n,
        confidence=confidence,
    )


def slope_of_pain(visits: Visits, *, confidence: float = 0.95) -> Slope:
    """The slope of the pain before each visit; day 0 is the day of the first visit given.

    Days are those of the UTC calendar, so that two visits of one day make no slope of hours.
    """
    days = [float(visit.started_at.toordinal()) for visit in visits]
    first = days[0] if days else 0.0
    return robust_slope(
        [day - first for day in days], [visit.before for visit in visits], confidence=confidence
    )


def kendall_variance(xs: Sequence[float], ys: Sequence[float]) -> float:
    """The variance of Kendall's S (rising pairs less falling ones) if order were chance.

    With ties in both, as Kendall gives it; without ties n (n - 1) (2 n + 5) / 18.
    """
    n = len(xs)
    in_x = [count for count in Counter(xs).values() if count > 1]
    in_y = [count for count in Counter(ys).values() if count > 1]
    variance = (_five(n) - _sum(in_x, _five) - _sum(in_y, _five)) / 18
    if n > 1:
        variance += _sum(in_x, _two) * _sum(in_y, _two) / (2 * n * (n - 1))
    if n > 2:
        variance += _sum(in_x, _three) * _sum(in_y, _three) / (9 * n * (n - 1) * (n - 2))
    return max(variance, 0.0)


def _sum(counts: Iterable[int], term: Callable[[int], int]) -> int:
    return sum(term(count) for count in counts)


def _five(count: int) -> int:
    return count * (count - 1) * (2 * count + 5)


def _two(count: int) -> int:
    return count * (count - 1)


def _three(count: int) -> int:
    return count * (count - 1) * (count - 2)

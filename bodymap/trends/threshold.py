"""A change against the published threshold that stands for it.

How large a change has to be is the catalogue's (``outcome_thresholds.csv``), each row with its
population and source; one threshold judges one change, and two are never mixed. A reduction of
30 % as "much improved" is that of Farrar 2001 (Pain 94: 149-158), and of Dworkin 2008 (IMMPACT,
J Pain 9: 105-121, from memory) the bound of a moderately important one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

RESPONDER_PERCENT = 30.0
"""Farrar 2001: of eleven-point pain scores, a reduction of about 30 % goes with "much improved"."""

_TINY = 1e-9
"""Scores come in tenths, which floats do not hold: 7.3 - 5.3 is not quite 2."""


@dataclass(frozen=True, slots=True)
class ChangeThreshold:
    """One published threshold of change, with what is needed to show whose it is.

    ``points`` are of the measure's own scale, ``percent_of_baseline`` of the first score; where
    both are given, either is enough ("2 points or 30 %"). ``kind`` is as published (MCID, MIC,
    MDC...), ``matters`` whether it is a change that matters to people, rather than one above the
    error of measurement. ``as_published`` is the paper's own figure, ``citation`` its source in
    words.

    Raises ValueError where neither figure is given, or one is not above zero.
    """

    measure: str
    population: str
    kind: str
    points: float | None
    percent_of_baseline: float | None
    matters: bool = True
    as_published: str = ""
    citation: str = ""

    def __post_init__(self) -> None:
        figures = [one for one in (self.points, self.percent_of_baseline) if one is not None]
        if not figures or not all(isfinite(one) and one > 0 for one in figures):
            raise ValueError("A threshold is a number above zero, in points or in percent.")


class Verdict(StrEnum):
    """What a change comes to."""

    MISSING = "missing"
    """A score is missing: there is no change to judge."""

    NOT_JUDGED = "not_judged"
    """No threshold, or one in percent only of a first score of 0: better or worse, and no more."""

    IMPROVED = "improved"
    """Better, by the threshold or more."""

    SLIGHTLY_BETTER = "slightly_better"
    """Better, by less than the threshold."""

    SAME = "same"
    SLIGHTLY_WORSE = "slightly_worse"
    """Worse, by less than the threshold."""

    DETERIORATED = "deteriorated"
    """Worse, by the threshold or more."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A change from ``first`` to ``last``; None where a score is missing.

    ``points`` is last less first; ``gain`` the same in the measure's own direction, above zero
    where the patient got better; ``gain_percent`` in percent of the first score, None where that
    is 0.

    ``meets_points`` and ``meets_percent`` are whether the gain reaches each of the threshold's
    figures, None where it has none or it cannot be told; ``meets`` whether it reaches either of
    them. ``required`` is the least gain that would, in points. ``responder_30`` is whether a score
    of which less is better fell by 30 % of the first or more; None for scores of which more is
    better, for a first score of 0, and where one is missing.
    """

    first: float | None
    last: float | None
    verdict: Verdict
    points: float | None = None
    gain: float | None = None
    gain_percent: float | None = None
    meets_points: bool | None = None
    meets_percent: bool | None = None
    meets: bool | None = None
    required: float | None = None
    responder_30: bool | None = None


Span = tuple[float, float]
"""Scores from the lower to the higher, both counted in."""


@dataclass(frozen=True, slots=True)
class Band:
    """Which scores would be a change of the threshold or more from ``baseline``.

    ``better`` and ``worse`` are None where the scale has no such score, or where it cannot be told.
    """

    baseline: float
    better: Span | None
    worse: Span | None


def judge(
    first: float | None,
    last: float | None,
    threshold: ChangeThreshold | None,
    *,
    higher_is_better: bool = False,
) -> Judgement:
    """The change from ``first`` to ``last`` against one threshold.

    None and what is no finite number is missing. Where a threshold has points and percent, either
    is enough to have improved. A worsening is held against the points alone where there are some:
    one point more of a low first score is soon 30 %. Papers publish thresholds of improvement;
    that the same size counts for the worse is this program's own reading, and errs to warning.
    """
    first, last = _finite(first), _finite(last)
    if first is None or last is None:
        return Judgement(first, last, Verdict.MISSING)
    points = round(last - first, 9)
    gain = (points if higher_is_better else -points) or 0.0
    percent = 100 * gain / abs(first) if first else None
    meets_points = meets_percent = None
    if threshold is not None and threshold.points is not None:
        meets_points = gain >= threshold.points - _TINY
    if threshold is not None and threshold.percent_of_baseline is not None and percent is not None:
        meets_percent = percent >= threshold.percent_of_baseline - _TINY
    known = [one for one in (meets_points, meets_percent) if one is not None]
    meets = any(known) if known else None
    return Judgement(
        first=first,
        last=last,
        verdict=_verdict(gain, meets, None if threshold is None else _loss(threshold, first)),
        points=points,
        gain=gain,
        gain_percent=percent,
        meets_points=meets_points,
        meets_percent=meets_percent,
        meets=meets,
        required=None if threshold is None else required_points(threshold, first),
        responder_30=(
            None if higher_is_better or percent is None else percent >= RESPONDER_PERCENT - _TINY
        ),
    )


def required_points(threshold: ChangeThreshold, baseline: float) -> float | None:
    """The least gain that reaches the threshold from ``baseline``, in points of the measure.

    The smaller of the two where there are points and percent, as either is enough. None where there
    are percent alone and the baseline is 0, of which they make nothing.
    """
    figures = [threshold.points, _points_of_percent(threshold, baseline)]
    return min((one for one in figures if one is not None), default=None)


def band(
    threshold: ChangeThreshold,
    baseline: float,
    *,
    lowest: float,
    highest: float,
    higher_is_better: bool = False,
) -> Band:
    """The scores from ``lowest`` to ``highest`` that would be a change of the threshold or more.

    Raises ValueError where the baseline lies outside the scale.
    """
    if not lowest <= baseline <= highest:
        raise ValueError(f"The scale runs from {lowest} to {highest}, without {baseline}.")
    gain, loss = required_points(threshold, baseline), _loss(threshold, baseline)
    up, down = (gain, loss) if higher_is_better else (loss, gain)
    above = _span(None if up is None else baseline + up, highest)
    below = _span(lowest, None if down is None else baseline - down)
    better, worse = (above, below) if higher_is_better else (below, above)
    return Band(baseline, better, worse)


def _verdict(gain: float, meets: bool | None, loss: float | None) -> Verdict:
    if meets is None:
        return Verdict.NOT_JUDGED if gain else Verdict.SAME
    if meets:
        return Verdict.IMPROVED
    if gain == 0:
        return Verdict.SAME
    if gain > 0:
        return Verdict.SLIGHTLY_BETTER
    worse_enough = loss is not None and -gain >= loss - _TINY
    return Verdict.DETERIORATED if worse_enough else Verdict.SLIGHTLY_WORSE


def _loss(threshold: ChangeThreshold, baseline: float) -> float | None:
    """How much worse counts as a deterioration: the points, and percent only without them."""
    if threshold.points is not None:
        return threshold.points
    return _points_of_percent(threshold, baseline)


def _points_of_percent(threshold: ChangeThreshold, baseline: float) -> float | None:
    if threshold.percent_of_baseline is None or baseline == 0:
        return None
    return round(threshold.percent_of_baseline * abs(baseline) / 100, 9)


def _span(low: float | None, high: float | None) -> Span | None:
    if low is None or high is None or low > high + _TINY:
        return None
    return round(low, 9), round(high, 9)


def _finite(score: float | None) -> float | None:
    return score if score is not None and isfinite(score) else None

"""The scores of one scale over time, and what their change comes to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bodymap.anatomy.side import Side
from bodymap.charting.outcome_score import (
    Change,
    Direction,
    Measure,
    OutcomeScore,
    change,
    score_problem,
)
from bodymap.trends.threshold import ChangeThreshold, Judgement, judge


@dataclass(frozen=True, slots=True)
class ScorePoint:
    """A score and when it was given (UTC)."""

    at: datetime
    value: float


@dataclass(frozen=True, slots=True)
class ScoreCourse:
    """The course of a ``scale`` on a ``side`` (None for what asks about the whole person).

    ``points`` are in the order of the record. ``unusable`` scores lie outside what the measure
    allows today, and are left out of everything. ``change`` and ``judgement`` speak of the first
    and the last point, and are None with fewer than two.
    """

    scale: str
    side: Side | None
    measure: Measure
    points: tuple[ScorePoint, ...]
    unusable: int
    change: Change | None
    judgement: Judgement | None

    @property
    def higher_is_better(self) -> bool:
        """Which way the scale goes as the patient gets better."""
        return self.measure.direction is Direction.HIGHER_BETTER


def score_course(
    scores: Iterable[OutcomeScore],
    scale: str,
    measure: Measure,
    threshold: ChangeThreshold | None = None,
    *,
    side: Side | None = None,
    of_complaint: Side | None = None,
) -> ScoreCourse:
    """The course of ``scale`` on ``side`` among the ``scores`` of one complaint.

    A score without a side is of the side ``of_complaint``, of which nobody had to say it. Of
    several scores of one visit the last stands. With fewer than two points nothing is judged.
    """
    sides = {side, None} if side is of_complaint else {side}
    asked = {one.session_id: one for one in scores if one.measure == scale and one.side in sides}
    usable = [one for one in asked.values() if score_problem(measure, one.value) is None]
    points = tuple(ScorePoint(one.scored_at, one.value) for one in usable)
    told = judged = None
    if len(points) > 1:
        first, last = points[0].value, points[-1].value
        told = change(measure, first, last)
        is_gain = measure.direction is Direction.HIGHER_BETTER
        judged = judge(first, last, threshold, higher_is_better=is_gain)
    return ScoreCourse(scale, side, measure, points, len(asked) - len(usable), told, judged)

"""Functional scores of the demo that go along with the pain."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from random import Random

from bodymap.charting.ids import new_id
from bodymap.charting.outcome_score import Direction, Measure, OutcomeScore
from bodymap.charting.pain import NPRS_HIGHEST
from bodymap.charting.session import Session

_PAIN = frozenset({"NPRS", "VAS"})
_MEASURES = 2
_SCALES = 2


def scores(
    session: Session, measures: Iterable[Measure], pain: int, at: datetime, chance: Random
) -> tuple[OutcomeScore, ...]:
    """The first two of ``measures`` that are not of pain, as somebody with ``pain`` (NPRS) would
    score them at ``at`` (UTC); of one with several scales the first two."""
    wanted = [one for one in measures if one.id not in _PAIN][:_MEASURES]
    return tuple(
        OutcomeScore(
            *(new_id(), session.id, session.episode_id, scale),
            *(_value(measure, pain, chance), at),
        )
        for measure in wanted
        for scale in measure.scales[:_SCALES]
    )


def _value(measure: Measure, pain: int, chance: Random) -> float:
    """A score on a step of its measure: function is lost about as far as it hurts."""
    lost = 0.7 * pain / NPRS_HIGHEST + chance.uniform(0.0, 0.12)
    if measure.direction is Direction.HIGHER_BETTER:
        lost = 1 - lost
    steps = round(lost * (measure.highest - measure.lowest) / measure.step)
    return round(measure.lowest + steps * measure.step, 6)

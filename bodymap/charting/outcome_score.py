"""Scores of outcome measures, checked against what there can be.

Ranges, steps and directions of the measures are the catalogue's (``outcome_measures.csv``, each row
with its source); how large a change has to be is told by the thresholds, not here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import isfinite
from uuid import UUID

from bodymap.anatomy.side import Side

_TINY = 1e-6


class Direction(StrEnum):
    """Which way a measure goes as the patient gets better."""

    HIGHER_WORSE = "higher_worse"
    HIGHER_BETTER = "higher_better"


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of which scores from ``lowest`` to ``highest`` are recorded, in steps of ``step``.

    ``scales`` are the names under which scores are recorded: those of its scales where it has
    several and no total, else its own id.
    """

    id: str
    lowest: float
    highest: float
    step: float
    direction: Direction
    scales: tuple[str, ...]

    def __post_init__(self) -> None:
        if not (self.lowest < self.highest and self.step > 0 and self.scales):
            raise ValueError("A measure has a range, a step and a name to score it by.")


class ScoreProblem(StrEnum):
    """Why a number is no score of a measure."""

    NO_NUMBER = "no_number"
    TOO_LOW = "too_low"
    TOO_HIGH = "too_high"
    BETWEEN_STEPS = "between_steps"


@dataclass(frozen=True, slots=True)
class OutcomeScore:
    """A score of a measure or of one of its scales (``measure``), given at ``scored_at`` (UTC).

    ``side`` is None for what asks about the whole person.
    """

    id: UUID
    session_id: UUID
    episode_id: UUID
    measure: str
    value: float
    scored_at: datetime
    side: Side | None = None


class Course(StrEnum):
    """Which way a change goes for the patient. It says nothing of whether the change matters."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Change:
    """From one score to another, in points of the measure.

    ``points`` is the last less the first; ``gain`` the same counted in the measure's own direction,
    above zero where the patient got better; ``gain_percent`` in percent of the first score, None
    where that is 0.
    """

    points: float
    gain: float
    gain_percent: float | None

    @property
    def course(self) -> Course:
        """Better, the same or worse."""
        if self.gain == 0:
            return Course.SAME
        return Course.BETTER if self.gain > 0 else Course.WORSE


def measure_of(scale: str, measures: Iterable[Measure]) -> Measure | None:
    """The measure that has scores recorded under ``scale``; None where none has."""
    return next((one for one in measures if scale in one.scales), None)


def score_problem(measure: Measure, value: float) -> ScoreProblem | None:
    """What is wrong with ``value`` as a score; None where nothing is."""
    if not isfinite(value):
        return ScoreProblem.NO_NUMBER
    if value < measure.lowest:
        return ScoreProblem.TOO_LOW
    if value > measure.highest:
        return ScoreProblem.TOO_HIGH
    steps = (value - measure.lowest) / measure.step
    return None if abs(steps - round(steps)) < _TINY else ScoreProblem.BETWEEN_STEPS


def change(measure: Measure, first: float, last: float) -> Change:
    """The change from ``first`` to ``last``. Raises ValueError where one is no score of it."""
    if score_problem(measure, first) or score_problem(measure, last):
        raise ValueError("A change is told between two scores of the measure.")
    # steps are counted in whole numbers, so that 0.3 is not 0.30000000000000004
    points = round((last - first) / measure.step) * measure.step
    points = round(points, 6)
    gain = -points if measure.direction is Direction.HIGHER_WORSE else points
    gain = gain or 0.0  # without the sign of a negative zero
    return Change(points, gain, None if first == 0 else 100 * gain / abs(first))

"""Which scores are offered for a complaint, and what was measured before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from bodymap.anatomy.side import Side
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.range_of_motion import Movement, RangeOfMotion
from bodymap.services.catalogue.conditions import Condition
from bodymap.services.catalogue.outcome_measures import OutcomeMeasure

PAIN_SCALE = "NPRS"
"""Pain has its own rows under the figure."""


_OF_ONE_SIDE = frozenset(
    {"shoulder", "elbow", "hip", "knee", "lower limb", "foot", "foot and ankle", "Achilles"}
)
"""What a measure applies to where left and right are scored each for itself. Those of the upper
limb as a whole (DASH) ask what the patient can do with whichever arm: from memory."""


def has_sides(outcome: OutcomeMeasure) -> bool:
    """Whether the scores of a measure are of the left or of the right."""
    return outcome.applies_to in _OF_ONE_SIDE


@dataclass(frozen=True, slots=True)
class MeasureChoice:
    """The measures that the complaint's condition names, in its order, and all others."""

    first: tuple[OutcomeMeasure, ...]
    others: tuple[OutcomeMeasure, ...]


def measures_for(condition: Condition | None, measures: Sequence[OutcomeMeasure]) -> MeasureChoice:
    """What to offer for a complaint; without a condition nothing comes first."""
    by_id = {one.measure.id: one for one in measures if one.measure.id != PAIN_SCALE}
    named = () if condition is None else condition.measures
    first = tuple(by_id.pop(one) for one in dict.fromkeys(named) if one in by_id)
    return MeasureChoice(first, tuple(by_id.values()))


def is_score_of(
    one: OutcomeScore, scale: str, side: Side | None, of_complaint: Side | None
) -> bool:
    """Whether a score is of ``scale`` on ``side``. One without a side is of the complaint's, of
    which nobody had to say it; a measure without sides, asked for with None, goes by its name."""
    if one.measure != scale:
        return False
    return side is None or one.side is side or (one.side is None and side is of_complaint)


def earlier_score(
    scores: Iterable[OutcomeScore],
    scale: str,
    episode_id: UUID,
    session_id: UUID,
    side: Side | None = None,
    of_complaint: Side | None = None,
) -> OutcomeScore | None:
    """The last score of ``scale`` on ``side`` for the complaint at another visit than
    ``session_id``.

    ``scores`` come in the order of the record.
    """
    found = None
    for one in scores:
        is_meant = is_score_of(one, scale, side, of_complaint)
        if is_meant and one.episode_id == episode_id and one.session_id != session_id:
            found = one
    return found


def earlier_motion(
    measured: Iterable[RangeOfMotion],
    movement: Movement,
    side: Side,
    *,
    is_active: bool,
    session_id: UUID,
) -> RangeOfMotion | None:
    """The last measurement of the movement at another visit than ``session_id``, whatever the
    complaint was. ``measured`` comes in the order of the record."""
    found = None
    for one in measured:
        same = (one.movement, one.side, one.is_active) == (movement, side, is_active)
        if same and one.session_id != session_id:
            found = one
    return found

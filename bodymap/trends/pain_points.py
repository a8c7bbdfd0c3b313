"""Pain scores that were given between visits: the follow-up after 24 to 48 hours, and the diary."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bodymap.charting.pain import PainScore, Phase

BETWEEN_VISITS = frozenset({Phase.FOLLOW_UP, Phase.DIARY})


@dataclass(frozen=True, slots=True)
class PainPoint:
    """A score on the NPRS (0 to 10) at the time at which it was given (UTC)."""

    at: datetime
    score: int
    phase: Phase


def pain_points(
    scores: Iterable[PainScore],
    episode_id: UUID,
    phases: Collection[Phase] = BETWEEN_VISITS,
) -> tuple[PainPoint, ...]:
    """The scores of a complaint in these phases, in the order of time.

    They stand at the time at which they were given, not at the visit they belong to. Scores of the
    same time keep the order of the record.
    """
    points = (
        PainPoint(one.scored_at, one.score, one.phase)
        for one in scores
        if one.episode_id == episode_id and one.phase in phases
    )
    return tuple(sorted(points, key=lambda point: point.at))

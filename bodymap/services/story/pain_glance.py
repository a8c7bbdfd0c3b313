"""The pain of a complaint, as a first glance tells it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bodymap.services.story.complaint_visits import complaint_visits
from bodymap.services.story.threshold_choice import ChosenThreshold
from bodymap.services.values import Visit
from bodymap.trends.threshold import Judgement, judge


@dataclass(frozen=True, slots=True)
class PainBefore:
    """The pain before one visit on the NPRS (0 to 10), None where nobody gave it; ``at`` is when
    the visit began (UTC)."""

    session_id: UUID
    at: datetime
    score: int | None
    is_open: bool = False

    @property
    def is_missing(self) -> bool:
        """Whether the visit is over and nobody gave the pain before it."""
        return self.score is None and not self.is_open


@dataclass(frozen=True, slots=True)
class PainGlance:
    """Pain before the visits alone: a score after needling is low for a while, and would make
    every course look like a success.

    ``visits`` are in the order of the record. ``first`` and ``last`` are the first and the last
    that have a score, the same one where only one has; ``best`` and ``worst`` the last visit with
    the lowest and the first with the highest score. All four None without any score.
    ``judgement`` is of ``first`` and ``last`` against ``threshold``; None with fewer than two
    scores.
    """

    visits: tuple[PainBefore, ...] = ()
    first: PainBefore | None = None
    last: PainBefore | None = None
    best: PainBefore | None = None
    worst: PainBefore | None = None
    threshold: ChosenThreshold | None = None
    judgement: Judgement | None = None

    @property
    def scored(self) -> int:
        """At how many visits the pain before was given."""
        return sum(one.score is not None for one in self.visits)

    @property
    def missing(self) -> int:
        """How many visits that are over lack it."""
        return sum(one.is_missing for one in self.visits)


def pain_before(visits: Iterable[Visit], episode_id: UUID) -> tuple[PainBefore, ...]:
    """The pain before each visit of a complaint. A visit for another complaint counts where this
    one was scored at it, too."""
    return tuple(
        PainBefore(one.visit.session.id, one.pain.started_at, one.pain.before, one.pain.is_open)
        for one in complaint_visits(visits, episode_id)
    )


def pain_glance(visits: Sequence[PainBefore], threshold: ChosenThreshold | None) -> PainGlance:
    """What the pain before ``visits``, in the order of the record, comes to."""
    scored = [(one.score, one) for one in visits if one.score is not None]
    if not scored:
        return PainGlance(tuple(visits), threshold=threshold)
    limit = None if threshold is None else threshold.change
    lowest = min(score for score, _ in scored)
    highest = max(score for score, _ in scored)
    (first_score, first), (last_score, last) = scored[0], scored[-1]
    return PainGlance(
        tuple(visits),
        first=first,
        last=last,
        best=next(one for score, one in reversed(scored) if score == lowest),
        worst=next(one for score, one in scored if score == highest),
        threshold=threshold,
        judgement=judge(first_score, last_score, limit) if len(scored) > 1 else None,
    )

"""How the four times of pain stand for every visit of a patient."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bodymap.charting.pain_clock import Clock, ClockState, Reading, pain_clocks
from bodymap.services.values import Visit

CAN_BE_GIVEN = (ClockState.DUE, ClockState.LATE, ClockState.MISSING)
"""A follow-up that can still be recorded; it keeps the time at which it was given."""


@dataclass(frozen=True, slots=True)
class VisitPain:
    """The four readings of a visit for one complaint."""

    visit: Visit
    episode_id: UUID
    readings: tuple[Reading, ...]

    def of(self, clock: Clock) -> Reading:
        """One of the four times."""
        return next(one for one in self.readings if one.clock is clock)

    @property
    def is_asked_for(self) -> bool:
        """Whether the follow-up is due, or late."""
        return self.of(Clock.FOLLOW_UP).state in (ClockState.DUE, ClockState.LATE)


def visit_pain(visits: Sequence[Visit], place: int, episode_id: UUID, now: datetime) -> VisitPain:
    """The readings of ``visits[place]`` for a complaint at ``now`` (UTC). ``visits`` are all of the
    patient's, oldest first; the next visit is the next at which the complaint was treated, or asked
    about."""
    visit = visits[place]
    later = next((one for one in visits[place + 1 :] if _is_about(one, episode_id)), None)
    scores = (*visit.scores, *(later.scores if later is not None else ()))
    session = None if later is None else later.session
    readings = pain_clocks(visit.session, episode_id, scores, now, next_session=session)
    return VisitPain(visit, episode_id, readings)


def complaints_of(visit: Visit) -> tuple[UUID, ...]:
    """The complaints that a visit asked about, its own at the front."""
    return tuple(dict.fromkeys((visit.episode.id, *(one.episode_id for one in visit.scores))))


def asked_for(visits: Sequence[Visit], now: datetime) -> tuple[VisitPain, ...]:
    """The follow-ups that are due or late at ``now`` (UTC), the newest visit at the front."""
    found = [
        pain
        for place in reversed(range(len(visits)))
        for episode_id in complaints_of(visits[place])
        if (pain := visit_pain(visits, place, episode_id, now)).is_asked_for
    ]
    return tuple(found)


def _is_about(visit: Visit, episode_id: UUID) -> bool:
    return visit.episode.id == episode_id or any(
        score.episode_id == episode_id for score in visit.scores
    )

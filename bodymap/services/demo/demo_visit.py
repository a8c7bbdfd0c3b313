"""One visit of the demo, as it was planned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random

from bodymap.charting.episode import Episode
from bodymap.charting.patient import Patient
from bodymap.charting.person import Person as Colleague
from bodymap.services.demo.pain_courses import Pair
from bodymap.services.demo.people import Person
from bodymap.services.demo.places import Spot
from bodymap.services.demo.plans import Plan
from bodymap.services.demo.twists import Turn

_SITES_BY_NOW = 4


@dataclass(frozen=True, slots=True)
class DemoVisit:
    """One session to be charted, with the dice it is thrown with: ``chance`` for the needles,
    ``aside`` for what goes along with them. ``therapist`` is who signs it, ``number`` counts the
    plan's visits from 0."""

    plan: Plan
    patient: Patient
    episode: Episode
    therapist: Colleague
    number: int
    started_at: datetime
    pair: Pair
    spots: tuple[Spot, ...]
    chance: Random
    aside: Random

    @property
    def person(self) -> Person:
        """Whose visit it is."""
        return self.plan.person

    @property
    def is_last(self) -> bool:
        """Whether no other visit of the plan follows."""
        return self.number == self.plan.visits - 1

    @property
    def is_under_way(self) -> bool:
        """Whether it is going on right now."""
        return self.is_last and self.plan.last_days_ago == 0

    @property
    def asks_for_function(self) -> bool:
        """Whether functional scores are given at it."""
        if self.number == 0:
            return True
        if self.is_under_way:
            return False
        every = self.plan.measures_every
        return self.is_last or (every is not None and self.number % every == 0)

    def is_turn(self, turn: Turn) -> bool:
        """Whether it is this visit that is meant."""
        person, condition, number = turn
        if (person, condition) != (self.person, self.plan.condition):
            return False
        return number == self.number or (number == -1 and self.is_last)

    def spots_this_time(self) -> list[Spot]:
        """Most of the plan's spots in their order; a session under way has had its first few."""
        if self.is_under_way:
            return list(self.spots[:_SITES_BY_NOW])
        count = max(3, self.plan.sites + self.chance.choice((-2, -1, 0, 0, 1, 2)))
        kept = self.chance.sample(range(len(self.spots)), min(count, len(self.spots)))
        return [self.spots[place] for place in sorted(kept)]

"""How many complaints got better by the change that matters, apart for each complaint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from bodymap.services.clinic_view.tally import EpisodeCourse
from bodymap.trends.exact_proportion import Proportion, exact_proportion
from bodymap.trends.threshold import ChangeThreshold, judge

ThresholdOf = Callable[[str], ChangeThreshold | None]
"""The threshold chosen for a condition (an id of the catalogue, empty for a complaint in words)."""

FEWEST_SCORES = 2
"""With one score there is no change."""


@dataclass(frozen=True, slots=True)
class ComplaintOutcome:
    """The complaints of one condition that were treated in a period.

    ``condition`` is an id of the catalogue, empty for complaints in words; ``threshold`` what they
    were judged by. ``episodes`` counts them, ``judged`` those with two visits or more that have a
    score before the needles. ``responders`` is the share of the judged that got better by the
    threshold or more from the first to the last of those scores, None where there are none or no
    threshold was chosen. ``less_by_30`` is the share whose pain fell by 30 % of the first score or
    more, of those whose first score is above 0: of 0 nothing can be less.
    """

    condition: str
    threshold: ChangeThreshold | None
    episodes: int
    judged: int
    responders: Proportion | None
    less_by_30: Proportion | None

    @property
    def not_judged(self) -> int:
        """The complaints with fewer than two scored visits."""
        return self.episodes - self.judged


class Responders:
    """Adds courses up, condition by condition. Two thresholds are never pooled: each condition is
    judged by its own."""

    def __init__(self, threshold_of: ThresholdOf) -> None:
        self._threshold_of = threshold_of
        self._thresholds: dict[str, ChangeThreshold | None] = {}
        self._episodes: Counter[str] = Counter()
        self._judged: Counter[str] = Counter()
        self._told: Counter[str] = Counter()
        self._responders: Counter[str] = Counter()
        self._told_30: Counter[str] = Counter()
        self._less_by_30: Counter[str] = Counter()

    def add(self, course: EpisodeCourse) -> None:
        """Count one more complaint."""
        condition = course.condition
        self._episodes[condition] += 1
        if course.scored < FEWEST_SCORES:
            return
        self._judged[condition] += 1
        change = judge(course.first, course.last, self._threshold(condition))
        if change.meets is not None:
            self._told[condition] += 1
            self._responders[condition] += change.meets
        if change.responder_30 is not None:
            self._told_30[condition] += 1
            self._less_by_30[condition] += change.responder_30

    def outcomes(self) -> tuple[ComplaintOutcome, ...]:
        """The conditions, those with the most complaints first."""
        return tuple(
            ComplaintOutcome(
                condition=condition,
                threshold=self._threshold(condition),
                episodes=episodes,
                judged=self._judged[condition],
                responders=share_of(self._responders[condition], self._told[condition]),
                less_by_30=share_of(self._less_by_30[condition], self._told_30[condition]),
            )
            for condition, episodes in sorted(
                self._episodes.items(), key=lambda one: (-one[1], one[0])
            )
        )

    def all_less_by_30(self) -> Proportion | None:
        """The one share that means the same for every complaint."""
        return share_of(self._less_by_30.total(), self._told_30.total())

    def _threshold(self, condition: str) -> ChangeThreshold | None:
        if condition not in self._thresholds:
            self._thresholds[condition] = self._threshold_of(condition)
        return self._thresholds[condition]


def share_of(events: int, among: int) -> Proportion | None:
    """The share with its exact 95 % interval; None of nothing."""
    return exact_proportion(events, among) if among else None

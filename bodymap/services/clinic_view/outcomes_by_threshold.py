"""Complaints put together where they are judged by the same threshold, and only there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bodymap.services.clinic_view.responders_by_complaint import ComplaintOutcome, share_of
from bodymap.trends.exact_proportion import Proportion
from bodymap.trends.threshold import ChangeThreshold


@dataclass(frozen=True, slots=True)
class ThresholdOutcomes:
    """The complaints that are judged by one threshold, None for those that none fits."""

    threshold: ChangeThreshold | None
    complaints: tuple[ComplaintOutcome, ...]

    @property
    def episodes(self) -> int:
        """How many complaints were treated."""
        return sum(one.episodes for one in self.complaints)

    @property
    def not_judged(self) -> int:
        """How many of them have fewer than two scored visits."""
        return sum(one.not_judged for one in self.complaints)

    @property
    def responders(self) -> Proportion | None:
        """The share that got better by this threshold or more."""
        return _pooled(one.responders for one in self.complaints)

    @property
    def less_by_30(self) -> Proportion | None:
        """The share whose pain fell by 30 % or more."""
        return _pooled(one.less_by_30 for one in self.complaints)


def by_threshold(outcomes: Iterable[ComplaintOutcome]) -> tuple[ThresholdOutcomes, ...]:
    """The outcomes under their thresholds, the threshold of most complaints first, those that none
    fits last. Within one they stay in their order."""
    groups: dict[ChangeThreshold | None, list[ComplaintOutcome]] = {}
    for one in outcomes:
        groups.setdefault(one.threshold, []).append(one)
    found = [ThresholdOutcomes(threshold, tuple(group)) for threshold, group in groups.items()]
    return tuple(sorted(found, key=lambda group: (group.threshold is None, -group.episodes)))


def _pooled(shares: Iterable[Proportion | None]) -> Proportion | None:
    known = [share for share in shares if share is not None]
    return share_of(sum(one.events for one in known), sum(one.n for one in known))

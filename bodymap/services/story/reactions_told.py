"""What went wrong with a patient: how often, how grave, and what of it is still open."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bodymap.charting.reaction import FollowUp, Reaction, Severity, open_follow_ups
from bodymap.services.reactions import Reacted, together

_GRAVEST_FIRST = tuple(reversed(Severity))


@dataclass(frozen=True, slots=True)
class Waiting:
    """An event that waits to be followed up, with how long it has."""

    event: Reacted
    follow_up: FollowUp


@dataclass(frozen=True, slots=True)
class ReactionsTold:
    """Events, each counted once however many sites it concerned.

    ``counts`` has the gravest first and only those that occurred; ``visits_with`` counts the
    visits that had any. ``asked`` of ``ended`` visits have an answer to whether there was one, an
    event or that there was none. ``latest`` are all events, the serious ones at the front and else
    the newest first, ``waiting`` those to be followed up, the most pressing first.
    """

    counts: Mapping[Severity, int]
    visits_with: int
    asked: int
    ended: int
    latest: tuple[Reacted, ...]
    waiting: tuple[Waiting, ...]

    @property
    def total(self) -> int:
        """How many events there were."""
        return sum(self.counts.values())


def reactions_told(
    reactions: Sequence[Reaction],
    ended: Collection[UUID],
    said_none: Collection[UUID],
    today: date,
) -> ReactionsTold:
    """What ``reactions`` tell, in the order of the record. ``ended`` are the visits that are over,
    ``said_none`` those at which it was said that there was none; ``today`` is the clinic's."""
    events = together(reactions)
    by_record = {record.id: event for event in events for record in event.records}
    severities = [event.first.severity for event in events]
    with_some = {one.session_id for one in reactions}
    first_of_each: dict[Reacted, FollowUp] = {}
    for follow_up in open_follow_ups(reactions, today):
        first_of_each.setdefault(by_record[follow_up.reaction.id], follow_up)
    return ReactionsTold(
        counts={one: severities.count(one) for one in _GRAVEST_FIRST if one in severities},
        visits_with=len(with_some),
        asked=sum(one in with_some or one in said_none for one in ended),
        ended=len(ended),
        latest=tuple(sorted(events, key=_serious_first)),
        waiting=tuple(Waiting(event, one) for event, one in first_of_each.items()),
    )


def _serious_first(event: Reacted) -> tuple[bool, float]:
    first = event.first
    return (first.severity is not Severity.SERIOUS, -first.occurred_at.timestamp())

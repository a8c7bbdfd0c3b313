"""Reactions of the demo: as often as two surveys saw them, and those that are still followed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from statistics import mean
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.reaction import Reaction
from bodymap.charting.site import NeedleSite
from bodymap.services.catalogue.adverse_events import AdverseEvent
from bodymap.services.demo.demo_words import Said

_AT_A_SITE = frozenset({"bruising", "bleeding", "pain_during", "pain_after", "haematoma"})
DONE = {
    "bruising": "Pressed and cooled.",
    "bleeding": "Pressed with a dry swab.",
    "pain_during": "Needle taken out.",
    "pain_after": "Warmth and gentle movement.",
    "aggravation": "Fewer needles next time.",
    "drowsiness": "Rested until clear.",
    "headache": "Rested and drank.",
    "nausea": "Lay down.",
    "haematoma": "Pressed and cooled.",
    "numbness": "Strength and feeling examined.",
}
"""What is written down that was done about a kind of reaction (its id)."""
_SOON = re.compile(r"^(minutes|seconds)")


@dataclass(frozen=True, slots=True)
class StillOpen:
    """A reaction that still waits to be looked at: its kind, in words what was seen, and in how
    many days from today it is due, below zero where that is past."""

    kind: str
    note: str
    due_in_days: int


class Happenings:
    """Draws the reactions of a visit. ``kinds`` are the catalogue's; ``now`` is UTC; ``said`` words
    what was seen and done."""

    def __init__(self, kinds: Iterable[AdverseEvent], now: datetime, said: Said = str) -> None:
        self._kinds = {kind.id: kind for kind in kinds if kind.is_charted}
        self._now = now
        self._said = said

    def drawn(
        self, session_id: UUID, sites: Sequence[NeedleSite], at: datetime, chance: Random
    ) -> tuple[Reaction, ...]:
        """The reactions of one visit, seen at ``at`` (UTC), each with the chance that the surveys
        give it. What is over in minutes is over when the visit is."""
        found = []
        for kind in self._kinds.values():
            rates = [one for one in (kind.brady_percent, kind.boyce_percent) if one is not None]
            # a throw for each kind, so that a rate that changes leaves the other kinds as they were
            throw, place = chance.random(), chance.random()
            if not rates or throw * 100 >= mean(rates):
                continue
            over = at + timedelta(minutes=2) if _SOON.match(kind.time_course) else None
            site = sites[int(place * len(sites))]
            found.append(self._reaction(kind.id, session_id, site, at, resolved_at=over))
        return tuple(found)

    def still_open(
        self, story: StillOpen, session_id: UUID, sites: Sequence[NeedleSite], at: datetime
    ) -> Reaction:
        """The reaction of a story that is not at its end."""
        due = self._now.date() + timedelta(days=story.due_in_days)
        found = self._reaction(story.kind, session_id, sites[0], at)
        return Reaction(
            *(found.id, session_id, found.kind, found.severity, at, sites[0].id),
            *(found.first_response, due, None, self._said(story.note)),
        )

    def over(self, reaction: Reaction, chance: Random) -> datetime:
        """When a reaction that outlasted its visit was over, by what the patient said later."""
        is_days = "day" in self._kinds[reaction.kind].time_course
        hours = chance.randint(30, 120) if is_days else chance.randint(2, 8)
        latest = self._now - timedelta(minutes=30)
        return min(reaction.occurred_at + timedelta(hours=hours), latest)

    def _reaction(
        self,
        kind_id: str,
        session_id: UUID,
        site: NeedleSite,
        at: datetime,
        resolved_at: datetime | None = None,
    ) -> Reaction:
        kind = self._kinds[kind_id]
        place = site.id if kind_id in _AT_A_SITE else None
        done = self._said(DONE[kind_id]) if kind_id in DONE else ""
        return Reaction(
            *(new_id(), session_id, kind_id, kind.severity, at, place, done),
            resolved_at=resolved_at,
        )

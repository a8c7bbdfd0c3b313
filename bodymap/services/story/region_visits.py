"""The visits at which a region of the body was needled."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.pain import Phase
from bodymap.services.story.site_filter import NO_MUSCLE, FilterableSites
from bodymap.services.values import Visit

if TYPE_CHECKING:
    from bodymap.services.story.site_filter import Mask


@dataclass(frozen=True, slots=True)
class RegionVisit:
    """One visit, as a region saw it.

    ``sites`` are the ids of the needles there, in the order of their numbers; ``muscles`` those
    that were recorded, the most needled first, NO_MUSCLE last. ``before`` and ``after`` are the
    pain of the visit's own complaint, NPRS 0 to 10, None where not given.
    """

    session_id: UUID
    started_at: datetime
    sites: tuple[UUID, ...]
    muscles: tuple[str, ...]
    before: int | None
    after: int | None
    is_open: bool

    @property
    def needles(self) -> int:
        """How many needles went in there."""
        return len(self.sites)


def region_visits(table: FilterableSites, region: str, mask: Mask) -> tuple[RegionVisit, ...]:
    """The visits with a needle in ``region`` among the sites of ``mask``, newest first.

    ``region`` is the id that was kept with the sites when they were charted.
    """
    columns = table.story.sites
    places: dict[bytes, list[int]] = {}
    for place in table.in_region(region, mask):
        places.setdefault(columns.session[place], []).append(place)
    found = []
    for visit in reversed(table.visits):
        there = places.get(visit.session.id.bytes)
        if there:
            found.append(_seen(table, visit, there))
    return tuple(found)


def _seen(table: FilterableSites, visit: Visit, places: list[int]) -> RegionVisit:
    columns = table.story.sites
    counted = Counter(columns.muscle[place] or NO_MUSCLE for place in places)
    muscles = sorted(counted, key=lambda muscle: (not muscle, -counted[muscle], muscle))
    before, after = visit.score(Phase.BEFORE), visit.score(Phase.AFTER)
    return RegionVisit(
        session_id=visit.session.id,
        started_at=visit.session.started_at,
        sites=tuple(UUID(bytes=columns.site[place]) for place in places),
        muscles=tuple(muscles),
        before=None if before is None else before.score,
        after=None if after is None else after.score,
        is_open=visit.session.is_open,
    )

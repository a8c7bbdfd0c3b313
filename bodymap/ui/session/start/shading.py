"""Which regions of the figure an answer concerns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bodymap.anatomy.region import Region
from bodymap.charting.clearance import Cause, Clearance
from bodymap.charting.screening import Need

_ANSWERED = (Cause.ANSWER, Cause.NOT_KNOWN)


@dataclass(frozen=True, slots=True)
class Shading:
    """Ids of regions with their side: where charting asks for a reason, and where it is not
    possible."""

    reason: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()


NO_SHADING = Shading()


def shading(cleared: Clearance, regions: Iterable[Region]) -> Shading:
    """What the answers concern somewhere. What holds everywhere is shaded nowhere, as is what
    nobody answered yet: a body that is shaded all over would point at nothing."""
    held: dict[Need, set[str]] = {Need.REASON: set(), Need.NEVER: set()}
    for hold in cleared.holds:
        if hold.cause in _ANSWERED and hold.need in held:
            held[hold.need] |= hold.scope.regions
    if not any(held.values()):
        return NO_SHADING
    reason, never = held[Need.REASON], held[Need.NEVER]
    known = tuple(regions)
    closed = frozenset(one.id for one in known if never & {one.id, one.base_id})
    asks = frozenset(one.id for one in known if reason & {one.id, one.base_id})
    return Shading(asks - closed, closed)

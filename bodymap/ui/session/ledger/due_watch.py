"""Says once that the target time of a needle has come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from bodymap.charting.ledger import NeedleState


class DueWatch:
    """Remembers which needles were told of: each is told once, and once more when it was put in
    again or when the target time was moved beyond it."""

    def __init__(self) -> None:
        self._told: frozenset[tuple[UUID, datetime]] = frozenset()

    def new(self, due: Iterable[NeedleState]) -> list[NeedleState]:
        """Those of the needles that are due now which have not been told of."""
        needles = list(due)
        fresh = [one for one in needles if (one.site_id, one.in_since) not in self._told]
        self._told = frozenset((one.site_id, one.in_since) for one in needles)
        return fresh

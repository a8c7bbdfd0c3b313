"""Boxes of needles in the clinic's stock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bodymap.charting.needle import Needle

LONGEST_LOT, LONGEST_MAKER = 60, 200
"""Letters on a box."""


@dataclass(frozen=True, slots=True)
class NeedleBox:
    """A box of needles of one size: diameter and length in mm are what counts, gauge numbers differ
    between systems.

    ``lot`` is the maker's lot number, ``expires_on`` the last day on which it may be used, None
    where the box has none. ``is_in_use`` is False once it is empty or put away.
    """

    id: UUID
    needle: Needle
    lot: str
    expires_on: date | None = None
    maker: str = ""
    is_in_use: bool = True

    def is_expired_on(self, day: date) -> bool:
        """Whether it may not be used any more on ``day`` (of the clinic's calendar)."""
        return self.expires_on is not None and day > self.expires_on

"""Visits that were corrected after their signature: a page that shows them as signed says so."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from bodymap.charting.amendment import Amendment


def corrected_visits(
    amendments: Iterable[Amendment], sessions: Collection[UUID]
) -> tuple[UUID, ...]:
    """Those of ``sessions`` with an amendment, in the order of their first one. One in words counts
    as any other: nothing tells which score or which side its words are about."""
    found = (one.session_id for one in amendments)
    return tuple(dict.fromkeys(key for key in found if key in sessions))

"""What came from other workstations, before the window is told of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from bodymap.services.changes import Changes


def merged(arrived: Iterable[Changes]) -> tuple[Changes, ...]:
    """The same, one for each visit, patient and the clinic, in the order in which each was first
    told of: a morning's work that comes at once is not shown step by step."""
    found: dict[tuple[UUID | None, UUID | None], Changes] = {}
    for one in arrived:
        place = one.patient_id, one.session_id
        known = found.get(place)
        found[place] = (
            one
            if known is None
            else replace(
                known,
                kinds=known.kinds | one.kinds,
                ids=known.ids | one.ids,
                sequence=max(known.sequence, one.sequence),
            )
        )
    return tuple(found.values())

"""That an open visit passed from one person to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class TakeOver:
    """A visit was taken over ``at`` (UTC): both ids, and both names as they were then. Nobody is
    named in ``taken_from`` where the visit was begun before it was recorded who does."""

    id: UUID
    session_id: UUID
    taken_from: UUID | None
    taken_from_name: str
    taken_by: UUID
    taken_by_name: str
    at: datetime
    sequence: int = 0

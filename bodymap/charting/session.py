"""One visit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Session:
    """One visit of a patient for one complaint. Times are UTC; ``ended_at`` is None while open.

    ``holder_id`` is the person who charts it: nobody else does without taking it over. None where
    it was begun before people had log-ins.
    """

    id: UUID
    patient_id: UUID
    episode_id: UUID
    started_at: datetime
    ended_at: datetime | None = None
    holder_id: UUID | None = None

    @property
    def is_open(self) -> bool:
        """Whether the visit is still being charted."""
        return self.ended_at is None

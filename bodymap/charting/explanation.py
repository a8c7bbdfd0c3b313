"""What is written about needles that are not accounted for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bodymap.charting.needle_event import says_something


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a visit is signed although not every needle is accounted for, written at ``written_at``
    (UTC). The last one of a visit counts. Raises ValueError where it has no words."""

    id: UUID
    session_id: UUID
    words: str
    written_at: datetime

    def __post_init__(self) -> None:
        if not says_something(self.words):
            raise ValueError("An explanation needs words.")

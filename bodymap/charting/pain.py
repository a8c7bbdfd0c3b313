"""How much it hurts: the numeric pain rating scale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

NPRS_LOWEST = 0
NPRS_HIGHEST = 10


class Phase(StrEnum):
    """When a pain score was given, in relation to its session."""

    BEFORE = "before"
    AFTER = "after"
    FOLLOW_UP = "follow_up"
    DIARY = "diary"


@dataclass(frozen=True, slots=True)
class PainScore:
    """A pain score on the NPRS, 0 (no pain) to 10; LOINC 72514-3. Times are UTC.

    Raises ValueError for a score outside the scale: there is no such score to record.
    """

    id: UUID
    session_id: UUID
    episode_id: UUID
    phase: Phase
    score: int
    scored_at: datetime

    def __post_init__(self) -> None:
        if not NPRS_LOWEST <= self.score <= NPRS_HIGHEST:
            raise ValueError(f"A pain score lies between 0 and 10, not {self.score}.")


@dataclass(frozen=True, slots=True)
class PainSkipped:
    """That a score was asked for and not given, at ``skipped_at`` (UTC). It is shown as missing: no
    number stands for it. A score that is given later stands."""

    id: UUID
    session_id: UUID
    episode_id: UUID
    phase: Phase
    skipped_at: datetime

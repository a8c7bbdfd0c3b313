"""Clean hands, gloves, sterile needles: confirmed in one line before the first needle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Hygiene:
    """What was confirmed at a visit, at ``confirmed_at`` (UTC). The last one of a visit counts."""

    id: UUID
    session_id: UUID
    confirmed_at: datetime
    hands_clean: bool = True
    gloves: bool = True
    sterile_single_use: bool = True

    @property
    def is_whole(self) -> bool:
        """Whether all three were confirmed."""
        return self.hands_clean and self.gloves and self.sterile_single_use

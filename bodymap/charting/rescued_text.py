"""Words that somebody was typing when the program failed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RescuedText:
    """``text`` stood in the field called ``field_name`` ``at`` that time (UTC), not recorded yet;
    ``visit_id`` is the session that was on the screen, None where there was none."""

    id: UUID
    visit_id: UUID | None
    field_name: str
    text: str
    at: datetime

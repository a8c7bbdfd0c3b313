"""That somebody went beyond what the role allows, for a while and for a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

LONGEST: Final = timedelta(hours=1)
"""An emergency that lasts longer is asked for again, with a reason of its own."""

SHORTEST_REASON: Final = 10
"""Letters: a single word explains nothing to the one who reads it later."""


@dataclass(frozen=True, slots=True)
class EmergencyAccess:
    """``person_id`` may chart from ``begun_at`` to ``until`` (both UTC), for ``reason``.

    ``seen_by`` is the administrator who took notice of it, None while nobody did.
    """

    id: UUID
    person_id: UUID
    person_name: str
    reason: str
    begun_at: datetime
    until: datetime
    seen_by: UUID | None = None
    seen_at: datetime | None = None

"""Somebody who works in the clinic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

LONGEST_NAME, LONGEST_CREDENTIAL, LONGEST_LOG_IN = 100, 60, 32
"""Letters: a name and its credential fit under a visit."""


class Role(StrEnum):
    """What somebody may do with the record."""

    ADMINISTRATOR = "administrator"
    """All that a therapist may, and the clinic's people, keys, backups and settings."""
    THERAPIST = "therapist"
    """Charts and signs."""
    REVIEWER = "reviewer"
    """Reads, and changes nothing."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works in the clinic: ``credential`` as written behind the name (PT, DPT, ...).

    ``log_in`` is the short name typed at the door; empty for one who only signed before people had
    log-ins, or who left. ``left_at`` (UTC) is since when this person no longer works here: the name
    stays, for the record names it.
    """

    id: UUID
    name: str
    credential: str = ""
    log_in: str = ""
    role: Role = Role.THERAPIST
    left_at: datetime | None = None

    @property
    def signature(self) -> str:
        """The name as it stands under a visit."""
        return ", ".join(part for part in (self.name, self.credential) if part)

"""Lines of the audit trail, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: the number of the last line, and its seal (32 bytes). Kept outside the
    file, it shows later whether lines were cut off or made anew."""

    sequence: int
    mac: bytes

    @property
    def short(self) -> str:
        """As it is printed: the number, and the first 64 bits of the seal."""
        return f"{self.sequence}-{self.mac[:8].hex().upper()}"


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line: ``who`` did ``what`` to the row ``entity_id`` of ``entity`` ``at`` (UTC).

    ``who`` is None for what the program did before people had log-ins. ``station`` is the
    workstation's id. ``before`` and ``after`` hold the values that changed, by column; of an event
    ``after`` is its detail. Where the record is shared, a line that ``waits`` was not sent to the
    server yet: its number comes after all others, and is not its last one.
    """

    sequence: int
    at: datetime
    who: UUID | None
    station: UUID
    entity: str
    entity_id: UUID
    what: str
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    waits: bool = False


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which lines are asked for; what is None or empty does not matter. ``since`` counts in,
    ``until`` does not (both UTC). ``patient_id`` finds whatever concerns a patient. Lines up to the
    number ``above`` are not looked at."""

    who: UUID | None = None
    what: tuple[str, ...] = ()
    patient_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None
    above: int = 0

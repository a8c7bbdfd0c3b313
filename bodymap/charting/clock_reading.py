"""What the wall clock and the machine's own clock said at one moment of a visit."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ClockReading:
    """Both clocks at one moment: how long a needle has been in can then be told across a restart of
    the program, and when the wall clock was set.

    ``at`` is the wall clock (UTC), ``boot_s`` the seconds since the machine was started, sleep
    included, ``boot_id`` which start of the machine that was: of two starts nothing can be told.
    ``sequence`` is the change log's number of the line that recorded it, 0 before that.
    """

    id: UUID
    session_id: UUID
    at: datetime
    boot_id: str
    boot_s: float
    sequence: int = field(default=0, compare=False)

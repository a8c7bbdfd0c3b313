"""The server of an open clinic, as the settings show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from bodymap.services.progress import Progress
    from bodymap.services.server_test import ServerTest, Told


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """``address`` is without user and password, ``role`` as whom this workstation comes.
    ``keep_days``: this workstation keeps the patients who were here in so many days, None for all;
    ``next_keep_days`` is the same from the next log-in on. Times are UTC."""

    address: str
    role: str
    keep_days: int | None
    next_keep_days: int | None
    joined_at: datetime


@dataclass(frozen=True, slots=True)
class SharedWorkstation:
    """A workstation of the clinic. ``heard_at`` (UTC) is when the last thing that was done there
    reached the server, ``person`` who did it; None and empty for nothing yet."""

    id: UUID
    name: str
    is_this_one: bool
    is_revoked: bool
    heard_at: datetime | None
    person: str


class ClinicServer(Protocol):
    """All but ``settings`` wait for the network: they are for a thread. What cannot be done raises
    ExpectedError with one sentence."""

    def settings(self) -> ServerSettings:
        """As the clinic's file says."""
        ...

    def test(self, told: Told) -> ServerTest:
        """Try the connection step by step. Raises CancelledError."""
        ...

    def workstations(self) -> tuple[SharedWorkstation, ...]:
        """All that were ever admitted, this one first, then by name."""
        ...

    def keep(self, days: int | None, progress: Progress) -> None:
        """Keep the patients of so many days from the next log-in on, None for all: what is kept
        then is fetched now. Raises CancelledError; then it stays as it was."""
        ...

"""Whether the clinic's files are sound: what the last full check of them found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from bodymap.services.progress import Progress

CHECKED_EVERY: Final = timedelta(hours=24)
"""How old the last full check may be before another one is due."""


@dataclass(frozen=True, slots=True)
class HealthReport:
    """What a full check found ``checked_at`` (UTC): ``finding`` is the first thing that is wrong,
    in one sentence without a patient's name, and empty where nothing is."""

    checked_at: datetime
    finding: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found."""
        return not self.finding


class Health(Protocol):
    """Full checks of an open clinic's file.

    ``full_check`` may run on any thread: it reads through a connection of its own. Everything else
    is cheap, and is asked from the thread that uses the clinic. Whoever had a check made notes
    ``Event.CHECKED`` there.
    """

    def last(self) -> HealthReport | None:
        """What the last full check found; None where there was none, or nothing is kept of it."""
        ...

    def is_due(self, now: datetime) -> bool:
        """Whether the last full check that was kept is a day old at ``now`` (UTC)."""
        ...

    def full_check(self, progress: Progress) -> HealthReport:
        """Check every page, every row and the whole change log, and keep what was found.

        Takes seconds for a small clinic and minutes for a very large one. Raises CancelledError,
        and ClinicFileError where the file cannot be opened; neither is kept.
        """
        ...

    def share(self) -> str:
        """The kind of network share that the clinic's folder lies on, as ``NFS``; empty where it
        lies on this machine's own disk."""
        ...


def is_due(last: HealthReport | None, now: datetime) -> bool:
    """Whether a full check is due at ``now`` (UTC). A check from the future counts for nothing:
    the clock was wrong then, or is now."""
    if last is None:
        return True
    return not timedelta(0) <= now - last.checked_at < CHECKED_EVERY

"""A machine whose clocks do what a test says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Machine:
    """Implements ``Clock`` and ``MachineClock``: both clocks go on together, unless one is set."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 11, 26, 8, 30, tzinfo=UTC)
        self.run = 1000.0
        self.boot_id = "first"
        self.counts_sleep = True

    def now(self) -> datetime:
        return self.wall

    def seconds(self) -> float:
        return self.run

    def passes(self, seconds: float) -> None:
        """Time passes."""
        self.wall += timedelta(seconds=seconds)
        self.run += seconds

    def is_set(self, seconds: float) -> None:
        """Somebody sets the clock, forward or back."""
        self.wall += timedelta(seconds=seconds)

    def is_started_anew(self, after: float = 60.0) -> None:
        """The machine is switched off and on."""
        self.wall += timedelta(seconds=after)
        self.run = 5.0
        self.boot_id += "'"

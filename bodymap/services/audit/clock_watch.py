"""Notices that somebody set the clock: every time in the record is read off it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bodymap.services.machine_clock import MachineClock
    from bodymap.services.ports import Clock

SMALLEST_JUMP_S: Final = 5.0
"""Time servers move a clock by less than this without a jump."""


class ClockWatch:
    """Compares the wall clock with the machine's own, which nobody sets."""

    def __init__(self, clock: Clock, machine: MachineClock) -> None:
        self._clock = clock
        self._machine = machine
        self._wall = clock.now()
        self._seconds = machine.seconds()

    def look(self) -> float | None:
        """By how many seconds the clock was set since the last look, back where negative; None
        where it was not. Where the machine's clock stands still in sleep, a stretch of sleep looks
        like a jump forward, and is not told."""
        wall, seconds = self._clock.now(), self._machine.seconds()
        jump = (wall - self._wall).total_seconds() - (seconds - self._seconds)
        self._wall, self._seconds = wall, seconds
        if abs(jump) < SMALLEST_JUMP_S or (jump > 0 and not self._machine.counts_sleep):
            return None
        return jump

"""How long every needle of a visit has been in, by the clocks of this run of the program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.dwell import JUMP_FROM_S, ClockJump, Dwell, Run, dwell
from bodymap.charting.dwell_across_runs import Boot, Entered, dwell_across_runs
from bodymap.charting.ids import new_id
from bodymap.charting.ledger import Ledger, NeedleState
from bodymap.charting.needle_event import NeedleEvent
from bodymap.services.machine_clock import MachineClock
from bodymap.services.ports import Clock
from bodymap.services.values import Visit

_Entry = tuple[UUID, datetime]
"""A needle and when it last went in: put in again, it is timed anew."""


@dataclass(frozen=True, slots=True)
class _Before:
    """What this run knows of a visit from before: the needles there were, and the clocks."""

    readings: tuple[ClockReading, ...]
    last_recorded_at: datetime
    first: int
    """Where in the record the needle went in that has been in the longest; 0 while none is."""
    entries: frozenset[_Entry] = field(default_factory=frozenset)


class NeedleClocks:
    """Reads both clocks, and tells the dwell of needles at the moment that was read last.

    A needle that goes in during this run is timed by the machine's clock alone, from the first
    look after it; one that went in at another workstation, from as long ago as it says itself. Of
    those that were in before, the readings of earlier runs tell.
    """

    def __init__(self, clock: Clock, machine: MachineClock) -> None:
        self._clock = clock
        self._machine = machine
        self._boot = Boot(machine.boot_id, machine.seconds())
        self._wall_at_start = self._wall = clock.now()
        self._seconds = 0.0
        self._jumps: list[ClockJump] = []
        self._seen: dict[_Entry, float] = {}
        self._before: dict[UUID, _Before] = {}

    def look(self) -> bool:
        """Read the clocks; True where the wall clock was set since they were read last."""
        # a clock that claims to have gone back would put the jumps out of their order
        self._seconds = max(self._machine.seconds() - self._boot.start_s, self._seconds)
        self._wall = self._clock.now()
        jump = self._run().jump_to(self._wall)
        if jump is not None:
            self._jumps.append(jump)
        return jump is not None

    def begin(self, visit: Visit) -> bool:
        """Show a visit; False where this run has shown it before."""
        if visit.session.id in self._before:
            return False
        entries = frozenset(_entry(one) for one in visit.ledger.needles)
        first = min((one.entry[0] for one in visit.ledger.still_in), default=0)
        self._before[visit.session.id] = _Before(
            visit.of(ClockReading), max(_times(visit)), first, entries
        )
        return True

    def follow(self, session_id: UUID, ledger: Ledger) -> None:
        """Note when the needles went in that were not there before."""
        before = self._before[session_id].entries
        for one in ledger.needles:
            entry = _entry(one)
            if entry not in before:
                self._seen.setdefault(entry, self._seconds - self._late_by(one))

    def dwell(self, session_id: UUID, needle: NeedleState) -> Dwell:
        """How long a needle of a visit that was begun has been in."""
        run = self._run()
        seen_s = self._seen.get(_entry(needle))
        if seen_s is not None:
            return dwell(needle.in_since, self._wall, run, inserted_elapsed_s=seen_s)
        before = self._before[session_id]
        return dwell_across_runs(
            needle.in_since,
            self._wall,
            run,
            self._boot,
            before.readings,
            last_recorded_at=before.last_recorded_at,
            entered=Entered(needle.entry[0], before.first) if before.first else None,
        )

    def reading(self, session_id: UUID) -> ClockReading:
        """The clocks as they were read last, to be recorded with a visit."""
        at_s = self._boot.start_s + self._seconds
        return ClockReading(new_id(), session_id, self._wall, self._boot.id, at_s)

    def _late_by(self, needle: NeedleState) -> float:
        """How many seconds after it went in it is first seen here."""
        late_s = (self._wall - needle.in_since).total_seconds()
        # what was charted here is seen at once, and needs no wall clock
        return late_s if late_s >= JUMP_FROM_S else 0.0

    def _run(self) -> Run:
        return Run(
            self._wall_at_start, self._seconds, tuple(self._jumps), self._machine.counts_sleep
        )


def longest_dwell(visit: Visit, clock: Clock, machine: MachineClock) -> Dwell | None:
    """How long the needle that has been in the longest is in by what is recorded; None where none
    is in."""
    clocks = NeedleClocks(clock, machine)
    clocks.begin(visit)
    told = [clocks.dwell(visit.session.id, one) for one in visit.ledger.still_in]
    return max(told, key=lambda one: one.seconds, default=None)


def _entry(needle: NeedleState) -> _Entry:
    return needle.site_id, needle.in_since


def _times(visit: Visit) -> Iterator[datetime]:
    yield visit.session.started_at
    yield from (site.inserted_at for site in visit.sites)
    yield from (event.at for event in visit.of(NeedleEvent))
    yield from (reading.at for reading in visit.of(ClockReading))

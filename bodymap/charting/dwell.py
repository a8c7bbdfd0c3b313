"""How long a needle has been in, by clocks that can be wrong.

Insertions are stored with the time of the wall clock, which can be set while a needle is in. The
monotonic clock never jumps but starts anew with the machine and, on some systems, stands still
while the machine sleeps. Where the two leave more than one answer, all of them are kept as a span,
and the longest is shown: a needle that is looked after early is the smaller mistake.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

JUMP_FROM_S = 2.0
"""Wall and monotonic clock that part by this much, in seconds, show a jump; less is how machines
are slowly corrected over the network. This program's own choice."""


@dataclass(frozen=True, slots=True)
class ClockJump:
    """The wall clock was set by ``by_s`` seconds (below zero: back), seen when the program had been
    running for ``at_s`` seconds of the monotonic clock."""

    at_s: float
    by_s: float


@dataclass(frozen=True, slots=True)
class Run:
    """The clocks of the program since it was started.

    ``wall_at_start`` is UTC, ``elapsed_s`` the monotonic seconds since then, ``jumps`` those seen,
    in order. ``counts_sleep`` says whether the monotonic clock goes on while the machine sleeps;
    where it does not, a wall clock that jumped forward may only have slept.

    Raises ValueError for a start without a zone, and where the jumps are not in order.
    """

    wall_at_start: datetime
    elapsed_s: float
    jumps: tuple[ClockJump, ...] = ()
    counts_sleep: bool = False

    def __post_init__(self) -> None:
        if self.wall_at_start.utcoffset() is None:
            raise ValueError("The start of a run needs a time zone.")
        moments = [0.0, *(jump.at_s for jump in self.jumps), self.elapsed_s]
        if moments != sorted(moments):
            raise ValueError("Clock jumps come in order, between the start of the run and now.")

    def wall_expected(self) -> datetime:
        """What the wall clock should say now (UTC), if it has not jumped again."""
        jumped = sum(jump.by_s for jump in self.jumps)
        return self.wall_at_start + timedelta(seconds=self.elapsed_s + jumped)

    def jump_to(self, wall_now: datetime) -> ClockJump | None:
        """The jump that a wall clock of ``wall_now`` (UTC) shows; None where there is none."""
        off = (wall_now - self.wall_expected()).total_seconds()
        return ClockJump(self.elapsed_s, off) if abs(off) >= JUMP_FROM_S else None


@dataclass(frozen=True, slots=True)
class Dwell:
    """How long a needle has been in: a span of whole seconds, shortest to longest.

    ``is_open`` says that it may be longer still: the clocks tell only the shortest time.
    """

    shortest_s: int
    longest_s: int
    is_open: bool = False

    @property
    def is_uncertain(self) -> bool:
        """Whether the clocks leave more than one answer."""
        return self.is_open or self.longest_s - self.shortest_s >= JUMP_FROM_S

    @property
    def seconds(self) -> int:
        """The dwell to show and to go by: the longest that is possible."""
        return self.longest_s

    @property
    def parts(self) -> tuple[int, int]:
        """Full minutes, which may pass 60, and the seconds beyond them: what a clock face shows."""
        return divmod(self.seconds, 60)

    def is_due(self, target_minutes: float | None) -> bool:
        """Whether the target time has been reached; never without a target."""
        return target_minutes is not None and self.seconds >= target_minutes * 60

    def seconds_left(self, target_minutes: float) -> int:
        """Whole seconds until the target time; 0 once it is due."""
        return max(0, round(target_minutes * 60) - self.seconds)


def dwell(
    inserted_at: datetime,
    wall_now: datetime,
    run: Run,
    *,
    inserted_elapsed_s: float | None = None,
    last_recorded_at: datetime | None = None,
) -> Dwell:
    """How long a needle has been in that went in at ``inserted_at`` (UTC, by the wall clock).

    A ``wall_now`` (UTC) that is not what ``run`` expects counts as one more jump.
    ``inserted_elapsed_s``, the run's monotonic seconds at the insertion, is known of needles
    charted in this run. It settles what the wall clock cannot: after it was put back its times come
    a second time. ``last_recorded_at`` (UTC) is the newest time that the session had when this run
    started: where that is later than the start, the clock was put back while the program was off.

    Raises ValueError for times without a zone.
    """
    if any(moment.utcoffset() is None for moment in (inserted_at, wall_now)):
        raise ValueError("A dwell is told from times with a time zone.")
    seen = run.jump_to(wall_now)
    jumps = run.jumps if seen is None else (*run.jumps, seen)
    if inserted_elapsed_s is not None:
        return _span([inserted_elapsed_s], run, jumps)

    offset_s = (inserted_at - run.wall_at_start).total_seconds()
    entries = _entries_in_run(offset_s, run.elapsed_s, jumps)
    is_open = False
    if last_recorded_at is not None and last_recorded_at > run.wall_at_start:
        # put back by nobody knows how much. Of a needle that was in by then, the least is the run
        # and what the session had gone on for since
        on_s = (last_recorded_at - inserted_at).total_seconds()
        if on_s >= 0:
            entries.append(-on_s)
            is_open = True
    elif offset_s < 0:
        entries.append(offset_s)
    if not entries:
        # a time that this run never showed: the needle is older, and the clock was put back
        entries.append(0.0)
        is_open = True
    return _span(entries, run, jumps, is_open=is_open)


def _entries_in_run(offset_s: float, now_s: float, jumps: Sequence[ClockJump]) -> list[float]:
    """When in the run (monotonic s) the wall clock was ``offset_s`` past its start: once, or more
    often after it was put back, or never. A jump is seen up to one tick after it happened."""
    starts = [0.0, *(jump.at_s for jump in jumps)]
    ends = [*starts[1:], now_s]
    found = []
    jumped_s = 0.0
    for start, end, jump in zip(starts, ends, [0.0, *(jump.by_s for jump in jumps)], strict=True):
        jumped_s += jump
        entry = offset_s - jumped_s
        if start - JUMP_FROM_S < entry < end + JUMP_FROM_S and entry <= now_s + JUMP_FROM_S:
            found.append(entry)
    return found


def _span(
    entries: Sequence[float], run: Run, jumps: Sequence[ClockJump], *, is_open: bool = False
) -> Dwell:
    """The dwell of a needle that went in at one of ``entries`` (monotonic s of the run)."""
    shortest = [max(0.0, run.elapsed_s - entry) for entry in entries]
    longest = [
        least + _perhaps_asleep(entry, run, jumps)
        for entry, least in zip(entries, shortest, strict=True)
    ]
    return Dwell(int(min(shortest)), int(max(longest)), is_open)


def _perhaps_asleep(entry_s: float, run: Run, jumps: Sequence[ClockJump]) -> float:
    """Seconds that the machine may have slept since ``entry_s``, unseen by the monotonic clock."""
    if run.counts_sleep:
        return 0.0
    return sum(jump.by_s for jump in jumps if jump.by_s > 0 and jump.at_s > entry_s)

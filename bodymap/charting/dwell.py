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

    ``wall_now`` (UTC) may have jumped since ``run`` was read; the difference counts as one more
    jump. ``inserted_elapsed_s``, the run's monotonic seconds at the insertion, is known for needles
    charted in this run and settles where ``inserted_at`` fits twice: after a clock was put back its
    times come once more. ``last_recorded_at`` (UTC) is the newest time in the session that was
    recorded before this run: a run that started earlier than that started on a clock that was put
    back while the program was off.

    Raises ValueError for times without a zone.
    """
    for moment in (inserted_at, wall_now, last_recorded_at):
        if moment is not None and moment.utcoffset() is None:
            raise ValueError("A dwell is told from times with a time zone.")
    unseen = run.jump_to(wall_now)
    jumps = run.jumps if unseen is None else (*run.jumps, unseen)
    now_s = run.elapsed_s
    if inserted_elapsed_s is not None:
        return _span([(inserted_elapsed_s, inserted_elapsed_s)], now_s, jumps, run.counts_sleep)

    offset_s = (inserted_at - run.wall_at_start).total_seconds()
    entered = _entries(offset_s, now_s, jumps)
    if offset_s < 0:
        if last_recorded_at is None or last_recorded_at <= run.wall_at_start:
            entered.append((offset_s, offset_s))
        else:
            # the clock was put back while the program was off, by at least this much
            back_s = (last_recorded_at - run.wall_at_start).total_seconds()
            entered.append((offset_s - back_s, offset_s - back_s))
    before_this_run = last_recorded_at is not None and inserted_at <= last_recorded_at
    if before_this_run:
        entered = [(low, high) for low, high in entered if low < 0]
    if not entered:
        # no clock of this run ever showed that time: it went in before, nobody knows how long
        since_s = (last_recorded_at - inserted_at).total_seconds() if before_this_run else 0.0
        return Dwell(round(now_s + since_s), round(now_s + since_s), is_open=True)
    return _span(entered, now_s, jumps, run.counts_sleep)

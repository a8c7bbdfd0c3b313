"""How long a needle has been in that went in before the program was started.

While the program is off nobody sees the wall clock being set. But each run of the program leaves
readings of both clocks with the visit, and the machine's own clock goes on from run to run until
the machine is started anew: a reading turns the wall clock's time of an insertion into a moment of
the machine's clock, and from there on the wall clock does not matter. Over a new start of the
machine the wall clock has to be believed, for that stretch alone. A wall clock that was put back
shows its times a second time; which of them it was, the order of the record tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import inf

from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.dwell import JUMP_FROM_S, Dwell, Run, dwell


@dataclass(frozen=True, slots=True)
class Boot:
    """The start of the machine that a run of the program belongs to: its ``id``, empty where it is
    unknown, and the seconds of the machine's clock when the run began."""

    id: str
    start_s: float


@dataclass(frozen=True, slots=True)
class Entered:
    """Where in the record a needle went in: ``sequence`` is the change log's number of that line,
    and ``first`` that of the needle which has been in the longest of all that still are."""

    sequence: int
    first: int


def dwell_across_runs(
    in_since: datetime,
    wall_now: datetime,
    run: Run,
    boot: Boot,
    readings: Sequence[ClockReading],
    *,
    last_recorded_at: datetime | None = None,
    entered: Entered | None = None,
) -> Dwell:
    """How long a needle has been in that was in when this run began to show its visit.

    ``in_since`` (UTC) is what the wall clock showed when it went in, ``readings`` those of the
    visit from earlier runs, in the order they were recorded. Of a time that more than one stretch
    of the record can have shown, ``entered`` tells which; where it cannot, all of them are left,
    and the longest is what counts. Without a reading that covers the time the wall clock is
    believed, as ``dwell`` does.

    Raises ValueError for times without a zone.
    """
    known = [one for one in readings if one.boot_id]
    groups = _groups(known)
    found = [
        (at, entry) for at, group in enumerate(groups) for entry in _entries(in_since, group, boot)
    ]
    if not found:
        return dwell(in_since, wall_now, run, last_recorded_at=last_recorded_at)
    if entered is not None and all(one.sequence for one in known):
        # an order that leaves nothing is none to go by
        found = [one for one in found if _is_in_order(one[1], known, entered)] or found
    told = [_from(entry.at_s, groups[at:], wall_now, run, boot) for at, entry in found]
    return Dwell(
        min(one.shortest_s for one in told),
        max(one.longest_s for one in told),
        any(one.is_open for one in told),
    )


_Group = list[ClockReading]


@dataclass(frozen=True, slots=True)
class _Entry:
    """When a needle may have gone in: by the machine's clock (s), after a reading."""

    at_s: float
    after: ClockReading


def _groups(readings: Iterable[ClockReading]) -> list[_Group]:
    """The readings by start of the machine, in order."""
    groups: list[_Group] = []
    for one in readings:
        if groups and groups[-1][0].boot_id == one.boot_id:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _is_in_order(entry: _Entry, readings: Sequence[ClockReading], entered: Entered) -> bool:
    """Whether the order of the record allows an entry.

    A needle that was recorded after the next reading did not go in before it. The other way round
    a reading may have been taken before a needle that stands before it in the record: while no
    needle is in, readings wait for one. So it is with the first reading after the first needle that
    is still in; later ones were recorded when they were taken.
    """
    place = readings.index(entry.after)
    if place + 1 < len(readings) and readings[place + 1].sequence < entered.sequence:
        return False
    if entry.after.sequence < entered.sequence:
        return True
    waited = next((one for one in readings if one.sequence > entered.first), None)
    # a clock that was set is seen up to one tick later
    return entry.after is waited or entry.at_s < entry.after.boot_s + JUMP_FROM_S


def _entries(in_since: datetime, group: _Group, boot: Boot) -> list[_Entry]:
    """When by the machine's clock (s) the wall clock showed ``in_since``, in one of its starts.

    What a reading says of the wall clock holds until the next one, of the last until this run
    began; of an earlier start of the machine, for as long as that went on.
    """
    last = boot.start_s if group[0].boot_id == boot.id else inf
    ends = [*(one.boot_s for one in group[1:]), last]
    found: list[_Entry] = []
    for one, end_s in zip(group, ends, strict=True):
        entry_s = one.boot_s + (in_since - one.at).total_seconds()
        # a clock that was set is seen up to one tick later
        if one.boot_s - JUMP_FROM_S <= entry_s <= end_s + JUMP_FROM_S:
            found.append(_Entry(entry_s, one))
    return found


def _from(
    entry_s: float, groups: Sequence[_Group], wall_now: datetime, run: Run, boot: Boot
) -> Dwell:
    """The dwell of a needle that went in at ``entry_s`` of the first group's start of the machine:
    carried over every later start by what the wall clock said before it and after."""
    is_open = False
    for group, later in zip(groups, [*groups[1:], None], strict=True):
        last = group[-1]
        if last.boot_id == boot.id:
            entry_s -= boot.start_s
            break
        at, boot_s = (run.wall_at_start, 0.0) if later is None else (later[0].at, later[0].boot_s)
        seen_s = last.boot_s - entry_s
        between_s = (at - last.at).total_seconds()
        if between_s < 0 or seen_s + between_s < 0:
            # put back by nobody knows how much: the least is what was seen
            is_open = True
            between_s = max(0.0, -seen_s)
        entry_s = boot_s - seen_s - between_s
    told = dwell(run.wall_at_start, wall_now, run, inserted_elapsed_s=entry_s)
    return Dwell(told.shortest_s, told.longest_s, is_open)

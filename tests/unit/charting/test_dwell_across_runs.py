"""The dwell goes on rightly from run to run of the program, whatever was set while it was off."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.dwell import Dwell, Run
from bodymap.charting.dwell_across_runs import Boot, Entered, dwell_across_runs
from bodymap.charting.ids import new_id
from tests.cases import cases

START = datetime(2026, 5, 4, 12, tzinfo=UTC)
SESSION = new_id()
HOUR = 3600.0


def later(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def reading(wall_s: float, boot_s: float, boot_id: str = "a", *, sequence: int = 0) -> ClockReading:
    """What both clocks said, the wall clock as seconds past the start."""
    return ClockReading(new_id(), SESSION, later(wall_s), boot_id, boot_s, sequence)


@dataclass(frozen=True)
class Case:
    """A needle of an earlier run: the wall clock when it went in, and what is known of the clocks.

    The run began at ``now_s`` of the machine's clock, with the wall clock at ``wall_s``, and has
    gone on for 60 s since.
    """

    in_s: float
    readings: tuple[ClockReading, ...]
    wall_s: float
    now_s: float
    told: Dwell
    boot_id: str = "a"
    last_s: float | None = None
    entered: Entered | None = None

    def dwell(self) -> Dwell:
        return dwell_across_runs(
            later(self.in_s),
            later(self.wall_s + 60),
            Run(later(self.wall_s), 60, counts_sleep=True),
            Boot(self.boot_id, self.now_s),
            self.readings,
            last_recorded_at=None if self.last_s is None else later(self.last_s),
            entered=self.entered,
        )


CASES = {
    "nothing was set": Case(100, (reading(90, 1090),), 500, 1500, Dwell(460, 460)),
    "set forward while off": Case(100, (reading(90, 1090),), 500 + HOUR, 1500, Dwell(460, 460)),
    "put back while off": Case(100, (reading(90, 1090),), 500 - HOUR, 1500, Dwell(460, 460)),
    "put back by less than it was off": Case(
        100, (reading(90, 1090),), 500 - 120, 1500, Dwell(460, 460)
    ),
    "set in the earlier run, the needle before": Case(
        100,
        (reading(90, 1090), reading(200 + HOUR, 1200)),
        500 + HOUR,
        1500,
        Dwell(460, 460),
    ),
    "set in the earlier run, the needle after": Case(
        300 + HOUR,
        (reading(90, 1090), reading(200 + HOUR, 1200)),
        500 + HOUR,
        1500,
        Dwell(260, 260),
    ),
    "put back in the earlier run, and set again while off": Case(
        300 - HOUR,
        (reading(90, 1090), reading(200 - HOUR, 1200)),
        500,
        1500,
        Dwell(260, 260),
    ),
    "a time that came twice": Case(
        180, (reading(90, 1090), reading(140, 1200)), 440, 1500, Dwell(320, 380)
    ),
    "a time that came twice, the needle recorded before the clock was set": Case(
        *(180, (reading(90, 1090, sequence=2), reading(140, 1200, sequence=9)), 440, 1500),
        Dwell(380, 380),
        entered=Entered(5, 1),
    ),
    "a time that came twice, the needle recorded after the clock was set": Case(
        *(180, (reading(90, 1090, sequence=2), reading(140, 1200, sequence=9)), 440, 1500),
        Dwell(320, 320),
        entered=Entered(12, 1),
    ),
    "a time that came twice, the first needle, whose reading waited for it": Case(
        *(180, (reading(90, 1090, sequence=2), reading(140, 1200, sequence=9)), 440, 1500),
        Dwell(380, 380),
        entered=Entered(1, 1),
    ),
    "a time that came twice, and the reading may have waited for the needle": Case(
        *(180, (reading(90, 1090, sequence=2), reading(140, 1200, sequence=9)), 440, 1500),
        Dwell(320, 380),
        entered=Entered(8, 8),
    ),
    "a time that came twice, within the tick before the clock was seen to be set": Case(
        *(141, (reading(90, 1090, sequence=2), reading(140, 1200, sequence=9)), 440, 1500),
        Dwell(359, 419),
        entered=Entered(8, 1),
    ),
    "a time that came three times": Case(
        180,
        (
            reading(90, 1090, sequence=2),
            reading(140, 1200, sequence=9),
            reading(150, 1300, sequence=14),
        ),
        *(350, 1500, Dwell(320, 320)),
        entered=Entered(11, 1),
    ),
    "a time that came twice, over a new start of the machine": Case(
        180,
        (reading(90, 9090, "old", sequence=2), reading(140, 9200, "old", sequence=9)),
        *(440, 30, Dwell(320, 320)),
        entered=Entered(12, 1),
    ),
    "a time that came twice, and no order is known": Case(
        *(180, (reading(90, 1090), reading(140, 1200)), 440, 1500),
        Dwell(320, 380),
        entered=Entered(12, 1),
    ),
    "an order that leaves no time": Case(
        *(180, (reading(90, 1090, sequence=2), reading(300, 1300, sequence=9)), 500, 1500),
        Dwell(380, 380),
        entered=Entered(12, 1),
    ),
    "two earlier runs, set between them": Case(
        100,
        (reading(90, 1090), reading(700 + HOUR, 1700)),
        2000,
        3000,
        Dwell(1960, 1960),
    ),
    "the machine was started anew": Case(
        100, (reading(90, 9090, "old"),), 500, 30, Dwell(460, 460)
    ),
    "set before the machine was started anew": Case(
        100,
        (reading(90, 9090, "old"), reading(200 + HOUR, 9200, "old")),
        500 + HOUR,
        30,
        Dwell(460, 460),
    ),
    "set after the machine was started anew": Case(
        100,
        (reading(90, 9090, "old"), reading(400, 20)),
        700 - HOUR,
        320,
        Dwell(660, 660),
    ),
    "put back while the machine was off": Case(
        100,
        (reading(90, 9090, "old"), reading(300, 9300, "old")),
        200 - HOUR,
        30,
        Dwell(260, 260, is_open=True),
    ),
    "put back while off, to before a needle after the last reading": Case(
        100, (reading(90, 9090, "old"),), 95, 30, Dwell(60, 60, is_open=True)
    ),
    "no reading": Case(100, (), 500, 1500, Dwell(460, 460)),
    "no reading, and the record ends later than now": Case(
        100, (), -HOUR, 1500, Dwell(160, 160, is_open=True), last_s=200
    ),
    "a machine whose starts are not known": Case(
        100, (reading(90, 1090, ""),), 500 + HOUR, 1500, Dwell(460 + 3600, 460 + 3600), boot_id=""
    ),
    "no reading covers the time": Case(-200, (reading(90, 1090),), 500, 1500, Dwell(760, 760)),
    "a reading taken a moment after the needle": Case(
        89, (reading(90, 1090),), 500 + HOUR, 1500, Dwell(471, 471)
    ),
}


@cases("case", CASES.values())
def test_the_dwell_of_a_needle_of_an_earlier_run(case: Case) -> None:
    assert case.dwell() == case.told


@dataclass
class Machine:
    """A machine on which the program is started and ended, and the wall clock set at any time."""

    true_s: float = 0.0
    set_by_s: float = 0.0
    boots: int = 0
    booted_s: float = -500.0
    readings: list[ClockReading] = field(default_factory=list)

    @property
    def wall(self) -> datetime:
        return later(self.true_s + self.set_by_s)

    @property
    def boot(self) -> Boot:
        return Boot(str(self.boots), self.true_s - self.booted_s)

    def passes(self, seconds: float) -> None:
        self.true_s += seconds

    def is_set(self, by_s: float) -> None:
        self.set_by_s += by_s

    def is_started_anew(self) -> None:
        self.boots += 1
        self.booted_s = self.true_s

    def is_read(self) -> None:
        self.readings.append(
            ClockReading(new_id(), SESSION, self.wall, self.boot.id, self.boot.start_s)
        )


SETS = st.just(0.0) | st.floats(-7200, 7200).filter(lambda by_s: abs(by_s) > 2)
STRETCHES = st.floats(3, 1800)
# in each run: how long before the clock is set, by how much, how long after; then how long the
# program is off, and how far the clock is set meanwhile
RUNS = st.lists(st.tuples(STRETCHES, SETS, STRETCHES, STRETCHES, SETS), min_size=1, max_size=3)


def lived(
    runs: list[tuple[float, float, float, float, float]], run: int, *, first_half: bool
) -> tuple[Machine, datetime, float]:
    """A machine after ``runs``, with the wall clock's time and the true time of a needle that went
    in during the run ``run``, before the clock was set there or after."""
    machine = Machine()
    needle = (machine.wall, 0.0)
    for number, (before, set_by, after, off, set_off) in enumerate(runs):
        machine.is_read()
        machine.passes(before / 2)
        if number == run and first_half:
            needle = (machine.wall, machine.true_s)
        machine.passes(before / 2)
        if set_by:
            machine.is_set(set_by)
            machine.is_read()
        machine.passes(after / 2)
        if number == run and not first_half:
            needle = (machine.wall, machine.true_s)
        machine.passes(after / 2 + off / 2)
        machine.is_set(set_off)
        machine.passes(off / 2)
    return machine, *needle


@given(runs=RUNS, at=st.integers(0, 2), first_half=st.booleans(), rest=STRETCHES)
def test_of_one_start_of_the_machine_the_true_time_lies_within_what_is_told(
    runs: list[tuple[float, float, float, float, float]], at: int, first_half: bool, rest: float
) -> None:
    machine, in_since, true_s = lived(runs, at % len(runs), first_half=first_half)
    boot, wall = machine.boot, machine.wall
    machine.passes(rest)
    told = dwell_across_runs(
        in_since, machine.wall, Run(wall, rest, counts_sleep=True), boot, machine.readings
    )
    truth = machine.true_s - true_s
    assert not told.is_open
    assert told.shortest_s - 1 <= truth <= told.longest_s + 1
    if not told.is_uncertain:
        assert told.seconds == pytest.approx(truth, abs=3)


@given(off=STRETCHES, set_off=SETS, lead=STRETCHES, in_for=STRETCHES, rest=STRETCHES)
def test_a_clock_set_while_the_program_was_off_changes_nothing(
    off: float, set_off: float, lead: float, in_for: float, rest: float
) -> None:
    runs = [(2 * lead, 0.0, in_for, off, set_off)]
    machine, in_since, true_s = lived(runs, 0, first_half=True)
    boot, wall = machine.boot, machine.wall
    machine.passes(rest)
    told = dwell_across_runs(
        in_since, machine.wall, Run(wall, rest, counts_sleep=True), boot, machine.readings
    )
    assert not told.is_uncertain
    assert told.seconds == pytest.approx(machine.true_s - true_s, abs=1)


@given(runs=RUNS, at=st.integers(0, 2), off=STRETCHES, rest=STRETCHES)
def test_over_a_new_start_of_the_machine_only_what_was_set_meanwhile_is_not_known(
    runs: list[tuple[float, float, float, float, float]], at: int, off: float, rest: float
) -> None:
    # the last clock was set before the machine went off, and seen
    runs = [*runs, (10.0, 0.0, 10.0, 0.0, 0.0)]
    machine, in_since, true_s = lived(runs, at % len(runs), first_half=True)
    machine.passes(off)
    machine.is_started_anew()
    boot, wall = machine.boot, machine.wall
    machine.passes(rest)
    told = dwell_across_runs(
        in_since, machine.wall, Run(wall, rest, counts_sleep=True), boot, machine.readings
    )
    truth = machine.true_s - true_s
    assert told.shortest_s - 1 <= truth
    assert told.is_open or truth <= told.longest_s + 1

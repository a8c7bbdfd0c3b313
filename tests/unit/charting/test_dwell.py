"""The dwell is right, or says that it may not be, whatever the clocks do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.charting.dwell import ClockJump, Dwell, Run, dwell
from tests.cases import cases

START = datetime(2026, 5, 4, 12, tzinfo=UTC)


def later(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_without_jumps_it_is_the_difference() -> None:
    told = dwell(later(60), later(400), Run(START, 400))
    assert (told.seconds, told.is_uncertain) == (340, False)
    assert told.parts == (5, 40)


def test_other_time_zones_are_the_same_moments() -> None:
    east = datetime.fromisoformat("2026-05-04T14:01:00+02:00")
    assert dwell(east, later(400), Run(START, 400)).seconds == 340


def test_after_a_restart_it_goes_on() -> None:
    told = dwell(later(-600), later(30), Run(START, 30), last_recorded_at=later(-20))
    assert (told.seconds, told.is_uncertain) == (630, False)


@cases("by_s", [-3600, -90, 90, 3600])
def test_a_jump_that_was_seen_does_not_count(by_s: float) -> None:
    run = Run(START, 900, (ClockJump(500, by_s),), counts_sleep=True)
    told = dwell(later(300), later(900 + by_s), run, inserted_elapsed_s=300)
    assert (told.seconds, told.is_uncertain) == (600, False)


@cases("by_s", [-3600, 3600])
def test_a_jump_since_the_last_look_does_not_count_either(by_s: float) -> None:
    told = dwell(
        later(300),
        later(900 + by_s),
        Run(START, 900, counts_sleep=True),
        inserted_elapsed_s=300,
    )
    assert (told.seconds, told.is_uncertain) == (600, False)


def test_a_needle_charted_after_a_jump_is_timed_by_the_new_clock() -> None:
    run = Run(START, 900, (ClockJump(500, 3600),), counts_sleep=True)
    told = dwell(later(600 + 3600), later(900 + 3600), run)
    assert (told.seconds, told.is_uncertain) == (300, False)


def test_a_time_that_came_twice_is_uncertain_and_the_longer_is_shown() -> None:
    run = Run(START, 900, (ClockJump(500, -300),))
    told = dwell(later(400), later(600), run)
    assert told.is_uncertain
    assert (told.shortest_s, told.longest_s, told.seconds) == (200, 500, 500)
    settled = dwell(later(400), later(600), run, inserted_elapsed_s=700)
    assert (settled.seconds, settled.is_uncertain) == (200, False)


def test_a_clock_that_went_forward_may_have_slept() -> None:
    run = Run(START, 900, (ClockJump(500, 1200),))
    told = dwell(later(300), later(2100), run, inserted_elapsed_s=300)
    assert told.is_uncertain
    assert (told.shortest_s, told.longest_s) == (600, 1800)
    awake = dwell(later(300), later(2100), replace(run, counts_sleep=True), inserted_elapsed_s=300)
    assert awake == Dwell(600, 600)


def test_a_sleep_before_the_needle_went_in_is_none_of_its_time() -> None:
    run = Run(START, 900, (ClockJump(500, 1200),))
    told = dwell(later(600 + 1200), later(2100), run, inserted_elapsed_s=600)
    assert told == Dwell(300, 300)


def test_a_clock_put_back_while_the_program_was_off_leaves_the_least() -> None:
    # the session went on for 5 minutes after the needle, then the machine lost an hour
    told = dwell(later(3000), later(120), Run(START, 120), last_recorded_at=later(3300))
    assert told.is_uncertain
    assert told.seconds == 120 + 300


def test_a_time_to_come_is_uncertain_and_never_below_zero() -> None:
    told = dwell(later(5000), later(120), Run(START, 120))
    assert told.is_uncertain
    assert told.seconds == 120


@cases("off_s", [-1.5, 1.5])
def test_a_slow_correction_is_no_jump(off_s: float) -> None:
    run = Run(START, 900)
    assert run.jump_to(later(900 + off_s)) is None
    assert not dwell(later(300), later(900 + off_s), run).is_uncertain


@cases("by_s", [-60, 60])
def test_a_jump_is_seen_once(by_s: float) -> None:
    run = Run(START, 900)
    jump = run.jump_to(later(900 + by_s))
    assert jump == ClockJump(900, by_s)
    assert Run(START, 910, (jump,)).jump_to(later(910 + by_s)) is None


@cases("by_s", [-3600, 3600])
def test_a_jump_after_a_restart_does_not_count(by_s: float) -> None:
    run = Run(START, 900, (ClockJump(500, by_s),), counts_sleep=True)
    told = dwell(later(-600), later(900 + by_s), run, last_recorded_at=later(-10))
    assert (told.seconds, told.is_uncertain) == (1500, False)


def test_a_needle_a_moment_ahead_of_the_clock_has_been_in_for_no_time() -> None:
    assert dwell(later(401.5), later(400), Run(START, 400)) == Dwell(0, 0)


@cases(
    ("seconds", "target", "is_due", "left"),
    [(0, 10, False, 600), (599, 10, False, 1), (600, 10, True, 0), (700, 10, True, 0)],
)
def test_it_is_due_from_the_target_on(seconds: int, target: int, is_due: bool, left: int) -> None:
    told = Dwell(seconds, seconds)
    assert told.is_due(target) is is_due
    assert told.seconds_left(target) == left
    assert not told.is_due(None)


def test_an_uncertain_dwell_is_due_when_it_may_be() -> None:
    assert Dwell(200, 700).is_due(10)


@cases(("seconds", "parts"), [(0, (0, 0)), (59, (0, 59)), (60, (1, 0)), (4000, (66, 40))])
def test_a_clock_face_shows_minutes_and_seconds(seconds: int, parts: tuple[int, int]) -> None:
    assert Dwell(seconds, seconds).parts == parts


def test_times_need_a_zone_and_jumps_their_order() -> None:
    naive = START.replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        dwell(naive, later(1), Run(START, 1))
    with pytest.raises(ValueError, match="time zone"):
        dwell(START, naive, Run(START, 1))
    with pytest.raises(ValueError, match="time zone"):
        Run(naive, 1)
    with pytest.raises(ValueError, match="in order"):
        Run(START, 100, (ClockJump(50, 5), ClockJump(40, 5)))
    with pytest.raises(ValueError, match="in order"):
        Run(START, 100, (ClockJump(150, 5),))


@dataclass
class Machine:
    """A machine whose wall clock is set now and then while the program runs."""

    true_s: float = 0.0
    set_by_s: float = 0.0
    jumps: list[ClockJump] = field(default_factory=list)

    @property
    def wall(self) -> datetime:
        return later(self.true_s + self.set_by_s)

    def passes(self, seconds: float) -> None:
        self.true_s += seconds

    def is_set(self, by_s: float) -> None:
        self.set_by_s += by_s
        self.jumps.append(ClockJump(self.true_s, by_s))


JUMPS = st.floats(-7200, 7200).filter(lambda by_s: abs(by_s) > 2)
STRETCHES = st.floats(3, 1800)
COURSES = st.lists(st.tuples(STRETCHES, JUMPS), max_size=3)


@given(before=COURSES, after=COURSES, lead=STRETCHES, rest=STRETCHES, is_known=st.booleans())
def test_the_true_time_lies_within_what_is_told(
    before: list[tuple[float, float]],
    after: list[tuple[float, float]],
    lead: float,
    rest: float,
    is_known: bool,
) -> None:
    machine = Machine()
    for stretch, by_s in before:
        machine.passes(stretch)
        machine.is_set(by_s)
    machine.passes(lead)
    inserted_at, inserted_s = machine.wall, machine.true_s
    for stretch, by_s in after:
        machine.passes(stretch)
        machine.is_set(by_s)
    machine.passes(rest)
    told = dwell(
        inserted_at,
        machine.wall,
        Run(START, machine.true_s, tuple(machine.jumps), counts_sleep=True),
        inserted_elapsed_s=inserted_s if is_known else None,
    )
    truth = machine.true_s - inserted_s
    assert told.shortest_s - 1 <= truth
    assert told.is_open or truth <= told.longest_s + 1
    if is_known:
        assert not told.is_uncertain
    if not told.is_uncertain:
        assert told.seconds == pytest.approx(truth, abs=2)


@given(off=st.floats(0, 1800), in_for=st.floats(0, 1800), run=st.floats(0, 1800), by=JUMPS)
def test_after_a_restart_it_is_what_the_wall_clock_says_or_the_least_that_is_sure(
    off: float, in_for: float, run: float, by: float
) -> None:
    # charted, worked on for in_for, crash, off for a while with the clock set, running again
    charted_at, last_at = later(0), later(in_for)
    wall_at_start = later(in_for + off + by)
    told = dwell(
        charted_at,
        wall_at_start + timedelta(seconds=run),
        Run(wall_at_start, run),
        last_recorded_at=last_at,
    )
    if wall_at_start < last_at:
        assert told.is_open
        assert told.shortest_s <= in_for + off + run
    else:
        # a clock that still reads later than the record leaves nothing to doubt it by
        assert told.seconds == pytest.approx(in_for + off + by + run, abs=1)

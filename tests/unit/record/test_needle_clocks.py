"""Times of needles from the record and from both clocks, across runs of the program."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bodymap.charting.ledger import NeedleState
from bodymap.charting.needle_event import EventKind
from bodymap.charting.session import Session
from bodymap.services.machine_clock import SystemMachineClock
from bodymap.services.needle_clocks import NeedleClocks, longest_dwell
from tests import factories
from tests.records import Record

START = factories.FIRST_VISIT


@dataclass
class Machine:
    """A machine with a wall clock that is set now and then, and its own clock."""

    time: datetime = START
    boot_s: float = 700.0
    boot_id: str = "a"
    counts_sleep: bool = True

    def now(self) -> datetime:
        return self.time

    def seconds(self) -> float:
        return self.boot_s

    def passes(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
        self.boot_s += seconds

    def is_set(self, by_s: float) -> None:
        self.time += timedelta(seconds=by_s)


def needles(record: Record, visit: Session) -> tuple[NeedleState, ...]:
    return record.history.visit(visit.id).ledger.needles


def begun(record: Record, visit: Session, machine: Machine) -> NeedleClocks:
    clocks = NeedleClocks(machine, machine)
    clocks.look()
    assert clocks.begin(record.history.visit(visit.id))
    return clocks


def chart(record: Record, visit: Session, machine: Machine, clocks: NeedleClocks) -> None:
    record.recorder.add_site(factories.site(visit, inserted_at=machine.time))
    clocks.look()
    clocks.follow(visit.id, record.history.visit(visit.id).ledger)


def told(clocks: NeedleClocks, visit: Session, states: Iterable[NeedleState]) -> list[int]:
    clocks.look()
    return [clocks.dwell(visit.id, one).seconds for one in states]


@pytest.mark.parametrize("by_s", [-3600, -30, 30, 3600])
def test_needles_of_this_run_go_by_the_machine(record: Record, visit: Session, by_s: float) -> None:
    machine = Machine()
    clocks = begun(record, visit, machine)
    chart(record, visit, machine, clocks)
    machine.passes(100)
    machine.is_set(by_s)
    assert clocks.look()
    assert not clocks.look()
    chart(record, visit, machine, clocks)
    machine.passes(50)
    assert told(clocks, visit, needles(record, visit)) == [150, 50]


@pytest.mark.parametrize("by_s", [-3600, -30, 0, 30, 3600])
def test_needles_of_an_earlier_run_go_by_its_readings(
    record: Record, visit: Session, by_s: float
) -> None:
    machine = Machine()
    clocks = begun(record, visit, machine)
    reading = clocks.reading(visit.id)
    machine.passes(10)
    chart(record, visit, machine, clocks)
    record.records.put((reading,))
    machine.passes(100)
    machine.is_set(by_s)
    machine.passes(100)
    again = begun(record, visit, machine)
    machine.passes(5)
    assert told(again, visit, needles(record, visit)) == [205]
    longest = longest_dwell(record.history.visit(visit.id), machine, machine)
    assert longest is not None
    assert longest.seconds == 205


def test_a_needle_of_another_workstation_is_as_old_as_it_says(
    record: Record, visit: Session
) -> None:
    machine = Machine()
    clocks = begun(record, visit, machine)
    record.recorder.add_site(factories.site(visit, inserted_at=machine.time))
    # what was charted elsewhere arrives later
    machine.passes(48)
    clocks.look()
    clocks.follow(visit.id, record.history.visit(visit.id).ledger)
    machine.passes(20)
    assert told(clocks, visit, needles(record, visit)) == [68]
    machine.is_set(-3600)
    assert told(clocks, visit, needles(record, visit)) == [68]


def test_a_needle_of_a_workstation_that_is_ahead_is_timed_from_now_on(
    record: Record, visit: Session
) -> None:
    machine = Machine()
    clocks = begun(record, visit, machine)
    ahead = machine.time + timedelta(seconds=30)
    record.recorder.add_site(factories.site(visit, inserted_at=ahead))
    clocks.look()
    clocks.follow(visit.id, record.history.visit(visit.id).ledger)
    machine.passes(20)
    assert told(clocks, visit, needles(record, visit)) == [20]


def test_a_needle_found_left_in_is_as_old_as_its_insertion(record: Record, visit: Session) -> None:
    machine = Machine()
    clocks = begun(record, visit, machine)
    chart(record, visit, machine, clocks)
    site = record.history.visit(visit.id).sites[0]
    machine.passes(60)
    record.records.put((factories.needle_event(visit, site, EventKind.OUT, at=machine.time),))
    again = begun(record, visit, machine)
    machine.passes(60)
    record.records.put((factories.needle_event(visit, site, EventKind.RETAINED),))
    again.look()
    again.follow(visit.id, record.history.visit(visit.id).ledger)
    assert told(again, visit, needles(record, visit)) == [120]


def test_put_in_again_it_is_timed_anew_and_undone_it_is_as_old_as_before(
    record: Record, visit: Session
) -> None:
    machine = Machine()
    clocks = begun(record, visit, machine)
    chart(record, visit, machine, clocks)
    site = record.history.visit(visit.id).sites[0]
    machine.passes(60)
    out = factories.needle_event(visit, site, EventKind.OUT, at=machine.time)
    back = factories.needle_event(visit, site, EventKind.REINSERTED, at=machine.time)
    record.records.put((out, back))
    clocks.look()
    clocks.follow(visit.id, record.history.visit(visit.id).ledger)
    machine.passes(20)
    assert told(clocks, visit, needles(record, visit)) == [20]
    record.records.put((), (out, back))
    assert told(clocks, visit, needles(record, visit)) == [80]


def test_a_visit_is_begun_once_in_a_run(record: Record, visit: Session) -> None:
    clocks = begun(record, visit, Machine())
    assert not clocks.begin(record.history.visit(visit.id))


def test_without_a_needle_in_there_is_nothing_to_time(record: Record, visit: Session) -> None:
    machine = Machine()
    assert longest_dwell(record.history.visit(visit.id), machine, machine) is None


def test_a_reading_says_what_both_clocks_said(record: Record, visit: Session) -> None:
    machine = Machine()
    clocks = begun(record, visit, machine)
    machine.passes(12.5)
    clocks.look()
    reading = clocks.reading(visit.id)
    assert (reading.at, reading.boot_id, reading.boot_s) == (machine.time, "a", 712.5)


def test_the_clock_of_this_machine_goes_forward(tmp_path: Path) -> None:
    clock = SystemMachineClock()
    first = clock.seconds()
    assert 0 < first <= clock.seconds()
    if sys.platform == "linux":
        assert clock.counts_sleep
        assert clock.boot_id == SystemMachineClock().boot_id != ""
    # a kernel that does not tell
    assert SystemMachineClock(tmp_path / "none").boot_id == ""


def test_of_a_wall_time_that_came_twice_the_order_of_the_record_tells_which_it_was(
    record: Record, visit: Session
) -> None:
    machine = Machine()
    clocks = begun(record, visit, machine)
    first = clocks.reading(visit.id)
    chart(record, visit, machine, clocks)
    record.records.put((first,))
    machine.passes(100)
    chart(record, visit, machine, clocks)
    machine.passes(20)
    machine.is_set(-60)
    assert clocks.look()
    record.records.put((clocks.reading(visit.id),))
    machine.passes(40)
    chart(record, visit, machine, clocks)
    second, third = needles(record, visit)[1:]
    assert second.in_since == third.in_since
    machine.passes(300)
    again = begun(record, visit, machine)
    dwells = [again.dwell(visit.id, one) for one in needles(record, visit)]
    assert [one.seconds for one in dwells] == [460, 360, 300]
    assert not any(one.is_uncertain for one in dwells)

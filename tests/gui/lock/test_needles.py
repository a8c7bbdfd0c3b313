"""The needles that are in are told over a covered screen, and nobody's name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.charting.needle_event import EventKind
from bodymap.ui.lock.needles_in import NeedlesIn
from tests import factories
from tests.drivers.lock import LockDriver
from tests.gui.lock.conftest import Workstation


def due_after(station: Workstation, minutes: int, *, has_sound: bool = True) -> None:
    """The clinic's target time."""
    settings = station.clinic.settings
    settings.keep(replace(settings.now(), dwell_target_minutes=minutes, has_sound=has_sound))


def a_second_later(lock: LockDriver, station: Workstation, seconds: float) -> str:
    """What is shown after so many seconds."""
    station.day.passes(seconds=seconds)
    lock.guard.show_needles()
    return lock.needles()


def test_how_many_and_for_how_long(workstation: Workstation) -> None:
    workstation.visit(needles=3, minutes_ago=12)
    workstation.visit(needles=2, minutes_ago=3)
    lock = workstation.open()
    lock.press_lock_key()
    assert lock.needles() == "5 needles are in, the longest for 12:00 min"
    assert a_second_later(lock, workstation, 4) == "5 needles are in, the longest for 12:04 min"
    assert not lock.needles_are_red()
    assert lock.needles() in lock.spoken()
    assert "Brandt" not in lock.words()


@pytest.mark.in_full
def test_one_needle(workstation: Workstation) -> None:
    workstation.visit(needles=1, minutes_ago=1)
    lock = workstation.open()
    lock.press_lock_key()
    assert lock.needles() == "1 needle is in, for 1:00 min"


def test_no_needle_says_nothing(workstation: Workstation) -> None:
    workstation.visit()
    lock = workstation.open()
    lock.press_lock_key()
    assert lock.needles() == ""


def test_one_that_is_due_is_red_and_said(workstation: Workstation) -> None:
    due_after(workstation, 15)
    workstation.visit(needles=2, minutes_ago=14.5)
    lock = workstation.open()
    lock.press_lock_key()
    assert not lock.needles_are_red()
    said = a_second_later(lock, workstation, 31)
    assert said == "2 needles are in, the longest for 15:01 min, 2 due"
    assert lock.needles_are_red()


@pytest.mark.parametrize(("has_sound", "sounds"), [(True, 1), (False, 0)])
def test_one_that_becomes_due_is_heard_once(
    workstation: Workstation, has_sound: bool, sounds: int
) -> None:
    due_after(workstation, 15, has_sound=has_sound)
    workstation.visit(needles=1, minutes_ago=14)
    heard: list[bool] = []
    day = workstation.day
    needles = NeedlesIn(workstation.clinic, day, day, lambda: heard.append(True))
    for seconds in (1, 60, 60, 600):
        day.passes(seconds=seconds)
        needles.now()
    assert len(heard) == sounds


def test_one_that_was_due_before_is_not_heard_again(workstation: Workstation) -> None:
    due_after(workstation, 15)
    workstation.visit(needles=1, minutes_ago=20)
    heard: list[bool] = []
    day = workstation.day
    needles = NeedlesIn(workstation.clinic, day, day, lambda: heard.append(True))
    assert needles.now().due == 1
    assert heard == []


def test_needles_that_are_out_are_not_counted(workstation: Workstation) -> None:
    visit = workstation.visit(needles=2, minutes_ago=2)
    out = factories.needle_event(visit, None, EventKind.OUT)
    workstation.clinic.records.put((out,))
    lock = workstation.open()
    lock.press_lock_key()
    assert lock.needles() == ""

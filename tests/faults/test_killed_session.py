"""Killed at any moment of a visit, the program loses nothing of it that it acknowledged."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.amounts import amount
from tests.faults.killer import Killer
from tests.faults.scripted_clinic import complaint_of, made, opened, prepared, verdict
from tests.faults.scripted_session import (
    NEEDLES,
    ONE_BY_ONE,
    STEP,
    STEPS,
    Progress,
    progress,
)
from tests.faults.soundness import LOOKED_AFTER, PUT_BACK, assert_are_as_far_as
from tests.faults.table import Found

KILLS = amount(12, 100)
DAYS = amount(1, 5)
MOST_STEPS = 12
LONGEST_WAIT_S = 0.01


@pytest.fixture
def killer(tmp_path: Path) -> Iterator[Killer]:
    killer = Killer(tmp_path, "session_child")
    yield killer
    killer.close()


def looked_at(folder: Path) -> Progress:
    """What is found by whoever opens the file next. A copy is opened: the next life of the program
    begins with what the killed one left, its log and its unfinished write."""
    copy = folder.with_name("looked at")
    shutil.copytree(folder, copy)
    clinic = opened(copy)
    found = progress(clinic, complaint_of(clinic))
    clinic.close()
    assert verdict(copy).is_sound
    shutil.rmtree(copy)
    return found


@pytest.mark.parametrize("day", range(DAYS))
def test_kills_at_any_moment_of_a_visit_lose_nothing(
    tmp_path: Path, killer: Killer, found: Found, day: int
) -> None:
    prepared(made(tmp_path / "clinic")).close()
    chance = random.Random(40 + day)
    done, unacknowledged = 0, 0
    for _ in range(KILLS):
        wait, acks = chance.uniform(0, LONGEST_WAIT_S), chance.randint(0, MOST_STEPS)
        told = killer.let_live("visits clinic", wait, acks=acks)
        assert [int(line) for line in told] == list(range(done + 1, done + len(told) + 1))
        acknowledged = done + len(told)
        seen = looked_at(tmp_path / "clinic")
        done = seen.steps
        assert acknowledged <= done <= acknowledged + 1
        unacknowledged += done - acknowledged
        assert_are_as_far_as(seen, newest=2)
    assert_are_as_far_as(seen)
    assert done > 2 * len(STEPS), "whole visits, from start to signature"
    note = f"{done} steps; {unacknowledged} were there that were not acknowledged yet"
    found("killed at a random moment of a day of visits", done=KILLS, note=note)


def test_the_script_is_a_whole_visit() -> None:
    assert len(STEPS) == 1 + 3 + NEEDLES + ONE_BY_ONE + 5
    assert len(set(STEPS)) == len(STEPS)
    assert STEP < LOOKED_AFTER < PUT_BACK

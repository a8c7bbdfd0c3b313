"""Killed at any moment of a visit, the program loses nothing of it that it acknowledged.

``BODYMAP_KILLS`` in the environment says how often; docs/testing.md tells when to ask for more.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bodymap.charting.episode import Episode
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.needle_clocks import NeedleClocks
from bodymap.services.signed_content import is_intact
from bodymap.services.values import Visit
from tests import factories
from tests.clinics import PASSPHRASE, clinic_files
from tests.faults.killer import Killer
from tests.faults.scripted_session import (
    BOOT,
    NEEDLES,
    ONE_BY_ONE,
    SIGNER,
    STEP,
    STEPS,
    Progress,
    boot_seconds,
    names_of,
    progress,
    time_of,
)

KILLS = int(os.environ.get("BODYMAP_KILLS", "20"))
MOST_STEPS = 12
LONGEST_WAIT_S = 0.01
LOOKED_AFTER = timedelta(minutes=4)
PUT_BACK = timedelta(hours=1)


@dataclass(frozen=True)
class LaterClock:
    """Both clocks of a machine that goes on, some minutes after a step: the wall clock was put back
    by an hour meanwhile."""

    at: datetime
    boot_id: str = BOOT
    counts_sleep: bool = True

    def now(self) -> datetime:
        return self.at - PUT_BACK

    def seconds(self) -> float:
        return boot_seconds(self.at)


@pytest.fixture
def killer(tmp_path: Path) -> Iterator[Killer]:
    killer = Killer(tmp_path, "session_child")
    yield killer
    killer.close()


@pytest.fixture
def complaint(tmp_path: Path) -> Episode:
    clinic = clinic_files(tmp_path / "clinic").create(PASSPHRASE).clinic
    person = factories.patient()
    complaint = factories.episode(person.id)
    clinic.recorder.add_patient(person)
    clinic.recorder.add_episode(complaint)
    clinic.settings.keep(ClinicSettings(people=(SIGNER,)))
    clinic.close()
    return complaint


def looked_at(folder: Path, complaint: Episode) -> Progress:
    """What is found by whoever opens the file next. A copy is opened: the next life of the program
    begins with what the killed one left, its log and its unfinished write."""
    copy = folder.with_name("looked at")
    shutil.copytree(folder, copy)
    clinic = clinic_files(copy).unlock(PASSPHRASE)
    found = progress(clinic, complaint)
    clinic.close()
    shutil.rmtree(copy)
    return found


def assert_is_after(visit: Visit, number: int, steps: int) -> None:
    """A visit is what so many of its steps make it."""
    done = STEPS[:steps]
    assert names_of(visit) == list(done)
    needles_in = sum(name.startswith("in ") for name in done)
    one_by_one = sum(name.startswith("out ") for name in done)
    out = needles_in if "all out" in done else one_by_one
    ledger = visit.ledger
    assert (ledger.in_count, ledger.out_count) == (needles_in, out)
    assert [one.number for one in ledger.still_in] == list(range(out + 1, needles_in + 1))
    assert ledger.is_balanced == (out == needles_in)
    assert (visit.signature is not None) == ("sign" in done) == (not visit.session.is_open)
    assert visit.signature is None or is_intact(visit)

    later = time_of(number, steps) + LOOKED_AFTER
    clock = LaterClock(later)
    clocks = NeedleClocks(clock, clock)
    clocks.begin(visit)
    for one in ledger.still_in:
        went_in = time_of(number, STEPS.index(f"in {one.number}"))
        dwell = clocks.dwell(visit.session.id, one)
        assert timedelta(seconds=dwell.seconds) == later - went_in
        assert not dwell.is_uncertain


def assert_are_as_far_as(found: Progress, newest: int | None = None) -> None:
    """All visits, or the ``newest`` ones, are whole but for the last of them."""
    everything = list(enumerate(found.visits))
    for number, visit in everything[-newest:] if newest else everything:
        is_last = number == len(found.visits) - 1
        steps = found.steps - number * len(STEPS) if is_last else len(STEPS)
        assert_is_after(visit, number, steps)


def test_kills_at_any_moment_of_a_visit_lose_nothing(
    tmp_path: Path, complaint: Episode, killer: Killer
) -> None:
    chance = random.Random(40)
    done, unacknowledged = 0, 0
    for _ in range(KILLS):
        wait, acks = chance.uniform(0, LONGEST_WAIT_S), chance.randint(0, MOST_STEPS)
        told = killer.let_live("visits clinic", wait, acks=acks)
        assert [int(line) for line in told] == list(range(done + 1, done + len(told) + 1))
        acknowledged = done + len(told)
        found = looked_at(tmp_path / "clinic", complaint)
        done = found.steps
        assert acknowledged <= done <= acknowledged + 1
        unacknowledged += done - acknowledged
        assert_are_as_far_as(found, newest=2)
    assert_are_as_far_as(found)
    assert done > 2 * len(STEPS), "whole visits, from start to signature"
    print(f"{KILLS} kills in {done} steps; {unacknowledged} steps were saved and not acknowledged")


def test_the_script_is_a_whole_visit() -> None:
    assert len(STEPS) == 1 + 3 + NEEDLES + ONE_BY_ONE + 5
    assert len(set(STEPS)) == len(STEPS)
    assert STEP < LOOKED_AFTER < PUT_BACK

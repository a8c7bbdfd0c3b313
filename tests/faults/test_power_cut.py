"""Whenever the power fails, what was acknowledged is there.

A life of the program is recorded, with all that it wrote; then the disk is rebuilt as a power cut
at some moment of it may have left it: see ``power``.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.amounts import amount
from tests.faults.day_child import INSIDE, VISITS
from tests.faults.hindrance import Case, Fault, fresh, spread
from tests.faults.judging import Tally, Wrong, judge_visits
from tests.faults.lives import Lives, lives
from tests.faults.outage import Outages, Recording, at_random, record
from tests.faults.scripted_clinic import made, prepared
from tests.faults.scripted_session import STEPS
from tests.faults.table import Found

pytestmark = pytest.mark.usefixtures("looking_on")

CUTS = amount(12, 1200)
CUTS_OF_CONTROL = amount(14, 200)
FAILED_SYNCS = amount(2, 10**6)
OF_THE_FOLDER = amount(1, 10**6)
CUTS_AFTER_EACH = amount(4, 20)
SOON = 40
"""After a sync that failed the power fails within so many calls, mostly."""


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("power")


@pytest.fixture(scope="module")
def day_program(there: Path, looking_on: None) -> Iterator[Lives]:
    with lives(there, "day_child") as program:
        yield program


def recorded_day(program: Lives, there: Path, how: str) -> Recording:
    root = there / how
    root.mkdir()
    recording = record(program, how, root)
    assert recording.told[-1] == f"done {VISITS * len(STEPS)}"
    return recording


def test_a_power_cut_loses_nothing(
    day_program: Lives, there: Path, tmp_path: Path, found: Found
) -> None:
    chance, tally = random.Random(60), Tally()
    recording = recorded_day(day_program, there, "day")
    outages = Outages(tmp_path / "state", judge_visits, chance, INSIDE)
    outages.cut(recording, at_random(CUTS, len(recording.calls), chance), tally)
    assert tally.done == CUTS
    tally.tell(found, "power cut in a day, from the making of the clinic on")


@pytest.mark.in_full
def test_the_model_would_show_a_loss(
    day_program: Lives, there: Path, tmp_path: Path, found: Found
) -> None:
    """The control: SQLite does not wait for the disk (synchronous=NORMAL), and that is seen: steps
    are missing, or the program itself notices that they are, and does not open the file."""
    chance, tally = random.Random(61), Tally()
    recording = recorded_day(day_program, there, "hasty")
    outages = Outages(tmp_path / "state", judge_visits, chance, INSIDE)
    outages.cut(recording, at_random(CUTS_OF_CONTROL, len(recording.calls), chance), tally)
    assert tally.wrong.total() > CUTS_OF_CONTROL / 5
    lost, damaged = tally.wrong[Wrong.LOST], tally.wrong[Wrong.DAMAGED]
    note = f"as it has to be: {lost} lost, {damaged} noticed by the program"
    found("control: power cut where nobody waits for the disk", done=tally.done, note=note)


@pytest.mark.in_full
def test_a_power_cut_after_a_sync_that_failed_loses_nothing(
    tmp_path: Path, looking_on: None, found: Found
) -> None:
    """The system forgets the pages whose sync failed; the program must not rely on them."""
    chance, tally = random.Random(62), Tally()
    whole, case = tmp_path / "whole", tmp_path / "case"
    outages = Outages(tmp_path / "state", judge_visits, chance, Path())
    prepared(made(whole)).close()
    with lives(tmp_path, "hindered_child") as program:
        unhindered = record(program, "visit", fresh(case, whole))
        for sync, at in syncs_to_fail(unhindered, case):
            option = Case(sync, at, Fault.BROKEN).option
            recording = record(program, "visit", fresh(case, whole), "-e", option)
            failed = next(
                number
                for number, call in enumerate(recording.calls)
                if call.name == sync and not call.is_done
            )
            last = len(recording.calls) - 1
            moments = Counter(
                min(last, failed + int(chance.expovariate(1 / SOON)))
                for _ in range(CUTS_AFTER_EACH)
            )
            outages.cut(recording, moments, tally, ("made", "prepared"))
    tally.tell(found, "power cut after a sync that failed")


def syncs_to_fail(recording: Recording, folder: Path) -> Iterator[tuple[str, int]]:
    """Some of the clinic's folder and some of its files: the name of each call and its number."""
    for name in ("fsync", "fdatasync"):
        syncs = [call.paths[0] for call in recording.calls if call.name == name]
        of_folder = [number for number, path in enumerate(syncs, 1) if path == folder]
        chosen = {*of_folder[:OF_THE_FOLDER], *spread(len(syncs), FAILED_SYNCS)}
        yield from ((name, at) for at in sorted(chosen))

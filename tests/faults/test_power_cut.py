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
from tests.faults.hindrance import fresh, spread
from tests.faults.lives import Lives, lives
from tests.faults.outage import Outages, Outcome, Recording, record
from tests.faults.scripted_clinic import made, prepared
from tests.faults.scripted_session import STEPS
from tests.faults.table import Found

pytestmark = pytest.mark.usefixtures("looking_on")

CUTS = amount(60, 1200)
CUTS_OF_CONTROL = amount(15, 200)
FAILED_SYNCS = amount(4, 10**6)
CUTS_AFTER_EACH = amount(5, 20)
SYNCS = ("fsync", "fdatasync")
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


def at_random(count: int, calls: int, chance: random.Random) -> Counter[int]:
    return Counter(chance.randrange(calls) for _ in range(count))


def test_a_power_cut_loses_nothing(
    day_program: Lives, there: Path, tmp_path: Path, found: Found
) -> None:
    chance, outcome = random.Random(60), Outcome()
    recording = recorded_day(day_program, there, "day")
    moments = at_random(CUTS, len(recording.calls), chance)
    outages = Outages(INSIDE, tmp_path / "state", chance)
    outages.cut(recording, moments, outcome, is_made=False)
    assert outcome.cuts == CUTS
    outcome.tell(found, "power cut in a day, from making the clinic on")


def test_the_model_would_show_a_loss(
    day_program: Lives, there: Path, tmp_path: Path, found: Found
) -> None:
    """The control: SQLite does not wait for the disk (synchronous=NORMAL), and that is seen."""
    chance, outcome = random.Random(61), Outcome()
    recording = recorded_day(day_program, there, "hasty")
    moments = at_random(CUTS_OF_CONTROL, len(recording.calls), chance)
    outages = Outages(INSIDE, tmp_path / "state", chance)
    outages.cut(recording, moments, outcome, is_made=False)
    harmed = outcome.lost + outcome.unreadable
    assert outcome.lost > 0
    assert harmed > CUTS_OF_CONTROL / 5
    found(
        "control: a power cut where nobody waits for the disk",
        done=outcome.cuts,
        note=f"as it should be: {outcome.lost} lost, {outcome.unreadable} unreadable",
    )


def test_a_power_cut_after_a_sync_that_failed_loses_nothing(
    there: Path, tmp_path: Path, found: Found
) -> None:
    """The system forgets the pages whose sync failed; the program must not rely on them."""
    chance, outcome = random.Random(62), Outcome()
    whole, outages = tmp_path / "whole", Outages(Path(), tmp_path / "state", chance)
    prepared(made(whole)).close()
    with lives(tmp_path, "hindered_child") as program:
        unhindered = record(program, "visit", fresh(tmp_path / "case", whole))
        syncs = Counter(call.name for call in unhindered.calls if call.name in SYNCS)
        assert syncs.total() > len(STEPS)
        for sync, count in syncs.items():
            for at in spread(count, FAILED_SYNCS):
                case = fresh(tmp_path / "case", whole)
                inject = f"inject={sync}:error=EIO:when={at}"
                recording = record(program, "visit", case, "-e", inject)
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
                outages.cut(recording, moments, outcome, is_made=True)
    outcome.tell(found, "power cut after a sync that failed")

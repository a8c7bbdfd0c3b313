"""Backups, restores, log-ins, a new key, a salvage: whichever call to the disk fails or kills, and
whenever the power fails, the clinic and all earlier backups are whole, and what was said to be done
is done."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.amounts import FULL, amount
from tests.faults.errands import ERRANDS, ErrandJudge, clinic_for
from tests.faults.hindrance import (
    NO_SPACE_CALLS,
    Case,
    Fault,
    calls_of,
    fresh,
    hinder,
    spread,
)
from tests.faults.judging import Tally, refusals_in
from tests.faults.lives import Lives, lives
from tests.faults.outage import Outages, at_random, record
from tests.faults.table import Found

pytestmark = pytest.mark.usefixtures("looking_on")

MOST_OF_A_CALL = amount(1, 25)
CUTS = amount(3, 60)
FAULTS = tuple(Fault) if FULL else (Fault.BROKEN,)

TITLES = {
    Fault.KILL: "killed at a call",
    Fault.BROKEN: "EIO at a call",
    Fault.FULL: "ENOSPC at a call",
}
WORDS = {
    "give": "while a log-in is given",
    "change": "while a passphrase is changed",
    "take": "while a log-in is taken away",
    "re_key": "while the clinic gets a new key",
    "back_up": "while a backup is made",
    "restore": "while a backup is restored",
    "salvage": "while a clinic is salvaged",
}


@dataclass(frozen=True)
class Errand:
    """``whole`` is the clinic that each life gets a copy of, in ``folder``; ``calls`` are those of
    a life that nothing hinders."""

    name: str
    program: Lives
    folder: Path
    whole: Path
    calls: Counter[str]

    @property
    def judge(self) -> ErrandJudge:
        return ErrandJudge(self.name)

    def fresh(self) -> Path:
        return fresh(self.folder, self.whole)


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("errands")


@pytest.fixture(scope="module")
def program(there: Path, looking_on: None) -> Iterator[Lives]:
    with lives(there, "errand_child") as started:
        yield started


@pytest.fixture(scope="module", params=ERRANDS if FULL else ("re_key", "back_up", "restore"))
def errand(request: pytest.FixtureRequest, there: Path, program: Lives) -> Errand:
    name = request.param
    whole, folder = clinic_for(name, there / f"whole {name}"), there / "case"
    return Errand(name, program, folder, whole, calls_of(program, name, fresh(folder, whole)))


@pytest.mark.in_full
def test_nothing_hinders_it(errand: Errand) -> None:
    """What is judged is judged rightly."""
    assert [*errand.judge(errand.folder, (f"done {errand.name}",))] == []


@pytest.mark.in_full
@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name.lower() for fault in FAULTS])
def test_a_call_that_fails_or_kills(errand: Errand, fault: Fault, found: Found) -> None:
    tally, out_of_reach = Tally(), 0
    for call, count in errand.calls.items():
        if fault is Fault.FULL and call not in NO_SPACE_CALLS:
            continue
        for at in spread(count, MOST_OF_A_CALL):
            case = Case(call, at, fault)
            life = hinder(errand.program, errand.name, errand.fresh(), case)
            if not life.is_hindered:
                out_of_reach += 1
                continue
            tally.add(str(case), errand.judge(errand.folder, life.told))
            tally.notes.update(refusals_in(life.told))
    assert out_of_reach <= 1 + tally.done / 5
    tally.tell(found, f"{TITLES[fault]} {WORDS[errand.name]}")


@pytest.mark.in_full
def test_a_power_cut(errand: Errand, tmp_path: Path, found: Found) -> None:
    chance, tally = random.Random(70), Tally()
    recording = record(errand.program, errand.name, errand.fresh())
    outages = Outages(tmp_path / "state", errand.judge, chance, Path())
    outages.cut(recording, at_random(CUTS, len(recording.calls), chance), tally)
    tally.tell(found, f"power cut {WORDS[errand.name]}")

"""Power cuts at random moments of a recorded life, and what is found after each."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bodymap.errors import ExpectedError
from db.layout import CLINIC_FILE
from tests.faults import call_log, tracer
from tests.faults.call_log import Call
from tests.faults.lives import Lives
from tests.faults.power import Disk, Mercy
from tests.faults.scripted_clinic import complaint_of, opened, verdict
from tests.faults.scripted_session import progress
from tests.faults.soundness import assert_are_as_far_as
from tests.faults.table import Found

VISITS_LOOKED_AT: Final = 2
"""Of many visits the last ones are looked into; that the others are whole, the check tells."""


@dataclass(frozen=True)
class Recording:
    """A life as the disk saw it; ``disk`` is as it was before."""

    disk: Disk
    calls: tuple[Call, ...]
    told: tuple[str, ...]


def record(program: Lives, work: str, root: Path, *options: str) -> Recording:
    """Record one life, which works in or under ``root``; ``options`` are more of strace."""
    disk, log = Disk(root), root.with_name("recorded")
    pid = program.begin(f"{work} {root.name}")
    with tracer.traced(pid, log, *call_log.OPTIONS, *options):
        program.go()
        told = program.rest()
    return Recording(disk, tuple(call_log.calls(log)), tuple(told))


@dataclass
class Outcome:
    """What many power cuts came to."""

    cuts: int = 0
    lost: int = 0
    """Power cuts after which something that was acknowledged was not there."""

    unreadable: int = 0
    by_mercy: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def tell(self, found: Found, what: str) -> None:
        """Make a row of the table of it. Raises AssertionError where anything went wrong."""
        note = ", ".join(f"{count} {name.lower()}" for name, count in sorted(self.by_mercy.items()))
        found(what, done=self.cuts, lost=self.lost, damaged=self.unreadable, note=note)
        assert not self.wrong, "\n".join(self.wrong)
        assert self.lost + self.unreadable == 0


class Acknowledged:
    """What a life has told so far."""

    def __init__(self, *, is_made: bool) -> None:
        self.is_made = is_made
        self.is_prepared = is_made
        self.steps = 0

    def take(self, call: Call) -> None:
        """What the life tells by this call, if anything."""
        if call.name != "sendto":
            return
        word, *more = call.data.decode().split()
        if word == "done":
            self.steps = int(more[0])
        elif word == "made":
            self.is_made = True
        elif word == "prepared":
            self.is_prepared = True


class Outages:
    """Cuts the power while a recording is played back. ``inside`` is where the clinic lies under
    the recorded folder, ``state`` a folder to put what is left into."""

    def __init__(self, inside: Path, state: Path, chance: random.Random) -> None:
        self._inside = inside
        self._state = state
        self._chance = chance

    def cut(
        self, recording: Recording, moments: Counter[int], outcome: Outcome, *, is_made: bool
    ) -> None:
        """Cut it so often after each call of that number; ``is_made`` says whether the clinic was
        there before the recording."""
        acknowledged = Acknowledged(is_made=is_made)
        for number, call in enumerate(recording.calls):
            recording.disk.take(call)
            acknowledged.take(call)
            for _ in range(moments[number]):
                mercy = self._chance.choice(list(Mercy))
                shutil.rmtree(self._state, ignore_errors=True)
                recording.disk.write_after_cut(self._state, mercy, self._chance)
                outcome.cuts += 1
                outcome.by_mercy[mercy.name] += 1
                where = f"call {number} ({call.name}), {mercy.name}"
                self._look(acknowledged, outcome, where)

    def _look(self, acknowledged: Acknowledged, outcome: Outcome, where: str) -> None:
        folder = self._state / self._inside
        if not (folder / CLINIC_FILE).exists():
            if acknowledged.is_made:
                outcome.lost += 1
                outcome.wrong.append(f"{where}: the clinic is gone")
            return
        try:
            clinic = opened(folder)
        except ExpectedError as refused:
            outcome.unreadable += 1
            outcome.wrong.append(f"{where}: {refused.sentence}")
            return
        try:
            if acknowledged.is_prepared:
                complaint = complaint_of(clinic)
                found = progress(clinic, complaint)
                if not acknowledged.steps <= found.steps <= acknowledged.steps + 1:
                    outcome.lost += 1
                    told = f"{acknowledged.steps} were acknowledged, {found.steps} are there"
                    outcome.wrong.append(f"{where}: {told}")
                assert_are_as_far_as(found, newest=VISITS_LOOKED_AT)
        except (ExpectedError, AssertionError, ValueError) as error:
            outcome.unreadable += 1
            outcome.wrong.append(f"{where}: {error}")
        finally:
            clinic.close()
        if not (checked := verdict(folder)).is_sound:
            outcome.unreadable += 1
            outcome.wrong.append(f"{where}: {checked.first}")

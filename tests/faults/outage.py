"""Power cuts at random moments of a recorded life, and what is found after each."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults import call_log, tracer
from tests.faults.call_log import Call
from tests.faults.judging import Problem, Tally
from tests.faults.lives import Lives
from tests.faults.power import Disk, Mercy

Judge = Callable[[Path, Sequence[str]], Iterator[Problem]]
"""What is wrong in a folder, after so much was told."""


@dataclass(frozen=True)
class Recording:
    """A life as the disk saw it; ``disk`` is as it was when it
    began to be looked at."""

    disk: Disk
    calls: tuple[Call, ...]
    told: tuple[str, ...]


def record(program: Lives, work: str, root: Path, *options: str) -> Recording:
    """Record one life, which works in or under ``root``; ``options`` are more of strace."""
    log = root.with_name("recorded")
    pid = program.begin(f"{work} {root.name}")
    disk = Disk(root)
    with tracer.traced(pid, log, *call_log.OPTIONS, *options):
        program.go()
        told = program.rest()
    return Recording(disk, tuple(call_log.calls(log)), tuple(told))


def at_random(count: int, calls: int, chance: random.Random) -> Counter[int]:
    """So many moments, each after a call."""
    return Counter(chance.randrange(calls) for _ in range(count))


class Outages:
    """Cuts the power while a recording is played back. ``state`` is a folder to put what is left
    into; the clinic lies in ``inside`` of the recorded folder."""

    def __init__(self, state: Path, judge: Judge, chance: random.Random, inside: Path) -> None:
        self._state = state
        self._judge = judge
        self._chance = chance
        self._inside = inside

    def cut(
        self, recording: Recording, moments: Counter[int], tally: Tally, told: Sequence[str] = ()
    ) -> None:
        """Cut it so often after each call of that number; ``told`` is what was before."""
        so_far = list(told)
        for number, call in enumerate(recording.calls):
            recording.disk.take(call)
            if call.name == "sendto":
                so_far += call.data.decode().splitlines()
            for _ in range(moments[number]):
                mercy = self._chance.choice(list(Mercy))
                shutil.rmtree(self._state, ignore_errors=True)
                recording.disk.write_after_cut(self._state, mercy, self._chance)
                where = f"after call {number} ({call.name}), {mercy.name}"
                tally.add(where, self._judge(self._state / self._inside, so_far))
                tally.notes[mercy.name.lower().replace("_", " ")] += 1

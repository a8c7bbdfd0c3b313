"""One life in which one call to the system fails, or kills, and what is found afterwards."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Final

from bodymap.errors import ExpectedError
from tests.faults import tracer
from tests.faults.lives import Lives
from tests.faults.scripted_clinic import complaint_of, opened, verdict
from tests.faults.scripted_session import STEPS, Script, progress
from tests.faults.soundness import assert_are_as_far_as
from tests.faults.table import Found

_NAME: Final = re.compile(r"^\d+\s+(\w+)\(", re.MULTILINE)

NO_SPACE_CALLS: Final = (
    *("write", "pwrite64", "writev", "pwritev", "ftruncate", "fsync", "fdatasync", "sendfile"),
    *("rename", "renameat", "renameat2", "mkdir", "mkdirat", "copy_file_range", "fallocate"),
)
"""The calls that a full disk makes fail."""


class Fault(Enum):
    """What happens at the call."""

    KILL = "signal=SIGKILL"
    BROKEN = "error=EIO"
    FULL = "error=ENOSPC"


class Span(Enum):
    """At which calls from the n-th on it happens."""

    ONCE = "{0}"
    THRICE = "{0}..{2}"
    EVER_AFTER = "{0}+"


@dataclass(frozen=True)
class Case:
    """The ``at``-th ``call`` of a life fails, counted from 1."""

    call: str
    at: int
    fault: Fault
    span: Span = Span.ONCE
    crashes: bool = False
    """Whether the program ends at the first refusal, and leaves what it had begun."""

    @property
    def work(self) -> str:
        """What the life is asked for."""
        return "crash" if self.crashes else "visit"

    @property
    def option(self) -> str:
        """The case as strace wants it."""
        when = self.span.value.format(self.at, self.at + 1, self.at + 2)
        return f"inject={self.call}:{self.fault.value}:when={when}"


@dataclass
class Seen:
    """What many lives came to."""

    lives: int = 0
    reached: int = 0
    """Lives in which the call was made at all."""

    lost: int = 0
    unreadable: int = 0
    unclear: int = 0
    """Anything raised but a sentence, and steps that are there though they were refused."""

    sentences: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    """What went wrong where."""

    def tell(self, found: Found, what: str) -> None:
        """Make a row of the table of it. Raises AssertionError where anything went wrong."""
        refused = ", ".join(f"{count} x {told}" for told, count in self.sentences.most_common())
        found(
            what,
            done=self.reached,
            lost=self.lost,
            damaged=self.unreadable,
            unclear=self.unclear,
            note=refused,
        )
        assert not self.wrong, "\n".join(self.wrong)
        assert self.lost + self.unreadable + self.unclear == 0


def spread(count: int, most: int) -> list[int]:
    """``most`` (2 or more) of the numbers from 1 to ``count``, evenly, with the first and the last;
    all of them where there are no more."""
    if count <= most:
        return list(range(1, count + 1))
    return sorted({1 + round(one * (count - 1) / (most - 1)) for one in range(most)})


def calls_of(program: Lives, folder: Path, whole: Path) -> Counter[str]:
    """How often an unhindered life makes each call that changes something on the disk."""
    fresh(folder, whole)
    out = folder.with_name("calls")
    pid = program.begin(f"visit {folder.name}")
    with tracer.traced(pid, out, "-e", tracer.only(tracer.CHANGING)):
        program.go()
        told = program.rest()
    assert told[-1] == f"done {len(STEPS)}", told
    return Counter(_NAME.findall(out.read_text(encoding="utf-8")))


def hinder(program: Lives, folder: Path, whole: Path, case: Case, seen: Seen) -> None:
    """One life in a copy of the clinic in the folder ``whole``, and a look at what it left."""
    fresh(folder, whole)
    out = folder.with_name("trace")
    pid = program.begin(f"{case.work} {folder.name}")
    with tracer.traced(pid, out, "-e", f"trace={case.call}", "-e", case.option, "-s", "0"):
        program.go()
        told = program.rest()
    seen.lives += 1
    if not re.search(r"INJECTED|killed by SIGKILL", out.read_text(encoding="utf-8")):
        assert told[-1] == f"done {len(STEPS)}", told
        return
    seen.reached += 1
    for problem in _judged(folder, told, case, seen):
        seen.wrong.append(f"{case}: {problem}")


def _judged(folder: Path, told: list[str], case: Case, seen: Seen) -> Iterator[str]:
    done = [int(line.removeprefix("done ")) for line in told if line.startswith("done ")]
    acknowledged = len(done)
    if done != list(range(1, acknowledged + 1)):
        seen.unclear += 1
        yield f"a step that was refused is there: {told}"
    for line in told:
        if line.startswith("bug "):
            seen.unclear += 1
            yield line
        elif line.startswith("refused "):
            seen.sentences[line.split(" ", 2)[2]] += 1
    ended = case.fault is Fault.KILL or case.crashes
    if not ended and acknowledged < len(STEPS) and "given up" not in told:
        seen.unclear += 1
        yield f"it stopped without a word: {told}"
    yield from _looked_at(folder, acknowledged, seen)


def _looked_at(folder: Path, acknowledged: int, seen: Seen) -> Iterator[str]:
    """What is found by whoever opens the file next; and the next step works."""
    try:
        clinic = opened(folder)
    except ExpectedError as refused:
        seen.unreadable += 1
        yield f"it does not open: {refused.sentence}"
        return
    try:
        complaint = complaint_of(clinic)
        found = progress(clinic, complaint)
        if found.steps < acknowledged:
            seen.lost += acknowledged - found.steps
            yield f"{acknowledged} were acknowledged and {found.steps} are there"
        elif found.steps > acknowledged + 1:
            yield f"{acknowledged} were acknowledged and {found.steps} are there"
        assert_are_as_far_as(found)
        if found.steps < len(STEPS):
            assert next(Script(clinic, complaint).go_on()) == found.steps + 1
    except ExpectedError as refused:
        seen.unreadable += 1
        yield f"it cannot be read or written: {refused.sentence}"
    except AssertionError as error:
        yield f"not whole: {error}"
    finally:
        clinic.close()
    if not (checked := verdict(folder)).is_sound:
        seen.unreadable += 1
        yield f"it is not sound: {checked.first}"


def fresh(folder: Path, whole: Path) -> Path:
    """Make the folder a copy of ``whole``; returns it."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(whole, folder)
    return folder

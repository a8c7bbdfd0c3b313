"""One life in which one call to the system fails, or kills."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from tests.faults import tracer
from tests.faults.lives import Lives

_NAME: Final = re.compile(r"^\d+\s+(\w+)\(", re.MULTILINE)
_REACHED: Final = re.compile(r"INJECTED|killed by SIGKILL")

NO_SPACE_CALLS: Final = (
    *("write", "pwrite64", "writev", "pwritev", "ftruncate", "fsync", "fdatasync", "sendfile"),
    *("rename", "renameat", "renameat2", "mkdir", "mkdirat", "copy_file_range", "fallocate"),
    *("link", "linkat"),
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
    THRICE = "{0}..{1}"
    EVER_AFTER = "{0}+"


@dataclass(frozen=True)
class Case:
    """The ``at``-th ``call`` of a life fails, counted from 1."""

    call: str
    at: int
    fault: Fault
    span: Span = Span.ONCE

    def __str__(self) -> str:
        return f"{self.fault.name} at {self.call} {self.at}, {self.span.name}"

    @property
    def option(self) -> str:
        """The case as strace wants it."""
        when = self.span.value.format(self.at, self.at + 2)
        return f"inject={self.call}:{self.fault.value}:when={when}"


@dataclass(frozen=True)
class Life:
    """What a hindered life told, and whether it got as far as the call that was to fail."""

    told: tuple[str, ...]
    is_hindered: bool


def calls_of(program: Lives, work: str, folder: Path) -> Counter[str]:
    """How often an unhindered life makes each call that changes something on the disk."""
    log = folder.with_name("calls")
    pid = program.begin(f"{work} {folder.name}")
    with tracer.traced(pid, log, "-e", tracer.only(tracer.CHANGING)):
        program.go()
        told = program.rest()
    assert told[-1].startswith("done"), told
    return Counter(_NAME.findall(log.read_text(encoding="utf-8")))


def hinder(program: Lives, work: str, folder: Path, case: Case) -> Life:
    """One life on the clinic in the folder."""
    log = folder.with_name("trace")
    pid = program.begin(f"{work} {folder.name}")
    with tracer.traced(pid, log, "-e", f"trace={case.call}", "-e", case.option, "-s", "0"):
        program.go()
        told = program.rest()
    is_hindered = bool(_REACHED.search(log.read_text(encoding="utf-8")))
    return Life(tuple(told), is_hindered)


def spread(count: int, most: int) -> list[int]:
    """``most`` of the numbers from 1 to ``count``, evenly, with the first and the last; of one the
    middle; all of them where there are no more."""
    if count <= most:
        return list(range(1, count + 1))
    if most == 1:
        return [(count + 1) // 2]
    return sorted({1 + round(one * (count - 1) / (most - 1)) for one in range(most)})


def fresh(folder: Path, whole: Path) -> Path:
    """Make the folder a copy of ``whole``; returns it."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(whole, folder)
    return folder

"""A day of the clinic: all rooms chart, and it storms."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final
from uuid import UUID

from tests.faults.clinic_day.clinic import DayClinic, Workstation
from tests.faults.clinic_day.hours import EVENING, HOME, NIGHT
from tests.faults.clinic_day.room import Pace, site_of

OF_THE_MACHINE: Final = 0.01
PATIENCE_S: Final = 300
"""Within so long everything has to be where it belongs once the storms are over."""


@dataclass(frozen=True)
class WindowFigures:
    """Turns of the window that took more than 50 ms, those of them that did without waiting for a
    processor, and those in which the program worked so long itself, of all ``turns``; the longest
    without that wait, and with it; a click from the mouse to the disk; how long a write waited for
    the file at most. Times in ms."""

    over: float
    held: float
    at_work: float
    turns: float
    longest_held: float
    longest: float
    click_p50: float
    click_p99: float
    waited: float

    @property
    def is_held_up(self) -> bool:
        """Whether more turns took too long than a machine that is busy otherwise explains."""
        return self.at_work > self.turns * OF_THE_MACHINE

    def __str__(self) -> str:
        return (
            f"{self.over:.0f} of {self.turns:.0f} turns over 50 ms, in {self.held:.0f} of them not "
            f"for want of a processor (longest {self.longest_held:.0f} ms), in {self.at_work:.0f} "
            f"at work itself, longest {self.longest:.0f} ms, "
            f"a click {self.click_p50:.1f} ms, p99 {self.click_p99:.1f} ms, "
            f"a write waited {self.waited:.0f} ms at most"
        )


class Floor:
    """The rooms of ``clinic``, each a process. The last ``windows`` of them have one, which clicks
    ``alone`` times before the others come.

    ``sites`` are the needles that were acknowledged, and how long each click took in ms;
    ``refused`` the sentences that were said instead; ``windows`` what was measured in each, alone
    and beside the others.
    """

    def __init__(
        self, clinic: DayClinic, pace: Pace, seed: str, *, windows: int = 0, alone: int = 0
    ) -> None:
        self.clinic = clinic
        last = len(clinic.workstations) - windows
        self.rooms, self._with_window = clinic.workstations[:last], clinic.workstations[last:]
        self._alone = alone
        self._ours, self._theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.faults.clinic_day.floor", str(clinic.folder)),
                *(str(pace.sites), str(pace.rest_s), seed),
            ],
            stdin=subprocess.PIPE,
            stdout=self._theirs.fileno(),
            bufsize=0,
        )
        self._open: list[subprocess.Popen[bytes]] = []
        self._unread = b""
        self._pids: dict[str, int] = {}
        self._hours: dict[str, str] = {}
        self._contents: dict[str, str] = {}
        self.sites: dict[UUID, float] = {}
        self.windows: dict[str, dict[str, WindowFigures]] = {}
        self.refused: list[str] = []
        self.killed = 0
        self._wait(lambda: "loaded" in self._hours)

    def begin(self) -> None:
        """Everybody comes; those with a window first, one after the other."""
        for one in self._with_window:
            self._open.append(self._open_window(one))
            self._wait_until_open(one)
        self._theirs.close()
        for one in self.rooms:
            self._say(f"begin {one.name} {one.log_in}")
        self._all_are("open")

    def kill(self, one: Workstation) -> None:
        """Kill one of the rooms as it is, and begin it anew."""
        self._hours.pop(one.name)
        os.kill(self._pids[one.name], signal.SIGKILL)
        self.killed += 1
        self._say(f"begin {one.name} {one.log_in}")
        self._wait(lambda: one.name in self._hours)

    def listen(self, seconds: float) -> None:
        """Hear what is told for so long."""
        until = monotonic() + seconds
        while (left := until - monotonic()) > 0:
            self._hear(left)

    def end(self) -> dict[str, str]:
        """Let everything be sent, and everybody take in the last of it; what each then has."""
        (self.clinic.folder / EVENING).touch()
        self._all_are("sent")
        (self.clinic.folder / NIGHT).touch()
        self._all_are("content")
        return self._contents

    def go_home(self) -> None:
        """Let everybody close the clinic."""
        (self.clinic.folder / HOME).touch()
        self._all_are("closed")

    def close(self) -> None:
        """Nobody is there any more."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        for process in (self._process, *self._open):
            assert process.wait(timeout=60) == 0, "the rooms ended badly"
        self._ours.close()

    def abandon(self) -> None:
        """Give all of them up in the middle of their work."""
        assert self._process.stdin is not None
        self._process.kill()
        for pid in self._pids.values():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait()
        for window in self._open:
            window.kill()
            window.wait()
        self._process.stdin.close()
        self._theirs.close()
        self._ours.close()

    def _open_window(self, one: Workstation) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.faults.clinic_day.window"),
                *(str(one.station.folder), str(self._alone)),
            ],
            stdout=self._theirs.fileno(),
        )

    def _wait_until_open(self, one: Workstation) -> None:
        self._wait(lambda: self._hours.get(one.name) == "open")

    def _all_are(self, hour: str) -> None:
        names = [one.name for one in self.clinic.workstations]
        self._wait(lambda: all(self._hours.get(name) == hour for name in names))

    def _wait(self, is_so: Callable[[], bool]) -> None:
        until = monotonic() + PATIENCE_S
        while not is_so():
            assert monotonic() < until, f"after {PATIENCE_S} s: {self._hours}"
            self._hear(1)

    def _hear(self, seconds: float) -> None:
        if select.select([self._ours], [], [], seconds)[0]:
            content = self._ours.recv(1 << 20)
            assert content, "the rooms ended by themselves"
            *lines, self._unread = (self._unread + content).split(b"\n")
            for line in lines:
                self._told(line.decode())

    def _told(self, line: str) -> None:
        if line == "loaded":
            self._hours[line] = line
            return
        name, pid, what = line.split(" ", 2)
        self._pids[name] = int(pid)
        word, _, more = what.partition(" ")
        match word:
            case "site":
                key, took = site_of(what)
                self.sites[key] = took
            case "window":
                when, *figures = more.split()
                known = self.windows.setdefault(name, {})
                known[when] = WindowFigures(*map(float, figures))
            case "refused":
                self.refused.append(more)
            case "content":
                self._contents[name], self._hours[name] = more, word
            case "open" | "sent" | "closed":
                self._hours[name] = word
            case _:
                raise AssertionError(line.replace(" | ", "\n"))

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())


@contextmanager
def floor(
    clinic: DayClinic, pace: Pace, seed: str, *, windows: int = 0, alone: int = 0
) -> Iterator[Floor]:
    """All rooms of the clinic, begun. See ``Floor``."""
    begun = Floor(clinic, pace, seed, windows=windows, alone=alone)
    try:
        begun.begin()
        yield begun
    except BaseException:
        begun.abandon()
        raise
    begun.close()


def folder_of(passing: Path) -> Path:
    """Where the rooms' folders are."""
    folder = passing / "clinic"
    folder.mkdir()
    return folder

"""A day of the clinic: all rooms chart, and it storms."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Final
from uuid import UUID

from tests.faults.clinic_day.clinic import DayClinic
from tests.faults.clinic_day.room import EVENING, HOME, NIGHT, Pace, site_of

PATIENCE_S: Final = 180
"""Within so long everything has to be where it belongs once the storms are over."""


class Floor:
    """The rooms of ``clinic``, each a process. ``sites`` are the needles that were acknowledged,
    and how long each click took in ms; ``refused`` the sentences that were said instead."""

    def __init__(self, clinic: DayClinic, pace: Pace, seed: str) -> None:
        self._clinic = clinic
        self._ours, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.faults.clinic_day.floor", str(clinic.folder)),
                *(str(pace.sites), str(pace.rest_s), seed),
            ],
            stdin=subprocess.PIPE,
            stdout=theirs.fileno(),
            bufsize=0,
        )
        theirs.close()
        self._unread = b""
        self._pids: dict[str, int] = {}
        self._hours: dict[str, str] = {}
        self._contents: dict[str, str] = {}
        self.sites: dict[UUID, float] = {}
        self.refused: list[str] = []
        self.killed = 0
        self._wait(lambda: "loaded" in self._hours)

    def begin(self) -> None:
        """Everybody comes."""
        for one in self._clinic.workstations:
            self._say(f"begin {one.name} {one.log_in}")
        self._all_are("open")

    def kill(self, place: int) -> None:
        """Kill a workstation as it is, and begin it anew."""
        one = self._clinic.workstations[place]
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
        (self._clinic.folder / EVENING).touch()
        self._all_are("sent")
        (self._clinic.folder / NIGHT).touch()
        self._all_are("content")
        return self._contents

    def go_home(self) -> None:
        """Let everybody close the clinic."""
        (self._clinic.folder / HOME).touch()
        self._all_are("closed")

    def close(self) -> None:
        """Nobody is there any more."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        if self._process.wait(timeout=60):
            raise AssertionError("the rooms ended badly")
        self._ours.close()

    def abandon(self) -> None:
        """Give all of them up in the middle of their work."""
        assert self._process.stdin is not None
        self._process.kill()
        for pid in self._pids.values():
            os.kill(pid, signal.SIGKILL)
        self._process.wait()
        self._process.stdin.close()
        self._ours.close()

    def _all_are(self, hour: str) -> None:
        names = [one.name for one in self._clinic.workstations]
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
def floor(clinic: DayClinic, pace: Pace, seed: str) -> Iterator[Floor]:
    """All rooms of the clinic, begun."""
    begun = Floor(clinic, pace, seed)
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

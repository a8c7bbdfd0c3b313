"""Starts a program that works without end, and kills it."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path


class Killer:
    """Starts the program ``module`` of ``tests.faults`` that works in ``folder``."""

    def __init__(self, folder: Path, module: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", f"tests.faults.{module}", str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._unread = b""
        assert self._line() == "loaded"

    def let_live(self, work: str, seconds: float, *, acks: int = 0) -> list[str]:
        """One life of the program: until it acknowledged so many things, and a little longer.

        Returns all that it acknowledged.
        """
        assert self.process.stdin is not None
        self.process.stdin.write(f"{work}\n".encode())
        word, pid = self._line().split()
        assert word == "ready"
        while self._unread.count(b"\n") < acks:
            self._read_within(60)
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._read_within(left)
        os.kill(int(pid), signal.SIGKILL)
        acknowledged = []
        while (line := self._line()) != "gone":
            acknowledged.append(line)
        return acknowledged

    def close(self) -> None:
        """Ask no more."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        assert self.process.wait(timeout=30) == 0
        self.process.stdout.close()

    def _line(self) -> str:
        while b"\n" not in self._unread:
            self._read_within(60)
        line, self._unread = self._unread.split(b"\n", 1)
        return line.decode()

    def _read_within(self, seconds: float) -> None:
        assert self.process.stdout is not None
        if select.select([self.process.stdout], [], [], seconds)[0]:
            content = self.process.stdout.read(65536)
            assert content, "the program ended by itself"
            self._unread += content

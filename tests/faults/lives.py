"""A program that is started once and then lives many times: see ``forking``."""

from __future__ import annotations

import os
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

PATIENCE_S: Final = 60


class Lives:
    """Starts the program ``module`` of ``tests.faults``, which works in ``folder``.

    What it tells comes through a socket, so that no call that writes to a file belongs to the
    harness: those are counted, and made to fail.
    """

    def __init__(self, folder: Path, module: str) -> None:
        self._ours, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [sys.executable, "-m", f"tests.faults.{module}", str(folder)],
            stdin=subprocess.PIPE,
            stdout=theirs.fileno(),
            bufsize=0,
            # nothing but the program's own work is written while it lives
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        theirs.close()
        self._unread = b""
        assert self.line() == "loaded"

    def begin(self, work: str) -> int:
        """Begin a life; returns its process id."""
        self._say(work)
        word, pid = self.line().split()
        assert word == "ready"
        return int(pid)

    def go(self) -> None:
        """Let a life that waits for it go on."""
        self._say("go")

    @property
    def waiting_lines(self) -> int:
        """How many lines were told that nobody has read."""
        return self._unread.count(b"\n")

    def line(self) -> str:
        """The next line that is told."""
        while not self.waiting_lines:
            self.read_within(PATIENCE_S)
        line, self._unread = self._unread.split(b"\n", 1)
        return line.decode()

    def rest(self) -> list[str]:
        """All lines until the life is over."""
        lines = []
        while (line := self.line()) != "gone":
            lines.append(line)
        return lines

    def read_within(self, seconds: float) -> None:
        """Read what is told, if anything is within that time."""
        if select.select([self._ours], [], [], seconds)[0]:
            content = self._ours.recv(65536)
            assert content, "the program ended by itself"
            self._unread += content

    def close(self) -> None:
        """Ask no more."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        assert self._process.wait(timeout=30) == 0
        self._ours.close()

    def abandon(self) -> None:
        """Give it up in the middle of its work."""
        assert self._process.stdin is not None
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._ours.close()

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())


@contextmanager
def lives(folder: Path, module: str) -> Iterator[Lives]:
    """The program meanwhile."""
    started = Lives(folder, module)
    try:
        yield started
    except BaseException:
        started.abandon()
        raise
    started.close()

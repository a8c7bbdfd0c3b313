"""A program at a real terminal, and somebody who types."""

from __future__ import annotations

import os
import pty
import select
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from tests.arch.tree import ROOT


class Terminal:
    """Runs ``bodymap`` with ``arguments`` at a terminal of its own. ``seen`` is all that was on
    it."""

    def __init__(
        self, *arguments: str | Path, environment: Mapping[str, str] | None = None
    ) -> None:
        command = [sys.executable, "-m", "bodymap", *map(str, arguments)]
        self.seen = ""
        self._process, self._line = pty.fork()
        if self._process == 0:
            os.chdir(ROOT)
            os.execve(command[0], command, {**os.environ, **(environment or {})})

    def wait_for(self, words: str) -> None:
        """Until those words are on the screen."""
        while words not in self.seen:
            assert self._read(), f"it ended without {words!r}: {self.seen}"

    def type(self, keys: str) -> None:
        """Type, with Enter as ``\\n`` and Ctrl+C as ``\\x03``."""
        os.write(self._line, keys.encode())

    def end(self) -> int:
        """Wait for the end; returns the exit status."""
        while self._read():
            pass
        _, status = os.waitpid(self._process, 0)
        os.close(self._line)
        return os.waitstatus_to_exitcode(status)

    def _read(self) -> bool:
        until = time.monotonic() + 60
        while not select.select([self._line], [], [], until - time.monotonic())[0]:
            assert time.monotonic() < until, f"it says nothing: {self.seen}"
        try:
            read = os.read(self._line, 65536)
        except OSError:
            # Linux says so when the other end is closed
            return False
        self.seen += read.decode()
        return bool(read)

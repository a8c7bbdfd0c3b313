"""Starts a program that works without end, and kills it."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from tests.faults.lives import PATIENCE_S, Lives


class Killer:
    """Starts the program ``module`` of ``tests.faults`` that works in ``folder``."""

    def __init__(self, folder: Path, module: str) -> None:
        self._lives = Lives(folder, module)

    def let_live(self, work: str, seconds: float, *, acks: int = 0) -> list[str]:
        """One life of the program: until it acknowledged so many things, and a little longer.

        Returns all that it acknowledged.
        """
        pid = self._lives.begin(work)
        while self._lives.waiting_lines < acks:
            self._lives.read_within(PATIENCE_S)
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._lives.read_within(left)
        os.kill(pid, signal.SIGKILL)
        return self._lives.rest()

    def close(self) -> None:
        """Ask no more."""
        self._lives.close()

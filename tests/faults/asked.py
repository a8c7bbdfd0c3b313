"""Another program that is told what to do, one line at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path


class Asked:
    """A real process running the module ``module`` of ``tests.faults`` on ``path``."""

    def __init__(self, module: str, path: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", f"tests.faults.{module}", str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, command: str) -> str:
        """What it answers to a command."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{command}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def kill(self) -> None:
        """End it where it stands."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.end()

    def end(self) -> None:
        """Let it end, if it has not."""
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()
        self.process.wait(timeout=60)

"""Runs another program, and hears what it says."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Ended(NamedTuple):
    """How it ended, and the lines it said that are not empty, errors among them."""

    status: int
    lines: list[str]


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    variables: Mapping[str, str] | None = None,
) -> Ended:
    """Run ``command`` to its end, with nothing to read and with ``variables`` beside those of this
    process."""
    done = subprocess.run(
        command,
        check=False,
        cwd=cwd,
        env={**os.environ, **(variables or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    return Ended(done.returncode, [line for line in done.stdout.splitlines() if line.strip()])

"""How long a process takes from its start to a moment that it tells."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

_LONGEST_S = 120


def started(python: Path, *arguments: str, **variables: str) -> float:
    """Milliseconds from starting the module ``arguments`` of ``python`` until the moment that it
    prints last, on the monotonic clock of the system, in seconds. ``variables`` are set for it."""
    begun = time.monotonic()
    done = subprocess.run(
        [str(python), "-m", *arguments],
        check=True,
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        timeout=_LONGEST_S,
    )
    return 1000.0 * (float(done.stdout.split()[-1]) - begun)

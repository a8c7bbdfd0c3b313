"""The frame of a program that works on a clinic without end, to be killed in the middle of it.

It imports everything once, then starts a copy of itself for each line of its input, which prints
``ready`` and its process id, and then a line for each thing that was acknowledged. When the copy is
dead, ``gone`` is printed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.clinics import PASSPHRASE, clinic_files

Work = Callable[[Path], None]


def tell(line: str) -> None:
    """One write for each line: a killed process leaves no half-flushed buffer behind."""
    os.write(1, f"{line}\n".encode())


def ready() -> None:
    """From here on the copy may be killed."""
    tell(f"ready {os.getpid()}")


def serve(work: Mapping[str, Work]) -> None:
    """Start a copy for each line ``WORK NAME`` of the input, on the folder of that name; the copies
    never return."""
    folder = Path(sys.argv[1])
    clinic_files(folder / "to load everything").create(PASSPHRASE).clinic.close()
    tell("loaded")
    for line in sys.stdin:
        what, name = line.split()
        child = os.fork()
        if child == 0:
            work[what](folder / name)
        os.waitpid(child, 0)
        tell("gone")

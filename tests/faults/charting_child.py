"""A program that works on a clinic without end, to be killed in the middle of it.

``python -m tests.faults.charting_child FOLDER`` imports everything once, then starts a copy of
itself for each line of its input, which prints ``ready`` and its process id:

- ``chart NAME``: unlocks the clinic in that folder of FOLDER, adds needle sites to the open
  session, and prints the id of each that was acknowledged;
- ``create NAME``: makes a clinic there and then waits.

When the copy is dead, ``gone`` is printed.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from tests import factories
from tests.clinics import PASSPHRASE, clinic_files


def chart(folder: Path) -> None:
    """Add sites until somebody ends this process."""
    clinic = clinic_files(folder).unlock(PASSPHRASE)
    (visit,) = clinic.history.open_sessions()
    tell(f"ready {os.getpid()}")
    while True:
        tell(clinic.recorder.add_site(factories.site(visit.session)).id.hex)


def create(folder: Path) -> None:
    """Make a clinic, then wait for the end."""
    tell(f"ready {os.getpid()}")
    clinic_files(folder).create(PASSPHRASE)
    signal.pause()


def tell(line: str) -> None:
    """One write for each line: a killed process leaves no half-flushed buffer behind."""
    os.write(1, f"{line}\n".encode())


def main() -> None:
    """Start a copy for each line of the input; the copies never return."""
    folder = Path(sys.argv[1])
    clinic_files(folder / "to load everything").create(PASSPHRASE).clinic.close()
    tell("loaded")
    for line in sys.stdin:
        what, name = line.split()
        child = os.fork()
        if child == 0:
            (chart if what == "chart" else create)(folder / name)
        os.waitpid(child, 0)
        tell("gone")


if __name__ == "__main__":
    main()

"""All rooms of a clinic: each a process that charts, and may be killed and begun again.

``python -m tests.faults.clinic_day.floor FOLDER SITES REST SEED`` loads everything once, then
starts a copy of itself for each line ``begin ROOM LOG_IN`` of its input, which charts in the folder
of that name in FOLDER and tells lines that begin with ``ROOM`` and its process id.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from random import Random

import db.server.reasons
import db.sync.shared_clinic
import db.sync.starting  # noqa: F401 - loaded once, for all rooms
from tests.clinics import FIRST, PASSPHRASE, clinic_files
from tests.faults.clinic_day.room import Pace, Room
from tests.faults.forking import tell

KINDNESS = 5
"""Every workstation has a machine of its own; here they give way to the one with a window."""


def main() -> None:
    """Begin the rooms that are asked for, until nobody asks any more."""
    folder, pace = Path(sys.argv[1]), Pace(int(sys.argv[2]), float(sys.argv[3]))
    os.nice(KINDNESS)
    clinic_files(folder / "to load everything").create(FIRST, PASSPHRASE).clinic.close()
    tell("loaded")
    begun: dict[str, int] = {}
    for line in sys.stdin:
        _, name, log_in = line.split()
        if name in begun:
            os.waitpid(begun[name], 0)
        begun[name] = os.fork()
        if not begun[name]:
            _live(folder / name, log_in, pace)
    for pid in begun.values():
        os.waitpid(pid, 0)


def _live(folder: Path, log_in: str, pace: Pace) -> None:
    """A day in one room."""

    def told(line: str) -> None:
        tell(f"{folder.name} {os.getpid()} {line}")

    try:
        chance = Random(f"{sys.argv[4]} {folder.name} {os.getpid()}")
        room = Room(folder, log_in, pace, chance, told)
        told("open")
        room.chart_until_evening()
        room.hours.let_all_be_sent()
        room.hours.take_in_the_last()
    except BaseException:
        told("bug " + " | ".join(traceback.format_exc().splitlines()))
    os._exit(0)


if __name__ == "__main__":
    main()

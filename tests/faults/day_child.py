"""A program that makes a clinic and charts a day in it, from the first start to the last signature.

``python -m tests.faults.day_child FOLDER`` does, for each line ``HOW NAME`` of its input, in the
folder ``data/clinic`` of that folder of FOLDER, which it makes: ``day`` as the program is; for the
control that shows that a test would see a loss, ``hasty`` without waiting for the disk.

It prints ``made``, ``prepared``, and ``done N`` after each step that was acknowledged.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from db import driver
from tests.faults.amounts import amount
from tests.faults.forking import ready_to_be_traced, serve, tell
from tests.faults.scripted_clinic import complaint_of, made, opened, prepared
from tests.faults.scripted_session import STEPS, Script

INSIDE: Final = Path("data", "clinic")
VISITS: Final = amount(2, 5)
OFTEN: Final = 150
"""After so many pages the log goes into the file: oftener than usual, for a day is short."""


def day(folder: Path) -> None:
    """A day as the program does it."""
    _live(folder, {"wal_autocheckpoint": OFTEN})


def hasty(folder: Path) -> None:
    """A day on which SQLite lets the disk take its time."""
    _live(folder, {"wal_autocheckpoint": OFTEN, "synchronous": 1})


def _live(folder: Path, other: dict[str, int]) -> None:
    settings = {name: (value, found) for name, value, found in driver._SETTINGS}
    settings.update({name: (str(value), value) for name, value in other.items()})
    vars(driver)["_SETTINGS"] = tuple((name, *values) for name, values in settings.items())
    ready_to_be_traced()
    clinic = made(folder / INSIDE)
    tell("made")
    prepared(clinic)
    tell("prepared")
    for visit in range(VISITS):
        for done in Script(clinic, complaint_of(clinic)).go_on():
            tell(f"done {done}")
            if done == (visit + 1) * len(STEPS):
                break
        if visit % 2 == 0:
            clinic.close()
            clinic = opened(folder / INSIDE)
    clinic.close()


if __name__ == "__main__":
    serve({"day": day, "hasty": hasty})

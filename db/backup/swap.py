"""Putting a restored clinic in the place of the one that is there.

Two files have to change places, and the program may be killed between any two steps. So the new
pair first gets a name that says "this is the clinic from now on", in one step; whatever is left to
do then is done by whoever comes next, in the same order, until nothing is left. Before that step
nothing was changed, and behind it nothing is decided any more.

Nothing heavy is imported here: every start asks whether there is something to finish.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bodymap.errors import ClinicFileError
from db import files
from db.identity import shm_of, wal_of
from db.layout import CLINIC_FILE, KEY_FILE

PREPARED: Final = ".bodymap-restore-"
"""How the folder begins in which a clinic is made ready: as long as it is called so, it is not."""

_DECIDED: Final = f"{CLINIC_FILE}-restoring-"
_KEPT: Final = f"{CLINIC_FILE}.before-restore-"
_NEXT: Final = ".next"
"""What ``db.re_key`` calls the pair that it makes: one that was interrupted is not for the new
clinic."""
_IN_USE: Final = "-in-use"
"""How the name of ``db.holder``'s file ends."""

UNDER_WAY: Final = "A backup is being restored at the moment. Try again when it is done."
CANNOT_FINISH: Final = (
    "A restored backup could not take the clinic's place. Check its folder, then try again."
)

Step = Callable[[], None]
SecondName = Callable[[Path, Path], None]


def _no_step() -> None:
    """Nobody watches the steps."""


def decide(data: Path, prepared: Path, moment: str) -> None:
    """From here on the clinic in ``prepared`` is the one of the folder ``data``. ``moment`` becomes
    part of the name of the one before. Raises OSError; then nothing was decided."""
    files.sync_folder(prepared)
    name, number = moment, 1
    while any(data.glob(f"{_KEPT}{name}*")):
        number += 1
        name = f"{moment}-{number}"
    prepared.rename(data / f"{_DECIDED}{name}")


def finish(data: Path) -> Path | None:
    """Do what a killed program left to do of a restore in the folder ``data``; returns where the
    clinic file of before is kept. Where nothing is left, this only looks through the folder.

    Raises ClinicFileError where it cannot be done, or where a restore is under way.
    """
    # every start comes by here: a pattern costs it what looking at the names does not
    if not data.is_dir() or not any(one.name.startswith(_DECIDED) for one in data.iterdir()):
        return None
    # both would take the same steps at the same time
    from bodymap.services.backup_values import BackupError
    from db.backup.one_at_a_time import alone

    try:
        with alone(data):
            return go_through(data)
    except BackupError as error:
        raise ClinicFileError(UNDER_WAY) from error


def go_through(data: Path, step: Step = _no_step, second_name: SecondName = os.link) -> Path | None:
    """What ``finish`` does, for who is ``alone`` already.

    ``step`` is called before each of the steps; ``second_name`` gives a file another name beside
    its own, which some disks cannot. Raises ClinicFileError where one fails: the next call goes on
    there.
    """
    kept: Path | None = None
    try:
        for decided in sorted(data.glob(f"{_DECIDED}*")):
            kept = _finish_one(data, decided, step, second_name) or kept
    except OSError as error:
        raise ClinicFileError(CANNOT_FINISH) from error
    return kept


def _finish_one(data: Path, decided: Path, step: Step, second_name: SecondName) -> Path | None:
    kept = data / f"{_KEPT}{decided.name.removeprefix(_DECIDED)}"
    step()
    files.sync_folder(data)
    if (decided / KEY_FILE).exists():
        _keep(data, kept, step, second_name)
        step()
        (decided / KEY_FILE).replace(data / KEY_FILE)
    if (decided / CLINIC_FILE).exists():
        step()
        files.sync_folder(data)
        _forget_acknowledged(data)
        step()
        (decided / CLINIC_FILE).replace(data / CLINIC_FILE)
    step()
    files.sync_folder(data)
    shutil.rmtree(decided, ignore_errors=True)
    step()
    return kept if kept.exists() else None


def _forget_acknowledged(data: Path) -> None:
    """What a program that was killed had acknowledged into the clinic of before is not to be looked
    for in the new one."""
    told = data / f"{CLINIC_FILE}{_IN_USE}"
    if told.exists():
        os.truncate(told, 0)
        files.sync_file(told)


def _keep(data: Path, kept: Path, step: Step, second_name: SecondName) -> None:
    """Keep the clinic of before under another name, with its log: that may hold changes that are
    not in the file yet, and would be replayed into the new one."""
    clinic, keys = data / CLINIC_FILE, data / KEY_FILE
    for path, place in (
        (_next(keys), _next(_keys_of(kept))),
        (wal_of(clinic), wal_of(kept)),
        (keys, _keys_of(kept)),
        (clinic, kept),
    ):
        step()
        if path.exists() and not place.exists():
            if path not in (keys, clinic):
                path.rename(place)
                continue
            # there is one under its own name all the time, where that is possible
            try:
                second_name(path, place)
            except OSError:
                path.replace(place)
    _next(clinic).unlink(missing_ok=True)
    shm_of(clinic).unlink(missing_ok=True)


def _next(path: Path) -> Path:
    return path.with_name(f"{path.name}{_NEXT}")


def _keys_of(clinic: Path) -> Path:
    return clinic.with_name(f"{clinic.name}{KEY_FILE.removeprefix(CLINIC_FILE)}")

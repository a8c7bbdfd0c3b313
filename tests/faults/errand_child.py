"""A program that does one thing with the clinic's files while a call of its fails, or kills it.

``python -m tests.faults.errand_child FOLDER`` does, for each line ``ERRAND NAME`` of its input, the
errand in the clinic in that folder of FOLDER. It prints ``done ERRAND`` or
``refused WHAT SENTENCE``; after a refusal ``goes on``, where the clinic that is open can be written
all the same; and for anything else that was raised ``bug WHERE``.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.progress import unwatched
from db.backup.restores import SqlRestores
from tests import factories
from tests.clinics import ANNA, PASSPHRASE, clinic_files
from tests.faults.forking import ready_to_be_traced, serve, tell
from tests.faults.scripted_clinic import opened
from tests.faults.steps_child import change, give, re_key, take

BACKUPS: Final = "backups"
SAVED: Final = "saved"
"""Into this folder beside the clinic's own files what can be read of it is salvaged."""


def back_up(clinic: Clinic) -> None:
    """A backup into the clinic's own folder of backups."""
    assert clinic.backups is not None
    clinic.backups.make(unwatched)


def restore(folder: Path) -> None:
    """The oldest backup takes the clinic's place."""
    restores = SqlRestores(folder, SystemClock())
    oldest = min((folder / BACKUPS).glob("bodymap-*"))
    looked = restores.look(oldest, ANNA, PASSPHRASE, unwatched)
    restores.prepare(looked, unwatched).put_in_place()


def salvage(folder: Path) -> None:
    """What can be read of the clinic goes into a new one."""
    clinic_files(folder).salvage(ANNA, PASSPHRASE, folder / SAVED, unwatched)


IN_THE_CLINIC: Final[Mapping[str, Callable[[Clinic], None]]] = {
    "give": give,
    "change": change,
    "take": take,
    "re_key": re_key,
    "back_up": back_up,
}
AT_THE_DOOR: Final[Mapping[str, Callable[[Path], None]]] = {
    "restore": restore,
    "salvage": salvage,
}


def _inside(name: str, doing: Callable[[Clinic], None]) -> Callable[[Path], None]:
    def live(folder: Path) -> None:
        clinic = opened(folder)
        ready_to_be_traced()
        if not _does(name, lambda: doing(clinic)):
            _goes_on(clinic)
        clinic.close()

    return live


def _at_the_door(name: str, doing: Callable[[Path], None]) -> Callable[[Path], None]:
    def live(folder: Path) -> None:
        ready_to_be_traced()
        _does(name, lambda: doing(folder))

    return live


def _does(name: str, doing: Callable[[], None]) -> bool:
    """Whether it was done."""
    try:
        doing()
    except ExpectedError as refused:
        tell(f"refused {type(refused).__name__} {refused.sentence}")
    except BaseException:
        tell("bug " + " | ".join(traceback.format_exc().splitlines()))
    else:
        tell(f"done {name}")
        return True
    return False


def _goes_on(clinic: Clinic) -> None:
    try:
        clinic.recorder.add_patient(factories.patient(record_number="later"))
    except ExpectedError as refused:
        tell(f"refused {type(refused).__name__} {refused.sentence}")
    except BaseException:
        tell("bug " + " | ".join(traceback.format_exc().splitlines()))
    else:
        tell("goes on")


if __name__ == "__main__":
    serve(
        {
            **{name: _inside(name, doing) for name, doing in IN_THE_CLINIC.items()},
            **{name: _at_the_door(name, doing) for name, doing in AT_THE_DOOR.items()},
        }
    )

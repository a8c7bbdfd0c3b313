"""A program that ends at the n-th step of what it does with keys.

A step is a call that puts something on the disk, or into its place: fsync, replace, rename, link,
unlink, and a write transaction of the record, before and after it. ``python -m
tests.faults.steps_child FOLDER`` does, for each line ``WORK NAME STEP`` of its input, that work on
the clinic in that folder of FOLDER and ends before that step, as a killed program does. It answers
with one line: ``killed``, or ``done`` where the work had fewer steps.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from bodymap.charting.person import Person, Role
from bodymap.services.clinic import Clinic
from bodymap.services.progress import unwatched
from db.store import SqlStore
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files

BOB: Final = Person(UUID(int=77), "Bob Roth", "", "bob", Role.THERAPIST)
BOBS: Final = "Bob's own passphrase"
FRESH: Final = "a fresh passphrase"
PRINTED: Final = "printed"
"""In this file beside the clinics lies the recovery key that a test knows."""

_CALLS: Final = ("fsync", "replace", "rename", "link", "unlink")
_KILLED, _FAILED = 9, 2


def give(clinic: Clinic) -> None:
    """A log-in for Bob."""
    clinic.people.add(BOB, clinic.people.derive(BOBS))


def change(clinic: Clinic) -> None:
    """Another passphrase for Anna."""
    clinic.people.change_own_passphrase(clinic.desk.person.id, clinic.people.derive(FRESH))


def take(clinic: Clinic) -> None:
    """Bob leaves."""
    clinic.people.remove(BOB.id)


def re_key(clinic: Clinic) -> None:
    """The file is encrypted anew."""
    clinic.people.re_key(unwatched)
    clinic.people.finish_re_key()


OPEN: Final[Mapping[str, Callable[[Clinic], None]]] = {
    "give": give,
    "change": change,
    "take": take,
    "re_key": re_key,
}
"""What is done in an open clinic: its steps are counted from there on."""


def log_in(folder: Path) -> None:
    """Anna logs in, with whichever passphrase is hers."""
    clinic_files(folder).log_in(ANNA, PASSPHRASE)


def recover(folder: Path) -> None:
    """Anna has forgotten hers."""
    printed = (folder.parent / f"{folder.name}-{PRINTED}").read_text()
    clinic_files(folder).recover(printed, ANNA, FRESH)


def claim(folder: Path) -> None:
    """Anna claims a clinic of before people had log-ins."""
    clinic_files(folder).claim(FIRST, PASSPHRASE)


DOOR: Final[Mapping[str, Callable[[Path], None]]] = {
    "log_in": log_in,
    "recover": recover,
    "claim": claim,
}


class Steps:
    """Counts steps, and ends this process before the last one that it may do."""

    def __init__(self, last: int) -> None:
        self._left = last

    def one(self) -> None:
        self._left -= 1
        if self._left == 0:
            os._exit(_KILLED)

    def arm(self) -> None:
        """Count from now on."""
        for name in _CALLS:
            setattr(os, name, self._counted(getattr(os, name)))
        writing = SqlStore.write

        @contextmanager
        def write(store: SqlStore, author: UUID | None) -> Iterator[Any]:
            self.one()
            with writing(store, author) as transaction:
                yield transaction
            self.one()

        SqlStore.write = write  # type: ignore[assignment, method-assign]  # it only counts

    def _counted(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **more: Any) -> Any:
            self.one()
            return call(*arguments, **more)

        return counted


def _live(work: str, folder: Path, last: int) -> None:
    steps = Steps(last)
    if work in OPEN:
        clinic = clinic_files(folder).log_in(ANNA, PASSPHRASE)
        steps.arm()
        OPEN[work](clinic)
    else:
        steps.arm()
        DOOR[work](folder)


def main() -> None:
    """Serve until the input ends."""
    folder = Path(sys.argv[1])
    files = clinic_files(folder / "to load everything")
    clinic = files.create(FIRST, PASSPHRASE).clinic
    give(clinic)
    re_key(clinic)
    clinic.close()
    print("loaded", flush=True)
    for line in sys.stdin:
        work, name, last = line.split()
        child = os.fork()
        if child == 0:
            try:
                _live(work, folder / name, int(last))
            except BaseException:
                sys.excepthook(*sys.exc_info())
                os._exit(_FAILED)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        print({0: "done", _KILLED: "killed"}.get(code, f"failed {code}"), flush=True)


if __name__ == "__main__":
    main()

"""The clinic that errands are done in, and what is wrong after one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from bodymap.errors import ExpectedError, WrongPassphraseError
from bodymap.services.clinic import Clinic
from bodymap.services.progress import unwatched
from db.backup.checking import problem_of
from db.keys.proving import prove
from db.layout import CLINIC_FILE, KEY_FILE
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files, open_session
from tests.faults.errand_child import AT_THE_DOOR, BACKUPS, IN_THE_CLINIC, SAVED
from tests.faults.judging import Problem, Wrong, bugs_in
from tests.faults.scripted_clinic import verdict
from tests.faults.steps_child import BOB, BOBS, FRESH, give

ERRANDS: Final = (*IN_THE_CLINIC, *AT_THE_DOOR)
THEN: Final = 3
"""So many sites were charted when the backup was made."""

LAST_MONTH: Final = "bodymap-20261020T000000Z"
"""The name of that backup."""

NOW: Final = 5
"""And so many are when the errand begins."""


def clinic_for(errand: str, folder: Path) -> Path:
    """A clinic in the folder: sites, a backup of when there were fewer of them, and for the errands
    that need him Bob, who has a log-in."""
    clinic = clinic_files(folder).create(FIRST, PASSPHRASE).clinic
    session = open_session(clinic)
    for _ in range(THEN):
        clinic.recorder.add_site(factories.site(session))
    assert clinic.backups is not None
    made = clinic.backups.make(unwatched).path
    # of another day: of those of one day the newest is kept
    made.rename(made.with_name(LAST_MONTH))
    for _ in range(NOW - THEN):
        clinic.recorder.add_site(factories.site(session))
    if errand != "give":
        give(clinic)
    clinic.close()
    return folder


class ErrandJudge:
    """Judges what an errand left, once everybody has left the clinic."""

    def __init__(self, errand: str) -> None:
        self._errand = errand

    def __call__(self, folder: Path, told: Sequence[str]) -> Iterator[Problem]:
        """What is wrong in the folder, after so much was told."""
        is_done = f"done {self._errand}" in told
        yield from bugs_in(told)
        yield from self._backups(folder, is_done)
        passphrase = self._opening(folder, is_done)
        if not passphrase:
            yield Problem(Wrong.DAMAGED, "nobody can open it")
            return
        try:
            clinic = clinic_files(folder).log_in(ANNA, passphrase)
        except ExpectedError as refused:
            yield Problem(Wrong.DAMAGED, refused.sentence)
            return
        try:
            yield from self._record(clinic, is_done=is_done, goes_on="goes on" in told)
        except (ExpectedError, ValueError) as error:
            yield Problem(Wrong.DAMAGED, f"it cannot be read or written: {error}")
        finally:
            clinic.close()
        yield from self._bob(folder, is_done)
        yield from self._saved(folder, is_done)
        if not (checked := verdict(folder, passphrase)).is_sound:
            yield Problem(Wrong.DAMAGED, f"it is not sound: {checked.first}")

    def _opening(self, folder: Path, is_done: bool) -> str:
        """The passphrase that opens it now; empty where none that may does."""
        may = [FRESH] if is_done else [PASSPHRASE, FRESH]
        for passphrase in may if self._errand == "change" else [PASSPHRASE]:
            try:
                clinic_files(folder).log_in(ANNA, passphrase).close()
            except WrongPassphraseError:
                continue
            except ExpectedError:
                return passphrase  # told by who opens it next
            return passphrase
        return ""

    def _record(self, clinic: Clinic, *, is_done: bool, goes_on: bool) -> Iterator[Problem]:
        (visit,) = clinic.history.open_sessions()
        sites = len(visit.sites)
        may = {NOW}
        if self._errand == "restore":
            may = {THEN} if is_done else {THEN, NOW}
        if sites not in may:
            yield Problem(Wrong.LOST, f"{sites} sites are there")
        if goes_on and len(clinic.history.find_patients("later")) != 1:
            yield Problem(Wrong.LOST, "what was charted after the refusal is not there")
        clinic.recorder.add_patient(factories.patient(record_number="after all"))

    def _backups(self, folder: Path, is_done: bool) -> Iterator[Problem]:
        named = sorted((folder / BACKUPS).glob("bodymap-*"))
        if len(named) < (2 if is_done and self._errand == "back_up" else 1):
            yield Problem(Wrong.LOST, f"{len(named)} backups are there")
        for path in named:
            proved = prove((path / KEY_FILE).read_bytes(), ANNA, PASSPHRASE)
            if problem := problem_of(path, proved.keys, proved.clinic_id, unwatched):
                yield Problem(Wrong.DAMAGED, f"the backup {path.name}: {problem}")

    def _bob(self, folder: Path, is_done: bool) -> Iterator[Problem]:
        if self._errand == "restore" or (self._errand in ("give", "take") and not is_done):
            return  # the backup is of before he had a log-in; or he may have it already, or still
        opens = _opens(folder, BOB.log_in, BOBS)
        if opens and self._errand == "take":
            yield Problem(Wrong.LOST, "who was removed still gets in")
        if not opens and self._errand != "take":
            yield Problem(Wrong.LOST, "who has a log-in does not get in")

    def _saved(self, folder: Path, is_done: bool) -> Iterator[Problem]:
        if self._errand != "salvage":
            return
        saved = folder / SAVED
        if not (saved / CLINIC_FILE).exists():
            if is_done:
                yield Problem(Wrong.LOST, "the salvaged clinic is gone")
            return
        clinic = clinic_files(saved).log_in(ANNA, PASSPHRASE)
        (visit,) = clinic.history.open_sessions()
        if len(visit.sites) != NOW:
            yield Problem(Wrong.LOST, f"{len(visit.sites)} sites were salvaged")
        clinic.close()


def _opens(folder: Path, log_in: str, passphrase: str) -> bool:
    try:
        clinic_files(folder).log_in(log_in, passphrase).close()
    except WrongPassphraseError:
        return False
    return True

"""A program that is killed while it writes keys locks nobody out and leaves nobody in."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from bodymap.errors import WrongPassphraseError
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic import Clinic
from bodymap.services.progress import unwatched
from db.clinic_files import SqlClinicFiles
from db.keys.on_disk import read_key_file
from db.keys.proving import prove_by
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files
from tests.faults.amounts import amount
from tests.faults.steps_child import BOB, BOBS, FRESH, PRINTED, give
from tests.faults.table import Found
from tests.old_clinics import old_files

PATIENT = factories.patient()
MOST_STEPS = 80
"""More than any of the works has: it then ends by itself, long before."""


class Stepper:
    """Clinics to be killed in, each a copy of one that was made once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.steps_child", str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        assert self._answer() == "loaded"

    def copies(self, of: Path, every: int = 1) -> Iterator[tuple[int, Path]]:
        """Fresh copies of a clinic, with the number of the step to die before: as many as the work
        has steps, or ``every`` so many, and one more in which it ends by itself."""
        for step in range(1, MOST_STEPS, every):
            folder = self._folder / f"{of.name}-{step}-{uuid4().hex[:6]}"
            shutil.copytree(of, folder)
            printed = of.with_name(f"{of.name}-{PRINTED}")
            if printed.exists():
                shutil.copy(printed, folder.with_name(f"{folder.name}-{PRINTED}"))
            yield step, folder
        raise AssertionError("The work never ended.")

    def dies(self, work: str, folder: Path, step: int) -> bool:
        """Whether the work was killed; False where it was done before that step."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{work} {folder.name} {step}\n")
        answer = self._answer()
        assert answer in ("killed", "done")
        return answer == "killed"

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        assert self._process.wait(timeout=30) == 0
        self._process.stdout.close()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("killed")


@pytest.fixture(scope="module")
def stepper(folder: Path) -> Iterator[Stepper]:
    made = Stepper(folder)
    yield made
    made.close()


def made(folder: Path, also: Callable[[Clinic], None] = lambda _clinic: None) -> Path:
    created = clinic_files(folder).create(FIRST, PASSPHRASE)
    created.clinic.recorder.add_patient(PATIENT)
    also(created.clinic)
    created.clinic.close()
    folder.with_name(f"{folder.name}-{PRINTED}").write_text(created.recovery_key)
    return folder


@pytest.fixture(scope="module")
def anna_s(folder: Path) -> Path:
    return made(folder / "anna-s")


@pytest.fixture(scope="module")
def with_bob(folder: Path) -> Path:
    return made(folder / "with-bob", give)


def opens(files: SqlClinicFiles, log_in: str, *passphrases: str) -> str:
    """The passphrase of these that opens the clinic, whose record is whole; "" for none."""
    for passphrase in passphrases:
        try:
            clinic = files.log_in(log_in, passphrase)
        except WrongPassphraseError:
            continue
        assert clinic.history.patient(PATIENT.id) == PATIENT
        clinic.close()
        return passphrase
    return ""


def left_over(folder: Path) -> list[str]:
    """Names of what an unfinished work leaves."""
    ends = (".part", ".next")
    return [path.name for path in folder.iterdir() if path.name.endswith(ends)]


@pytest.mark.in_full
def test_giving_a_log_in(stepper: Stepper, anna_s: Path, found: Found) -> None:
    deaths = 0
    for step, folder in stepper.copies(anna_s):
        is_killed = stepper.dies("give", folder, step)
        deaths += is_killed
        files = clinic_files(folder)
        assert opens(files, ANNA, PASSPHRASE)
        bob = opens(files, "bob", BOBS)
        assert bob or is_killed
        clinic = files.log_in(ANNA, PASSPHRASE)
        # whatever came of it can be brought to its end
        if clinic.people.person(BOB.id) is None:
            give(clinic)
        elif not bob:
            clinic.people.set_passphrase(BOB.id, clinic.people.derive(BOBS))
        clinic.close()
        assert opens(files, "bob", BOBS)
        if not is_killed:
            break
    assert deaths > 5
    found("kills while a log-in is given", done=deaths)


@pytest.mark.in_full
def test_changing_a_passphrase(stepper: Stepper, anna_s: Path, found: Found) -> None:
    deaths, which = 0, set()
    for step, folder in stepper.copies(anna_s):
        is_killed = stepper.dies("change", folder, step)
        deaths += is_killed
        files = clinic_files(folder)
        works = opens(files, ANNA, PASSPHRASE, FRESH)
        assert works
        which.add(works)
        assert works == FRESH or is_killed
        # what the record knows of the slot was mended by that log-in
        clinic = files.log_in(ANNA, works)
        clinic.people.re_key(unwatched)
        clinic.close()
        if not is_killed:
            break
    assert deaths > 5
    assert which == {PASSPHRASE, FRESH}
    found("kills while a passphrase is changed", done=deaths)


@pytest.mark.in_full
def test_removing_somebody(stepper: Stepper, with_bob: Path, found: Found) -> None:
    deaths = 0
    for step, folder in stepper.copies(with_bob):
        is_killed = stepper.dies("take", folder, step)
        deaths += is_killed
        files = clinic_files(folder)
        clinic = files.log_in(ANNA, PASSPHRASE)
        bob = clinic.people.person(BOB.id)
        assert bob is not None
        if bob.left_at is not None:
            assert clinic.people.log_ins() == (ANNA,)
        else:
            assert is_killed
            clinic.people.remove(BOB.id)
        clinic.close()
        assert opens(files, "bob", BOBS) == ""
        if not is_killed:
            break
    assert deaths > 5
    found("kills while somebody is removed", done=deaths)


@pytest.mark.in_full
def test_the_printed_key_after_a_forgotten_passphrase(
    stepper: Stepper, with_bob: Path, found: Found
) -> None:
    deaths, which = 0, set()
    for step, folder in stepper.copies(with_bob):
        is_killed = stepper.dies("recover", folder, step)
        deaths += is_killed
        files = clinic_files(folder)
        works = opens(files, ANNA, PASSPHRASE, FRESH)
        assert works == FRESH or is_killed
        which.add(works)
        assert opens(files, "bob", BOBS)
        printed = folder.with_name(f"{folder.name}-{PRINTED}").read_text()
        files.recover(printed, ANNA, PASSPHRASE).close()
        if not is_killed:
            break
    assert deaths > 5
    assert which == {PASSPHRASE, FRESH}
    found("kills while a log-in is recovered", done=deaths)


@pytest.mark.in_full
def test_claiming_an_older_clinic(stepper: Stepper, folder: Path, found: Found) -> None:
    old = folder / "old"
    old.mkdir()
    old_files(old, 4)
    deaths = 0
    for step, copy in stepper.copies(old, every=amount(4, 1)):
        is_killed = stepper.dies("claim", copy, step)
        deaths += is_killed
        files = clinic_files(copy)
        if files.log_ins():
            clinic = files.log_in(ANNA, PASSPHRASE)
        else:
            assert is_killed
            clinic = files.claim(FIRST, PASSPHRASE)
        assert [person.log_in for person in clinic.people.working()] == [ANNA]
        clinic.close()
        if not is_killed:
            break
    assert deaths > amount(2, 10)
    found("kills while an older clinic is claimed", done=deaths)


def check_re_keyed(folder: Path, is_done: bool) -> bool:
    """Everybody gets in, the record is whole and nothing is left over; whether it has a new key."""
    files = clinic_files(folder)
    assert opens(files, ANNA, PASSPHRASE)
    assert left_over(folder) == []
    assert opens(files, "bob", BOBS)
    printed = folder.with_name(f"{folder.name}-{PRINTED}").read_text()
    files.recover(printed, "bob", BOBS).close()
    clinic = files.log_in(ANNA, PASSPHRASE)
    noted = clinic.audit.lines(AuditFilter(what=(Event.RE_KEYED,)))
    clinic.recorder.add_patient(factories.patient())
    clinic.close()
    kept = [path for path in folder.glob("*.before-rekey-*") if not path.name.endswith("-keys")]
    if not kept:
        assert not is_done
        assert not noted
        return False
    assert noted
    # the former pair opens by itself, and with the former key alone
    (old,) = kept
    aside = folder / "aside"
    aside.mkdir()
    shutil.copy(old, aside / files.clinic_file.name)
    shutil.copy(old.with_name(f"{old.name}-keys"), aside / files.key_file.name)
    before = clinic_files(aside)
    assert opens(before, ANNA, PASSPHRASE)
    proved = [
        prove_by(read_key_file(each.key_file), ANNA, PASSPHRASE).keys for each in (files, before)
    ]
    assert proved[0].data != proved[1].data
    assert proved[0].chain == proved[1].chain
    return True


@pytest.mark.in_full
def test_a_new_key(stepper: Stepper, with_bob: Path, found: Found) -> None:
    deaths, which = 0, set()
    for step, folder in stepper.copies(with_bob):
        is_killed = stepper.dies("re_key", folder, step)
        deaths += is_killed
        which.add(check_re_keyed(folder, is_done=not is_killed))
        if not is_killed:
            break
    assert deaths > 10
    assert which == {True, False}
    found("kills while the clinic gets a new key", done=deaths)


@pytest.mark.in_full
def test_a_new_key_whose_finishing_is_killed_too(
    stepper: Stepper, with_bob: Path, found: Found
) -> None:
    deaths = 0
    for step, folder in stepper.copies(with_bob, every=amount(5, 1)):
        if not stepper.dies("re_key", folder, step):
            break
        for again in range(1, MOST_STEPS):
            if not stepper.dies("log_in", folder, again):
                break
            deaths += 1
        check_re_keyed(folder, is_done=False)
    assert deaths > amount(20, 100)
    found("kills of the log-in after such a kill", done=deaths)

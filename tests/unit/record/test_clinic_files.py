"""A clinic is made whole, unlocked by either secret, and says why it is not."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from bodymap.errors import ClinicFileError, WrongPassphraseError
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from db import clinic_files as sentences
from db.clinic_files import SqlClinicFiles
from db.layout import CLINIC_FILE, KEY_FILE
from tests import factories
from tests.clinics import PASSPHRASE, QUICK, clinic_files, contents


def test_a_new_clinic_is_empty_and_keeps_what_is_recorded(files: SqlClinicFiles) -> None:
    assert not files.exists()
    created = files.create(PASSPHRASE)
    assert files.exists()
    person = factories.patient()
    assert created.clinic.history.find_patients("") == ()
    created.clinic.recorder.add_patient(person)
    created.clinic.close()
    created.clinic.close()
    for unlocked in (
        files.unlock(PASSPHRASE),
        files.unlock_with_recovery_key(created.recovery_key.lower().replace("-", " ")),
    ):
        assert unlocked.history.patient(person.id) == person
        assert not unlocked.is_demo
        unlocked.close()


def test_a_closed_clinic_is_two_files_and_this_workstations_id(
    files: SqlClinicFiles, tmp_path: Path
) -> None:
    files.create(PASSPHRASE).clinic.close()
    names = set(contents(tmp_path / "clinic"))
    assert names == {CLINIC_FILE, KEY_FILE, "workstation-id"}
    before = contents(tmp_path / "clinic")["workstation-id"]
    files.unlock(PASSPHRASE).close()
    assert contents(tmp_path / "clinic")["workstation-id"] == before


def test_only_its_owner_can_read_a_clinic(files: SqlClinicFiles) -> None:
    clinic = files.create(PASSPHRASE).clinic
    paths = (files.clinic_file, files.key_file, files.clinic_file.with_name(CLINIC_FILE + "-wal"))
    modes = {stat.S_IMODE(path.stat().st_mode) for path in paths}
    clinic.close()
    assert modes == {0o600}


def test_nothing_of_the_record_can_be_read_without_the_key(
    files: SqlClinicFiles, tmp_path: Path
) -> None:
    clinic = files.create(PASSPHRASE).clinic
    person = factories.patient(family_name="Brandtholm", birth_date=date(1971, 8, 14))
    clinic.recorder.add_patient(person)
    while_open = contents(tmp_path / "clinic")
    clinic.close()
    for content in (*while_open.values(), *contents(tmp_path / "clinic").values()):
        for secret in (b"Brandtholm", b"brandtholm", b"1971", b"SQLite format", b"patient"):
            assert secret not in content
        assert PASSPHRASE.encode() not in content


def test_a_short_passphrase_is_refused(files: SqlClinicFiles, tmp_path: Path) -> None:
    with pytest.raises(ClinicFileError, match="at least 8 characters"):
        files.create("seven 7")
    assert contents(tmp_path) == {}


def test_a_clinic_is_never_made_over_another(files: SqlClinicFiles, tmp_path: Path) -> None:
    files.create(PASSPHRASE).clinic.close()
    before = contents(tmp_path)
    with pytest.raises(ClinicFileError, match=sentences.THERE_ALREADY):
        files.create("another passphrase")
    assert contents(tmp_path) == before


def test_a_clinic_that_cannot_be_finished_is_not_begun(
    files: SqlClinicFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ClinicFileError, match="free space"):
        files.create(PASSPHRASE)
    assert not files.exists()
    assert contents(tmp_path) == {}


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ClinicFileError, match="Check the folder"):
        clinic_files(tmp_path / "file" / "clinic").create(PASSPHRASE)


def test_a_key_file_without_its_clinic_is_kept(files: SqlClinicFiles, tmp_path: Path) -> None:
    files.create(PASSPHRASE).clinic.close()
    elsewhere = tmp_path / "elsewhere"
    keys = files.key_file.read_bytes()
    files.clinic_file.rename(elsewhere)
    files.create("another passphrase").clinic.close()
    assert files.key_file.with_name(KEY_FILE + ".1").read_bytes() == keys
    assert files.key_file.read_bytes() != keys


@pytest.mark.parametrize("passphrase", ["", "nine calm heron", "Nine calm herons"])
def test_a_wrong_passphrase_says_so(files: SqlClinicFiles, tmp_path: Path, passphrase: str) -> None:
    files.create(PASSPHRASE).clinic.close()
    before = contents(tmp_path)
    with pytest.raises(WrongPassphraseError, match=sentences.WRONG_PASSPHRASE):
        files.unlock(passphrase)
    assert contents(tmp_path) == before


def test_the_recovery_key_of_another_clinic_says_so(files: SqlClinicFiles, tmp_path: Path) -> None:
    files.create(PASSPHRASE).clinic.close()
    other = clinic_files(tmp_path / "other").create(PASSPHRASE)
    other.clinic.close()
    with pytest.raises(WrongPassphraseError, match=sentences.WRONG_RECOVERY_KEY):
        files.unlock_with_recovery_key(other.recovery_key)


def test_the_demo_is_filled_through_its_recorder_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    person = factories.patient()

    def make(clinic: Clinic) -> None:
        clinic.recorder.add_patient(person)

    files = SqlClinicFiles(tmp_path / "clinic", SystemClock(), make, QUICK)
    demo = files.open_demo()
    assert demo.is_demo
    assert demo.history.patient(person.id) == person
    demo.recorder.add_patient(factories.patient())
    assert all(b"Brandt" not in content for content in contents(tmp_path).values())
    (folder,) = tmp_path.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    demo.close()
    demo.close()
    assert list(tmp_path.iterdir()) == []
    assert not files.exists()


def test_a_demo_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def make(_clinic: Clinic) -> None:
        raise RuntimeError("the generator is broken")

    with pytest.raises(RuntimeError):
        SqlClinicFiles(tmp_path / "clinic", SystemClock(), make, QUICK).open_demo()
    assert list(tmp_path.iterdir()) == []


def test_what_unlocking_needs_is_imported_when_it_is_needed() -> None:
    code = (
        "import sys; from pathlib import Path; from db.clinic_files import SqlClinicFiles;"
        "from bodymap.services.clock import SystemClock;"
        "files = SqlClinicFiles(Path('x'), SystemClock(), print); files.exists();"
        "heavy = {'sqlalchemy', 'alembic', 'argon2', 'cryptography', 'sqlcipher3', 'numpy'};"
        "early = heavy & set(sys.modules); files.preload();"
        "late = {'alembic', 'numpy'} & set(sys.modules); print(sorted(early | late))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

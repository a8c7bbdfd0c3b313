"""The clinic gets a new key: everybody still gets in, and whoever only has the old one does not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bodymap.errors import ClinicFileError, ExpectedError, HeldError
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic import Clinic
from bodymap.services.progress import CancelledError, unwatched
from db import driver, log_ins, re_key
from db.backup.one_at_a_time import alone
from db.clinic_files import SqlClinicFiles
from db.keys.clinic_keys import ClinicKeys
from db.keys.on_disk import read_key_file
from db.keys.proving import prove_by
from tests import factories
from tests.clinics import ANNA, PASSPHRASE, clinic_files, contents
from tests.unit.keys.test_log_ins import BOB, add_bob


def keys_of(files: SqlClinicFiles) -> ClinicKeys:
    return prove_by(read_key_file(files.key_file), ANNA, PASSPHRASE).keys


def clinic_s_own(folder: Path) -> dict[str, bytes]:
    """The files of the clinic, but not what a running program keeps beside them."""
    passing = ("-in-use", "-wal", "-shm", ".lock")
    found = contents(folder)
    return {name: content for name, content in found.items() if not name.endswith(passing)}


def test_a_new_key_opens_for_everybody_and_the_record_goes_on(
    files: SqlClinicFiles, clinic: Clinic, folder: Path
) -> None:
    add_bob(clinic)
    patient, later = factories.patient(), factories.patient(family_name="Later")
    clinic.recorder.add_patient(patient)
    before = keys_of(files)
    clinic.people.re_key(unwatched)
    clinic.people.finish_re_key()
    clinic.recorder.add_patient(later)
    assert clinic.history.patient(patient.id) == patient
    (line,) = clinic.audit.lines(AuditFilter(what=(Event.RE_KEYED,)))
    assert line.who == clinic.desk.person.id
    after = keys_of(files)
    assert (after.data != before.data, after.chain) == (True, before.chain)
    assert clinic.log_ins is not None
    assert clinic.log_ins.proves(ANNA, PASSPHRASE) == clinic.desk.person.id
    clinic.people.set_passphrase(BOB.id, clinic.people.derive("Bob's next passphrase"))
    clinic.close()
    with pytest.raises(driver.Error):
        driver.connect(files.clinic_file, before.data)
    for log_in, passphrase in ((ANNA, PASSPHRASE), ("bob", "Bob's next passphrase")):
        opened = files.log_in(log_in, passphrase)
        assert opened.history.patient(later.id) == later
        opened.close()
    assert not [name for name in contents(folder) if name.endswith((".next", ".part"))]


def test_the_pair_of_before_stays_and_opens_by_itself(
    files: SqlClinicFiles, clinic: Clinic, folder: Path, tmp_path: Path
) -> None:
    clinic.recorder.add_patient(factories.patient())
    before = keys_of(files)
    clinic.people.re_key(unwatched)
    clinic.people.finish_re_key()
    clinic.recorder.add_patient(factories.patient())
    clinic.close()
    (kept,) = folder.glob("clinic.bodymap.before-rekey-*Z")
    aside = clinic_files(tmp_path / "aside")
    aside.clinic_file.parent.mkdir()
    shutil.copy(kept, aside.clinic_file)
    shutil.copy(kept.with_name(f"{kept.name}-keys"), aside.key_file)
    assert keys_of(aside) == before
    opened = aside.log_in(ANNA, PASSPHRASE)
    assert len(opened.history.find_patients("")) == 1
    opened.close()


def test_progress_is_told_up_to_the_whole(clinic: Clinic) -> None:
    told: list[tuple[int, int]] = []
    clinic.people.re_key(lambda done, whole: told.append((done, whole)))
    clinic.people.finish_re_key()
    assert told[-1][0] == told[-1][1] > 0
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_whoever_has_enough_of_waiting_finds_everything_as_before(
    files: SqlClinicFiles, clinic: Clinic, folder: Path
) -> None:
    before = clinic_s_own(folder)

    def stop(_done: int, _whole: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        clinic.people.re_key(stop)
    assert clinic_s_own(folder) == before
    with pytest.raises(ClinicFileError, match=log_ins.NOT_PREPARED):
        clinic.people.finish_re_key()
    clinic.recorder.add_patient(factories.patient())


def write_meanwhile(clinic: Clinic) -> None:
    clinic.recorder.add_patient(factories.patient())


def change_the_keys_meanwhile(clinic: Clinic) -> None:
    clinic.people.keep_recovery(clinic.people.derive_recovery()[1])


@pytest.mark.parametrize("meanwhile", [write_meanwhile, change_the_keys_meanwhile, add_bob])
def test_what_is_recorded_meanwhile_is_never_lost(
    files: SqlClinicFiles, clinic: Clinic, folder: Path, meanwhile: Callable[[Clinic], None]
) -> None:
    clinic.people.re_key(unwatched)
    meanwhile(clinic)
    after = len(clinic.audit.lines(AuditFilter()))
    with pytest.raises(ClinicFileError) as refused:
        clinic.people.finish_re_key()
    assert refused.value.sentence == log_ins.CHANGED_MEANWHILE
    assert len(clinic.audit.lines(AuditFilter())) == after
    assert not list(folder.glob("*.next")) + list(folder.glob("*.before-rekey*"))
    clinic.people.re_key(unwatched)
    clinic.people.finish_re_key()


def test_while_somebody_reads_the_file_keeps_its_place(
    files: SqlClinicFiles, clinic: Clinic, folder: Path
) -> None:
    reader = driver.connect_to_read(files.clinic_file, keys_of(files).data)
    assert reader.execute("SELECT count(*) FROM person").fetchone() == (1,)
    clinic.people.re_key(unwatched)
    with pytest.raises(HeldError) as refused:
        clinic.people.finish_re_key()
    assert refused.value.sentence == re_key.IN_USE
    clinic.recorder.add_patient(factories.patient())
    reader.close()
    assert not list(folder.glob("*.next"))
    clinic.people.re_key(unwatched)
    clinic.people.finish_re_key()


def test_while_a_backup_is_made_the_key_stays(clinic: Clinic, folder: Path) -> None:
    with alone(folder), pytest.raises(ExpectedError):
        clinic.people.re_key(unwatched)
    clinic.people.re_key(unwatched)
    with alone(folder), pytest.raises(ExpectedError):
        clinic.people.finish_re_key()
    clinic.recorder.add_patient(factories.patient())


@pytest.mark.parametrize("failing", ["os.fsync", "os.replace", "db.re_key._rows"])
def test_a_disk_that_fails_leaves_everything_as_before(
    clinic: Clinic, folder: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    before = clinic_s_own(folder)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(failing, full)
        with pytest.raises(ClinicFileError, match=re_key.NOT_MADE):
            clinic.people.re_key(unwatched)
    assert clinic_s_own(folder) == before
    clinic.recorder.add_patient(factories.patient())


def test_a_swap_that_fails_leaves_the_old_pair(
    files: SqlClinicFiles, clinic: Clinic, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic.people.re_key(unwatched)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.replace", full)
        with pytest.raises(ClinicFileError, match=re_key.NOT_SWAPPED):
            clinic.people.finish_re_key()
    clinic.recorder.add_patient(factories.patient())
    clinic.close()
    files.log_in(ANNA, PASSPHRASE).close()
    assert not list(folder.glob("*.next"))


def test_without_a_second_name_for_a_file_it_is_copied(
    files: SqlClinicFiles, clinic: Clinic, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_args: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("os.link", unknown)
    clinic.people.re_key(unwatched)
    clinic.people.finish_re_key()
    clinic.close()
    files.log_in(ANNA, PASSPHRASE).close()
    assert len(list(folder.glob("clinic.bodymap.before-rekey-*"))) == 2


def test_a_restored_pair_beside_a_forgotten_new_one_is_what_opens(
    files: SqlClinicFiles, clinic: Clinic, folder: Path
) -> None:
    clinic.close()
    whole = {path: path.read_bytes() for path in (files.clinic_file, files.key_file)}
    again = files.log_in(ANNA, PASSPHRASE)
    again.people.re_key(unwatched)
    again.people.finish_re_key()
    again.close()
    # the new pair lies beside the old one, as a program left it that ended before the swap
    for path, content in whole.items():
        path.rename(path.with_name(f"{path.name}.next"))
        path.write_bytes(content)
    files.log_in(ANNA, PASSPHRASE).close()
    assert not list(folder.glob("*.next"))
    # only its keys do, as it was left after the swap; and then a backup came back
    shutil.copy(next(folder.glob("*-keys")), files.key_file.with_name("clinic.bodymap-keys.next"))
    files.log_in(ANNA, PASSPHRASE).close()
    assert not list(folder.glob("*.next"))

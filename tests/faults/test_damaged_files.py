"""Damage anywhere is refused in a sentence or told when it is met; it is never shown as data."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from bodymap.charting.session import Session
from bodymap.errors import ClinicFileError, DamagedError
from bodymap.services.values import PatientOverview, PatientRow
from db import opening, quick_check
from db.clinic_files import SqlClinicFiles
from db.holder import IN_USE_SUFFIX
from db.identity import shm_of, wal_of
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files, contents, open_session

FLIPS = 200
SITES = 40


@pytest.fixture
def files(tmp_path: Path) -> SqlClinicFiles:
    return clinic_files(tmp_path / "clinic")


@pytest.fixture
def visit(files: SqlClinicFiles) -> Session:
    clinic = files.create(FIRST, PASSPHRASE).clinic
    session = open_session(clinic)
    for _ in range(SITES):
        clinic.recorder.add_site(factories.site(session))
    clinic.recorder.set_pain(factories.pain(session, 7))
    clinic.close()
    return session


def flipped(content: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(content)
    damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def untouched(folder: Path) -> dict[str, bytes]:
    """All that a refusal leaves alone: who looked last stands in the lock file."""
    return {
        name: content
        for name, content in contents(folder).items()
        if not name.endswith(IN_USE_SUFFIX)
    }


def assert_refused(files: SqlClinicFiles) -> None:
    before = untouched(files.clinic_file.parent)
    with pytest.raises(ClinicFileError) as refused:
        files.log_in(ANNA, PASSPHRASE)
    assert type(refused.value) in (ClinicFileError, DamagedError), "no wrong passphrase"
    assert refused.value.sentence.endswith(".")
    assert untouched(files.clinic_file.parent) == before


def test_every_flipped_bit_of_the_clinic_file_is_refused(
    files: SqlClinicFiles, visit: Session
) -> None:
    whole, chance = files.clinic_file.read_bytes(), random.Random(1)
    for _ in range(FLIPS):
        files.clinic_file.write_bytes(flipped(whole, chance))
        assert_refused(files)
    files.clinic_file.write_bytes(whole)
    clinic = files.log_in(ANNA, PASSPHRASE)
    assert len(clinic.history.visit(visit.id).sites) == SITES
    clinic.close()


def test_every_flipped_bit_of_the_key_file_is_refused(
    files: SqlClinicFiles, visit: Session
) -> None:
    whole, chance = files.key_file.read_bytes(), random.Random(2)
    for _ in range(FLIPS):
        files.key_file.write_bytes(flipped(whole, chance))
        assert_refused(files)
    files.key_file.write_bytes(whole)
    files.log_in(ANNA, PASSPHRASE).close()


def test_every_file_cut_short_is_refused(files: SqlClinicFiles, visit: Session) -> None:
    chance = random.Random(3)
    for path in (files.clinic_file, files.key_file):
        whole = path.read_bytes()
        for _ in range(40):
            path.write_bytes(whole[: chance.randrange(len(whole))])
            assert_refused(files)
        path.write_bytes(whole)
    files.log_in(ANNA, PASSPHRASE).close()


def read_all(files: SqlClinicFiles, visit: Session) -> tuple[PatientOverview, PatientRow]:
    clinic = files.log_in(ANNA, PASSPHRASE)
    try:
        overview = clinic.history.overview(visit.patient_id)
        (row,) = clinic.history.find_patients("bra 71")
        return overview, row
    finally:
        clinic.close()


@pytest.mark.in_full
def test_in_a_file_too_large_to_check_whole_damage_is_told_when_it_is_met(
    files: SqlClinicFiles, visit: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = read_all(files, visit)
    monkeypatch.setattr(quick_check, "CHECKED_WHOLE_BYTES", 0)
    monkeypatch.setattr(quick_check, "are_samples_proven", lambda *_: True)
    whole, chance = files.clinic_file.read_bytes(), random.Random(4)
    told: list[str] = []
    for _ in range(100):
        files.clinic_file.write_bytes(flipped(whole, chance))
        try:
            assert read_all(files, visit) == sound
        except ClinicFileError as refused:
            told.append(refused.sentence)
    # most pages of a file with one visit belong to tables that are still empty
    assert len(told) > 10
    assert all("damaged" in sentence for sentence in told)


@pytest.fixture
def crashed(files: SqlClinicFiles, visit: Session, tmp_path: Path) -> SqlClinicFiles:
    """The clinic as a crash left it: twelve more sites are in the log alone."""
    clinic = files.log_in(ANNA, PASSPHRASE)
    for _ in range(12):
        clinic.recorder.add_site(factories.site(visit))
    left = tmp_path / "left"
    shutil.copytree(files.clinic_file.parent, left)
    clinic.close()
    return clinic_files(left)


def test_after_a_crash_the_log_is_replayed(crashed: SqlClinicFiles, visit: Session) -> None:
    assert wal_of(crashed.clinic_file).stat().st_size > 0
    clinic = crashed.log_in(ANNA, PASSPHRASE)
    assert len(clinic.history.visit(visit.id).sites) == SITES + 12
    clinic.close()
    assert not wal_of(crashed.clinic_file).exists()


@pytest.mark.parametrize(
    ("where", "limit"),
    [(opening, "COPIED_AT_MOST_BYTES"), (quick_check, "CHECKED_WHOLE_BYTES")],
)
def test_a_file_too_large_to_copy_is_recovered_too(
    crashed: SqlClinicFiles,
    visit: Session,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    limit: str,
) -> None:
    monkeypatch.setattr(where, limit, 0)
    clinic = crashed.log_in(ANNA, PASSPHRASE)
    assert len(clinic.history.visit(visit.id).sites) == SITES + 12
    clinic.close()


def test_a_copy_left_by_a_killed_look_is_removed(crashed: SqlClinicFiles, visit: Session) -> None:
    folder = crashed.clinic_file.parent
    forgotten, new = folder / ".look-forgotten", folder / ".look-new"
    for left in (forgotten, new):
        left.mkdir()
        (left / "copy").write_bytes(b"encrypted")
    os.utime(forgotten, (0, 0))
    crashed.log_in(ANNA, PASSPHRASE).close()
    assert new.exists()
    assert not forgotten.exists()


def test_a_flipped_bit_in_the_log_loses_not_even_the_last_write_without_a_word(
    crashed: SqlClinicFiles, visit: Session
) -> None:
    folder = crashed.clinic_file.parent
    whole, chance = contents(folder), random.Random(5)
    log = wal_of(crashed.clinic_file)
    refused = 0
    for _ in range(60):
        for name, content in whole.items():
            (folder / name).write_bytes(content)
        log.write_bytes(flipped(log.read_bytes(), chance))
        before = untouched(folder)
        try:
            clinic = crashed.log_in(ANNA, PASSPHRASE)
        except ClinicFileError:
            refused += 1
            assert untouched(folder) == before
            continue
        charted = len(clinic.history.visit(visit.id).sites)
        clinic.close()
        assert charted == SITES + 12
    assert refused > 0


def test_a_log_of_another_time_is_not_mixed_in(
    crashed: SqlClinicFiles, files: SqlClinicFiles, visit: Session
) -> None:
    """An older copy of the file was put back beside the log that a crash left."""
    older = files.clinic_file
    clinic = files.log_in(ANNA, PASSPHRASE)
    for number in range(300):
        clinic.recorder.add_patient(factories.patient(record_number=str(number)))
    clinic.close()
    shutil.copyfile(older, crashed.clinic_file)
    shm_of(crashed.clinic_file).unlink()
    assert_refused(crashed)

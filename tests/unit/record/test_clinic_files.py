"""A clinic is made whole, unlocked by either secret, and says why it is not."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.errors import ClinicFileError, WrongPassphraseError
from bodymap.services import people
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_files import FirstPerson
from bodymap.services.clock import SystemClock
from db import clinic_files as sentences
from db.clinic_files import SqlClinicFiles
from db.keys.on_disk import read_key_file, write_key_file
from db.keys.proving import WRONG_PASSPHRASE
from db.layout import ATTEMPTS_FILE, CLINIC_FILE, KEY_FILE
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, QUICK, clinic_files, contents


def test_a_new_clinic_is_empty_and_keeps_what_is_recorded(files: SqlClinicFiles) -> None:
    assert not files.exists()
    created = files.create(FIRST, PASSPHRASE)
    assert files.exists()
    person = factories.patient()
    assert created.clinic.history.find_patients("") == ()
    created.clinic.recorder.add_patient(person)
    created.clinic.close()
    created.clinic.close()
    typed = created.recovery_key.lower().replace("-", " ")
    ways: tuple[Callable[[], Clinic], ...] = (
        lambda: files.log_in(ANNA, PASSPHRASE),
        lambda: files.log_in(f" {ANNA.upper()} ", PASSPHRASE),
        lambda: files.open_to_read(ANNA, PASSPHRASE),
        lambda: files.recover(typed, ANNA, "a fresh passphrase"),
        lambda: files.log_in(ANNA, "a fresh passphrase"),
    )
    for way in ways:
        opened = way()
        assert opened.history.patient(person.id) == person
        assert opened.desk.person.name == FIRST.name
        assert not opened.is_demo
        opened.close()


def test_a_closed_clinic_is_two_files_and_what_is_this_machine_s(
    files: SqlClinicFiles, tmp_path: Path
) -> None:
    files.create(FIRST, PASSPHRASE).clinic.close()
    names = set(contents(tmp_path / "clinic"))
    own = {"workstation-id", "clinic.bodymap-in-use", "clinic.bodymap-head"}
    assert names == {CLINIC_FILE, KEY_FILE} | own
    before = contents(tmp_path / "clinic")["workstation-id"]
    files.log_in(ANNA, PASSPHRASE).close()
    assert contents(tmp_path / "clinic")["workstation-id"] == before


def test_only_its_owner_can_read_a_clinic(files: SqlClinicFiles) -> None:
    clinic = files.create(FIRST, PASSPHRASE).clinic
    paths = (files.clinic_file, files.key_file, files.clinic_file.with_name(CLINIC_FILE + "-wal"))
    modes = {stat.S_IMODE(path.stat().st_mode) for path in paths}
    clinic.close()
    assert modes == {0o600}


def test_nothing_of_the_record_can_be_read_without_the_key(
    files: SqlClinicFiles, tmp_path: Path
) -> None:
    clinic = files.create(FIRST, PASSPHRASE).clinic
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
        files.create(FIRST, "seven 7")
    assert contents(tmp_path) == {}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": "  "}, sentences.NO_NAME),
        ({"name": "A" * 101}, people.TOO_LONG),
        ({"credential": "P" * 61}, people.TOO_LONG),
        ({"log_in": "a"}, people.NO_LOG_IN),
        ({"log_in": "a" * 33}, people.NO_LOG_IN),
        ({"log_in": "Anna"}, people.NO_LOG_IN),
        ({"log_in": "anna weber"}, people.NO_LOG_IN),
        ({"log_in": "*nobody"}, people.NO_LOG_IN),
    ],
)
def test_whoever_makes_a_clinic_says_who_that_is(
    files: SqlClinicFiles, tmp_path: Path, changes: dict[str, str], sentence: str
) -> None:
    with pytest.raises(ClinicFileError) as refused:
        files.create(replace(FIRST, **changes), PASSPHRASE)
    assert refused.value.sentence == sentence
    assert contents(tmp_path) == {}


def test_a_clinic_is_never_made_over_another(files: SqlClinicFiles, tmp_path: Path) -> None:
    files.create(FIRST, PASSPHRASE).clinic.close()
    before = contents(tmp_path)
    with pytest.raises(ClinicFileError, match=sentences.THERE_ALREADY):
        files.create(FIRST, "another passphrase")
    assert contents(tmp_path) == before


def test_a_clinic_that_cannot_be_finished_is_not_begun(
    files: SqlClinicFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ClinicFileError, match="free space"):
        files.create(FIRST, PASSPHRASE)
    assert not files.exists()
    assert contents(tmp_path) == {}


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ClinicFileError, match="Check the folder"):
        clinic_files(tmp_path / "file" / "clinic").create(FIRST, PASSPHRASE)


def test_a_key_file_without_its_clinic_is_kept(files: SqlClinicFiles, tmp_path: Path) -> None:
    files.create(FIRST, PASSPHRASE).clinic.close()
    elsewhere = tmp_path / "elsewhere"
    keys = files.key_file.read_bytes()
    files.clinic_file.rename(elsewhere)
    files.create(FIRST, "another passphrase").clinic.close()
    assert files.key_file.with_name(KEY_FILE + ".1").read_bytes() == keys
    assert files.key_file.read_bytes() != keys


@pytest.mark.parametrize(
    ("name", "passphrase"),
    [
        (ANNA, ""),
        (ANNA, "nine calm heron"),
        (ANNA, "Nine calm herons"),
        ("anna2", PASSPHRASE),
        ("", PASSPHRASE),
        ("*nobody", PASSPHRASE),
    ],
)
def test_a_wrong_log_in_and_a_wrong_passphrase_say_the_same(
    files: SqlClinicFiles, tmp_path: Path, name: str, passphrase: str
) -> None:
    files.create(FIRST, PASSPHRASE).clinic.close()
    before = contents(tmp_path / "clinic")
    with pytest.raises(WrongPassphraseError) as refused:
        files.log_in(name, passphrase)
    assert refused.value.sentence == WRONG_PASSPHRASE
    after = contents(tmp_path / "clinic")
    assert PASSPHRASE.encode() not in after.pop(ATTEMPTS_FILE)
    assert after == before


def test_the_recovery_key_of_another_clinic_says_so(files: SqlClinicFiles, tmp_path: Path) -> None:
    files.create(FIRST, PASSPHRASE).clinic.close()
    other = clinic_files(tmp_path / "other").create(FIRST, PASSPHRASE)
    other.clinic.close()
    with pytest.raises(WrongPassphraseError, match=sentences.WRONG_RECOVERY_KEY):
        files.recover(other.recovery_key, ANNA, "a fresh passphrase")
    with pytest.raises(ClinicFileError, match=sentences.NO_SUCH_LOG_IN):
        files.recover(other.recovery_key, "bob", "a fresh passphrase")
    with pytest.raises(ClinicFileError, match="at least 8"):
        files.recover(other.recovery_key, ANNA, "short")
    files.log_in(ANNA, PASSPHRASE).close()


def test_a_recovered_log_in_has_its_new_passphrase_alone(files: SqlClinicFiles) -> None:
    created = files.create(FIRST, PASSPHRASE)
    bob = Person(new_id(), "Bob", "", "bob", Role.REVIEWER)
    created.clinic.people.add(bob, created.clinic.people.derive("Bob's own passphrase"))
    created.clinic.close()
    clinic = files.recover(created.recovery_key, "bob", "Bob's next passphrase")
    assert clinic.desk.person == bob
    clinic.close()
    with pytest.raises(WrongPassphraseError):
        files.log_in("bob", "Bob's own passphrase")
    files.log_in("bob", "Bob's next passphrase").close()
    clinic = files.log_in(ANNA, PASSPHRASE)
    noted = [line.what for line in clinic.audit.lines(AuditFilter(who=bob.id))]
    assert noted == ["closed", "logged_in", "closed", "logged_in", "recovered"]
    clinic.close()


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


def test_where_everybody_was_removed_the_printed_key_lets_somebody_in(
    files: SqlClinicFiles,
) -> None:
    """As two administrators do who remove each other at two workstations."""
    created = files.create(FIRST, PASSPHRASE)
    anna = created.clinic.desk.person
    bob = Person(new_id(), "Bob", "", "bob", Role.ADMINISTRATOR)
    people, desk = created.clinic.people, created.clinic.desk
    people.add(bob, people.derive("Bob's own passphrase"))
    desk.sit(bob)
    people.remove(anna.id)
    created.clinic.close()
    # and of the other workstation comes that he was removed, too
    write_key_file(files.key_file, read_key_file(files.key_file).without_person(bob.id))
    assert files.log_ins() == ()
    first = FirstPerson("Dana Roth", "PT", "dana")
    with pytest.raises(ClinicFileError, match="Everybody who could log in was removed"):
        files.claim(first, "a fresh passphrase")
    clinic = files.claim(first, "a fresh passphrase", created.recovery_key)
    assert clinic.desk.person.role is Role.ADMINISTRATOR
    clinic.close()
    files.log_in("dana", "a fresh passphrase").close()
    with pytest.raises(ClinicFileError, match=sentences.CLAIMED):
        files.claim(first, "a fresh passphrase", created.recovery_key)


def test_where_no_administrator_is_left_the_printed_key_makes_one(files: SqlClinicFiles) -> None:
    created = files.create(FIRST, PASSPHRASE)
    people, anna = created.clinic.people, created.clinic.desk.person
    people.add(Person(new_id(), "Bob", "", "bob", Role.THERAPIST), people.derive("Bob's words"))
    people.add(Person(new_id(), "Cem", "", "cem", Role.THERAPIST), people.derive("Cem's words"))
    created.clinic.close()
    write_key_file(files.key_file, read_key_file(files.key_file).without_person(anna.id))
    for log_in, role in (("bob", Role.ADMINISTRATOR), ("cem", Role.THERAPIST)):
        clinic = files.recover(created.recovery_key, log_in, "a fresh passphrase")
        assert clinic.desk.person.role is role, "one is enough"
        clinic.close()

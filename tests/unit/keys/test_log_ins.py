"""Who opens the clinic, and what that leaves in the record."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.charting.workstation import Workstation
from bodymap.errors import ClinicFileError, HeldError, LockedOutError, WrongPassphraseError
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter, AuditLine
from bodymap.services.clinic import Clinic
from db import clinic_files as sentences
from db import driver, log_ins
from db.clinic_files import SqlClinicFiles
from db.keys.attempts import FREE_TRIES
from db.keys.on_disk import read_key_file, write_key_file
from db.keys.proving import WRONG_PASSPHRASE, prove_by
from db.keys.slots import KeyCost
from db.layout import ATTEMPTS_FILE
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files, contents, no_demo
from tests.unit.keys.kept_in_memory import MemoryKeyring
from tests.unit.keys.machine import Machine

BOB = Person(new_id(), "Bob Roth", "", "bob", Role.REVIEWER)
BOBS = "Bob's own passphrase"


def add_bob(clinic: Clinic) -> None:
    clinic.people.add(BOB, clinic.people.derive(BOBS))


def failed(clinic: Clinic) -> list[AuditLine]:
    """The failures in the audit trail, oldest first."""
    asked = AuditFilter(what=(Event.LOG_IN_FAILED,))
    return list(reversed(clinic.audit.lines(asked)))


def wrong(files: SqlClinicFiles, times: int, log_in: str = ANNA) -> None:
    for _ in range(times):
        with pytest.raises(WrongPassphraseError) as refused:
            files.log_in(log_in, "a wrong passphrase")
        assert refused.value.sentence == WRONG_PASSPHRASE


# --- at the door


def test_whoever_logs_in_sits_at_the_desk(files: SqlClinicFiles, clinic: Clinic) -> None:
    add_bob(clinic)
    assert clinic.people.log_ins() == files.log_ins() == (ANNA, "bob")
    clinic.close()
    opened = files.log_in("bob", BOBS)
    assert opened.desk.person == BOB
    opened.close()


def test_a_log_in_says_who_and_where(files: SqlClinicFiles, clinic: Clinic) -> None:
    (line,) = clinic.audit.lines(AuditFilter(what=(Event.LOGGED_IN,)))[:1]
    assert (line.who, line.entity_id) == (clinic.desk.person.id,) * 2
    assert dict(line.after) == {"log_in": ANNA}
    assert line.station in clinic.audit.stations()
    clinic.close()
    again = files.log_in(ANNA, PASSPHRASE)
    assert len(again.audit.stations()) == 1
    again.close()


def test_guesses_are_slowed_down_and_put_on_record(
    files: SqlClinicFiles, machine: Machine, folder: Path
) -> None:
    wrong(files, FREE_TRIES)
    with pytest.raises(LockedOutError) as refused:
        files.log_in(ANNA, PASSPHRASE)
    assert refused.value.seconds == 30
    begun = machine.now()
    machine.passes(30)
    clinic = files.log_in(ANNA, PASSPHRASE)
    (line,) = failed(clinic)
    assert line.who is None
    assert line.after["log_in"] == ANNA
    assert line.after["times"] == FREE_TRIES
    assert datetime.fromisoformat(line.after["since"]) == begun.astimezone(UTC)
    clinic.close()
    assert ATTEMPTS_FILE not in contents(folder)
    again = files.log_in(ANNA, PASSPHRASE)
    assert len(failed(again)) == 1
    again.close()


def test_another_person_s_log_in_brings_failures_to_record_and_ends_no_wait(
    files: SqlClinicFiles, clinic: Clinic
) -> None:
    add_bob(clinic)
    clinic.close()
    wrong(files, FREE_TRIES, "bob")
    wrong(files, 2, "nobody.here")
    opened = files.log_in(ANNA, PASSPHRASE)
    told = [(line.after["log_in"], line.after["times"]) for line in failed(opened)]
    assert told == [("bob", FREE_TRIES), ("", 2)]
    opened.close()
    with pytest.raises(LockedOutError):
        files.log_in("bob", BOBS)


def test_a_name_that_is_nobody_s_takes_as_long_and_waits_too(
    folder: Path, machine: Machine
) -> None:
    dear = KeyCost(memory_kib=16 * 1024, passes=3, lanes=1)
    files = SqlClinicFiles(folder, machine, no_demo, dear, machine=machine)
    files.create(FIRST, PASSPHRASE).clinic.close()

    def time_of(name: str) -> float:
        begun = time.process_time()
        wrong(files, 1, name)
        return time.process_time() - begun

    times = [(time_of(ANNA), time_of(f"nobody{number}")) for number in range(4)]
    known, unknown = (min(column) for column in zip(*times, strict=True))
    assert unknown > known / 2
    wrong(files, 1, "somebody")
    for name in ("nobody1", "never.tried"):
        with pytest.raises(LockedOutError):
            files.log_in(name, PASSPHRASE)
    assert b"nobody1" not in (folder / ATTEMPTS_FILE).read_bytes()


def test_the_recovery_key_is_guessed_as_slowly(
    files: SqlClinicFiles, tmp_path: Path, machine: Machine
) -> None:
    other = clinic_files(tmp_path / "other").create(FIRST, PASSPHRASE)
    other.clinic.close()
    for _ in range(FREE_TRIES):
        with pytest.raises(WrongPassphraseError, match=sentences.WRONG_RECOVERY_KEY):
            files.recover(other.recovery_key, ANNA, "a fresh passphrase")
    with pytest.raises(LockedOutError):
        files.recover(other.recovery_key, ANNA, "a fresh passphrase")
    clinic = files.log_in(ANNA, PASSPHRASE)
    (line,) = failed(clinic)
    assert dict(line.after) | {"since": ""} == {
        "log_in": "",
        "times": FREE_TRIES,
        "since": "",
        "with": "recovery key",
    }
    clinic.close()


def test_a_slip_of_the_pen_in_the_recovery_key_is_no_guess(files: SqlClinicFiles) -> None:
    for _ in range(2 * FREE_TRIES):
        with pytest.raises(WrongPassphraseError, match="35 letters"):
            files.recover("ABC", ANNA, "a fresh passphrase")


def test_the_right_passphrase_to_a_clinic_that_does_not_open_is_no_guess(
    files: SqlClinicFiles, folder: Path
) -> None:
    whole = files.clinic_file.read_bytes()
    files.clinic_file.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    for _ in range(2 * FREE_TRIES):
        with pytest.raises(ClinicFileError, match="damaged"):
            files.log_in(ANNA, PASSPHRASE)
    files.clinic_file.write_bytes(whole)
    files.log_in(ANNA, PASSPHRASE).close()
    assert ATTEMPTS_FILE not in contents(folder)


def test_two_do_not_chart_at_once_but_the_second_may_read(
    files: SqlClinicFiles, clinic: Clinic
) -> None:
    clinic.recorder.add_patient(factories.patient())
    with pytest.raises(HeldError, match="'anna'"):
        files.log_in(ANNA, PASSPHRASE)
    reader = files.open_to_read(ANNA, PASSPHRASE)
    assert reader.desk.is_read_only
    assert len(reader.history.find_patients("")) == 1
    before = files.key_file.read_bytes()
    assert reader.log_ins is not None
    proof = reader.log_ins.proves(ANNA, PASSPHRASE)
    with pytest.raises(ClinicFileError, match=log_ins.READ_ONLY):
        reader.people.change_own_passphrase(proof, reader.people.derive("a fresh passphrase"))
    with pytest.raises(ClinicFileError, match=log_ins.READ_ONLY):
        reader.people.remember(reader.desk.person.id)
    assert files.key_file.read_bytes() == before
    reader.close()
    assert Event.OPENED_TO_READ in [line.what for line in clinic.audit.lines(AuditFilter())]
    clinic.recorder.add_patient(factories.patient())
    clinic.close()
    files.log_in(ANNA, PASSPHRASE).close()


# --- the key file and the record


def test_a_slot_that_came_back_opens_nothing_and_is_removed(
    files: SqlClinicFiles, clinic: Clinic
) -> None:
    add_bob(clinic)
    with_bob = read_key_file(files.key_file)
    clinic.people.remove(BOB.id)
    clinic.close()
    write_key_file(files.key_file, with_bob)
    assert files.log_ins() == (ANNA, "bob")
    wrong_too = pytest.raises(WrongPassphraseError, match=WRONG_PASSPHRASE)
    with wrong_too:
        files.log_in("bob", BOBS)
    files.log_in(ANNA, PASSPHRASE).close()
    assert files.log_ins() == (ANNA,)


def test_a_row_that_was_never_written_is_put_there_by_the_next_log_in(
    files: SqlClinicFiles, clinic: Clinic
) -> None:
    add_bob(clinic)
    clinic.close()
    key = prove_by(read_key_file(files.key_file), ANNA, PASSPHRASE).keys.data
    connection = driver.connect(files.clinic_file, key)
    connection.execute("DELETE FROM slot_key")
    connection.close()
    opened = files.log_in(ANNA, PASSPHRASE)
    with pytest.raises(ClinicFileError, match="recovery key"):
        opened.people.re_key(lambda _done, _whole: None)
    opened.people.keep_recovery(opened.people.derive_recovery()[1])
    with pytest.raises(ClinicFileError, match="log in once more: bob"):
        opened.people.re_key(lambda _done, _whole: None)
    opened.close()
    files.log_in("bob", BOBS).close()
    opened = files.log_in(ANNA, PASSPHRASE)
    opened.people.re_key(lambda _done, _whole: None)
    opened.people.finish_re_key()
    opened.close()


def test_the_keys_of_the_slots_are_in_no_line_of_the_record(
    files: SqlClinicFiles, clinic: Clinic
) -> None:
    add_bob(clinic)
    proved = prove_by(read_key_file(files.key_file), "bob", BOBS)
    lines = clinic.audit.lines(AuditFilter())
    told = json.dumps([[dict(line.before), dict(line.after)] for line in lines], default=str)
    assert proved.private.hex() not in told
    assert proved.slot.public.hex() not in told
    assert {line.entity for line in lines} == {"person", "workstation", "clinic"}


# --- a workstation that is open


def test_the_lock_is_opened_by_who_proves_it(files: SqlClinicFiles, clinic: Clinic) -> None:
    add_bob(clinic)
    log_ins = clinic.log_ins
    assert log_ins is not None
    assert log_ins.proves(ANNA, PASSPHRASE) == clinic.desk.person.id
    assert log_ins.proves(" BOB ", BOBS) == BOB.id
    for name in (ANNA, "nobody"):
        with pytest.raises(WrongPassphraseError, match=WRONG_PASSPHRASE):
            log_ins.proves(name, "a wrong passphrase")
    assert failed(clinic) == []
    log_ins.note_failures()
    assert [(line.after["log_in"], line.after["times"]) for line in failed(clinic)] == [
        (ANNA, 1),
        ("", 1),
    ]
    log_ins.note_failures()
    assert len(failed(clinic)) == 2


def test_the_lock_and_the_door_count_together(
    files: SqlClinicFiles, clinic: Clinic, machine: Machine
) -> None:
    log_ins = clinic.log_ins
    assert log_ins is not None
    for _ in range(FREE_TRIES):
        with pytest.raises(WrongPassphraseError):
            log_ins.proves(ANNA, "a wrong passphrase")
    with pytest.raises(LockedOutError):
        log_ins.proves(ANNA, PASSPHRASE)
    clinic.close()
    with pytest.raises(LockedOutError):
        files.log_in(ANNA, PASSPHRASE)
    machine.passes(30)
    files.log_in(ANNA, PASSPHRASE).close()


def test_another_clinic_s_key_file_in_its_place_proves_nothing(
    files: SqlClinicFiles, clinic: Clinic, tmp_path: Path
) -> None:
    other = clinic_files(tmp_path / "other")
    other.create(FIRST, PASSPHRASE).clinic.close()
    files.key_file.write_bytes(other.key_file.read_bytes())
    log_ins = clinic.log_ins
    assert log_ins is not None
    with pytest.raises(WrongPassphraseError):
        log_ins.proves(ANNA, PASSPHRASE)


def test_a_new_recovery_key_takes_the_place_of_the_former(
    files: SqlClinicFiles, clinic: Clinic
) -> None:
    first, _ = clinic.people.derive_recovery()
    printed, derived = clinic.people.derive_recovery()
    assert first != printed
    clinic.people.keep_recovery(derived)
    clinic.close()
    with pytest.raises(WrongPassphraseError, match=sentences.WRONG_RECOVERY_KEY):
        files.recover(first, ANNA, "a fresh passphrase")
    files.recover(printed, ANNA, "a fresh passphrase").close()


# --- the keyring of the machine


def test_whoever_asks_for_it_needs_no_passphrase_on_this_machine(
    files: SqlClinicFiles, clinic: Clinic, backend: MemoryKeyring
) -> None:
    assert clinic.people.can_remember()
    assert not clinic.people.is_remembered()
    assert files.remembered() == ()
    clinic.people.remember(clinic.desk.person.id)
    assert clinic.people.is_remembered()
    clinic.close()
    assert files.remembered() == (ANNA,)
    assert PASSPHRASE not in repr(backend.kept)
    opened = files.log_in_remembered(ANNA)
    assert opened.desk.person.log_in == ANNA
    opened.people.forget()
    assert not opened.people.is_remembered()
    opened.close()
    assert (files.remembered(), backend.kept) == ((), {})
    with pytest.raises(ClinicFileError, match=sentences.NOT_REMEMBERED):
        files.log_in_remembered(ANNA)


def test_another_passphrase_is_remembered_only_when_asked_again(
    files: SqlClinicFiles, clinic: Clinic, backend: MemoryKeyring
) -> None:
    clinic.people.remember(clinic.desk.person.id)
    kept = dict(backend.kept)
    derived = clinic.people.derive("a fresh passphrase")
    clinic.people.change_own_passphrase(clinic.desk.person.id, derived)
    assert not clinic.people.is_remembered()
    assert backend.kept == {}
    with pytest.raises(ClinicFileError, match=log_ins.TYPE_IT_AGAIN):
        clinic.people.remember(clinic.desk.person.id)
    assert clinic.log_ins is not None
    clinic.people.remember(clinic.log_ins.proves(ANNA, "a fresh passphrase"))
    clinic.close()
    backend.kept |= kept
    with pytest.raises(ClinicFileError, match=sentences.NOT_REMEMBERED):
        files.log_in_remembered(ANNA)
    assert files.remembered() == ()


def test_a_person_who_left_is_remembered_no_more(
    files: SqlClinicFiles, clinic: Clinic, backend: MemoryKeyring
) -> None:
    add_bob(clinic)
    clinic.close()
    opened = files.log_in("bob", BOBS)
    opened.people.remember(opened.desk.person.id)
    opened.close()
    opened = files.log_in(ANNA, PASSPHRASE)
    opened.people.remove(BOB.id)
    opened.close()
    assert (files.remembered(), backend.kept) == ((), {})


def test_the_machine_s_name_is_kept_and_follows_it(
    files: SqlClinicFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("desk-1", "desk-2"):
        monkeypatch.setattr("socket.gethostname", lambda name=name: name)
        clinic = files.log_in(ANNA, PASSPHRASE)
        assert list(clinic.audit.stations().values()) == [name]
        assert {type(key) for key in clinic.audit.stations()} == {type(Workstation(BOB.id, "").id)}
        clinic.close()

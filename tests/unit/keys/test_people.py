"""Who works here: what an administrator changes, and what nobody may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.errors import (
    ClinicFileError,
    ExpectedError,
    NotAllowedError,
    NotSavedError,
    WrongPassphraseError,
)
from bodymap.services import people as sentences
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic import Clinic
from bodymap.services.people import People
from db.clinic_files import SqlClinicFiles
from db.keys.on_disk import KEYS_NOT_WRITTEN
from tests.clinics import ANNA, FIRST, PASSPHRASE
from tests.unit.keys.test_log_ins import BOB, BOBS, add_bob

CEM = Person(new_id(), "Cem Aydin", "DPT", "cem", Role.THERAPIST)


def whats(clinic: Clinic, *what: Event) -> list[tuple[str, str | None]]:
    lines = clinic.audit.lines(AuditFilter(what=what))
    return [(line.what, line.after.get("log_in")) for line in reversed(lines)]


def test_the_first_person_is_the_administrator(clinic: Clinic) -> None:
    (anna,) = clinic.people.all()
    assert (anna.name, anna.credential, anna.log_in) == (FIRST.name, FIRST.credential, ANNA)
    assert (anna.role, anna.left_at) == (Role.ADMINISTRATOR, None)
    assert clinic.desk.person == anna
    assert clinic.people.person(anna.id) == anna
    assert clinic.people.person(new_id()) is None


def test_somebody_new_can_log_in_at_once(clinic: Clinic, files: SqlClinicFiles) -> None:
    heard: list[frozenset[Any]] = []
    clinic.bus.listen(lambda changes: heard.append(changes.ids))
    add_bob(clinic)
    assert heard == [frozenset({BOB.id})]
    assert clinic.people.working() == (clinic.desk.person, BOB)
    assert whats(clinic, Event.LOG_IN_GIVEN) == [("log_in_given", "bob")]
    clinic.close()
    opened = files.log_in("bob", BOBS)
    assert opened.people.all()[1] == BOB
    opened.close()


def test_a_passphrase_that_is_too_short_is_refused(clinic: Clinic) -> None:
    with pytest.raises(ClinicFileError, match="at least 8"):
        clinic.people.derive("seven 7")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": " "}, sentences.NO_NAME),
        ({"name": "B" * 101}, sentences.TOO_LONG),
        ({"credential": "P" * 61}, sentences.TOO_LONG),
        ({"log_in": ""}, sentences.NO_LOG_IN),
        ({"log_in": "Bob"}, sentences.NO_LOG_IN),
        ({"log_in": ANNA}, sentences.TAKEN),
    ],
)
def test_whom_nobody_could_tell_apart_is_not_added(
    clinic: Clinic, changes: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ExpectedError) as refused:
        clinic.people.add(replace(BOB, **changes), clinic.people.derive(BOBS))
    assert refused.value.sentence == sentence
    assert clinic.people.all() == (clinic.desk.person,)
    assert clinic.people.log_ins() == (ANNA,)


def test_a_log_in_that_is_no_longer_used_can_be_given_again(clinic: Clinic) -> None:
    add_bob(clinic)
    clinic.people.remove(BOB.id)
    another = replace(CEM, log_in="bob")
    clinic.people.add(another, clinic.people.derive(BOBS))
    assert clinic.people.working() == (clinic.desk.person, another)


def test_who_cannot_be_given_a_log_in_is_not_there(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived = clinic.people.derive(BOBS)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.replace", full)
        with pytest.raises(ClinicFileError, match=KEYS_NOT_WRITTEN):
            clinic.people.add(BOB, derived)
    assert clinic.people.all() == (clinic.desk.person,)
    assert clinic.people.log_ins() == (ANNA,)


def test_somebody_who_only_signed_gets_a_log_in(clinic: Clinic, files: SqlClinicFiles) -> None:
    clinic.people.introduce(replace(BOB, log_in=""))
    assert clinic.people.working()[1].log_in == ""
    with pytest.raises(ExpectedError, match=r"no log-in|2 to 32"):
        clinic.people.add(replace(BOB, log_in=""), clinic.people.derive(BOBS))
    add_bob(clinic)
    assert clinic.people.working() == (clinic.desk.person, BOB)
    with pytest.raises(ExpectedError, match=sentences.TAKEN):
        clinic.people.add(replace(BOB, log_in="bobby"), clinic.people.derive(BOBS))
    clinic.close()
    files.log_in("bob", BOBS).close()


def test_name_credential_and_role_change_and_the_log_in_does_not(clinic: Clinic) -> None:
    add_bob(clinic)
    changed = replace(BOB, name="Robert Roth", credential="PT", role=Role.THERAPIST)
    clinic.people.change(replace(changed, log_in="robert"))
    assert clinic.people.person(BOB.id) == changed


def test_whoever_changes_themselves_is_that_at_once(clinic: Clinic) -> None:
    add_bob(clinic)
    clinic.people.change(replace(BOB, role=Role.ADMINISTRATOR))
    clinic.people.change(replace(clinic.desk.person, role=Role.REVIEWER))
    assert clinic.desk.person.role is Role.REVIEWER
    with pytest.raises(NotAllowedError):
        clinic.people.change(replace(clinic.desk.person, role=Role.ADMINISTRATOR))


def test_the_last_administrator_stays(clinic: Clinic) -> None:
    anna = clinic.desk.person
    add_bob(clinic)
    # one who could not open the clinic does not count
    clinic.people.introduce(replace(CEM, log_in="", role=Role.ADMINISTRATOR))
    for role in (Role.THERAPIST, Role.REVIEWER):
        with pytest.raises(ExpectedError, match=sentences.LAST_ADMINISTRATOR):
            clinic.people.change(replace(anna, role=role))
    with pytest.raises(ExpectedError, match=sentences.NOT_ONESELF):
        clinic.people.remove(anna.id)
    clinic.people.change(replace(BOB, role=Role.ADMINISTRATOR))
    clinic.desk.sit(replace(BOB, role=Role.ADMINISTRATOR))
    clinic.people.remove(anna.id)
    with pytest.raises(ExpectedError, match=sentences.LAST_ADMINISTRATOR):
        clinic.people.change(BOB)


def test_who_leaves_is_named_and_opens_nothing(clinic: Clinic, files: SqlClinicFiles) -> None:
    add_bob(clinic)
    clinic.people.remove(BOB.id)
    bob = clinic.people.person(BOB.id)
    assert bob is not None
    assert (bob.name, bob.log_in, bob.left_at is None) == (BOB.name, "", False)
    assert clinic.people.working() == (clinic.desk.person,)
    assert whats(clinic, Event.LOG_IN_TAKEN) == [("log_in_taken", "bob")]
    calls: tuple[Callable[[], object], ...] = (
        lambda: clinic.people.remove(BOB.id),
        lambda: clinic.people.change(BOB),
        lambda: clinic.people.set_passphrase(BOB.id, clinic.people.derive(BOBS)),
        lambda: clinic.people.add(BOB, clinic.people.derive(BOBS)),
    )
    for refused in calls:
        with pytest.raises(ExpectedError, match=sentences.LEFT):
            refused()
    clinic.close()
    with pytest.raises(WrongPassphraseError):
        files.log_in("bob", BOBS)


def test_nobody_is_removed_whose_log_in_stays(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_bob(clinic)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.replace", full)
        with pytest.raises(ClinicFileError, match=KEYS_NOT_WRITTEN):
            clinic.people.remove(BOB.id)
    assert clinic.people.person(BOB.id) == BOB


def test_a_passphrase_that_an_administrator_sets(clinic: Clinic, files: SqlClinicFiles) -> None:
    add_bob(clinic)
    clinic.people.set_passphrase(BOB.id, clinic.people.derive("Bob's next passphrase"))
    (line,) = clinic.audit.lines(AuditFilter(what=(Event.PASSPHRASE_CHANGED,)))
    assert (line.who, line.entity_id) == (clinic.desk.person.id, BOB.id)
    assert line.after["by"] == "administrator"
    clinic.close()
    with pytest.raises(WrongPassphraseError):
        files.log_in("bob", BOBS)
    files.log_in("bob", "Bob's next passphrase").close()


@pytest.mark.parametrize("role", list(Role))
def test_everybody_changes_their_own_passphrase(
    clinic: Clinic, files: SqlClinicFiles, role: Role
) -> None:
    bob = replace(BOB, role=role)
    clinic.people.add(bob, clinic.people.derive(BOBS))
    clinic.close()
    opened = files.log_in("bob", BOBS)
    log_ins = opened.log_ins
    assert log_ins is not None
    proof = log_ins.proves("bob", BOBS)
    opened.people.change_own_passphrase(proof, opened.people.derive("Bob's next passphrase"))
    opened.close()
    files.log_in("bob", "Bob's next passphrase").close()


def test_nobody_changes_another_s(clinic: Clinic, files: SqlClinicFiles) -> None:
    add_bob(clinic)
    with pytest.raises(ExpectedError, match=sentences.NOT_ANOTHERS):
        clinic.people.change_own_passphrase(BOB.id, clinic.people.derive("some passphrase"))
    clinic.close()
    files.log_in("bob", BOBS).close()


@pytest.mark.parametrize("role", [Role.THERAPIST, Role.REVIEWER])
def test_who_is_no_administrator_changes_nobody_and_no_key(
    clinic: Clinic, files: SqlClinicFiles, role: Role
) -> None:
    add_bob(clinic)
    anna, people = clinic.desk.person, clinic.people
    derived = people.derive(BOBS)
    printed = people.derive_recovery()[1]
    clinic.desk.sit(replace(BOB, role=role))
    before = (people.all(), files.key_file.read_bytes())
    for refused in (
        lambda: people.add(CEM, derived),
        lambda: people.introduce(CEM),
        lambda: people.change(replace(anna, role=Role.REVIEWER)),
        lambda: people.remove(anna.id),
        lambda: people.set_passphrase(anna.id, derived),
        people.derive_recovery,
        lambda: people.keep_recovery(printed),
        lambda: people.re_key(lambda _done, _whole: None),
        people.finish_re_key,
    ):
        with pytest.raises(NotAllowedError):
            refused()
    assert (people.all(), files.key_file.read_bytes()) == before


def test_a_disk_that_is_full_when_the_record_is_written_leaves_nobody_half_there(
    clinic: Clinic, files: SqlClinicFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived = clinic.people.derive(BOBS)

    def full(*_args: object) -> None:
        raise NotSavedError("Not saved: the disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr("db.transaction.SqlTransaction.keep_slot_key", full)
        with pytest.raises(NotSavedError):
            clinic.people.add(BOB, derived)
    assert clinic.people.person(BOB.id) is None
    clinic.close()
    with pytest.raises(WrongPassphraseError):
        files.log_in("bob", BOBS)
    files.log_in(ANNA, PASSPHRASE).close()
    assert files.log_ins() == (ANNA,)


def test_the_demo_knows_people_and_nobody_logs_in(files: SqlClinicFiles) -> None:
    demo = files.open_demo()
    people: People = demo.people
    people.introduce(replace(CEM, log_in=""))
    assert people.all() == (replace(CEM, log_in=""),)
    assert (people.log_ins(), people.can_remember(), people.is_remembered()) == ((), False, False)
    for refused in (
        lambda: people.derive(BOBS),
        people.derive_recovery,
        lambda: people.re_key(lambda _done, _whole: None),
        people.forget,
    ):
        with pytest.raises(ExpectedError, match=sentences.NO_FILES):
            refused()
    demo.close()

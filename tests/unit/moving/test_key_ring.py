"""Who opens one workstation opens all of them, and who no longer does opens none."""

from __future__ import annotations

import socket
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.errors import WrongPassphraseError
from bodymap.services.clinic import Clinic
from db.keys.key_file import KeyFile
from db.keys.on_disk import read_key_file, write_key_file
from db.keys.proving import WRONG_PASSPHRASE
from db.keys.slots import SlotKind, holds
from db.layout import KEY_FILE
from db.sync.key_ring import KeyRingError, newest_number, newest_on, ring_keys
from db.sync.key_ring_sync import base_of
from tests.clinics import ANNA, PASSPHRASE, clinic_files
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.moving.stations import Station

pytestmark = ON_ONE_SERVER

PHRASE = "quite another phrase"


def add(clinic: Clinic, log_in: str = "tom") -> Person:
    """Somebody new."""
    person = Person(new_id(), log_in.title(), log_in=log_in, role=Role.THERAPIST)
    clinic.people.add(person, clinic.people.derive(PHRASE))
    return person


def slots_at(at: Station) -> KeyFile:
    return read_key_file(at.folder / KEY_FILE)


def opens(at: Station, log_in: str, passphrase: str = PHRASE) -> bool:
    """Whether somebody can log in there."""
    try:
        at.open(log_in, passphrase).close()
    except WrongPassphraseError:
        return False
    return True


def ring_of(owner: psycopg.Connection[Any], at: Station) -> KeyFile:
    ring = newest_on(owner.cursor())
    assert ring is not None
    return ring.proved(at.prove().keys.chain)


@pytest.mark.in_full
def test_somebody_new_opens_every_workstation(moved: Station, second: Station) -> None:
    with closing(moved.open()) as clinic:
        tom = add(clinic)
    assert not opens(second, "tom")
    moved.settle()
    assert second.settle()
    assert opens(second, "tom")
    keys = second.prove().keys
    slot = slots_at(second).slot_of_person(tom.id)
    assert slot is not None
    assert holds(slot, keys, second.prove().clinic_id)
    assert not second.settle()


@pytest.mark.in_full
def test_an_open_workstation_hears_of_it_by_itself(moved: Station, second: Station) -> None:
    with closing(second.open()) as hearing:
        with closing(moved.open()) as clinic:
            add(clinic)
        moved.settle()
        assert hearing.sharing is not None
        hearing.sharing.try_now()
    # what was not heard before it was closed is heard now
    second.settle()
    assert opens(second, "tom")


@pytest.mark.in_full
def test_another_passphrase_is_the_passphrase_everywhere(moved: Station, second: Station) -> None:
    with closing(second.open()) as clinic:
        proof = clinic.desk.person.id
        clinic.people.change_own_passphrase(proof, clinic.people.derive(PHRASE))
    ring = second.ring(clinic_files(second.folder).prove(ANNA, PHRASE).keys)
    with closing(second.server()) as server, closing(open_with(second, PHRASE)) as local:
        ring.step(server, local)
    assert moved.settle()
    assert opens(moved, ANNA)
    assert not opens(moved, ANNA, PASSPHRASE)


def open_with(at: Station, passphrase: str) -> Any:
    from db import driver

    return driver.connect(at.file, clinic_files(at.folder).prove(ANNA, passphrase).keys.data)


def test_who_was_removed_opens_no_workstation_that_heard_of_it(
    moved: Station, second: Station, owner: psycopg.Connection[Any]
) -> None:
    with closing(moved.open()) as clinic:
        tom = add(clinic)
    moved.settle()
    second.settle()
    with closing(moved.open()) as clinic:
        clinic.people.remove(tom.id)
    moved.settle()
    assert opens(second, "tom"), "it has not heard of it"
    second.settle()
    assert not opens(second, "tom")
    assert slots_at(second).slot_of_person(tom.id) is None
    assert ring_of(owner, moved).slot_of_person(tom.id) is None


@pytest.mark.in_full
def test_removing_counts_although_the_other_did_not_tell_of_it_yet(
    moved: Station, second: Station
) -> None:
    """Removed at one, given another passphrase at the other, and neither knew."""
    with closing(moved.open()) as clinic:
        tom = add(clinic)
    moved.settle()
    second.settle()
    with closing(second.open()) as clinic:
        clinic.people.set_passphrase(tom.id, clinic.people.derive("a third phrase"))
    with closing(moved.open()) as clinic:
        clinic.people.remove(tom.id)
    for at in (second, moved, second, moved):
        at.settle()
    for at in (moved, second):
        assert not opens(at, "tom")
        assert not opens(at, "tom", "a third phrase")


@pytest.mark.in_full
def test_of_two_new_passphrases_the_one_that_was_there_first_counts(
    moved: Station, second: Station
) -> None:
    with closing(moved.open()) as clinic:
        tom = add(clinic)
    moved.settle()
    second.settle()
    for at, phrase in ((moved, "phrase of one"), (second, "phrase of the other")):
        with closing(at.open()) as clinic:
            clinic.people.set_passphrase(tom.id, clinic.people.derive(phrase))
    # whichever was sent first, by whatever way
    for at in (moved, second, moved):
        at.settle()
    found = {
        (at.folder.name, phrase): opens(at, "tom", phrase)
        for at in (moved, second)
        for phrase in ("phrase of one", "phrase of the other")
    }
    assert sum(found.values()) == 2
    assert found["first", "phrase of one"] == found["second", "phrase of one"]


@pytest.mark.in_full
def test_of_two_new_passphrases_one_opens_every_workstation(
    moved: Station, second: Station
) -> None:
    """Given to one person at two workstations, neither of which had heard of the other."""
    with closing(moved.open()) as clinic:
        tom = add(clinic)
    moved.settle()
    second.settle()
    for at, phrase in ((second, "phrase of the first"), (moved, "phrase of the later")):
        with closing(at.open_alone()) as clinic:
            clinic.people.set_passphrase(tom.id, clinic.people.derive(phrase))
    for at in (second, moved, second, moved):
        at.settle()
    for at in (moved, second):
        assert opens(at, "tom", "phrase of the first"), "nobody is left outside"
        assert not opens(at, "tom", PHRASE)
    assert not second.replaced.sentences()
    assert not moved.replaced.sentences(), "whoever got in knows which one counts"


def test_before_that_everybody_who_asks_is_told(moved: Station, second: Station) -> None:
    for at, phrase in ((second, "phrase of the first"), (moved, "phrase of the later")):
        with closing(at.open_alone()) as clinic:
            clinic.people.change_own_passphrase(clinic.desk.person.id, clinic.people.derive(phrase))
        at.settle(phrase)
    room = socket.gethostname()[:100]
    (sentence,) = moved.replaced.sentences()
    assert f"Anna Weber was changed in {room}, too, at " in sentence
    with pytest.raises(WrongPassphraseError, match=f"given in {room} at "):
        moved.open(ANNA, "phrase of the later")
    with pytest.raises(WrongPassphraseError, match=WRONG_PASSPHRASE):
        moved.open(ANNA, PASSPHRASE)
    moved.open(ANNA, "phrase of the first").close()
    assert not moved.replaced.sentences()


@pytest.mark.in_full
def test_of_two_printed_keys_the_later_one_is_told_of(moved: Station, second: Station) -> None:
    printed = []
    for at in (second, moved):
        with closing(at.open_alone()) as clinic:
            key, derived = clinic.people.derive_recovery()
            clinic.people.keep_recovery(derived)
            printed.append(key)
        at.settle()
    assert len(moved.replaced.sentences()) == 1
    with pytest.raises(WrongPassphraseError, match="another one was made in"):
        clinic_files(moved.folder).recover(printed[1], ANNA, "a phrase after it")
    clinic_files(moved.folder).recover(printed[0], ANNA, "a phrase after it").close()


@pytest.mark.in_full
def test_of_two_people_with_one_log_in_one_is_told_of(moved: Station, second: Station) -> None:
    for at in (second, moved):
        with closing(at.open_alone()) as clinic:
            person = Person(new_id(), at.folder.name, log_in="tom", role=Role.THERAPIST)
            clinic.people.add(person, clinic.people.derive(PHRASE))
        at.settle()
    (sentence,) = moved.replaced.sentences()
    assert "Remove first under Safety" in sentence
    with closing(moved.open()) as clinic:
        clinic.people.remove(person.id)
        clinic.people.add(
            Person(new_id(), "first", log_in="tim", role=Role.THERAPIST),
            clinic.people.derive(PHRASE),
        )
    moved.settle()
    assert opens(moved, "tim")


@pytest.mark.in_full
def test_a_new_recovery_key_opens_every_workstation(moved: Station, second: Station) -> None:
    with closing(moved.open()) as clinic:
        printed, derived = clinic.people.derive_recovery()
        clinic.people.keep_recovery(derived)
    moved.settle()
    second.settle()
    clinic_files(second.folder).recover(printed, ANNA, "a phrase after the loss").close()


@pytest.mark.in_full
def test_a_slot_that_the_record_does_not_know_is_told_to_nobody(
    moved: Station, owner: psycopg.Connection[Any]
) -> None:
    """Whoever may write in the folder can put slots into the key file."""
    with closing(moved.local()) as local, closing(moved.server()) as server:
        file = slots_at(moved)
        recovery = file.slot(SlotKind.RECOVERY)
        assert recovery is not None
        strange = KeyFile(file.clinic_id, tuple(s for s in file.slots if s != recovery))
        with local:
            local.execute("DELETE FROM slot_key WHERE id = ?", (recovery.owner.bytes,))
        number = newest_number(owner.cursor())
        moved.ring(moved.prove().keys).step(server, local)
        assert newest_number(owner.cursor()) == number
        assert ring_of(owner, moved).log_ins() == strange.log_ins()
    assert slots_at(moved).slot(SlotKind.RECOVERY) is not None


@pytest.mark.in_full
def test_a_removed_slot_comes_back_unless_the_record_says_who_left(
    moved: Station, second: Station
) -> None:
    """A workstation may hear of a slot before it hears of the person."""
    with closing(moved.open()) as clinic:
        tom = add(clinic)
    moved.settle()
    second.settle()
    path = second.folder / KEY_FILE
    write_key_file(path, read_key_file(path).without_person(tom.id))
    assert second.settle()
    assert opens(second, "tom")
    moved.settle()
    assert opens(moved, "tom")


@pytest.mark.in_full
def test_a_ring_that_somebody_without_a_key_put_there_is_refused(
    moved: Station, second: Station, owner: psycopg.Connection[Any]
) -> None:
    before = slots_at(second)
    owner.execute(
        "INSERT INTO key_ring SELECT number + 1, content, origin, at FROM key_ring"
        " ORDER BY number DESC LIMIT 1"
    )
    with pytest.raises(KeyRingError):
        second.settle()
    assert slots_at(second) == before
    assert moved.folder.exists()


@pytest.mark.in_full
def test_a_server_that_forgot_the_ring_is_told_again(
    moved: Station, second: Station, owner: psycopg.Connection[Any]
) -> None:
    """As one that was brought back from the copy of an earlier day."""
    with closing(moved.open()) as clinic:
        add(clinic)
    moved.settle()
    number = newest_number(owner.cursor())
    owner.execute("SET session_replication_role = replica")
    owner.execute("DELETE FROM key_ring WHERE number = %s", (number,))
    moved.settle()
    assert newest_number(owner.cursor()) == number + 1
    second.settle()
    assert opens(second, "tom")


@pytest.mark.in_full
def test_the_ring_opens_no_file(moved: Station, owner: psycopg.Connection[Any]) -> None:
    keys = moved.prove().keys
    assert ring_keys(keys.chain).data != keys.data
    ring = newest_on(owner.cursor())
    assert ring is not None
    assert keys.chain not in ring.content
    assert keys.data not in ring.content
    with closing(moved.local()) as local:
        assert base_of(local) == ring


@pytest.mark.in_full
def test_encrypted_anew_a_workstation_goes_on_sharing(
    moved: Station, second: Station, tmp_path: Path
) -> None:
    assert tmp_path.exists()
    with closing(second.open()) as clinic:
        clinic.people.re_key(lambda _done, _whole: None)
        clinic.people.finish_re_key()
        add(clinic)
    second.settle()
    moved.settle()
    assert opens(moved, "tom")
    assert opens(second, "tom")
    # each of them logged in since
    for at in (second, moved, second):
        at.settle()
    assert second.content() == moved.content()

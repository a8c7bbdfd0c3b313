"""The people of the record and those of the key file: who is who at the door."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.errors import WrongPassphraseError
from bodymap.services.clinic_files import FirstPerson
from db.keys.key_file import KeyFile
from db.keys.proving import WRONG_PASSPHRASE
from db.keys.slots import Slot, SlotKind

if TYPE_CHECKING:
    from db.store import SqlStore


def known_person(store: SqlStore, slot: Slot) -> Person:
    """The person whose slot this is. One whom the record does not know as working here opens
    nothing, as when an old key file came back: then it raises WrongPassphraseError, with the
    sentence of a wrong passphrase."""
    for person in store.clinic_records(Person):
        if person.id == slot.owner and person.log_in == slot.log_in and not person.left_at:
            return person
    raise WrongPassphraseError(WRONG_PASSPHRASE)


def with_an_administrator(store: SqlStore, keys: KeyFile, person: Person) -> Person:
    """``person``, who opens the clinic with its printed key, and is an administrator from now on
    where no other one could log in: so two leave a clinic who changed each other's roles, or
    removed each other, at two workstations at once."""
    slots = {slot.owner for slot in keys.slots if slot.kind is SlotKind.PERSON}
    if any(
        one.role is Role.ADMINISTRATOR and one.left_at is None and one.id in slots
        for one in store.clinic_records(Person)
    ):
        return person
    person = replace(person, role=Role.ADMINISTRATOR)
    with store.write(person.id) as write:
        write.update_record(person)
    return person


def without_strangers(store: SqlStore, keys: KeyFile) -> KeyFile:
    """``keys`` without the slots of those who do not work here."""
    working = {one.id for one in store.clinic_records(Person) if one.left_at is None}
    for slot in keys.slots:
        if slot.kind is SlotKind.PERSON and slot.owner not in working:
            keys = keys.without_person(slot.owner)
    return keys


def adopt(store: SqlStore, slot: Slot) -> None:
    """A clinic file of before people had log-ins came back, beside a key file that has some: the
    record knows nobody who can log in. Whoever opens it first is its administrator."""
    known = store.clinic_records(Person)
    if any(person.log_in for person in known):
        return
    signed = {person.id: person for person in known}
    before = signed.get(slot.owner, Person(slot.owner, slot.log_in))
    person = replace(before, log_in=slot.log_in, role=Role.ADMINISTRATOR, left_at=None)
    with store.write(person.id) as write:
        if slot.owner in signed:
            write.update_record(person)
        else:
            write.insert_record(person)


def first_person(store: SqlStore, first: FirstPerson) -> Person:
    """Whoever claims the clinic: somebody of that name who signed before, or somebody new."""
    name = first.name.strip()
    known = store.clinic_records(Person)
    same = (one for one in known if one.name.casefold() == name.casefold() and not one.left_at)
    before = next(same, None)
    person = Person(
        before.id if before else new_id(),
        name,
        first.credential.strip(),
        first.log_in,
        Role.ADMINISTRATOR,
    )
    with store.write(person.id) as write:
        for one in known:
            # What a claim left that ended in the middle: nobody has a log-in yet.
            if one.log_in and one.id != person.id:
                write.update_record(replace(one, log_in="", role=Role.THERAPIST))
        if before is None:
            write.insert_record(person)
        elif before != person:
            write.update_record(person)
    return person

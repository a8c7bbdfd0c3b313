"""What is told of a key file without anybody's secret: that it fits a clinic, and a new key."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from bodymap.charting.ids import new_id
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import KeyFile
from db.keys.proving import cannot_be_sealed, fits
from db.keys.slots import Slot, SlotKind, derive, seal, seal_again
from tests.clinics import QUICK
from tests.old_keys import old_key_file

CLINIC, ANNA, BOB = new_id(), new_id(), new_id()
KEYS = ClinicKeys.new()


def person_s(owner: UUID, log_in: str) -> Slot:
    derived = derive(f"{log_in}'s passphrase", QUICK, KEYS.chain).derived
    return seal(KEYS, SlotKind.PERSON, owner, log_in, CLINIC, derived)


ANNA_S, BOB_S = person_s(ANNA, "anna"), person_s(BOB, "bob")
FILE = KeyFile(CLINIC, (ANNA_S, BOB_S))
PUBLICS = {ANNA: ANNA_S.public, BOB: BOB_S.public}


def test_the_key_file_of_a_clinic_fits_it() -> None:
    assert fits(FILE, PUBLICS, KEYS)
    assert cannot_be_sealed(FILE, PUBLICS, KEYS) == []


OTHERS = {
    "sealed for somebody else": person_s(BOB, "bob"),
    "of before a new key": seal_again(BOB_S, KEYS.with_new_data_key(), BOB_S.public, CLINIC),
    "another salt": replace(BOB_S, salt=bytes(16)),
    "another passphrase's witness": replace(BOB_S, witness=ANNA_S.witness),
    "another's half": replace(BOB_S, public=ANNA_S.public),
    "no half of anything": replace(BOB_S, public=bytes(32)),
    "damaged": replace(BOB_S, wrapped=bytes(80)),
    "another log-in": replace(BOB_S, log_in="bobby"),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_one_slot_that_is_another_is_noticed(other: Slot) -> None:
    changed = FILE.with_slot(other)
    assert not fits(changed, PUBLICS, KEYS)
    assert cannot_be_sealed(changed, PUBLICS, KEYS) == [other]


def test_another_clinic_s_id_or_keys_are_noticed() -> None:
    assert not fits(replace(FILE, clinic_id=new_id()), PUBLICS, KEYS)
    assert not fits(FILE, PUBLICS, ClinicKeys(KEYS.data, bytes(32)))


def test_somebody_whom_the_record_does_not_know_yet_fits_but_gets_no_new_key() -> None:
    assert fits(FILE, {ANNA: ANNA_S.public}, KEYS)
    assert cannot_be_sealed(FILE, {ANNA: ANNA_S.public}, KEYS) == [BOB_S]


def test_a_half_in_the_record_that_is_none_gets_no_new_key() -> None:
    broken = replace(BOB_S, public=bytes(32))
    assert cannot_be_sealed(FILE.with_slot(broken), {**PUBLICS, BOB: bytes(32)}, KEYS) == [broken]


def test_of_a_file_of_before_people_had_log_ins_nothing_is_told() -> None:
    old = old_key_file(KEYS.data, CLINIC, "0" * 35)
    assert fits(old, {}, ClinicKeys.new())
    assert cannot_be_sealed(old, {}, ClinicKeys.from_bytes(KEYS.data)) == list(old.slots)

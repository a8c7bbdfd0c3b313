"""The keys come out of a slot only for the right secret, kind, owner, log-in and clinic."""

from __future__ import annotations

import hmac
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.charting.ids import new_id
from db.keys.clinic_keys import KEY_BYTES, ClinicKeys
from db.keys.exchange import public_of
from db.keys.slots import (
    KeyCost,
    Slot,
    SlotKind,
    derive,
    derived_again,
    holds,
    private_of,
    seal,
    seal_again,
    unlock,
    unseal,
)
from tests.cases import cases
from tests.clinics import QUICK
from tests.old_keys import old_slot

CLINIC, ANNA = new_id(), new_id()
SECRETS = st.text(max_size=40).filter(lambda text: text.isprintable())
PLAIN_SECRETS = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=40)
"""Of letters that no way of writing them down makes the same."""

P = 2**255 - 19
OF_SMALL_ORDER = [
    number.to_bytes(32, "little")
    for number in (
        *(0, 1, P - 1, P, P + 1),
        325606250916557431795983626356110631294008115727848805560023387167927233504,
        39382357235489614581723060781553021112529911719440698176882885853963445705823,
    )
]
"""The points of X25519 with which everybody comes to the same result (cr.yp.to/ecdh.html)."""


def anna_s(secret: str, keys: ClinicKeys) -> Slot:
    derived = derive(secret, QUICK, keys.chain).derived
    return seal(keys, SlotKind.PERSON, ANNA, "anna", CLINIC, derived)


@given(secret=SECRETS)
def test_the_right_secret_opens(secret: str) -> None:
    keys = ClinicKeys.new()
    assert unlock(anna_s(secret, keys), secret, CLINIC) == keys


@given(secrets=st.lists(PLAIN_SECRETS, min_size=2, max_size=2, unique=True))
def test_another_secret_does_not(secrets: list[str]) -> None:
    secret, other = secrets
    assert unlock(anna_s(secret, ClinicKeys.new()), other, CLINIC) is None


PARTS = ("salt", "public", "witness", "ephemeral", "nonce", "wrapped")


@given(data=st.data(), part=st.sampled_from(PARTS))
def test_a_changed_slot_neither_opens_nor_holds_anything(data: st.DataObject, part: str) -> None:
    keys = ClinicKeys.new()
    slot = anna_s("secret", keys)
    content = bytearray(getattr(slot, part))
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    damage: dict[str, Any] = {part: bytes(content)}
    changed = replace(slot, **damage)
    assert unlock(changed, "secret", CLINIC) is None
    assert unseal(changed, private_of(slot, "secret"), CLINIC) is None
    assert not holds(changed, keys, CLINIC)


def test_every_part_of_a_slot_is_changed_by_one_of_these_tests() -> None:
    claimed = {"kind", "owner", "log_in", "form", "cost"}
    assert claimed | set(PARTS) == {field.name for field in fields(Slot)}


@cases(
    "claim",
    [
        {"kind": SlotKind.RECOVERY},
        {"kind": SlotKind.PASSPHRASE},
        {"owner": new_id()},
        {"owner": CLINIC},
        {"log_in": "bob"},
        {"log_in": ""},
        {"form": 1},
        {"cost": KeyCost(memory_kib=16, passes=1, lanes=1)},
        {"cost": KeyCost(memory_kib=8, passes=2, lanes=1)},
    ],
)
def test_a_slot_that_says_something_else_of_itself_does_not_open(claim: dict[str, Any]) -> None:
    keys = ClinicKeys.new()
    slot = anna_s("secret", keys)
    private = private_of(slot, "secret")
    assert unseal(slot, private, CLINIC) == keys
    assert unseal(replace(slot, **claim), private, CLINIC) is None
    assert not holds(replace(slot, **claim), keys, CLINIC)
    assert unseal(slot, private, new_id()) is None
    assert not holds(slot, keys, new_id())


def test_no_two_slots_are_alike() -> None:
    keys = ClinicKeys.new()
    first, second = (anna_s("secret", keys) for _ in range(2))
    again = seal_again(first, keys, first.public, CLINIC)
    for part in PARTS:
        assert getattr(first, part) != getattr(second, part)
    for part in ("ephemeral", "nonce", "wrapped"):
        assert getattr(first, part) != getattr(again, part)


def test_one_letter_in_two_encodings_is_one_secret() -> None:
    slot = anna_s("caf\u00e9", ClinicKeys.new())
    assert unlock(slot, "cafe\u0301", CLINIC) is not None


def test_half_a_letter_is_a_wrong_secret_and_no_failure() -> None:
    assert unlock(anna_s("secret", ClinicKeys.new()), "secret\ud800", CLINIC) is None


def test_other_keys_are_sealed_for_the_same_secret_without_it() -> None:
    keys = ClinicKeys.new()
    slot = anna_s("secret", keys)
    fresh = keys.with_new_data_key()
    again = seal_again(slot, fresh, slot.public, CLINIC)
    assert unlock(again, "secret", CLINIC) == fresh
    assert (fresh.chain, fresh.data == keys.data) == (keys.chain, False)
    assert unseal(again, private_of(slot, "another"), CLINIC) is None


def test_nothing_that_is_stored_of_a_secret_opens_its_slot() -> None:
    """The public half lies in the record, and whoever has a copy of it reads it."""
    keys = ClinicKeys.new()
    slot = anna_s("secret", keys)
    private = private_of(slot, "secret")
    stored = [getattr(slot, part) for part in PARTS]
    assert private not in b"".join(stored)
    halves = [half for half in stored if len(half) == KEY_BYTES] + [keys.data, keys.chain]
    assert len(halves) == 5
    for half in halves:
        assert unseal(slot, half, CLINIC) is None
        assert unseal(replace(slot, public=public_of(half)), half, CLINIC) is None


def test_what_a_slot_holds_is_told_without_its_secret() -> None:
    keys = ClinicKeys.new()
    slot = anna_s("secret", keys)
    assert holds(slot, keys, CLINIC)
    assert not holds(slot, keys.with_new_data_key(), CLINIC)
    assert not holds(slot, ClinicKeys(keys.data, bytes(KEY_BYTES)), CLINIC)
    assert not holds(old_slot(keys, SlotKind.RECOVERY, "secret", CLINIC), keys, CLINIC)


def test_a_clinic_that_a_stranger_made_with_somebody_s_public_half_does_not_open() -> None:
    """Anybody who reads the key file can seal keys of their own for everybody in it."""
    slot = anna_s("secret", ClinicKeys.new())
    theirs = ClinicKeys.new()
    forged = seal_again(slot, theirs, slot.public, CLINIC)
    assert holds(forged, theirs, CLINIC)
    assert unlock(forged, "secret", CLINIC) is None
    witness = derive("a guess", QUICK, theirs.chain).derived.witness
    forged = seal_again(replace(slot, witness=witness), theirs, slot.public, CLINIC)
    assert unlock(forged, "secret", CLINIC) is None


@pytest.mark.parametrize("point", OF_SMALL_ORDER, ids=lambda point: point.hex()[:6])
def test_a_half_with_which_everybody_gets_the_same_key_is_refused(point: bytes) -> None:
    keys = ClinicKeys.new()
    slot = anna_s("secret", keys)
    assert unlock(replace(slot, ephemeral=point), "secret", CLINIC) is None
    assert unlock(replace(slot, public=point), "secret", CLINIC) is None
    assert not holds(replace(slot, public=point), keys, CLINIC)
    with pytest.raises(ValueError, match="shared key"):
        seal_again(slot, keys, point, CLINIC)


def test_a_slot_of_before_people_had_log_ins_gives_both_keys() -> None:
    keys = ClinicKeys.from_bytes(bytes(range(32)))
    slot = old_slot(keys, SlotKind.PASSPHRASE, "secret", CLINIC)
    assert unlock(slot, "secret", CLINIC) == keys
    assert keys.data == bytes(range(32))
    assert keys.chain == hmac.digest(keys.data, b"bodymap change log chain", "sha256")
    assert unlock(slot, "another", CLINIC) is None


def test_a_slot_of_before_is_sealed_anew_for_the_same_secret() -> None:
    keys = ClinicKeys.from_bytes(bytes(range(32)))
    old = old_slot(keys, SlotKind.RECOVERY, "secret", CLINIC)
    derived = derived_again(old, private_of(old, "secret"), keys.chain)
    slot = seal(keys, SlotKind.RECOVERY, CLINIC, "", CLINIC, derived)
    assert unlock(slot, "secret", CLINIC) == keys
    assert holds(slot, keys, CLINIC)


def test_keys_are_not_shown() -> None:
    keys = ClinicKeys.new()
    typed = derive("secret", QUICK, keys.chain)
    shown = f"{keys!r} {typed!r}"
    for secret in (keys.data, keys.chain, typed.private):
        assert secret.hex() not in shown
        assert repr(secret) not in shown
    assert "private" not in shown


@cases("length", [0, 31, 33, 63, 65])
def test_what_is_not_two_keys_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        ClinicKeys.from_bytes(bytes(length))


def test_a_guess_costs_what_was_decided() -> None:
    assert KeyCost() == KeyCost(memory_kib=64 * 1024, passes=3, lanes=4)

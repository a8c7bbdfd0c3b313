"""The keys come out of a slot only for the right secret, kind, owner, log-in and clinic."""

from __future__ import annotations

import hmac
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bodymap.charting.ids import new_id
from db.keys.clinic_keys import KEY_BYTES, ClinicKeys
from db.keys.slots import KeyCost, Slot, SlotKind, derive, kek_of, seal, seal_again, unlock, unseal
from tests.clinics import QUICK
from tests.old_keys import old_slot

CLINIC, ANNA = new_id(), new_id()
SECRETS = st.text(max_size=40).filter(lambda text: text.isprintable())


def anna_s(secret: str, keys: ClinicKeys) -> Slot:
    return seal(keys, SlotKind.PERSON, ANNA, "anna", CLINIC, derive(secret, QUICK))


@given(secret=SECRETS)
def test_the_right_secret_opens(secret: str) -> None:
    keys = ClinicKeys.new()
    assert unlock(anna_s(secret, keys), secret, CLINIC) == keys


@given(secret=SECRETS, other=SECRETS)
def test_another_secret_does_not(secret: str, other: str) -> None:
    assume(secret != other)
    assume(secret.isascii() and other.isascii())
    assert unlock(anna_s(secret, ClinicKeys.new()), other, CLINIC) is None


@given(place=st.integers(0, 2 * KEY_BYTES + 15), bit=st.integers(0, 7))
def test_a_changed_slot_does_not_open(place: int, bit: int) -> None:
    slot = anna_s("secret", ClinicKeys.new())
    wrapped = bytearray(slot.wrapped)
    wrapped[place] ^= 1 << bit
    assert unlock(replace(slot, wrapped=bytes(wrapped)), "secret", CLINIC) is None


@pytest.mark.parametrize(
    "claim",
    [
        {"kind": SlotKind.RECOVERY},
        {"kind": SlotKind.PASSPHRASE},
        {"owner": new_id()},
        {"owner": CLINIC},
        {"log_in": "bob"},
        {"log_in": ""},
        {"form": 1},
    ],
)
def test_a_slot_that_says_something_else_of_itself_does_not_open(claim: dict[str, Any]) -> None:
    slot = anna_s("secret", ClinicKeys.new())
    assert unlock(replace(slot, **claim), "secret", CLINIC) is None
    assert unlock(slot, "secret", new_id()) is None


def test_no_two_slots_are_alike() -> None:
    keys = ClinicKeys.new()
    first, second = (anna_s("secret", keys) for _ in range(2))
    assert {first.salt, first.nonce, first.wrapped}.isdisjoint(
        {second.salt, second.nonce, second.wrapped}
    )


def test_one_letter_in_two_encodings_is_one_secret() -> None:
    slot = anna_s("caf\u00e9", ClinicKeys.new())
    assert unlock(slot, "cafe\u0301", CLINIC) is not None


def test_half_a_letter_is_a_wrong_secret_and_no_failure() -> None:
    assert unlock(anna_s("secret", ClinicKeys.new()), "secret\ud800", CLINIC) is None


def test_other_keys_are_sealed_for_the_same_secret_without_it() -> None:
    keys = ClinicKeys.new()
    slot = anna_s("secret", keys)
    fresh = keys.with_new_data_key()
    again = seal_again(slot, fresh, kek_of(slot, "secret"), CLINIC)
    assert unlock(again, "secret", CLINIC) == fresh
    assert (fresh.chain, fresh.data == keys.data) == (keys.chain, False)
    assert again.nonce != slot.nonce
    assert unseal(again, kek_of(slot, "another"), CLINIC) is None


def test_a_slot_of_before_people_had_log_ins_gives_both_keys() -> None:
    keys = ClinicKeys.from_bytes(bytes(range(32)))
    slot = old_slot(keys, SlotKind.PASSPHRASE, "secret", CLINIC)
    assert unlock(slot, "secret", CLINIC) == keys
    assert keys.data == bytes(range(32))
    assert keys.chain == hmac.digest(keys.data, b"bodymap change log chain", "sha256")


def test_keys_are_not_shown() -> None:
    keys = ClinicKeys.new()
    shown = f"{keys!r} {derive('secret', QUICK)!r}"
    assert keys.data.hex() not in shown
    assert repr(keys.data) not in shown
    assert "kek" not in shown


@pytest.mark.parametrize("length", [0, 31, 33, 63, 65])
def test_what_is_not_two_keys_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        ClinicKeys.from_bytes(bytes(length))


def test_a_guess_costs_what_was_decided() -> None:
    assert KeyCost() == KeyCost(memory_kib=64 * 1024, passes=3, lanes=4)

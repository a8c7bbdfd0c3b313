"""The clinic's key comes out of a slot only for the right secret, kind and clinic."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from bodymap.charting.ids import new_id
from db.keys.slots import KEY_BYTES, KeyCost, SlotKind, new_data_key, unwrap, wrap
from tests.clinics import QUICK

CLINIC = new_id()
SECRETS = st.text(max_size=40).filter(lambda text: text.isprintable())


@given(secret=SECRETS, kind=st.sampled_from(list(SlotKind)))
def test_the_right_secret_opens(secret: str, kind: SlotKind) -> None:
    key = new_data_key()
    assert unwrap(wrap(key, kind, secret, CLINIC, QUICK), secret, CLINIC) == key


@given(secret=SECRETS, other=SECRETS)
def test_another_secret_does_not(secret: str, other: str) -> None:
    assume(secret != other)
    assume(secret.isascii() and other.isascii())
    slot = wrap(new_data_key(), SlotKind.PASSPHRASE, secret, CLINIC, QUICK)
    assert unwrap(slot, other, CLINIC) is None


@given(place=st.integers(0, KEY_BYTES + 15), bit=st.integers(0, 7))
def test_a_changed_slot_does_not_open(place: int, bit: int) -> None:
    slot = wrap(new_data_key(), SlotKind.RECOVERY, "secret", CLINIC, QUICK)
    wrapped = bytearray(slot.wrapped)
    wrapped[place] ^= 1 << bit
    assert unwrap(replace(slot, wrapped=bytes(wrapped)), "secret", CLINIC) is None


def test_a_slot_of_another_kind_or_clinic_does_not_open() -> None:
    slot = wrap(new_data_key(), SlotKind.RECOVERY, "secret", CLINIC, QUICK)
    assert unwrap(replace(slot, kind=SlotKind.PASSPHRASE), "secret", CLINIC) is None
    assert unwrap(slot, "secret", new_id()) is None


def test_no_two_slots_are_alike() -> None:
    key = new_data_key()
    first, second = (wrap(key, SlotKind.PASSPHRASE, "secret", CLINIC, QUICK) for _ in range(2))
    assert {first.salt, first.nonce, first.wrapped}.isdisjoint(
        {second.salt, second.nonce, second.wrapped}
    )


def test_one_letter_in_two_encodings_is_one_secret() -> None:
    slot = wrap(new_data_key(), SlotKind.PASSPHRASE, "caf\u00e9", CLINIC, QUICK)
    assert unwrap(slot, "cafe\u0301", CLINIC) is not None


def test_a_guess_costs_what_was_decided() -> None:
    assert KeyCost() == KeyCost(memory_kib=64 * 1024, passes=3, lanes=4)

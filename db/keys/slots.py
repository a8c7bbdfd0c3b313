"""Key slots: the clinic's keys, sealed once for each secret that opens them.

argon2id makes a private key of a secret, of which nothing is kept but its public half. A slot holds
the clinic's keys encrypted with AES-256-GCM under a key that an exchange (X25519) with that half
gives. What the slot says of itself (its kind, whose it is, the log-in, the clinic, the cost and the
halves) is authenticated with it, so that no slot can be passed off as another.

Whoever has the public half can seal other keys for the same secret, and opens nothing with it. That
a slot was sealed for this clinic and no other is what its witness proves, which was made with the
secret (``exchange.witness_of``).
"""

from __future__ import annotations

import hmac
import secrets
import struct
import unicodedata
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final
from uuid import UUID

from bodymap.services.access.derived import Derived
from db.keys.clinic_keys import KEY_BYTES, ClinicKeys
from db.keys.exchange import ephemeral_private, key_to_open, key_to_seal, public_of, witness_of

SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16

FORM: Final = 2
"""The form of a slot this program seals. One of form 1 holds the data key alone, sealed with what
argon2id made of the secret, and belongs to nobody in particular."""


class SlotKind(StrEnum):
    """Which secret opens a slot."""

    PERSON = "person"
    RECOVERY = "recovery"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind, not a secret
    """The clinic's one passphrase, of a key file of version 1."""


@dataclass(frozen=True, slots=True)
class KeyCost:
    """What one guess costs: argon2id's memory in KiB, passes and lanes (RFC 9106)."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """One sealing of the keys. ``owner`` is a person's id, or the clinic's; ``log_in`` is what a
    person types at the door, empty in any other kind. ``public``, ``witness`` and ``ephemeral`` (32
    bytes each) are empty in form 1."""

    kind: SlotKind
    owner: UUID
    log_in: str
    form: int
    cost: KeyCost
    salt: bytes
    public: bytes
    witness: bytes
    ephemeral: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class Typed:
    """A secret that was just typed: what a slot for it is sealed with, and the private half that
    opens that slot. The latter is never stored but in the keyring of whoever asks for it."""

    derived: Derived
    private: bytes = field(repr=False)


def derive(secret: str, cost: KeyCost, chain: bytes) -> Typed:
    """What a new slot for ``secret`` takes, in the clinic whose chain key is ``chain``."""
    salt = secrets.token_bytes(SALT_BYTES)
    private = _argon2id(secret, salt, cost)
    return Typed(_derived(salt, cost, private, chain), private)


def derived_again(slot: Slot, private: bytes, chain: bytes) -> Derived:
    """What a slot in the place of ``slot`` takes, for the secret that gave ``private`` there."""
    return _derived(slot.salt, slot.cost, private, chain)


def private_of(slot: Slot, secret: str) -> bytes:
    """The private half that ``secret`` gives for this slot, whether it opens it or not."""
    return _argon2id(secret, slot.salt, slot.cost)


def seal(
    keys: ClinicKeys, kind: SlotKind, owner: UUID, log_in: str, clinic_id: UUID, derived: Derived
) -> Slot:
    """A slot that holds ``keys`` for the secret that ``derived`` was derived from.

    Raises ValueError where that is no public half of anything.
    """
    nonce = secrets.token_bytes(NONCE_BYTES)
    return _seal(keys, kind, owner, log_in, clinic_id, derived, nonce)


def seal_again(slot: Slot, keys: ClinicKeys, public: bytes, clinic_id: UUID) -> Slot:
    """The same slot with other keys in it, for the secret whose public half is ``public``. Raises
    ValueError as ``seal`` does."""
    derived = replace(_derived_of(slot), public=public)
    return seal(keys, slot.kind, slot.owner, slot.log_in, clinic_id, derived)


def holds(slot: Slot, keys: ClinicKeys, clinic_id: UUID) -> bool:
    """Whether ``slot`` holds ``keys`` for whoever has the private half of ``slot.public``, told
    without that half: the sealing is repeated. Of a slot of form 1 that cannot be told: False."""
    if slot.form != FORM:
        return False
    about = (slot.kind, slot.owner, slot.log_in, clinic_id)
    try:
        return _seal(keys, *about, _derived_of(slot), slot.nonce) == slot
    except ValueError:
        return False


def unseal(slot: Slot, private: bytes, clinic_id: UUID) -> ClinicKeys | None:
    """The keys, or None where ``private`` does not open the slot, or opens one that somebody sealed
    who knew neither the secret nor this clinic."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if slot.form != FORM:
        key, bound = private, _bound_of_form_1(slot.kind, clinic_id)
    elif public_of(private) != slot.public:
        return None
    else:
        try:
            key = key_to_open(private, slot.ephemeral, slot.public)
        except ValueError:
            return None
        bound = _about(slot.kind, slot.owner, slot.log_in, clinic_id, _derived_of(slot))
        bound += slot.ephemeral
    try:
        keys = ClinicKeys.from_bytes(AESGCM(key).decrypt(slot.nonce, slot.wrapped, bound))
    except InvalidTag:
        return None
    if slot.form == FORM and not hmac.compare_digest(slot.witness, witness_of(private, keys.chain)):
        return None
    return keys


def unlock(slot: Slot, secret: str, clinic_id: UUID) -> ClinicKeys | None:
    """The keys, or None where ``secret`` does not open the slot."""
    return unseal(slot, private_of(slot, secret), clinic_id)


def _seal(
    keys: ClinicKeys,
    kind: SlotKind,
    owner: UUID,
    log_in: str,
    clinic_id: UUID,
    derived: Derived,
    nonce: bytes,
) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    about = _about(kind, owner, log_in, clinic_id, derived)
    private = ephemeral_private(keys, nonce, about)
    ephemeral = public_of(private)
    key = key_to_seal(private, ephemeral, derived.public)
    wrapped = AESGCM(key).encrypt(nonce, keys.to_bytes(), about + ephemeral)
    return Slot(
        kind=kind,
        owner=owner,
        log_in=log_in,
        form=FORM,
        cost=KeyCost(derived.memory_kib, derived.passes, derived.lanes),
        salt=derived.salt,
        public=derived.public,
        witness=derived.witness,
        ephemeral=ephemeral,
        nonce=nonce,
        wrapped=wrapped,
    )


def _derived(salt: bytes, cost: KeyCost, private: bytes, chain: bytes) -> Derived:
    halves = public_of(private), witness_of(private, chain)
    return Derived(salt, cost.memory_kib, cost.passes, cost.lanes, *halves)


def _derived_of(slot: Slot) -> Derived:
    cost = slot.cost
    return Derived(slot.salt, cost.memory_kib, cost.passes, cost.lanes, slot.public, slot.witness)


def _argon2id(secret: str, salt: bytes, cost: KeyCost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    # The same letters typed on two systems can arrive in two encodings. A lone surrogate, which no
    # keyboard gives, is as wrong as any other secret.
    typed = unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass")
    return hash_secret_raw(
        typed, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
    )


def _about(kind: SlotKind, owner: UUID, log_in: str, clinic_id: UUID, derived: Derived) -> bytes:
    """What a slot of form 2 says of itself; only the last part has no fixed length or end."""
    return b"".join(
        (
            b"bodymap key slot 2\0",
            kind.value.encode() + b"\0",
            clinic_id.bytes,
            owner.bytes,
            derived.salt,
            struct.pack(">3I", derived.memory_kib, derived.passes, derived.lanes),
            derived.public,
            derived.witness,
            log_in.encode(),
        )
    )


def _bound_of_form_1(kind: SlotKind, clinic_id: UUID) -> bytes:
    return b"bodymap key slot 1\0" + kind.value.encode() + b"\0" + clinic_id.bytes

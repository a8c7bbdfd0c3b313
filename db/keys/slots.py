"""Key slots: the clinic's keys, sealed once for each secret that opens them.

A slot holds them encrypted with AES-256-GCM under a key that argon2id derives from a secret. What
the slot says of itself (its kind, whose it is, the log-in and the clinic) is authenticated with it,
so that no slot can be passed off as another.

Deriving is slow on purpose, sealing is not: whoever has the derived key can seal other keys for the
same secret without knowing it.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from bodymap.services.access.derived import Derived
from db.keys.clinic_keys import KEY_BYTES, ClinicKeys

SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16

FORM: Final = 2
"""The form of a slot this program seals. One of form 1 holds the data key alone, and belongs to
nobody in particular."""


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
    person types at the door, empty in any other kind."""

    kind: SlotKind
    owner: UUID
    log_in: str
    cost: KeyCost
    salt: bytes
    nonce: bytes
    wrapped: bytes
    form: int = FORM


def derive(secret: str, cost: KeyCost) -> Derived:
    """What a new slot for ``secret`` is sealed with."""
    salt = secrets.token_bytes(SALT_BYTES)
    kek = _argon2id(secret, salt, cost)
    return Derived(salt, cost.memory_kib, cost.passes, cost.lanes, kek)


def kek_of(slot: Slot, secret: str) -> bytes:
    """The key that ``secret`` gives for this slot, whether it opens it or not."""
    return _argon2id(secret, slot.salt, slot.cost)


def seal(
    keys: ClinicKeys,
    kind: SlotKind,
    owner: UUID,
    log_in: str,
    clinic_id: UUID,
    derived: Derived,
    *,
    form: int = FORM,
) -> Slot:
    """A slot that holds ``keys`` for the secret that ``derived`` was derived from."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(NONCE_BYTES)
    content = keys.to_bytes() if form == FORM else keys.data
    bound = _bound(kind, owner, log_in, clinic_id, form)
    wrapped = AESGCM(derived.kek).encrypt(nonce, content, bound)
    cost = KeyCost(derived.memory_kib, derived.passes, derived.lanes)
    return Slot(kind, owner, log_in, cost, derived.salt, nonce, wrapped, form)


def seal_again(slot: Slot, keys: ClinicKeys, kek: bytes, clinic_id: UUID) -> Slot:
    """The same slot with other keys in it; the secret that opens it stays."""
    derived = Derived(slot.salt, slot.cost.memory_kib, slot.cost.passes, slot.cost.lanes, kek)
    return seal(keys, slot.kind, slot.owner, slot.log_in, clinic_id, derived)


def unseal(slot: Slot, kek: bytes, clinic_id: UUID) -> ClinicKeys | None:
    """The keys, or None where ``kek`` does not open the slot."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    bound = _bound(slot.kind, slot.owner, slot.log_in, clinic_id, slot.form)
    try:
        return ClinicKeys.from_bytes(AESGCM(kek).decrypt(slot.nonce, slot.wrapped, bound))
    except InvalidTag:
        return None


def unlock(slot: Slot, secret: str, clinic_id: UUID) -> ClinicKeys | None:
    """The keys, or None where ``secret`` does not open the slot."""
    return unseal(slot, kek_of(slot, secret), clinic_id)


def _argon2id(secret: str, salt: bytes, cost: KeyCost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    # The same letters typed on two systems can arrive in two encodings. A lone surrogate, which no
    # keyboard gives, is as wrong as any other secret.
    typed = unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass")
    return hash_secret_raw(
        typed, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
    )


def _bound(kind: SlotKind, owner: UUID, log_in: str, clinic_id: UUID, form: int) -> bytes:
    head = b"bodymap key slot %d\0" % form + kind.value.encode() + b"\0" + clinic_id.bytes
    return head if form == 1 else head + owner.bytes + log_in.encode()

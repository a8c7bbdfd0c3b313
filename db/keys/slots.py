"""Key slots: the clinic's key, wrapped once for each secret that opens it.

The data key is 32 random bytes and never changes. A slot holds it encrypted with AES-256-GCM under
a key that argon2id derives from a secret; the slot's kind and the clinic's id are authenticated
with it, so that a slot cannot be passed off as another.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

KEY_BYTES: Final = 32
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12


class SlotKind(StrEnum):
    """Which secret opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind, not a secret
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class KeyCost:
    """What one guess costs: argon2id's memory in KiB, passes and lanes (RFC 9106)."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapping of the data key."""

    kind: SlotKind
    cost: KeyCost
    salt: bytes
    nonce: bytes
    wrapped: bytes


def new_data_key() -> bytes:
    """A new key for a clinic file."""
    return secrets.token_bytes(KEY_BYTES)


def wrap(data_key: bytes, kind: SlotKind, secret: str, clinic_id: UUID, cost: KeyCost) -> Slot:
    """A slot that ``secret`` opens."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt = secrets.token_bytes(_SALT_BYTES)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(_derive(secret, salt, cost)).encrypt(nonce, data_key, _bound(kind, clinic_id))
    return Slot(kind, cost, salt, nonce, sealed)


def unwrap(slot: Slot, secret: str, clinic_id: UUID) -> bytes | None:
    """The data key, or None where ``secret`` does not open the slot."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(_derive(secret, slot.salt, slot.cost))
    try:
        return cipher.decrypt(slot.nonce, slot.wrapped, _bound(slot.kind, clinic_id))
    except InvalidTag:
        return None


def _derive(secret: str, salt: bytes, cost: KeyCost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    # The same letters typed on two systems can arrive in two encodings.
    typed = unicodedata.normalize("NFKC", secret).encode()
    return hash_secret_raw(
        typed, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
    )


def _bound(kind: SlotKind, clinic_id: UUID) -> bytes:
    return b"bodymap key slot 1\0" + kind.value.encode() + b"\0" + clinic_id.bytes

"""Key files as the program wrote them before people had log-ins."""

from __future__ import annotations

from dataclasses import replace
from secrets import token_bytes
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import OLD_VERSION, KeyFile
from db.keys.slots import NONCE_BYTES, SALT_BYTES, Slot, SlotKind, private_of
from tests.clinics import PASSPHRASE, QUICK


def old_slot(keys: ClinicKeys, kind: SlotKind, secret: str, clinic_id: UUID) -> Slot:
    """A slot that holds the data key alone, sealed with what argon2id made of the secret."""
    salt, nonce = token_bytes(SALT_BYTES), token_bytes(NONCE_BYTES)
    empty = Slot(kind, clinic_id, "", 1, QUICK, salt, b"", b"", b"", nonce, b"")
    bound = b"bodymap key slot 1\0" + kind.value.encode() + b"\0" + clinic_id.bytes
    wrapped = AESGCM(private_of(empty, secret)).encrypt(nonce, keys.data, bound)
    return replace(empty, wrapped=wrapped)


def old_key_file(key: bytes, clinic_id: UUID, recovery_key: str = "") -> KeyFile:
    """A key file of version 1 that PASSPHRASE opens and, where one is given, the recovery key (35
    characters without dashes)."""
    keys = ClinicKeys.from_bytes(key)
    slots = [old_slot(keys, SlotKind.PASSPHRASE, PASSPHRASE, clinic_id)]
    if recovery_key:
        slots.append(old_slot(keys, SlotKind.RECOVERY, recovery_key, clinic_id))
    return KeyFile(clinic_id, tuple(slots), OLD_VERSION)

"""Key files as the program wrote them before people had log-ins."""

from __future__ import annotations

from uuid import UUID

from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import OLD_VERSION, KeyFile
from db.keys.slots import Slot, SlotKind, derive, seal
from tests.clinics import PASSPHRASE, QUICK


def old_slot(keys: ClinicKeys, kind: SlotKind, secret: str, clinic_id: UUID) -> Slot:
    """A slot that holds the data key alone, and belongs to nobody."""
    return seal(keys, kind, clinic_id, "", clinic_id, derive(secret, QUICK), form=1)


def old_key_file(key: bytes, clinic_id: UUID, recovery_key: str = "") -> KeyFile:
    """A key file of version 1 that PASSPHRASE opens and, where one is given, the recovery key (35
    characters without dashes)."""
    keys = ClinicKeys.from_bytes(key)
    slots = [old_slot(keys, SlotKind.PASSPHRASE, PASSPHRASE, clinic_id)]
    if recovery_key:
        slots.append(old_slot(keys, SlotKind.RECOVERY, recovery_key, clinic_id))
    return KeyFile(clinic_id, tuple(slots), OLD_VERSION)

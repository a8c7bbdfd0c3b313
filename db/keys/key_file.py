"""The small file beside the clinic file that holds its key slots.

JSON, so that a person can see what it is; with a version and a SHA-256 of its content, so that
damage is told apart from a wrong passphrase; accepted only exactly as this program writes it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from bodymap.errors import ClinicFileError
from db.keys.slots import KeyCost, Slot, SlotKind

VERSION: Final = 1
LARGEST_BYTES: Final = 64 * 1024
_FORMAT: Final = "bodymap clinic keys"
_MOST_MEMORY_KIB: Final = 4 * 1024 * 1024

DAMAGED: Final = "The clinic's key file is damaged. Restore it from a backup."
NEWER: Final = "The clinic's key file was made by a newer version of this program. Update first."


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The slots of the clinic ``clinic_id``."""

    clinic_id: UUID
    slots: tuple[Slot, ...]

    def slot(self, kind: SlotKind) -> Slot | None:
        """The slot of this kind."""
        return next((slot for slot in self.slots if slot.kind is kind), None)

    def to_bytes(self) -> bytes:
        """The file's content."""
        content: dict[str, Any] = {
            "format": _FORMAT,
            "version": VERSION,
            "clinic": str(self.clinic_id),
            "slots": [_slot_to_json(slot) for slot in self.slots],
        }
        return render({**content, "sha256": checksum(content)})

    @classmethod
    def from_bytes(cls, data: bytes) -> KeyFile:
        """The slots in a file's content. Raises ClinicFileError for damage or a later version."""
        try:
            content = json.loads(data)
            told = content.pop("sha256")
            if content["format"] != _FORMAT or told != checksum(content):
                raise ClinicFileError(DAMAGED)
            if content["version"] > VERSION:
                raise ClinicFileError(NEWER)
            read = cls(
                UUID(content["clinic"]), tuple(_slot_from_json(each) for each in content["slots"])
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ClinicFileError(DAMAGED) from error
        if read.to_bytes() != data:
            raise ClinicFileError(DAMAGED)
        return read


def _slot_to_json(slot: Slot) -> dict[str, Any]:
    return {
        "kind": slot.kind.value,
        "kdf": "argon2id",
        "memory_kib": slot.cost.memory_kib,
        "passes": slot.cost.passes,
        "lanes": slot.cost.lanes,
        "salt": _to_text(slot.salt),
        "cipher": "AES-256-GCM",
        "nonce": _to_text(slot.nonce),
        "wrapped": _to_text(slot.wrapped),
    }


def _slot_from_json(found: dict[str, Any]) -> Slot:
    cost = KeyCost(found["memory_kib"], found["passes"], found["lanes"])
    if not (
        0 < cost.memory_kib <= _MOST_MEMORY_KIB and 0 < cost.passes <= 64 and 0 < cost.lanes <= 64
    ):
        raise ValueError("The cost of a slot is out of all reason.")
    return Slot(
        SlotKind(found["kind"]),
        cost,
        _to_bytes(found["salt"]),
        _to_bytes(found["nonce"]),
        _to_bytes(found["wrapped"]),
    )


def render(content: dict[str, Any]) -> bytes:
    """``content`` exactly as a key file holds it."""
    return (json.dumps(content, indent=2) + "\n").encode()


def checksum(content: dict[str, Any]) -> str:
    """The SHA-256 of ``content``, which does not hold it itself."""
    return hashlib.sha256(render(content)).hexdigest()


def _to_text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _to_bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("This is not base 64.") from error

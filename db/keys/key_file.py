"""The small file beside the clinic file that holds its key slots.

JSON, so that a person can see what it is; with a version and a SHA-256 of its content, so that
damage is told apart from a wrong passphrase; accepted only exactly as this program writes it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from bodymap.charting.log_in import is_log_in
from bodymap.errors import ClinicFileError
from db.keys.clinic_keys import KEY_BYTES
from db.keys.exchange import HALF_BYTES, WITNESS_BYTES
from db.keys.slots import FORM, NONCE_BYTES, SALT_BYTES, TAG_BYTES, KeyCost, Slot, SlotKind

VERSION: Final = 2
OLD_VERSION: Final = 1
LARGEST_BYTES: Final = 256 * 1024
MOST_SLOTS: Final = 300
"""So many slots fit into the largest file; a clinic has some dozen."""

_FORMAT: Final = "bodymap clinic keys"
_MOST_MEMORY_KIB: Final = 256 * 1024
_MOST_WORK_KIB: Final = 3 * _MOST_MEMORY_KIB
"""Memory times passes: four times what this program asks for, some seconds of a slow machine."""
_MOST_PASSES: Final = 10
_MOST_LANES: Final = 16
_KIB_PER_LANE: Final = 8

DAMAGED: Final = "The clinic's key file is damaged. Restore it from a backup."
NEWER: Final = "The clinic's key file was made by a newer version of this program. Update first."


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The slots of the clinic ``clinic_id``, in the order in which they were made.

    A file of version 1 has one slot for the clinic's passphrase and nobody's log-in.
    """

    clinic_id: UUID
    slots: tuple[Slot, ...]
    version: int = VERSION

    def slot(self, kind: SlotKind) -> Slot | None:
        """The first slot of this kind."""
        return next((slot for slot in self.slots if slot.kind is kind), None)

    def slot_of(self, log_in: str) -> Slot | None:
        """The slot of the person with this log-in."""
        return next((slot for slot in self._people() if slot.log_in == log_in), None)

    def slot_of_person(self, person_id: UUID) -> Slot | None:
        """The slot of this person."""
        return next((slot for slot in self._people() if slot.owner == person_id), None)

    def log_ins(self) -> tuple[str, ...]:
        """The log-ins there are; none in a file of version 1."""
        return tuple(slot.log_in for slot in self._people())

    def with_slot(self, made: Slot) -> KeyFile:
        """The same with ``made`` in the place of its owner's slot, or added to the others."""
        owned = [(slot.kind, slot.owner) for slot in self.slots]
        if (made.kind, made.owner) not in owned:
            return replace(self, slots=(*self.slots, made))
        place = owned.index((made.kind, made.owner))
        return replace(self, slots=(*self.slots[:place], made, *self.slots[place + 1 :]))

    def without_person(self, person_id: UUID) -> KeyFile:
        """The same without the slot of this person."""
        left = (s for s in self.slots if s.kind is not SlotKind.PERSON or s.owner != person_id)
        return replace(self, slots=tuple(left))

    def to_bytes(self) -> bytes:
        """The file's content."""
        slot_to_json = _old_slot_to_json if self.version == OLD_VERSION else _slot_to_json
        content: dict[str, Any] = {
            "format": _FORMAT,
            "version": self.version,
            "clinic": str(self.clinic_id),
            "slots": [slot_to_json(slot) for slot in self.slots],
        }
        return render({**content, "sha256": checksum(content)})

    @classmethod
    def from_bytes(cls, data: bytes) -> KeyFile:
        """The slots in a file's content. Raises ClinicFileError for damage or a later version."""
        try:
            if len(data) > LARGEST_BYTES:
                raise ClinicFileError(DAMAGED)
            content = json.loads(data)
            told = content.pop("sha256")
            if content["format"] != _FORMAT or told != checksum(content):
                raise ClinicFileError(DAMAGED)
            if content["version"] > VERSION:
                raise ClinicFileError(NEWER)
            read = _read(content)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ClinicFileError(DAMAGED) from error
        if read.to_bytes() != data:
            raise ClinicFileError(DAMAGED)
        return read

    def _people(self) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.slots if slot.kind is SlotKind.PERSON)


def _read(content: dict[str, Any]) -> KeyFile:
    clinic_id = UUID(content["clinic"])
    if len(content["slots"]) > MOST_SLOTS:
        raise ValueError("There are more slots than anybody makes.")
    if content["version"] == OLD_VERSION:
        old = tuple(_old_slot_from_json(each, clinic_id) for each in content["slots"])
        return KeyFile(clinic_id, old, OLD_VERSION)
    slots = tuple(_slot_from_json(each, clinic_id) for each in content["slots"])
    for named in ([slot.log_in for slot in slots], [(slot.kind, slot.owner) for slot in slots]):
        if len(set(named)) < len(slots):
            raise ValueError("Two slots are the same person's.")
    return KeyFile(clinic_id, slots)


def _slot_to_json(slot: Slot) -> dict[str, Any]:
    return {
        "kind": slot.kind.value,
        "owner": str(slot.owner),
        "log_in": slot.log_in,
        "form": slot.form,
        **_sealed_to_json(slot),
    }


def _old_slot_to_json(slot: Slot) -> dict[str, Any]:
    return {"kind": slot.kind.value, **_sealed_to_json(slot)}


def _sealed_to_json(slot: Slot) -> dict[str, Any]:
    exchanged = {
        "exchange": "X25519-HKDF-SHA256",
        "public": _to_text(slot.public),
        "witness": _to_text(slot.witness),
        "ephemeral": _to_text(slot.ephemeral),
    }
    return {
        "kdf": "argon2id",
        "memory_kib": slot.cost.memory_kib,
        "passes": slot.cost.passes,
        "lanes": slot.cost.lanes,
        "salt": _to_text(slot.salt),
        **(exchanged if slot.form == FORM else {}),
        "cipher": "AES-256-GCM",
        "nonce": _to_text(slot.nonce),
        "wrapped": _to_text(slot.wrapped),
    }


def _slot_from_json(found: dict[str, Any], clinic_id: UUID) -> Slot:
    form = found["form"]
    kind, owner = SlotKind(found["kind"]), UUID(found["owner"])
    slot = _sealed_from_json(found, kind, owner, found["log_in"], form)
    if slot.kind is SlotKind.PERSON:
        is_sound = slot.form == FORM and is_log_in(slot.log_in)
    else:
        # The recovery slot of an older clinic holds what it held: nobody types its secret in to
        # have it sealed anew.
        is_sound = slot.kind is SlotKind.RECOVERY and slot.form in (1, FORM)
        is_sound = is_sound and slot.log_in == "" and slot.owner == clinic_id
    if not is_sound:
        raise ValueError("This slot is nobody's.")
    return slot


def _old_slot_from_json(found: dict[str, Any], clinic_id: UUID) -> Slot:
    kind = SlotKind(found["kind"])
    if kind is SlotKind.PERSON:
        raise ValueError("Version 1 knew no people.")
    return _sealed_from_json(found, kind, clinic_id, "", 1)


def _sealed_from_json(
    found: dict[str, Any], kind: SlotKind, owner: UUID, log_in: str, form: int
) -> Slot:
    is_new = form == FORM
    sizes = {
        "salt": SALT_BYTES,
        "public": HALF_BYTES if is_new else 0,
        "witness": WITNESS_BYTES if is_new else 0,
        "ephemeral": HALF_BYTES if is_new else 0,
        "nonce": NONCE_BYTES,
        "wrapped": (2 * KEY_BYTES if is_new else KEY_BYTES) + TAG_BYTES,
    }
    parts = {name: _to_bytes(found[name]) if size else b"" for name, size in sizes.items()}
    if any(len(parts[name]) != size for name, size in sizes.items()):
        raise ValueError("This is too short or too long.")
    return Slot(kind, owner, log_in, form, cost_from_json(found), **parts)


def cost_from_json(found: dict[str, Any]) -> KeyCost:
    """The cost of a slot; raises ValueError or TypeError for what no slot has."""
    cost = KeyCost(found["memory_kib"], found["passes"], found["lanes"])
    if not all(type(each) is int for each in (cost.memory_kib, cost.passes, cost.lanes)):
        raise TypeError("A cost is a whole number.")
    if not (
        0 < cost.lanes <= _MOST_LANES
        and 0 < cost.passes <= _MOST_PASSES
        and _KIB_PER_LANE * cost.lanes <= cost.memory_kib <= _MOST_MEMORY_KIB
        and cost.memory_kib * cost.passes <= _MOST_WORK_KIB
    ):
        # Whoever can write this file must not be able to keep the machine busy for minutes.
        raise ValueError("The cost of a slot is out of all reason.")
    return cost


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

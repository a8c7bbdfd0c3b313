"""Whom a passphrase proves, by the content of a key file alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from bodymap.charting.log_in import as_log_in
from bodymap.errors import WrongPassphraseError
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import OLD_VERSION, KeyFile
from db.keys.slots import FORM, KeyCost, Slot, SlotKind, derive, holds, private_of, unseal

WRONG_PASSPHRASE: Final = "Log-in and passphrase do not belong together in this clinic."  # noqa: S105 - a sentence
WRONG_OLD_PASSPHRASE: Final = "This is not the passphrase of this clinic."  # noqa: S105 - a sentence


@dataclass(frozen=True, slots=True)
class Proved:
    """What a passphrase opened, and the private half that did. ``person_id`` is None for a key file
    of version 1."""

    keys: ClinicKeys
    clinic_id: UUID
    person_id: UUID | None
    slot: Slot
    private: bytes = field(repr=False)


def prove(content: bytes, log_in: str, passphrase: str) -> Proved:
    """See ``prove_by``, for the content of a key file. Raises ClinicFileError where it is none."""
    return prove_by(KeyFile.from_bytes(content), log_in, passphrase)


def prove_by(keys: KeyFile, log_in: str, passphrase: str) -> Proved:
    """What ``passphrase`` opens for this log-in, which does not matter in version 1.

    Raises WrongPassphraseError, with the same sentence and after the same time where nobody has
    that log-in.
    """
    if keys.version == OLD_VERSION:
        slot, sentence = keys.slot(SlotKind.PASSPHRASE), WRONG_OLD_PASSPHRASE
    else:
        slot, sentence = keys.slot_of(as_log_in(log_in)), WRONG_PASSPHRASE
    if slot is None:
        derive(passphrase, keys.slots[0].cost if keys.slots else KeyCost(), b"")
        raise WrongPassphraseError(sentence)
    proved = open_slot(keys, slot, passphrase)
    if proved is None:
        raise WrongPassphraseError(sentence)
    return proved


def open_slot(keys: KeyFile, slot: Slot, secret: str) -> Proved | None:
    """What ``secret`` opens, or None where it does not open ``slot``."""
    return open_slot_with(keys, slot, private_of(slot, secret))


def open_slot_with(keys: KeyFile, slot: Slot, private: bytes) -> Proved | None:
    """As ``open_slot``, with the private half that the secret gave."""
    opened = unseal(slot, private, keys.clinic_id)
    if opened is None:
        return None
    person_id = slot.owner if slot.kind is SlotKind.PERSON else None
    return Proved(opened, keys.clinic_id, person_id, slot, private)


def fits(key_file: KeyFile, publics: Mapping[UUID, bytes], keys: ClinicKeys) -> bool:
    """Whether the slots are those of the clinic whose keys these are and whose record knows the
    public halves ``publics``, as far as it can be told without anybody's secret.

    Told is, of each slot of form 2: it holds exactly ``keys`` for whoever has the private half of
    its public half; that half is the one that the record knows for its owner, if it knows any; and
    whatever else the slot says of itself is what was sealed. Not told is that anybody still knows
    the secret that gives the private half. Of a slot of form 1 nothing is told.
    """
    return all(
        holds(slot, keys, key_file.clinic_id)
        and publics.get(slot.owner, slot.public) == slot.public
        for slot in key_file.slots
        if slot.form == FORM
    )


def cannot_be_sealed(
    key_file: KeyFile, publics: Mapping[UUID, bytes], keys: ClinicKeys
) -> list[Slot]:
    """The slots that do not hold ``keys`` for the public half that ``publics`` has for their owner.
    They cannot be sealed anew before their secret was typed once more."""
    return [
        slot
        for slot in key_file.slots
        if publics.get(slot.owner) != slot.public or not holds(slot, keys, key_file.clinic_id)
    ]

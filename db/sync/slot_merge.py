"""Two workstations changed the clinic's key slots: which of them open it from now on."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple
from uuid import UUID

from db.keys.key_file import KeyFile
from db.keys.slots import KeyCost, Slot, SlotKind


class Secret(NamedTuple):
    """Whose secret opens a slot, whatever keys are in it: two slots with the same open alike."""

    log_in: str
    cost: KeyCost
    salt: bytes
    public: bytes
    witness: bytes


def secret_of(slot: Slot | None) -> Secret | None:
    """What opens this slot."""
    if slot is None:
        return None
    return Secret(slot.log_in, slot.cost, slot.salt, slot.public, slot.witness)


def merged(base: KeyFile | None, theirs: KeyFile, mine: KeyFile, left: Collection[UUID]) -> KeyFile:
    """The slots of ``theirs`` and ``mine``, which both began with ``base``; None where that is not
    known.

    - Who has left, as the record says, has none.
    - Where both were changed, that of ``theirs`` counts: it was there first.
    - Of two people with one log-in the one of ``theirs`` has it: the other gets another one.
    - One that is gone from ``theirs`` stays away. One that is only gone from ``mine`` comes back:
      the record says who left, and a workstation may know somebody's slot before the person.
    """
    slots = {_whose(slot): slot for each in (mine, theirs) for slot in each.slots}
    found = {key: _of(key, base, theirs, mine) for key in slots}
    kept = [
        slot
        for (kind, owner), slot in found.items()
        if slot is not None and not (kind is SlotKind.PERSON and owner in left)
    ]
    given = {slot.log_in: slot.owner for slot in kept if slot_in(theirs, _whose(slot))}
    return KeyFile(
        theirs.clinic_id,
        tuple(slot for slot in kept if given.get(slot.log_in, slot.owner) == slot.owner),
    )


def _of(
    key: tuple[SlotKind, UUID], base: KeyFile | None, theirs: KeyFile, mine: KeyFile
) -> Slot | None:
    ours, other = slot_in(mine, key), slot_in(theirs, key)
    if base is None:
        return other or ours
    before = secret_of(slot_in(base, key))
    if secret_of(other) == before:
        return ours or other
    return other


def lost(
    base: KeyFile | None, agreed: KeyFile, mine: KeyFile, left: Collection[UUID]
) -> tuple[Slot, ...]:
    """The slots of ``mine`` that were made or changed here and count no more in what was
    ``agreed``, because another one was there first, of the same owner or with the same log-in:
    somebody still knows what opened them."""
    if base is None:
        return ()
    return tuple(
        slot
        for slot in mine.slots
        if not (slot.kind is SlotKind.PERSON and slot.owner in left)
        and secret_of(slot) != secret_of(slot_in(base, _whose(slot)))
        and (winner := winner_over(slot, agreed)) is not None
        and secret_of(winner) != secret_of(slot)
    )


def winner_over(slot: Slot, agreed: KeyFile) -> Slot | None:
    """The slot of ``agreed`` in the place of ``slot``: of the same owner, or of whoever has that
    log-in; None where its owner has none any more."""
    same_owner = slot_in(agreed, _whose(slot))
    if same_owner is not None or slot.kind is not SlotKind.PERSON:
        return same_owner
    return agreed.slot_of(slot.log_in)


def slot_in(slots: KeyFile, key: tuple[SlotKind, UUID]) -> Slot | None:
    """The slot of that kind and owner."""
    return next((slot for slot in slots.slots if _whose(slot) == key), None)


def _whose(slot: Slot) -> tuple[SlotKind, UUID]:
    return slot.kind, slot.owner

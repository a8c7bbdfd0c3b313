"""Who was first, where two workstations made a slot for the same person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.errors import ExpectedError
from db.keys.key_file import KeyFile
from db.keys.replaced import Replaced
from db.keys.slots import Slot
from db.rows import from_micros
from db.sync.key_ring import Put
from db.sync.slot_merge import secret_of, slot_in, winner_over

if TYPE_CHECKING:
    from db.driver import Connection

ANOTHER_ROOM: Final = "another room"
SOMEBODY: Final = "Somebody"

_ROOM: Final = "SELECT name FROM workstation WHERE id = ?"
_PERSON: Final = "SELECT name FROM person WHERE id = ?"


def replaced_by(
    lost: Iterable[Slot], agreed: KeyFile, came: Sequence[Put], local: Connection, chain: bytes
) -> Iterator[Replaced]:
    """What is told of the ``lost`` slots of this workstation: which one counts, as is ``agreed``,
    and in which room it was made. ``came`` are the rings since the one that was taken in last, and
    ``local`` leads to the clinic file, which knows the names. Raises driver.Error."""
    for slot in lost:
        winner = winner_over(slot, agreed)
        first = None if winner is None else _first(winner, came, chain)
        if winner is None or first is None:
            continue
        yield Replaced.of(
            slot,
            _name(local, _PERSON, slot.owner) or SOMEBODY,
            _name(local, _ROOM, first.origin) or ANOTHER_ROOM,
            from_micros(first.at),
            has_log_in_gone=winner.owner != slot.owner,
        )


def _first(winner: Slot, came: Sequence[Put], chain: bytes) -> Put | None:
    """The ring in which that slot was there first."""
    wanted = secret_of(winner)
    whose = winner.kind, winner.owner
    for put in came:
        # one that somebody without a key put between the others says nothing
        with suppress(ExpectedError):
            if secret_of(slot_in(put.ring.proved(chain), whose)) == wanted:
                return put
    return None


def _name(local: Connection, statement: str, key: UUID) -> str:
    found = local.execute(statement, (key.bytes,)).fetchone()
    return "" if found is None else str(found[0])

"""The clinic's key slots as they lie on its server, for every workstation to take.

Each workstation encrypts its file with a data key of its own. What they have in common is the chain
key, and in whose secrets it is sealed. So a ring is a key file whose data key opens nothing: it is
made of the chain key. Whoever opens a slot of it has the chain key; whoever has that seals the
slots anew with the data key of the own file, for the same secrets.

The server has no key. What somebody there adds, changes or brings back is noticed by the seal of
the ring, which covers its number.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from uuid import UUID

from bodymap.errors import ExpectedError
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import KeyFile
from db.keys.slots import FORM, seal_again
from db.sync.on_server import CHANNEL

if TYPE_CHECKING:
    import psycopg

CHANGED: Final = (
    "The keys on the clinic's server were changed by somebody who has no key to the clinic. Tell"
    " whoever looks after it."
)
TOLD: Final = "keys"
"""What the server tells when there is another ring, where it else tells a number."""

_SEAL_BYTES: Final = 32
_SEALED: Final = b"bodymap key ring\0"
_DATA: Final = b"bodymap key ring data key"
_NEWEST: Final = "SELECT number, content FROM key_ring ORDER BY number DESC LIMIT 1"
_AFTER: Final = (
    'SELECT number, content, origin, "at" FROM key_ring WHERE number > %s ORDER BY number'
)
_PUT: Final = 'INSERT INTO key_ring (number, content, origin, "at") VALUES (%s, %s, %s, %s)'


class KeyRingError(ExpectedError):
    """The ring on the server is nothing that a workstation of the clinic put there."""

    def __init__(self) -> None:
        super().__init__(CHANGED)


@dataclass(frozen=True, slots=True)
class Ring:
    """The slots under a number; a later one has a higher number. ``content`` is the slots with
    their seal before them, as the server has them."""

    number: int
    content: bytes

    @classmethod
    def sealed(cls, number: int, slots: KeyFile, chain: bytes) -> Ring:
        """A ring of those slots, whatever data key they hold. The printed key of an older clinic
        cannot be sealed anew, and is left out."""
        keys = ring_keys(chain)
        ring = sealed_for(keys, slots).to_bytes()
        return cls(number, _seal(number, ring, chain) + ring)

    @property
    def unproved(self) -> KeyFile:
        """The slots, which nobody has proved yet. Raises ClinicFileError where it holds none."""
        return KeyFile.from_bytes(self.content[_SEAL_BYTES:])

    def proved(self, chain: bytes) -> KeyFile:
        """The slots, put together by somebody who has the chain key. Raises KeyRingError."""
        seal, slots = self.content[:_SEAL_BYTES], self.content[_SEAL_BYTES:]
        if not hmac.compare_digest(seal, _seal(self.number, slots, chain)):
            raise KeyRingError
        return KeyFile.from_bytes(slots)


class Put(NamedTuple):
    """Who put a ring there: a workstation, and when (microseconds UTC)."""

    ring: Ring
    origin: UUID
    at: int


def ring_keys(chain: bytes) -> ClinicKeys:
    """What the slots of a ring hold."""
    return ClinicKeys(hmac.digest(chain, _DATA, "sha256"), chain)


def sealed_for(keys: ClinicKeys, slots: KeyFile) -> KeyFile:
    """The same slots for the same secrets, with ``keys`` in them."""
    clinic_id = slots.clinic_id
    return KeyFile(
        clinic_id,
        tuple(
            seal_again(slot, keys, slot.public, clinic_id)
            for slot in slots.slots
            if slot.form == FORM
        ),
    )


def newest_on(server: psycopg.Cursor[Any]) -> Ring | None:
    """The ring that counts; None where there is none yet. Raises psycopg.Error."""
    found = server.execute(_NEWEST).fetchone()
    return None if found is None else Ring(found[0], bytes(found[1]))


def rings_after(server: psycopg.Cursor[Any], number: int) -> list[Put]:
    """The rings that came after that number, in their order. Raises psycopg.Error."""
    found = server.execute(_AFTER, (number,)).fetchall()
    return [Put(Ring(one[0], bytes(one[1])), UUID(bytes=bytes(one[2])), one[3]) for one in found]


def newest_number(server: psycopg.Cursor[Any]) -> int:
    """The number of the ring that counts, 0 where there is none. Raises psycopg.Error."""
    found = server.execute("SELECT max(number) FROM key_ring").fetchone()
    return 0 if found is None or found[0] is None else int(found[0])


def put_ring(server: psycopg.Cursor[Any], ring: Ring, origin: UUID, at: int) -> None:
    """Let this ring count from now on (``at`` in microseconds UTC), and tell whoever listens."""
    server.execute(_PUT, (ring.number, ring.content, origin.bytes, at))
    server.execute("SELECT pg_notify(%s, %s)", (CHANNEL, TOLD))


def _seal(number: int, slots: bytes, chain: bytes) -> bytes:
    return hmac.digest(chain, _SEALED + number.to_bytes(8, "big") + slots, "sha256")

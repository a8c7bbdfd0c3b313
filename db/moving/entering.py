"""Who comes to a server from a machine that has nothing of the clinic: by log-in and passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from bodymap.charting.log_in import as_log_in
from bodymap.charting.person import Role
from bodymap.errors import ClinicFileError, WrongPassphraseError
from db.keys.attempts import NOBODY
from db.keys.key_file import KeyFile
from db.keys.proving import WRONG_PASSPHRASE, Proved, prove_by
from db.moving.at_the_server import clinic_on, refuse_other_schema
from db.sync.key_ring import KeyRingError, Ring, newest_on, ring_keys

if TYPE_CHECKING:
    import psycopg

    from db.keys.attempts import Attempts

NO_CLINIC: Final = "There is no clinic on the server yet: move one there first."
MOVING: Final = "The clinic is still being moved to the server. Wait until that is done."

_WORKS_HERE: Final = (
    "SELECT role FROM person WHERE id = %s AND log_in = %s"
    " AND left_at IS NULL AND voided_seq IS NULL"
)


@dataclass(frozen=True, slots=True)
class Entered:
    """Whom the passphrase proved, at a server that has the clinic ``clinic_id``. What ``proved``
    holds are keys of the ring: its data key opens nothing."""

    proved: Proved
    role: Role
    ring: Ring
    slots: KeyFile
    clinic_id: UUID
    clinic_name: str


def enter(
    server: psycopg.Connection[Any], log_in: str, passphrase: str, attempts: Attempts
) -> Entered:
    """Prove by the newest ring who that is. Counted as wrong before it is tried, as at the door.

    Raises WrongPassphraseError, also for somebody who does not work there, LockedOutError,
    ClinicFileError and psycopg.Error.
    """
    refuse_other_schema(server)
    clinic = clinic_on(server)
    if clinic is None:
        raise ClinicFileError(NO_CLINIC)
    ring = newest_on(server.cursor())
    if ring is None:
        raise ClinicFileError(MOVING)
    keys, name = ring.unproved, as_log_in(log_in)
    counted = name if name in keys.log_ins() else NOBODY
    attempts.begin(counted)
    try:
        proved = prove_by(keys, name, passphrase)
    except WrongPassphraseError:
        raise
    except BaseException:
        attempts.take_back(counted)
        raise
    attempts.right(counted)
    slots = _proved_slots(ring, proved, clinic[0])
    found = server.execute(_WORKS_HERE, (proved.slot.owner.bytes, name)).fetchone()
    if found is None:
        raise WrongPassphraseError(WRONG_PASSPHRASE)
    return Entered(proved, Role(found[0]), ring, slots, *clinic)


def _proved_slots(ring: Ring, proved: Proved, clinic_id: UUID) -> KeyFile:
    """The slots, now that the chain key is known."""
    try:
        slots = ring.proved(proved.keys.chain)
        if slots.clinic_id != clinic_id or proved.keys != ring_keys(proved.keys.chain):
            raise KeyRingError
    except KeyRingError as error:
        raise ClinicFileError(error.sentence) from error
    return slots

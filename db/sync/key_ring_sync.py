"""The key file of a workstation and the ring on its clinic's server, brought to the same."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from bodymap.services.ports import Clock
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import OLD_VERSION, KeyFile
from db.keys.on_disk import read_key_file, write_key_file
from db.keys.slots import Slot, SlotKind, holds, seal_again
from db.rows import to_micros
from db.server.store import LOCK_LOG
from db.sync.first_there import replaced_by
from db.sync.key_ring import Put, Ring, newest_number, newest_on, put_ring, rings_after
from db.sync.slot_merge import Secret, lost, merged, secret_of, slot_in

if TYPE_CHECKING:
    import psycopg

    from db.driver import Connection, Cursor
    from db.keys.replaced import ReplacedSecrets

Turn = Callable[[], AbstractContextManager[object]]
"""Gives the turn to write into a file that a window writes into, too."""

_TRIES: Final = 5
"""So often somebody else may have put a ring there first."""

_SLOT_KEYS: Final = "SELECT id, public_key FROM slot_key"
_NUMBER: Final = "SELECT number FROM key_ring"
_LEFT: Final = "SELECT id FROM person WHERE left_at IS NOT NULL OR voided_seq IS NOT NULL"
_BASE: Final = "SELECT number, content FROM key_ring"
_KEEP: Final = 'INSERT INTO key_ring (number, content, origin, "at") VALUES (?, ?, ?, ?)'


@dataclass(frozen=True, slots=True)
class _Taken:
    """The slots that open the clinic from now on. ``is_changed``: they are others than this
    workstation had; ``is_news``: others than the server has."""

    slots: KeyFile
    is_changed: bool
    is_news: bool


class KeyRingSync:
    """For the workstation ``origin`` whose key file is ``key_file``. ``keys`` gives the keys of its
    clinic file as they are now; ``changing`` is held by whoever changes the key file. Used on one
    thread, which is not the window's. ``replaced`` keeps what was changed here and counts no more,
    because somebody else was first.

    The ring that was taken in last lies in the clinic file: what differs from it was changed here.
    """

    def __init__(
        self,
        key_file: Path,
        origin: UUID,
        keys: Callable[[], ClinicKeys],
        changing: threading.RLock,
        clock: Clock,
        replaced: ReplacedSecrets | None = None,
    ) -> None:
        self._key_file = key_file
        self._origin = origin
        self._keys = keys
        self._changing = changing
        self._clock = clock
        self._replaced = replaced
        self._settled: tuple[int, object] | None = None

    def step(
        self, server: psycopg.Connection[Any], local: Connection, turn: Turn = nullcontext
    ) -> bool:
        """Take in what others changed, and tell of what was changed here; ``local`` leads to the
        clinic file, which has taken in all that the server has, and is written to in a ``turn``.
        Whether other people, or other secrets, open this workstation now.

        Raises KeyRingError, ClinicFileError where the key file cannot be read or written,
        psycopg.Error and ``driver.Error``: then the next call goes on.
        """
        with server.cursor() as cursor:
            found = newest_number(cursor), self._here(local)
        if found == self._settled:
            return False
        is_changed = self._bring(server, local, turn)
        self._settled = found if self._here(local) == found[1] else None
        return is_changed

    def _here(self, local: Connection) -> tuple[object, ...]:
        """Whatever here decides about the slots: while it is the same, and the ring is, there is
        nothing to do."""
        file: tuple[int, ...] = ()
        with suppress(OSError):
            found = self._key_file.stat()
            file = (found.st_ino, found.st_mtime_ns, found.st_size)
        return file, *(local.execute(one).fetchall() for one in (_NUMBER, _LEFT, _SLOT_KEYS))

    def _bring(self, server: psycopg.Connection[Any], local: Connection, turn: Turn) -> bool:
        is_changed = False
        for _ in range(_TRIES):
            base = base_of(local)
            with server.cursor() as cursor:
                number = newest_number(cursor)
                # a server that was brought back from a copy may have forgotten the ring that was
                # taken in here: then that one counts
                is_behind = base is not None and number < base.number
                is_here = is_behind or _is(base, number)
                came = [] if base is None or is_here else rings_after(cursor, base.number)
                ring = base if is_here else newest_on(cursor)
            with self._changing:
                taken = self._take(ring, base, came, local, turn)
            is_changed = is_changed or taken.is_changed
            if not (taken.is_news or is_behind):
                break
            if self._put(server, number, base, taken.slots, local, turn):
                break
        return is_changed

    def _take(
        self,
        ring: Ring | None,
        base: Ring | None,
        came: list[Put],
        local: Connection,
        turn: Turn,
    ) -> _Taken:
        keys, file = self._keys(), read_key_file(self._key_file)
        if file.version == OLD_VERSION:
            return _Taken(file, is_changed=False, is_news=False)
        with closing(local.cursor()) as cursor:
            left = frozenset(UUID(bytes=key) for (key,) in cursor.execute(_LEFT))
            publics = {UUID(bytes=key): public for key, public in cursor.execute(_SLOT_KEYS)}
        known = _known(file, publics, keys)
        before = None if base is None else base.proved(keys.chain)
        theirs = None if ring is None else ring.proved(keys.chain)
        agreed = merged(before, known if theirs is None else theirs, known, left)
        if self._replaced is not None and theirs is not None:
            # first: whoever is to be told is told, also where the program ends here
            gone = lost(before, agreed, known, left)
            self._replaced.add(replaced_by(gone, agreed, came, local, keys.chain))
        fresh = _sealed(agreed, file, known, before, left, keys)
        if fresh != file:
            write_key_file(self._key_file, fresh)
        wanted = {slot.owner: slot.public for slot in agreed.slots}
        if ring != base or any(publics.get(owner) != key for owner, key in wanted.items()):
            with turn(), _writing(local) as writing:
                remember_secrets(writing, agreed)
                if ring is not None:
                    self._keep(writing, ring)
        return _Taken(
            agreed,
            is_changed=_secrets(fresh) != _secrets(file),
            is_news=theirs is None or _secrets(agreed) != _secrets(theirs),
        )

    def _put(
        self,
        server: psycopg.Connection[Any],
        number: int,
        base: Ring | None,
        agreed: KeyFile,
        local: Connection,
        turn: Turn,
    ) -> bool:
        """Put the slots onto the server. False where another ring came first."""
        highest = max(number, 0 if base is None else base.number)
        ring = Ring.sealed(highest + 1, agreed, self._keys().chain)
        with server.transaction(), server.cursor() as cursor:
            cursor.execute(LOCK_LOG)
            if newest_number(cursor) != number:
                return False
            put_ring(cursor, ring, self._origin, to_micros(self._clock.now()))
        with turn(), _writing(local) as writing:
            self._keep(writing, ring)
        return True

    def _keep(self, cursor: Cursor, ring: Ring) -> None:
        keep_base(cursor, ring, self._origin, to_micros(self._clock.now()))


def base_of(local: Connection) -> Ring | None:
    """The ring that this file took in last."""
    found = local.execute(_BASE).fetchone()
    return None if found is None else Ring(found[0], found[1])


def keep_base(cursor: Cursor, ring: Ring, origin: UUID, at: int) -> None:
    """The file behind ``cursor`` took in this ring (``at`` in microseconds UTC)."""
    cursor.execute("DELETE FROM key_ring")
    cursor.execute(_KEEP, (ring.number, ring.content, origin.bytes, at))


def remember_secrets(cursor: Cursor, slots: KeyFile) -> None:
    """The file behind ``cursor`` knows for whose secrets these slots are sealed."""
    cursor.executemany(
        "INSERT OR REPLACE INTO slot_key (id, public_key) VALUES (?, ?)",
        [(slot.owner.bytes, slot.public) for slot in slots.slots],
    )


@contextmanager
def _writing(local: Connection) -> Iterator[Cursor]:
    with closing(local.cursor()) as cursor:
        cursor.execute("BEGIN IMMEDIATE")
        try:
            yield cursor
            cursor.execute("COMMIT")
        finally:
            if local.in_transaction:
                cursor.execute("ROLLBACK")


def _is(ring: Ring | None, number: int) -> bool:
    return ring is not None and ring.number == number


def _known(file: KeyFile, publics: dict[UUID, bytes], keys: ClinicKeys) -> KeyFile:
    """The slots that are sealed for a secret that the record knows, and hold the clinic's keys.
    Others are nothing to tell anybody of: somebody may have put them into the file, or a program
    ended while it changed them."""
    sound = (
        slot
        for slot in file.slots
        if publics.get(slot.owner) == slot.public and holds(slot, keys, file.clinic_id)
    )
    return KeyFile(file.clinic_id, tuple(sound))


def _sealed(
    agreed: KeyFile,
    file: KeyFile,
    known: KeyFile,
    before: KeyFile | None,
    left: frozenset[UUID],
    keys: ClinicKeys,
) -> KeyFile:
    """The key file with the slots that were agreed on. One that is not known stays as it is, until
    its secret was typed here once more or somebody changed it elsewhere."""
    sealed: list[Slot] = []
    for key in dict.fromkeys((slot.kind, slot.owner) for slot in (*file.slots, *agreed.slots)):
        ours, wanted, is_known = slot_in(file, key), slot_in(agreed, key), slot_in(known, key)
        is_same = ours is not None and secret_of(ours) == secret_of(wanted)
        then = None if before is None else slot_in(before, key)
        is_left_alone = secret_of(wanted) == secret_of(then) and key[1] not in left
        if ours and not wanted and ours.log_in in agreed.log_ins():
            continue  # somebody else has that log-in
        if ours and (is_known if is_same else is_left_alone and not is_known):
            sealed.append(ours)
        elif wanted:
            sealed.append(seal_again(wanted, keys, wanted.public, file.clinic_id))
    return KeyFile(file.clinic_id, tuple(sealed))


def _secrets(slots: KeyFile) -> dict[tuple[SlotKind, UUID], Secret | None]:
    return {(slot.kind, slot.owner): secret_of(slot) for slot in slots.slots}

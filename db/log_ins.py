"""The log-ins of an open clinic: its key file, and what of it lies in the clinic file.

The key file decides who opens the clinic; the record decides who works there. Writes go in this
order, so that a program that ends between two of them locks nobody out and leaves nobody in:

- give, change, keep_recovery: the key file, then ``slot_key``. In between the new secret opens, and
  the next log-in with it puts the missing row there.
- take: the key file, then ``slot_key``, and only then (``People``) the record. In between the
  person cannot log in and is still listed; removing again ends it.
- A slot of somebody the record does not know as working here, as one that came back with an old key
  file, opens nothing, and is removed at the next log-in of somebody else.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.log_in import as_log_in
from bodymap.errors import ClinicFileError, NotSavedError, WrongPassphraseError
from bodymap.services.access.derived import Derived
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import Head
from bodymap.services.progress import Progress
from db.chain import LAST_LINE
from db.keys.attempts import NOBODY, RECOVERY, Attempts
from db.keys.clinic_keys import ClinicKeys
from db.keys.exchange import public_of
from db.keys.key_file import MOST_SLOTS, KeyFile
from db.keys.on_disk import KEYS_UNREADABLE, read_key_file, write_key_file
from db.keys.os_keyring import OsKeyring
from db.keys.passphrase import check_passphrase
from db.keys.proving import WRONG_PASSPHRASE, Proved, cannot_be_sealed, prove_by
from db.keys.replaced import ReplacedSecrets
from db.keys.slots import KeyCost, SlotKind, derive, seal, seal_again
from db.layout import CLINIC_FILE, KEY_FILE, REPLACED_FILE
from db.re_key import NOT_MADE, ReKeying
from db.ways_in import WaysIn

if TYPE_CHECKING:
    from bodymap.services.ports import Clock
    from db import driver
    from db.store import SqlStore

TAKEN: Final = "This log-in is taken."
TOO_MANY: Final = "The key file holds no more log-ins. Remove some first."
READ_ONLY: Final = "This clinic is open to read only, so nobody's log-in changes here."
NO_SLOT: Final = "This person has no log-in yet."
TYPE_IT_AGAIN: Final = "Type your passphrase once more, then try again."
CHANGED_MEANWHILE: Final = (
    "The record was changed meanwhile, so the key is still the same. Try again."
)
NOT_PREPARED: Final = "The clinic file was not encrypted anew yet."
RECOVERY_TOO_OLD: Final = (
    "The printed recovery key is from before this can be done. Make a new one first."
)

_LAST_OF_OURS: Final = "SELECT sequence, mac FROM outbox ORDER BY sequence DESC LIMIT 1"
_IS_SHARED: Final = "SELECT EXISTS (SELECT 1 FROM server_link)"
_SLOT_KEYS: Final = "SELECT id, public_key FROM slot_key"


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A new file that waits beside the clinic, made when what was written here ended in ``head``
    and the key file was ``slots``."""

    keys: ClinicKeys
    head: Head | None
    slots: KeyFile


class SqlLogIns:
    """Implements the services' ``LogIns`` for the clinic in ``folder`` that ``proved`` opened.

    ``open_again`` opens the clinic file with a data key. ``cost`` is what a guess costs in a slot
    made from now on. Where ``is_read_only``, another program has the clinic, and nothing changes.
    The private half of whoever typed a passphrase here last stays in memory, for ``remember``.
    """

    def __init__(
        self,
        folder: Path,
        store: SqlStore,
        proved: Proved,
        *,
        attempts: Attempts,
        keyring: OsKeyring,
        clock: Clock,
        cost: KeyCost,
        open_again: Callable[[bytes], driver.Connection],
        is_read_only: bool = False,
    ) -> None:
        self._folder = folder
        self._key_file = folder / KEY_FILE
        self._store = store
        self._keys = proved.keys
        self._clinic_id = proved.clinic_id
        self._attempts = attempts
        self._keyring = keyring
        self._clock = clock
        self._cost = cost
        self._open_again = open_again
        self._is_read_only = is_read_only
        self._proved_last = (proved.person_id, proved.private)
        self._re_keying = ReKeying(folder / CLINIC_FILE, self._key_file)
        self._prepared: _Prepared | None = None
        self._is_finished = True
        self.replaced = ReplacedSecrets(folder / REPLACED_FILE, clock)
        """What was given here and counts no more, because another workstation was first."""
        self.changing = threading.RLock()
        """Held by whoever changes the key file, and what the record knows of it."""

    @property
    def keys(self) -> ClinicKeys:
        """The keys of the clinic as it is encrypted now."""
        return self._keys

    def names(self) -> tuple[str, ...]:
        """The log-ins there are."""
        return self._read().log_ins()

    def proves(self, log_in: str, passphrase: str) -> UUID:
        """Whom log-in and passphrase prove. Counted as a failure at once, on the disk."""
        keys = self._read()
        name = as_log_in(log_in)
        counted = name if name in keys.log_ins() else NOBODY
        self._attempts.begin(counted)
        try:
            proved = prove_by(keys, name, passphrase)
            if proved.keys != self._keys or proved.person_id is None:
                raise WrongPassphraseError(WRONG_PASSPHRASE)
        except WrongPassphraseError as error:
            if sentence := self.replaced.refusal(SlotKind.PERSON, name, passphrase):
                raise WrongPassphraseError(sentence) from error
            raise
        except BaseException:
            self._attempts.take_back(counted)
            raise
        self._attempts.right(counted)
        self._proved_last = (proved.person_id, proved.private)
        self.replaced.forget(SlotKind.PERSON, proved.person_id)
        return proved.person_id

    def note_failures(self) -> None:
        """Write what failed into the audit trail."""
        with suppress(NotSavedError):
            note_failures(self._store, self._attempts)

    def derive(self, passphrase: str) -> Derived:
        """What a slot for this passphrase is sealed with."""
        check_passphrase(passphrase)
        return derive(passphrase, self._cost, self._keys.chain).derived

    def give(self, person_id: UUID, log_in: str, derived: Derived) -> None:
        """Let a person open the clinic."""
        with self.changing:
            keys = self._read_to_change()
            slot = keys.slot_of(log_in)
            if slot is not None and slot.owner != person_id:
                raise ClinicFileError(TAKEN)
            if len(keys.slots) >= MOST_SLOTS:
                raise ClinicFileError(TOO_MANY)
            self._seal(keys, SlotKind.PERSON, person_id, log_in, derived)

    def change(self, person_id: UUID, derived: Derived) -> None:
        """Another passphrase for the same log-in."""
        with self.changing:
            keys = self._read_to_change()
            slot = keys.slot_of_person(person_id)
            if slot is None:
                raise ClinicFileError(NO_SLOT)
            self._keyring.forget(self._clinic_id, slot.log_in)
            self._seal(keys, SlotKind.PERSON, person_id, slot.log_in, derived)

    def take(self, person_id: UUID) -> None:
        """Remove a person's slot."""
        with self.changing:
            keys = self._read_to_change()
            slot = keys.slot_of_person(person_id)
            if slot is not None:
                write_key_file(self._key_file, keys.without_person(person_id))
                self._keyring.forget(self._clinic_id, slot.log_in)
            with self._store.write(None) as write:
                write.drop_slot_key(person_id)

    def derive_recovery(self) -> tuple[str, Derived]:
        """A new recovery key, and what its slot is sealed with."""
        from db.keys.recovery_key import new_recovery_key, read_recovery_key

        printed = new_recovery_key()
        secret = read_recovery_key(printed)
        return printed, derive(secret, self._cost, self._keys.chain).derived

    def keep_recovery(self, derived: Derived) -> None:
        """Let that recovery key be the clinic's."""
        with self.changing:
            self._seal(self._read_to_change(), SlotKind.RECOVERY, self._clinic_id, "", derived)

    def re_key(self, progress: Progress) -> None:
        """Make the file anew beside the one that is open."""
        from db.backup.one_at_a_time import alone

        self._prepared = None
        slots = self._read_to_change()
        fresh = self._keys.with_new_data_key()
        with alone(self._folder), self._reading() as reading:
            # One state of the file, however long it takes.
            reading.execute("BEGIN")
            head = _end_of(reading)
            publics = {UUID(bytes=key): public for key, public in reading.execute(_SLOT_KEYS)}
            self._refuse_unknown(slots, publics)
            sealed = tuple(
                seal_again(slot, fresh, publics[slot.owner], self._clinic_id)
                for slot in slots.slots
            )
            self._re_keying.make(reading, fresh.data, KeyFile(self._clinic_id, sealed), progress)
        self._prepared = _Prepared(fresh, head, slots)

    def finish_re_key(self, by: UUID) -> None:
        """Put the new file in the place of the old one, and go on with it."""
        from db.backup.one_at_a_time import alone

        prepared, self._prepared = self._prepared, None
        if prepared is None:
            raise ClinicFileError(NOT_PREPARED)
        try:
            with alone(self._folder), self._store.others_away(), self.changing:
                with self._reading() as reading:
                    head = _end_of(reading)
                if head != prepared.head or self._read() != prepared.slots:
                    raise ClinicFileError(CHANGED_MEANWHILE)
                self._store.replaced_by(self._ways_to(prepared.keys))
        except BaseException:
            with suppress(OSError):
                self._re_keying.undo()
            raise
        # Before the key file is in its place: a log-in that has to put it there notes it, too.
        with self._store.write(by) as write:
            write.note(Event.RE_KEYED, "clinic", None, {})
        self._is_finished = self._re_keying.finish()

    def can_remember(self) -> bool:
        """Whether this machine has a keyring that is trusted."""
        return self._keyring.is_there()

    def is_remembered(self, person_id: UUID) -> bool:
        """Whether this person's key is kept there."""
        slot = self._read().slot_of_person(person_id)
        return slot is not None and slot.log_in in self._keyring.names()

    def remember(self, person_id: UUID, wanted: bool) -> None:
        """Keep this person's key in the machine's keyring, or forget it."""
        slot = self._read_to_change().slot_of_person(person_id)
        if slot is None:
            raise ClinicFileError(NO_SLOT)
        if not wanted:
            self._keyring.forget(self._clinic_id, slot.log_in)
            return
        proved, private = self._proved_last
        if proved != person_id or public_of(private) != slot.public:
            raise ClinicFileError(TYPE_IT_AGAIN)
        self._keyring.keep(self._clinic_id, slot.log_in, private)

    def _read(self) -> KeyFile:
        if not self._is_finished:
            self._is_finished = self._re_keying.finish()
        if not self._is_finished:
            raise ClinicFileError(KEYS_UNREADABLE)
        return read_key_file(self._key_file)

    def _read_to_change(self) -> KeyFile:
        if self._is_read_only:
            raise ClinicFileError(READ_ONLY)
        return self._read()

    @contextmanager
    def _reading(self) -> Iterator[driver.Connection]:
        from db import driver

        try:
            reading = driver.connect_to_read(self._folder / CLINIC_FILE, self._keys.data)
        except driver.Error as error:
            raise ClinicFileError(NOT_MADE) from error
        try:
            yield reading
        except driver.Error as error:
            raise ClinicFileError(NOT_MADE) from error
        finally:
            reading.close()

    def _seal(
        self, keys: KeyFile, kind: SlotKind, owner: UUID, log_in: str, derived: Derived
    ) -> None:
        made = seal(self._keys, kind, owner, log_in, self._clinic_id, derived)
        write_key_file(self._key_file, keys.with_slot(made))
        self.replaced.forget(kind, owner)
        with self._store.write(None) as write:
            write.keep_slot_key(owner, derived.public)

    def _refuse_unknown(self, slots: KeyFile, publics: dict[UUID, bytes]) -> None:
        unknown = cannot_be_sealed(slots, publics, self._keys)
        if any(slot.kind is SlotKind.RECOVERY for slot in unknown):
            raise ClinicFileError(RECOVERY_TOO_OLD)
        if unknown:
            names = ", ".join(slot.log_in for slot in unknown)
            raise ClinicFileError(f"First these people have to log in once more: {names}.")

    def _ways_to(self, fresh: ClinicKeys) -> WaysIn:
        from db import driver

        path = self._folder / CLINIC_FILE
        return WaysIn(lambda: self._swap(fresh), lambda: driver.connect(path, fresh.data))

    def _swap(self, fresh: ClinicKeys) -> driver.Connection:
        self._re_keying.swap(self._clock.now())
        self._is_finished = False
        self._keys = fresh
        return self._open_again(fresh.data)


def _end_of(reading: driver.Connection) -> Head | None:
    """The last line that was written here. Where the record is shared those have a log of their
    own; what others write meanwhile comes from the server once more."""
    (is_shared,) = reading.execute(_IS_SHARED).fetchone()
    found = reading.execute(_LAST_OF_OURS if is_shared else LAST_LINE).fetchone()
    return None if found is None else Head(*found)


def note_failures(store: SqlStore, attempts: Attempts) -> None:
    """Write the wrong tries that the audit trail does not have into it. Raises NotSavedError."""
    failures = attempts.failures()
    if not failures:
        return
    with store.write(None) as write:
        for each in failures:
            log_in = "" if each.name in (NOBODY, RECOVERY) else each.name
            detail = {"log_in": log_in, "times": each.times, "since": each.since.isoformat()}
            if each.name == RECOVERY:
                detail["with"] = "recovery key"
            write.note(Event.LOG_IN_FAILED, "clinic", None, detail)
    attempts.noted(failures)

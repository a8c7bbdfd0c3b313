"""Opening the clinic for somebody whose passphrase, or printed key, opened a slot."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person
from bodymap.charting.workstation import Workstation
from bodymap.errors import ClinicFileError, DamagedError, NotSavedError
from bodymap.services.access.desk import Desk
from bodymap.services.audit.events import Event
from bodymap.services.clinic import Around, Clinic, open_clinic
from bodymap.services.clinic_files import FirstPerson
from bodymap.services.ports import Clock
from db import failures
from db.clinic_maker import open_store
from db.clinic_people import (
    adopt,
    first_person,
    known_person,
    with_an_administrator,
    without_strangers,
)
from db.holder import CannotHoldError, Holder
from db.keys.attempts import Attempts
from db.keys.key_file import KeyFile
from db.keys.on_disk import KEYS_NOT_WRITTEN, write_key_file
from db.keys.os_keyring import OsKeyring
from db.keys.proving import Proved
from db.keys.slots import KeyCost, SlotKind, Typed, derived_again, seal
from db.layout import CLINIC_FILE, KEY_FILE, REMADE_FILE, SCHEMA
from db.log_ins import SqlLogIns, note_failures
from db.re_key import ReKeying
from db.whole_record.files import SqlWholeRecord

if TYPE_CHECKING:
    from db import driver
    from db.health import ClinicHealth
    from db.opening import Looked
    from db.server.address import ServerAddress
    from db.store import SqlStore
    from db.sync.shared_clinic import SeenClinic, SharedClinic

UPDATE_FIRST: Final = (
    "This clinic has to be updated first. Close the other program, then log in here as usual."
)
NOBODY_HERE: Final = "Nobody who works here has this log-in."


class ClinicOpening:
    """Opens the clinic in ``folder``. Used once: it holds what has to be given up again."""

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        attempts: Attempts,
        keyring: OsKeyring,
        cost: KeyCost,
        *,
        server: ServerAddress | None = None,
    ) -> None:
        """``server`` is where a shared clinic's server is looked for instead of where its file
        says."""
        self._folder = folder
        self._clinic_file = folder / CLINIC_FILE
        self._key_file = folder / KEY_FILE
        self._clock = clock
        self._attempts = attempts
        self._keyring = keyring
        self._cost = cost
        self._server = server
        self._holder: Holder | None = None
        self._store: SqlStore | None = None
        self._shared: SharedClinic | None = None

    def log_in(self, keys: KeyFile, proved: Proved) -> Clinic:
        """Open it for the person that was proved. Raises ClinicFileError."""
        try:
            keys, proved, looked = self._open(keys, proved, proved.slot.log_in)
            assert self._store is not None
            adopt(self._store, proved.slot)
            person = known_person(self._store, proved.slot)
            return self._clinic(keys, proved, person, looked)
        except BaseException as error:
            self._give_up()
            raise _refusal(error) from error

    def claim(self, keys: KeyFile, proved: Proved, first: FirstPerson, typed: Typed) -> Clinic:
        """Open a clinic that nobody has a log-in to, and let ``first`` be its administrator,
        whose passphrase was ``typed``. Raises ClinicFileError."""
        try:
            _, proved, looked = self._open(keys, proved, first.log_in)
            assert self._store is not None
            person = first_person(self._store, first)
            # The record before the key file: without a slot the old passphrase opens it once more,
            # and this begins anew. The other way round nobody could open it.
            slot = seal(
                *(proved.keys, SlotKind.PERSON, person.id, person.log_in),
                *(proved.clinic_id, typed.derived),
            )
            recovery = (one for one in keys.slots if one.kind is SlotKind.RECOVERY)
            made = KeyFile(keys.clinic_id, (slot, *recovery))
            write_key_file(self._key_file, made)
            proved = Proved(proved.keys, proved.clinic_id, person.id, slot, typed.private)
            return self._clinic(made, proved, person, looked, (Event.LOG_IN_GIVEN,))
        except BaseException as error:
            self._give_up()
            raise _refusal(error) from error

    def recover(self, keys: KeyFile, proved: Proved, log_in: str, typed: Typed) -> Clinic:
        """Open the clinic that the printed key opened, for ``log_in``, whose slot is sealed anew
        for the passphrase that was ``typed``. Raises ClinicFileError."""
        try:
            keys, proved, looked = self._open(keys, proved, log_in)
            assert self._store is not None
            slot = keys.slot_of(log_in)
            if slot is None:
                raise ClinicFileError(NOBODY_HERE)
            person = known_person(self._store, slot)
            person = with_an_administrator(self._store, keys, person)
            slot = seal(
                *(proved.keys, SlotKind.PERSON, person.id, log_in),
                *(proved.clinic_id, typed.derived),
            )
            if self._store.slot_keys().get(proved.clinic_id) != proved.slot.public:
                # The printed key of an older clinic: now that it was typed, it can be sealed anew.
                keys, proved = self._renew_recovery(keys, proved)
            keys = keys.with_slot(slot)
            write_key_file(self._key_file, keys)
            self._keyring.forget(proved.clinic_id, log_in)
            proved = Proved(proved.keys, proved.clinic_id, person.id, slot, typed.private)
            return self._clinic(keys, proved, person, looked, (Event.RECOVERED,))
        except BaseException as error:
            self._give_up()
            raise _refusal(error) from error

    def read(self, keys: KeyFile, proved: Proved) -> Clinic:
        """Open it to read, whoever else has it open. Raises ClinicFileError."""
        from db.opening import look
        from db.workstation import workstation_id

        _, proved = self._re_keying().settle(keys, proved, may_write=False)
        looked = look(self._clinic_file, proved.keys.data, proved.clinic_id)
        if looked.schema != SCHEMA:
            raise ClinicFileError(UPDATE_FIRST)
        try:
            origin = workstation_id(self._folder)
        except OSError:  # a folder that cannot be written: this visit has an id of its own
            origin = new_id()
        store = open_store(
            *(self._clinic_file, proved.keys, proved.clinic_id, origin, self._clock),
            connect=lambda: self._connection_to_read(proved),
        )
        try:
            person = known_person(store, proved.slot)
            with suppress(NotSavedError):
                note_failures(store, self._attempts)
            with suppress(NotSavedError), store.write(person.id) as write:
                write.note(Event.OPENED_TO_READ, "clinic", None, {})
        except BaseException as error:
            store.close()
            raise _refusal(error) from error
        log_ins = self._log_ins(store, proved, is_read_only=True)
        health = self._health(log_ins, proved, looked)
        seen = self._seen(store, log_ins, proved, origin)
        return open_clinic(
            store,
            Desk(person, self._clock, is_read_only=True),
            *(looked.clinic_name, self._clock),
            around=Around(
                *(log_ins, None, health, self._whole(log_ins, proved, origin)),
                server=None if seen is None else seen.server,
                keeping=None if seen is None else seen.keeping,
            ),
            when_closed=store.close,
        )

    def _open(self, keys: KeyFile, proved: Proved, log_in: str) -> tuple[KeyFile, Proved, Looked]:
        """Hold the clinic for ``log_in`` and open its file for work; what a look at it found out is
        the last of what is returned."""
        from db.opening import CANNOT_OPEN, look
        from db.workstation import workstation_id

        self._holder = Holder.take(self._clinic_file, log_in, self._clock.now)
        settled, proved = self._re_keying().settle(keys, proved, may_write=True)
        self._take_remade(proved)
        looked = look(self._clinic_file, proved.keys.data, proved.clinic_id)
        if looked.schema < SCHEMA:
            from db.upgrade import upgrade

            upgrade(
                *(self._clinic_file, proved.keys, proved.clinic_id),
                *(looked.schema, self._clock.now()),
            )
        try:
            origin = workstation_id(self._folder)
        except OSError as error:
            raise ClinicFileError(CANNOT_OPEN) from error
        self._store = open_store(
            *(self._clinic_file, proved.keys, proved.clinic_id, origin, self._clock),
            acknowledged=self._acknowledged,
        )
        self._origin = origin
        if settled is not keys:
            # Noted first: the next log-in would not know of it.
            with self._store.write(None) as write:
                write.note(Event.RE_KEYED, "clinic", None, {})
            if not self._re_keying().finish():
                raise ClinicFileError(KEYS_NOT_WRITTEN)
        return settled, proved, looked

    def _clinic(
        self,
        keys: KeyFile,
        proved: Proved,
        person: Person,
        looked: Looked,
        events: tuple[Event, ...] = (),
    ) -> Clinic:
        """The open clinic, after what a log-in leaves in it: ``events``, and LOGGED_IN."""
        store = self._store
        assert store is not None
        note_failures(store, self._attempts)
        known = store.slot_keys()
        here = Workstation(self._origin, socket.gethostname()[:100])
        with store.write(person.id) as write:
            if known.get(proved.slot.owner) != proved.slot.public:
                # a program ended after it wrote the key file, and before this
                write.keep_slot_key(proved.slot.owner, proved.slot.public)
            stored = write.record(Workstation, here.id)
            if stored is None:
                write.insert_record(here)
            elif stored.record != here:
                write.update_record(here)
            for event in (*events, Event.LOGGED_IN):
                write.note(event, "person", person.id, {"log_in": person.log_in})
        self._remove_strangers(store, keys)
        return self._around(store, proved, person, looked)

    def _around(self, store: SqlStore, proved: Proved, person: Person, looked: Looked) -> Clinic:
        from db.backup.backup_files import SqlBackupFiles

        log_ins = self._log_ins(store, proved)
        backups = SqlBackupFiles(
            *(self._folder, proved.clinic_id, lambda: log_ins.keys, self._clock, self._origin)
        )
        desk = Desk(person, self._clock)
        holder = self._holder
        assert holder is not None
        desk.listen(lambda: holder.tell(desk.person.log_in))
        shared = self._share(store, log_ins, proved)
        return open_clinic(
            *(store, desk, looked.clinic_name, self._clock),
            around=Around(
                *(log_ins, backups, self._health(log_ins, proved, looked)),
                self._whole(log_ins, proved, self._origin, self._acknowledged),
                server=None if shared is None else shared.server,
                sharing=None if shared is None else shared.sharing,
                keeping=None if shared is None else shared.keeping,
            ),
            when_closed=self._give_up,
        )

    def _take_remade(self, proved: Proved) -> None:
        """A file that waits for this log-in, because it keeps other patients, is taken now."""
        if (self._folder / REMADE_FILE).exists():
            from db.moving.taking_place import take_place

            take_place(self._folder, proved, self._clock, self._server)

    def _acknowledged(self, sequence: int) -> None:
        """A line is on the disk: so it is kept in mind, and sent where the record is shared."""
        if self._holder is not None:
            self._holder.acknowledged(sequence)
        if self._shared is not None:
            self._shared.sharing.saved()

    def _share(self, store: SqlStore, log_ins: SqlLogIns, proved: Proved) -> SharedClinic | None:
        """What shares the record, begun; None where it is shared with nobody."""
        if not store.is_shared:
            return None
        from db.sync.shared_clinic import shared_clinic

        self._shared = shared = shared_clinic(
            *(self._folder, store, log_ins, proved),
            origin=self._origin,
            clock=self._clock,
            server=self._server,
        )
        shared.begin()
        return shared

    def _seen(
        self, store: SqlStore, log_ins: SqlLogIns, proved: Proved, origin: UUID
    ) -> SeenClinic | None:
        """What a shared clinic has that another program works with."""
        if not store.is_shared:
            return None
        from db.sync.shared_clinic import seen_clinic

        whose = (self._folder, store, log_ins, proved)
        return seen_clinic(*whose, origin=origin, clock=self._clock, server=self._server)

    def _log_ins(self, store: SqlStore, proved: Proved, *, is_read_only: bool = False) -> SqlLogIns:
        from db.opening import open_again

        return SqlLogIns(
            *(self._folder, store, proved),
            attempts=self._attempts,
            keyring=self._keyring,
            clock=self._clock,
            cost=self._cost,
            open_again=lambda key: open_again(self._clinic_file, key, proved.clinic_id),
            is_read_only=is_read_only,
        )

    def _health(self, log_ins: SqlLogIns, proved: Proved, looked: Looked) -> ClinicHealth:
        from db.health import ClinicHealth

        return ClinicHealth(
            *(self._clinic_file, lambda: log_ins.keys, proved.clinic_id, self._clock),
            is_suspect=looked.is_suspect,
        )

    def _whole(
        self,
        log_ins: SqlLogIns,
        proved: Proved,
        origin: UUID,
        acknowledged: Callable[[int], object] | None = None,
    ) -> SqlWholeRecord:
        return SqlWholeRecord(
            *(self._clinic_file, lambda: log_ins.keys, proved.clinic_id, origin, self._clock),
            acknowledged,
        )

    def _remove_strangers(self, store: SqlStore, keys: KeyFile) -> None:
        """Remove the slots of those who do not work here."""
        left = without_strangers(store, keys)
        if left != keys:
            with suppress(ClinicFileError):
                write_key_file(self._key_file, left)

    def _renew_recovery(self, keys: KeyFile, proved: Proved) -> tuple[KeyFile, Proved]:
        derived = derived_again(proved.slot, proved.private, proved.keys.chain)
        slot = seal(
            *(proved.keys, SlotKind.RECOVERY, proved.clinic_id, "", proved.clinic_id, derived)
        )
        assert self._store is not None
        with self._store.write(None) as write:
            write.keep_slot_key(proved.clinic_id, slot.public)
        return keys.with_slot(slot), replace(proved, slot=slot)

    def _connection_to_read(self, proved: Proved) -> driver.Connection:
        from db import driver
        from db.opening import CANNOT_OPEN

        path, key = self._clinic_file, proved.keys.data
        try:
            return driver.connect(path, key)
        except driver.Error:
            pass  # where nothing can be written beside the file, its log cannot be either
        try:
            return driver.connect_to_look(path, key)
        except driver.Error as error:
            raise ClinicFileError(CANNOT_OPEN) from error

    def _re_keying(self) -> ReKeying:
        return ReKeying(self._clinic_file, self._key_file)

    def _give_up(self) -> None:
        shared, self._shared = self._shared, None
        if shared is not None:
            shared.stop()
        store, self._store = self._store, None
        if store is not None:
            store.close()
        holder, self._holder = self._holder, None
        if holder is not None:
            holder.release()


def _refusal(error: BaseException) -> BaseException:
    """What is raised for ``error`` at the door. A log-in that cannot be put on record is none; but
    whoever comes to read need not write."""
    from db.opening import PARTLY_DAMAGED

    sentence = error.sentence if isinstance(error, NotSavedError | ClinicFileError) else ""
    if sentence in (failures.DAMAGED, failures.DAMAGED_READ):
        return DamagedError(PARTLY_DAMAGED)
    return CannotHoldError(sentence) if isinstance(error, NotSavedError) else error

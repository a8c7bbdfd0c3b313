"""A new clinic that begins with the record of another one: all of its files, or none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.log_in import as_log_in, is_log_in
from bodymap.charting.person import Person, Role
from bodymap.errors import ClinicFileError
from bodymap.services.whole_record import RecordRefusedError
from db import driver, failures, files
from db.bulk.bulk_writing import in_a_hurry
from db.clinic_maker import CANNOT_CREATE, CLINIC_NAME, MAKING, Made, open_store, put_in_place
from db.create import create_clinic_file
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import KeyFile
from db.keys.passphrase import check_passphrase
from db.keys.proving import Proved
from db.keys.recovery_key import new_recovery_key, read_recovery_key
from db.keys.slots import KeyCost, SlotKind, derive, seal
from db.layout import CLINIC_FILE, KEY_FILE, WORKSTATION_FILE
from db.rows import to_micros
from db.whole_record.filling import SqlFilling
from db.whole_record.lines import staging
from db.whole_record.log_writing import Mark
from db.workstation import workstation_id

if TYPE_CHECKING:
    from bodymap.services.ports import Clock

NOBODY: Final = "Nobody in the file administers a clinic. Say which log-in its administrator gets."
UNKNOWN: Final = "Nobody in the file has the log-in {user}. Its administrators: {known}."
NO_ADMINISTRATOR: Final = "{user} is not an administrator. Administrators in the file: {known}."
NO_LOG_IN: Final = "{user} cannot be a log-in."

Fill = Callable[[SqlFilling], object]


@dataclass(frozen=True, slots=True)
class MadeOf:
    """The files are in their places. ``first`` is who can log in; nobody else can yet."""

    made: Made
    first: Person


def make_clinic_of(
    folder: Path, user: str, passphrase: str, clock: Clock, cost: KeyCost, fill: Fill
) -> MadeOf:
    """Make a clinic in ``folder`` of the record that ``fill`` fills it with.

    Its first log-in is ``user``, an administrator of that record; without a name it is the first
    of them. Nobody else has a key to it. Raises ClinicFileError, RecordRefusedError, and whatever
    ``fill`` raises; then nothing of it is there.
    """
    check_passphrase(passphrase)
    is_new_folder = not folder.exists()
    try:
        files.make_folder(folder)
        making = Path(tempfile.mkdtemp(prefix=MAKING, dir=folder))
        try:
            files.remove_forgotten(making, MAKING)
            work = _Making(folder, making, clock)
            made = work.make(user, passphrase, cost, fill)
            put_in_place(folder, making)
        finally:
            shutil.rmtree(making, ignore_errors=True)
    except (OSError, driver.Error) as error:
        _leave(folder, is_new_folder)
        raise ClinicFileError(CANNOT_CREATE) from error
    except BaseException:
        _leave(folder, is_new_folder)
        raise
    return made


def _leave(folder: Path, is_new: bool) -> None:
    """Leave no empty folder behind that was not there before."""
    if is_new:
        try:
            folder.rmdir()
        except OSError:
            return


class _Making:
    """Makes the files in the folder ``making``, which is in ``folder``."""

    def __init__(self, folder: Path, making: Path, clock: Clock) -> None:
        self._folder = folder
        self._making = making
        self._clock = clock
        self._path = making / CLINIC_FILE
        self._keys = ClinicKeys.new()
        self._clinic_id = new_id()
        self._first: Person | None = None
        self._is_new_person = False

    def make(self, user: str, passphrase: str, cost: KeyCost, fill: Fill) -> MadeOf:
        """Fill the file, and seal its keys for whoever is the first."""
        now = to_micros(self._clock.now())
        create_clinic_file(self._path, self._keys.data, self._clinic_id, CLINIC_NAME, now)
        has_station = (self._folder / WORKSTATION_FILE).exists()
        origin = workstation_id(self._folder if has_station else self._making)
        self._fill(origin, now, user, fill)
        assert self._first is not None
        made = self._seal(self._first, origin, passphrase, cost)
        files.sync_file(self._path)
        return MadeOf(made, self._first)

    def _fill(self, origin: UUID, now: int, user: str, fill: Fill) -> None:
        def known(people: Sequence[Person]) -> UUID | None:
            self._first = first_of(people, user)
            self._is_new_person = self._first not in people
            return None if self._is_new_person else self._first.id

        mark = Mark(origin.bytes, self._clinic_id.bytes, None, self._keys.chain, now)
        connection = driver.connect(self._path, self._keys.data)
        try:
            with in_a_hurry(connection), staging(self._making) as beside:
                cursor = connection.cursor()
                filling = SqlFilling(cursor, mark, beside, when_people_are_known=known)
                with closing(filling):
                    fill(filling)
                about = filling.about
                assert about is not None
                cursor.execute(
                    "UPDATE meta SET clinic_name = ?, created_at = ?",
                    (about.name, to_micros(about.made_at)),
                )
        except (driver.Error, OSError) as error:
            raise failures.not_saved(error) from error
        finally:
            connection.close()

    def _seal(self, first: Person, origin: UUID, passphrase: str, cost: KeyCost) -> Made:
        keys, clinic_id, recovery_key = self._keys, self._clinic_id, new_recovery_key()
        typed = derive(passphrase, cost, keys.chain)
        printed = derive(read_recovery_key(recovery_key), cost, keys.chain).derived
        slot = seal(keys, SlotKind.PERSON, first.id, first.log_in, clinic_id, typed.derived)
        recovery = seal(keys, SlotKind.RECOVERY, clinic_id, "", clinic_id, printed)
        files.write_new(self._making / KEY_FILE, KeyFile(clinic_id, (slot, recovery)).to_bytes())
        store = open_store(self._path, keys, clinic_id, origin, self._clock)
        try:
            with store.hurried(), store.write(first.id) as write:
                if self._is_new_person:
                    write.insert_record(first)
                write.keep_slot_key(first.id, slot.public)
                write.keep_slot_key(clinic_id, recovery.public)
        finally:
            store.close()
        return Made(Proved(keys, clinic_id, first.id, slot, typed.private), recovery_key)


def first_of(people: Sequence[Person], user: str) -> Person:
    """Who is to log in first: ``user``, or without a name the first administrator. Where there is
    none at all, ``user`` becomes one. Raises RecordRefusedError."""
    administrators = [one for one in people if one.role is Role.ADMINISTRATOR and one.log_in]
    known = ", ".join(one.log_in for one in administrators) or "nobody"
    if not user:
        if not administrators:
            raise RecordRefusedError(NOBODY)
        return administrators[0]
    log_in = as_log_in(user)
    if not is_log_in(log_in):
        raise RecordRefusedError(NO_LOG_IN.format(user=user))
    named = next((one for one in people if one.log_in == log_in), None)
    if named in administrators:
        return named
    if named is not None:
        raise RecordRefusedError(NO_ADMINISTRATOR.format(user=log_in, known=known))
    if administrators:
        raise RecordRefusedError(UNKNOWN.format(user=log_in, known=known))
    return Person(new_id(), log_in, "", log_in, Role.ADMINISTRATOR)

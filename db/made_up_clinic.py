"""A made-up clinic with files of its own: all of it, or none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bodymap.charting.person import Person, Role
from bodymap.errors import ClinicFileError
from bodymap.services.access.desk import Desk
from bodymap.services.clinic import Clinic, open_clinic
from bodymap.services.clinic_files import FirstPerson
from bodymap.services.ports import Clock
from db import driver, files
from db.bulk.bulk_writing import BulkWriting, in_a_hurry
from db.clinic_maker import (
    CANNOT_CREATE,
    CLINIC_NAME,
    MAKING,
    make_clinic,
    open_store,
    put_in_place,
)
from db.head_file import head_file_of
from db.keys.proving import Proved
from db.keys.slots import KeyCost
from db.layout import CLINIC_FILE
from db.workstation import workstation_id

if TYPE_CHECKING:
    from db.driver import Connection

THERE_ALREADY: Final = "There is a clinic in this folder already. A made-up one needs its own."


@dataclass(frozen=True, slots=True)
class Filling:
    """A new clinic that is being filled, out of sight, in ``folder``; ``first`` is its
    administrator."""

    folder: Path
    first: Person
    proved: Proved
    clock: Clock

    @property
    def clinic_file(self) -> Path:
        """Where it is until it is finished."""
        return self.folder / CLINIC_FILE

    @contextmanager
    def clinic(self) -> Iterator[Clinic]:
        """The clinic, with its administrator at the desk. All that is written in the block is one
        transaction."""
        keys, clinic_id = self.proved.keys, self.proved.clinic_id
        origin = workstation_id(self.folder)
        store = open_store(self.clinic_file, keys, clinic_id, origin, self.clock)
        clinic = open_clinic(
            *(store, Desk(self.first, self.clock), CLINIC_NAME, self.clock),
            when_closed=store.close,
        )
        try:
            with store.hurried(), store.as_one():
                yield clinic
        finally:
            clinic.close()

    @contextmanager
    def bulk(self) -> Iterator[tuple[Connection, BulkWriting]]:
        """The file itself, to be filled by the thousand."""
        keys = self.proved.keys
        connection = driver.connect(self.clinic_file, keys.data)
        try:
            with in_a_hurry(connection):
                origin = workstation_id(self.folder).bytes
                yield connection, BulkWriting(connection, origin, keys.chain)
        finally:
            connection.close()


@contextmanager
def made_up_clinic(
    folder: Path, first: FirstPerson, passphrase: str, clock: Clock, cost: KeyCost
) -> Iterator[Filling]:
    """Make a clinic in ``folder``, filled in the block. Nothing of it is there where the block
    raises. Raises ClinicFileError where there is a clinic already, or the folder takes none."""
    try:
        files.make_folder(folder)
        if any(folder.glob(f"{CLINIC_FILE}*")):
            raise ClinicFileError(THERE_ALREADY)
        making = Path(tempfile.mkdtemp(prefix=MAKING, dir=folder))
    except OSError as error:
        raise ClinicFileError(CANNOT_CREATE) from error
    try:
        files.remove_forgotten(making, MAKING)
        made = make_clinic(making, first, passphrase, clock, cost)
        person_id = made.proved.slot.owner
        person = Person(person_id, first.name, first.credential, first.log_in, Role.ADMINISTRATOR)
        yield Filling(making, person, made.proved, clock)
        _put_in_place(folder, making)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _put_in_place(folder: Path, making: Path) -> None:
    path = making / CLINIC_FILE
    try:
        files.sync_file(path)
        head = head_file_of(path)
        if head.exists():
            head.rename(head_file_of(folder / CLINIC_FILE))
        put_in_place(folder, making)
    except OSError as error:
        raise ClinicFileError(CANNOT_CREATE) from error

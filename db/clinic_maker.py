"""Making a clinic's files: all of them, or none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.errors import ClinicFileError, ExpectedError
from bodymap.services.clinic_files import FirstPerson
from bodymap.services.ports import Clock
from db import files
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import KeyFile
from db.keys.proving import Proved
from db.keys.slots import KeyCost, SlotKind, derive, seal
from db.layout import CLINIC_FILE, KEY_FILE, WORKSTATION_FILE

if TYPE_CHECKING:
    from db import driver
    from db.store import SqlStore

CLINIC_NAME: Final = "Clinic"
CANNOT_CREATE: Final = "The clinic file cannot be made here. Check the folder and its free space."

MAKING: Final = ".new-clinic-"
"""How the name of the folder begins that a clinic is made in."""


@dataclass(frozen=True, slots=True)
class Made:
    """The files are in their places. ``proved`` opens them; the recovery key is shown once."""

    proved: Proved
    recovery_key: str


def make_clinic(
    folder: Path, first: FirstPerson, passphrase: str, clock: Clock, cost: KeyCost
) -> Made:
    """Make a new clinic in ``folder`` with its administrator. Raises ClinicFileError; then nothing
    of it is there."""
    from db import driver

    try:
        files.make_folder(folder)
        making = Path(tempfile.mkdtemp(prefix=MAKING, dir=folder))
        try:
            files.remove_forgotten(making, MAKING)
            made = _make_files(folder, making, first, passphrase, clock, cost)
            put_in_place(folder, making)
        finally:
            shutil.rmtree(making, ignore_errors=True)
    except (OSError, driver.Error, ExpectedError) as error:
        raise ClinicFileError(CANNOT_CREATE) from error
    return made


def open_store(
    path: Path,
    keys: ClinicKeys,
    clinic_id: UUID,
    origin: UUID,
    clock: Clock,
    *,
    connect: Callable[[], driver.Connection] | None = None,
    acknowledged: Callable[[int], object] | None = None,
) -> SqlStore:
    """The record at ``path``, opened for work or as ``connect`` does. ``acknowledged`` is told the
    number of the last line of each write. Where the file shares its record with a server, what is
    written waits in its outbox. Raises ClinicFileError."""
    from db import driver
    from db.opening import open_again, open_for_work
    from db.store import SqlStore
    from db.ways_in import WaysIn

    connection = connect() if connect else open_for_work(path, keys.data, clinic_id)
    turns = None
    if is_shared(connection):
        from db.turns import Turns

        turns = Turns()
    return SqlStore(
        path,
        connection,
        ways=WaysIn(
            connect or (lambda: open_again(path, keys.data, clinic_id)),
            connect or (lambda: driver.connect(path, keys.data)),
        ),
        clock=clock,
        origin=origin.bytes,
        clinic_id=clinic_id,
        chain_key=keys.chain,
        acknowledged=acknowledged,
        turns=turns,
    )


def is_shared(connection: driver.Connection) -> bool:
    """Whether the file behind ``connection`` shares its record with a server."""
    return connection.execute("SELECT 1 FROM server_link").fetchone() is not None


def _make_files(
    folder: Path,
    making: Path,
    first: FirstPerson,
    passphrase: str,
    clock: Clock,
    cost: KeyCost,
) -> Made:
    from db.create import create_clinic_file
    from db.keys.recovery_key import new_recovery_key, read_recovery_key
    from db.rows import to_micros
    from db.workstation import workstation_id

    clinic_id, keys, recovery_key = new_id(), ClinicKeys.new(), new_recovery_key()
    person = Person(
        new_id(), first.name.strip(), first.credential.strip(), first.log_in, Role.ADMINISTRATOR
    )
    typed = derive(passphrase, cost, keys.chain)
    printed = derive(read_recovery_key(recovery_key), cost, keys.chain).derived
    slot = seal(keys, SlotKind.PERSON, person.id, person.log_in, clinic_id, typed.derived)
    recovery = seal(keys, SlotKind.RECOVERY, clinic_id, "", clinic_id, printed)
    files.write_new(making / KEY_FILE, KeyFile(clinic_id, (slot, recovery)).to_bytes())
    path = making / CLINIC_FILE
    create_clinic_file(path, keys.data, clinic_id, CLINIC_NAME, to_micros(clock.now()))
    origin = workstation_id(folder if (folder / WORKSTATION_FILE).exists() else making)
    store = open_store(path, keys, clinic_id, origin, clock)
    try:
        with store.hurried(), store.write(person.id) as write:
            write.insert_record(person)
            write.keep_slot_key(person.id, slot.public)
            write.keep_slot_key(clinic_id, recovery.public)
    finally:
        store.close()
    files.sync_file(path)
    return Made(Proved(keys, clinic_id, person.id, slot, typed.private), recovery_key)


def put_in_place(folder: Path, making: Path) -> None:
    """Name the finished files: the clinic file last, because it decides that there is one.

    A key file without its clinic file may be the only key to one that was moved away: it is kept
    under another name.
    """
    key_file = folder / KEY_FILE
    if (making / WORKSTATION_FILE).exists():
        (making / WORKSTATION_FILE).replace(folder / WORKSTATION_FILE)
    if key_file.exists():
        key_file.rename(files.free_name(key_file))
    (making / KEY_FILE).rename(key_file)
    files.sync_folder(folder)
    (making / CLINIC_FILE).rename(folder / CLINIC_FILE)
    files.sync_folder(folder)

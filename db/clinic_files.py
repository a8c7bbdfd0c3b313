"""The clinic's encrypted file and the key file beside it: create, unlock, demo."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.errors import ClinicFileError, WrongPassphraseError
from bodymap.services.clinic import Clinic, open_clinic
from bodymap.services.ports import Clock, Created
from db import files
from db.keys.key_file import LARGEST_BYTES, KeyFile
from db.keys.slots import KeyCost, SlotKind, new_data_key, unwrap, wrap
from db.layout import CLINIC_FILE, KEY_FILE, SCHEMA

if TYPE_CHECKING:
    from db import driver
    from db.store import SqlStore

SHORTEST_PASSPHRASE: Final = 8
CLINIC_NAME: Final = "Clinic"
DEMO_NAME: Final = "Demo clinic"

TOO_SHORT: Final = f"A passphrase needs at least {SHORTEST_PASSPHRASE} characters."
THERE_ALREADY: Final = "There is a clinic file in this folder already. Unlock it instead."
CANNOT_CREATE: Final = "The clinic file cannot be made here. Check the folder and its free space."
NO_KEYS: Final = "The clinic's key file is not in its folder. Restore it from a backup."
KEYS_UNREADABLE: Final = "The clinic's key file cannot be read. Check its permissions."
NO_RECOVERY: Final = "This clinic has no recovery key."
WRONG_PASSPHRASE: Final = "This is not the passphrase of this clinic."  # noqa: S105 - a sentence
WRONG_RECOVERY_KEY: Final = "This is not the recovery key of this clinic."

_MAKING: Final = ".new-clinic-"

DemoMaker = Callable[[Clinic], None]


class SqlClinicFiles:
    """The clinic in ``folder``. Implements the services' ``ClinicFiles``.

    ``make_demo`` fills the demo clinic through its services. ``cost`` is what a guess of the
    passphrase costs in a clinic made from now on; a clinic that exists keeps its own.
    """

    def __init__(
        self, folder: Path, clock: Clock, make_demo: DemoMaker, cost: KeyCost | None = None
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._make_demo = make_demo
        self._cost = cost or KeyCost()

    @property
    def clinic_file(self) -> Path:
        """Where the clinic file is, or will be."""
        return self._folder / CLINIC_FILE

    @property
    def key_file(self) -> Path:
        """Where the key file is, or will be."""
        return self._folder / KEY_FILE

    def exists(self) -> bool:
        """Whether there is a clinic file to unlock."""
        return self.clinic_file.exists()

    def preload(self) -> None:
        """Import what unlocking needs, so that unlocking need not. For an idle moment."""
        import argon2.low_level  # noqa: F401 - imported to be there later
        import cryptography.hazmat.primitives.ciphers.aead  # noqa: F401 - as above

        from db import store  # noqa: F401 - as above

    def create(self, passphrase: str) -> Created:
        """Make a new, empty clinic, or nothing at all."""
        if len(passphrase) < SHORTEST_PASSPHRASE:
            raise ClinicFileError(TOO_SHORT)
        if self.exists():
            raise ClinicFileError(THERE_ALREADY)
        from db import driver
        from db.keys.recovery_key import new_recovery_key

        recovery_key = new_recovery_key()
        data_key = new_data_key()
        clinic_id = new_id()
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            making = Path(tempfile.mkdtemp(prefix=_MAKING, dir=self._folder))
            try:
                files.remove_forgotten(making, _MAKING)
                self._make_files(making, data_key, clinic_id, passphrase, recovery_key)
                self._put_in_place(making)
            finally:
                shutil.rmtree(making, ignore_errors=True)
        except (OSError, driver.Error) as error:
            raise ClinicFileError(CANNOT_CREATE) from error
        return Created(self._open(data_key, clinic_id), recovery_key)

    def unlock(self, passphrase: str) -> Clinic:
        """Open the clinic with its passphrase."""
        keys = self._read_keys()
        slot = keys.slot(SlotKind.PASSPHRASE)
        data_key = slot and unwrap(slot, passphrase, keys.clinic_id)
        if not data_key:
            raise WrongPassphraseError(WRONG_PASSPHRASE)
        return self._open(data_key, keys.clinic_id)

    def unlock_with_recovery_key(self, key: str) -> Clinic:
        """Open the clinic with its printed recovery key."""
        from db.keys.recovery_key import read_recovery_key

        keys = self._read_keys()
        slot = keys.slot(SlotKind.RECOVERY)
        if slot is None:
            raise ClinicFileError(NO_RECOVERY)
        data_key = unwrap(slot, read_recovery_key(key), keys.clinic_id)
        if data_key is None:
            raise WrongPassphraseError(WRONG_RECOVERY_KEY)
        return self._open(data_key, keys.clinic_id)

    def open_demo(self) -> Clinic:
        """A made-up clinic, encrypted with a key that nobody knows, gone when it is closed."""
        from db.create import create_clinic_file

        folder = Path(tempfile.mkdtemp(prefix="bodymap-demo-"))
        try:
            path = folder / CLINIC_FILE
            data_key = new_data_key()
            clinic_id = new_id()
            create_clinic_file(path, data_key, clinic_id, DEMO_NAME, self._now())
            store = self._store(path, data_key, clinic_id, new_id())
            clinic = open_clinic(
                store, DEMO_NAME, is_demo=True, when_closed=lambda: _give_up(store, folder)
            )
            with store.hurried():
                self._make_demo(clinic)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

        return clinic

    def _make_files(
        self,
        folder: Path,
        data_key: bytes,
        clinic_id: UUID,
        passphrase: str,
        recovery_key: str,
    ) -> None:
        from db.create import create_clinic_file
        from db.keys.recovery_key import read_recovery_key

        secrets = (
            (SlotKind.PASSPHRASE, passphrase),
            (SlotKind.RECOVERY, read_recovery_key(recovery_key)),
        )
        keys = KeyFile(
            clinic_id,
            tuple(wrap(data_key, kind, secret, clinic_id, self._cost) for kind, secret in secrets),
        )
        files.write_new(folder / KEY_FILE, keys.to_bytes())
        create_clinic_file(folder / CLINIC_FILE, data_key, clinic_id, CLINIC_NAME, self._now())
        files.sync_file(folder / CLINIC_FILE)

    def _put_in_place(self, making: Path) -> None:
        """Name the finished files: the clinic file last, because it decides that there is one.

        A key file without its clinic file may be the only key to one that was moved away: it is
        kept under another name.
        """
        if self.key_file.exists():
            self.key_file.rename(files.free_name(self.key_file))
        (making / KEY_FILE).rename(self.key_file)
        files.sync_folder(self._folder)
        (making / CLINIC_FILE).rename(self.clinic_file)
        files.sync_folder(self._folder)

    def _read_keys(self) -> KeyFile:
        from db.opening import MISSING

        if not self.exists():
            raise ClinicFileError(MISSING)
        try:
            with self.key_file.open("rb") as file:
                content = file.read(LARGEST_BYTES + 1)
        except FileNotFoundError as error:
            raise ClinicFileError(NO_KEYS) from error
        except OSError as error:
            raise ClinicFileError(KEYS_UNREADABLE) from error
        return KeyFile.from_bytes(content)

    def _open(self, data_key: bytes, clinic_id: UUID) -> Clinic:
        from db.opening import CANNOT_OPEN, look
        from db.workstation import workstation_id

        looked = look(self.clinic_file, data_key, clinic_id)
        if looked.schema < SCHEMA:
            from db.upgrade import upgrade

            upgrade(self.clinic_file, data_key, clinic_id, looked.schema, self._clock.now())
        try:
            origin = workstation_id(self._folder)
        except OSError as error:
            raise ClinicFileError(CANNOT_OPEN) from error
        store = self._store(self.clinic_file, data_key, clinic_id, origin)
        return open_clinic(store, looked.clinic_name, is_demo=False, when_closed=store.close)

    def _store(self, path: Path, data_key: bytes, clinic_id: UUID, origin: UUID) -> SqlStore:
        from db.opening import open_again, open_for_work
        from db.store import SqlStore

        def reopen() -> driver.Connection:
            return open_again(path, data_key, clinic_id)

        connection = open_for_work(path, data_key, clinic_id)
        return SqlStore(path, connection, reopen=reopen, clock=self._clock, origin=origin.bytes)

    def _now(self) -> int:
        from db.rows import to_micros

        return to_micros(self._clock.now())


def _give_up(store: SqlStore, folder: Path) -> None:
    store.close()
    shutil.rmtree(folder, ignore_errors=True)

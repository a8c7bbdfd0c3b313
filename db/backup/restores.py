"""Restoring a backup where no clinic is open."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.charting.person import Person, Role
from bodymap.errors import ClinicFileError, NotAllowedError
from bodymap.services.backup_values import Backup, Looked, Prepared
from bodymap.services.ports import Clock
from bodymap.services.progress import Progress
from db import opening
from db.backup.contents import ClinicContents
from db.backup.looking import (
    Unlocked,
    contents_of,
    described,
    look_at,
    present_keys,
    unlock,
)
from db.backup.restoring import RestorePlace
from db.backup.shelf import Shelf
from db.keys.on_disk import read_key_file
from db.layout import CLINIC_FILE, KEY_FILE
from db.workstation import workstation_id

ADMINISTRATORS_ONLY: Final = "Only an administrator may restore a backup."
LOG_IN_FIRST: Final = (
    "This backup is older than log-ins are, and this clinic has some. Log in as an administrator,"
    " then restore it."
)


class SqlRestores:
    """Restores into the folder ``data``. Implements the services' ``Restores``.

    Of each backup that was looked at it remembers what opens it, and why it may not be restored,
    as long as it lives itself.
    """

    def __init__(self, data: Path, clock: Clock) -> None:
        self._data = data
        self._place = RestorePlace(data, clock, lambda: workstation_id(data))
        self._opened: dict[Path, tuple[Unlocked, str]] = {}

    def found_in(self, folder: Path) -> tuple[Backup, ...]:
        """See ``services.backups.Restores``."""
        clinic_id = self._clinic_id()
        try:
            if folder != self._data and (folder / CLINIC_FILE).is_file():
                return (described(folder, is_ours=clinic_id in (None, _id_in(folder))),)
        except (ClinicFileError, OSError):
            return ()
        return Shelf(folder, clinic_id, UUID(int=0)).list()

    def log_ins(self, path: Path) -> tuple[str, ...]:
        """See ``services.backups.Restores``."""
        return read_key_file(path / KEY_FILE).log_ins()

    def look(self, path: Path, log_in: str, passphrase: str, progress: Progress) -> Looked:
        """See ``services.backups.Restores``."""
        unlocked = unlock(path, (), log_in, passphrase)
        with ExitStack() as stack:
            present = self._present(unlocked, log_in, passphrase, stack)
            looked = look_at(path, unlocked, present, self._clinic_id(), progress)
            refusal = _refusal(looked, unlocked, present)
        self._opened[path] = (unlocked, refusal)
        return looked

    def prepare(self, looked: Looked, progress: Progress) -> Prepared:
        """See ``services.backups.Restores``."""
        unlocked, refusal = self._opened[looked.backup.path]
        if refusal:
            raise NotAllowedError(refusal)
        return self._place.prepare(looked, unlocked, unlocked.person_id, progress)

    def _present(
        self, unlocked: Unlocked, log_in: str, passphrase: str, stack: ExitStack
    ) -> ClinicContents | None:
        """The clinic of now, where it can be read. It is looked at without a trace first, so that
        a damaged one stays as it is."""
        keys = present_keys(self._data, unlocked.keys, log_in, passphrase)
        clinic_id = self._clinic_id()
        if keys is None or clinic_id is None:
            return None
        try:
            opening.look(self._data / CLINIC_FILE, keys.data, clinic_id)
            return stack.enter_context(contents_of(self._data / CLINIC_FILE, keys, immutable=False))
        except ClinicFileError:
            return None

    def _clinic_id(self) -> UUID | None:
        return _id_in(self._data)


def _id_in(folder: Path) -> UUID | None:
    """Whose keys lie in a folder; None where they cannot be read."""
    try:
        return read_key_file(folder / KEY_FILE).clinic_id
    except ClinicFileError:
        return None


def _refusal(looked: Looked, unlocked: Unlocked, present: ClinicContents | None) -> str:
    """Why whoever opened the backup may not restore it; empty where nothing is against it. The
    clinic of now has a say where it can be read: roles change."""
    if unlocked.person_id is None:
        return LOG_IN_FIRST if present is not None and present.has_log_ins() else ""
    known = [looked.restorer]
    if present is not None:
        known += [person for person in (present.person(unlocked.person_id),) if person]
    return "" if all(map(_is_administrator, known)) else ADMINISTRATORS_ONLY


def _is_administrator(person: Person | None) -> bool:
    return person is not None and person.role is Role.ADMINISTRATOR and person.left_at is None

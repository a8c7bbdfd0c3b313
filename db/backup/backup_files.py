"""The backups of the clinic that is open."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from bodymap.charting.person import Person
from bodymap.errors import ClinicFileError
from bodymap.services.backup_values import (
    Backup,
    BackupError,
    BackupPlan,
    Failure,
    LastBackup,
    Looked,
    Prepared,
)
from bodymap.services.ports import Clock
from bodymap.services.progress import Progress
from db.backup import failures
from db.backup.looking import Unlocked, contents_of, look_at, unlock
from db.backup.making import BackupMaker
from db.backup.one_at_a_time import alone
from db.backup.plan_file import PlanFile
from db.backup.restoring import RestorePlace
from db.backup.shelf import Shelf
from db.backup.state_file import StateFile
from db.keys.clinic_keys import ClinicKeys
from db.layout import CLINIC_FILE


class SqlBackupFiles:
    """The backups of the clinic in the folder ``data``. Implements the services' ``BackupFiles``.

    ``keys`` gives the clinic's keys as they are now, ``station`` is this workstation's id.
    """

    def __init__(
        self,
        data: Path,
        clinic_id: UUID,
        keys: Callable[[], ClinicKeys],
        clock: Clock,
        station: UUID,
    ) -> None:
        self._data = data
        self._clinic_id = clinic_id
        self._keys = keys
        self._station = station
        self._plan = PlanFile(data)
        self._state = StateFile(data)
        self._maker = BackupMaker(data, clinic_id, keys, clock)
        self._place = RestorePlace(data, clock, lambda: station)
        self._opened: dict[Path, Unlocked] = {}

    def plan(self) -> BackupPlan:
        """See ``services.backups.BackupFiles``."""
        return self._plan.load()

    def keep_plan(self, plan: BackupPlan) -> None:
        """See ``services.backups.BackupFiles``."""
        try:
            self._plan.keep(plan)
        except OSError as error:
            raise BackupError(failures.NOT_KEPT) from error

    def last(self) -> LastBackup | None:
        """See ``services.backups.BackupFiles``."""
        return self._state.last()

    def failure(self) -> Failure | None:
        """See ``services.backups.BackupFiles``."""
        return self._state.failure()

    def keep_failure(self, failure: Failure) -> None:
        """See ``services.backups.BackupFiles``."""
        with contextlib.suppress(OSError):
            self._state.failed(failure)

    def unnoted(self) -> tuple[LastBackup, ...]:
        """See ``services.backups.BackupFiles``."""
        return self._state.unnoted()

    def keep_noted(self) -> None:
        """See ``services.backups.BackupFiles``."""
        with contextlib.suppress(OSError):
            self._state.noted()

    def is_changed_since(self, sequence: int) -> bool:
        """See ``services.backups.BackupFiles``."""
        try:
            with contents_of(self._data / CLINIC_FILE, self._keys(), immutable=False) as now:
                return now.has_changes_after(sequence)
        except ClinicFileError:
            # a backup is tried, and says why there is none
            return True

    def is_same_disk(self, folder: Path) -> bool:
        """See ``services.backups.BackupFiles``."""
        there = folder
        try:
            while not there.exists() and there != there.parent:
                there = there.parent
            return there.stat().st_dev == self._data.stat().st_dev
        except OSError:
            return False

    def found_in(self, folder: Path) -> tuple[Backup, ...]:
        """See ``services.backups.BackupFiles``."""
        return self._shelf(folder).list()

    def make(self, folder: Path | None, by: UUID | None, progress: Progress) -> Backup:
        """See ``services.backups.BackupFiles``."""
        plan = self.plan()
        shelf = self._shelf(folder or plan.folder)
        with alone(self._data):
            backup = self._maker.make(shelf, progress)
            with contextlib.suppress(OSError):
                sequence = 0 if backup.head is None else backup.head.sequence
                self._state.succeeded(LastBackup(backup.made_at, backup.path, sequence, by))
            shelf.thin_out(plan.keeps, None)
        return backup

    def look(self, path: Path, log_in: str, passphrase: str, progress: Progress) -> Looked:
        """See ``services.backups.Backups.look``."""
        keys = self._keys()
        unlocked = unlock(path, [keys], log_in, passphrase)
        with contents_of(self._data / CLINIC_FILE, keys, immutable=False) as present:
            looked = look_at(path, unlocked, present, self._clinic_id, progress)
        self._opened[path] = unlocked
        return looked

    def prepare(self, looked: Looked, restorer: Person, progress: Progress) -> Prepared:
        """See ``services.backups.Backups.prepare``."""
        unlocked = self._opened[looked.backup.path]
        return self._place.prepare(looked, unlocked, restorer.id, progress)

    def _shelf(self, folder: Path) -> Shelf:
        return Shelf(folder, self._clinic_id, self._station)

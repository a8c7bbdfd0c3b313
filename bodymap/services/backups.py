"""The clinic's backups: made by plan and by hand, and what restoring one would mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol
from uuid import UUID

from bodymap.charting.person import Person
from bodymap.errors import ExpectedError, NotSavedError
from bodymap.services.access.rights import Right
from bodymap.services.audit.events import Event
from bodymap.services.backup_schedule import BackupSchedule
from bodymap.services.backup_values import (
    Backup,
    BackupPlan,
    BackupState,
    Failure,
    LastBackup,
    Looked,
    Prepared,
    UnderWayError,
)
from bodymap.services.progress import CancelledError, Progress

if TYPE_CHECKING:
    from bodymap.services.access.access import Access
    from bodymap.services.audit.audit import Audit
    from bodymap.services.ports import Clock

_NO_LAST: Final = 0


class BackupFiles(Protocol):
    """The backups of an open clinic on their disks. Nothing of it touches the store's connection,
    so all of it may be called on any thread."""

    def plan(self) -> BackupPlan:
        """What this workstation was told."""
        ...

    def keep_plan(self, plan: BackupPlan) -> None:
        """Another plan. Raises BackupError."""
        ...

    def last(self) -> LastBackup | None:
        """The last good backup of this workstation."""
        ...

    def failure(self) -> Failure | None:
        """The last try, where that one failed."""
        ...

    def keep_failure(self, failure: Failure) -> None:
        """A try failed. Where that cannot be kept it is forgotten."""
        ...

    def unnoted(self) -> tuple[LastBackup, ...]:
        """The good backups that the audit trail does not know of."""
        ...

    def keep_noted(self) -> None:
        """It knows of all of them now."""
        ...

    def is_changed_since(self, sequence: int) -> bool:
        """Whether anything was changed in the record after that line of the audit trail. That
        somebody logged in, or looked, is no change."""
        ...

    def is_same_disk(self, folder: Path) -> bool:
        """Whether ``folder`` lies on the disk of the clinic."""
        ...

    def found_in(self, folder: Path) -> tuple[Backup, ...]:
        """The backups in a folder, newest first; none where it cannot be read."""
        ...

    def make(self, folder: Path | None, by: UUID | None, progress: Progress) -> Backup:
        """Make a backup in ``folder`` or, with None, in the plan's, and thin out what is there;
        ``by`` is who asked for it. Raises BackupError and CancelledError."""
        ...

    def look(self, path: Path, log_in: str, passphrase: str, progress: Progress) -> Looked:
        """See ``Backups.look``."""
        ...

    def prepare(self, looked: Looked, restorer: Person, progress: Progress) -> Prepared:
        """See ``Backups.prepare``."""
        ...


class Restores(Protocol):
    """Restoring where no clinic is open: it may be missing, or damaged. The log-in and passphrase
    are those of the backup's own time. May be called on any thread, by one at a time."""

    def found_in(self, folder: Path) -> tuple[Backup, ...]:
        """The backups in a folder, newest first, or the folder itself where that is one; none where
        it cannot be read."""
        ...

    def log_ins(self, path: Path) -> tuple[str, ...]:
        """The log-ins of the backup in the folder ``path``; none where it is older than log-ins
        are. Raises ClinicFileError where its keys cannot be read."""
        ...

    def look(self, path: Path, log_in: str, passphrase: str, progress: Progress) -> Looked:
        """What the backup in the folder ``path`` is. Raises WrongPassphraseError, ClinicFileError
        where it cannot be opened at all, and CancelledError."""
        ...

    def prepare(self, looked: Looked, progress: Progress) -> Prepared:
        """Make it ready beside the clinic, which is not touched. Raises NotAllowedError where whom
        the log-in proved is no administrator, BackupError and CancelledError."""
        ...


class RestoresOnDemand(Protocol):
    """Restoring as the door knows of it before anybody asks for it."""

    def usual_folder(self) -> Path:
        """Where this workstation makes its backups, as far as it still knows."""
        ...

    def begin(self) -> Restores:
        """Somebody asks. What is returned remembers the keys of what it looked at, so it is not
        kept any longer than that person needs it."""
        ...


class Backups:
    """Backups of the clinic that is open.

    ``make``, ``make_due``, ``list``, ``found_in``, ``look`` and ``prepare`` may take long, and may
    be called on a thread of their own; all others are for the thread of the window.
    """

    def __init__(self, access: Access, audit: Audit, files: BackupFiles, clock: Clock) -> None:
        self._access = access
        self._audit = audit
        self._files = files
        self._clock = clock

    def plan(self) -> BackupPlan:
        """What this workstation was told about its backups."""
        return self._files.plan()

    def keep_plan(self, plan: BackupPlan) -> None:
        """Another plan. Raises NotAllowedError and BackupError."""
        self._access.require(Right.SETTINGS)
        self._files.keep_plan(plan)

    def state(self) -> BackupState:
        """How it stands with the backups; takes a few milliseconds at most."""
        plan, last, failure = self.plan(), self._files.last(), self._files.failure()
        is_late = BackupSchedule(plan).is_late(last, failure, self._clock.now())
        is_overdue = is_late and self._is_changed(last)
        return BackupState(last, failure, is_overdue, self._files.is_same_disk(plan.folder))

    def is_due(self) -> bool:
        """Whether the plan wants a backup now. Asked once a minute, it costs next to nothing."""
        schedule, last = BackupSchedule(self.plan()), self._files.last()
        is_time = schedule.is_time(last, self._files.failure(), self._clock.now())
        return is_time and self._is_changed(last)

    def is_due_at_exit(self) -> bool:
        """Whether the plan wants a backup when the program ends now."""
        return self.plan().at_exit and self._is_changed(self._files.last())

    def list(self) -> tuple[Backup, ...]:
        """The backups in the plan's folder, newest first."""
        return self._files.found_in(self.plan().folder)

    def found_in(self, folder: Path) -> tuple[Backup, ...]:
        """The backups in another folder, newest first."""
        return self._files.found_in(folder)

    def make(self, progress: Progress, folder: Path | None = None) -> Backup:
        """Make a backup because somebody asked for it, in the plan's folder if in no other.

        Raises NotAllowedError, BackupError, and CancelledError. ``noted`` or ``failed`` belongs
        behind it.
        """
        self._access.require(Right.BACKUP)
        return self._files.make(folder, self._access.person.id, progress)

    def make_due(self, progress: Progress) -> Backup:
        """Make the backup that is due. The clinic wants that, whoever sits here. As ``make``."""
        return self._files.make(None, None, progress)

    def noted(self) -> None:
        """Write into the audit trail what it does not know yet of good backups. What cannot be
        written now waits for the next time."""
        made = self._files.unnoted()
        if not made:
            return
        try:
            for each in made:
                detail = {"at": each.at.isoformat(), "upto": each.sequence}
                # on the command line it may have been somebody else than sits here now
                by = {} if each.by is None else {"by": str(each.by)}
                self._audit.note(Event.BACKED_UP, detail={**detail, **by})
        except NotSavedError:
            return
        self._files.keep_noted()

    def failed(self, error: ExpectedError) -> None:
        """Remember that a backup failed. One that was cancelled did not fail, nor one that another
        was in the way of."""
        if not isinstance(error, CancelledError | UnderWayError):
            self._files.keep_failure(Failure(self._clock.now(), error.sentence))

    def look(
        self, path: Path, progress: Progress, log_in: str = "", passphrase: str = ""
    ) -> Looked:
        """What the backup in the folder ``path`` is, beside the clinic of now.

        The clinic's own keys open most; where they do not, NeedsPassphraseError asks for a log-in
        of the backup's time. Raises NotAllowedError, WrongPassphraseError, ClinicFileError where it
        cannot be opened at all, and CancelledError.
        """
        self._access.require(Right.RESTORE)
        return self._files.look(path, log_in, passphrase, progress)

    def prepare(self, looked: Looked, progress: Progress) -> Prepared:
        """Make a backup ready to take the clinic's place, which is not touched yet: what
        ``Prepared.put_in_place`` does once the clinic is closed takes no time.

        Raises NotAllowedError, BackupError where the backup is not sound, and CancelledError.
        """
        self._access.require(Right.RESTORE)
        return self._files.prepare(looked, self._access.person, progress)

    def _is_changed(self, last: LastBackup | None) -> bool:
        return self._files.is_changed_since(_NO_LAST if last is None else last.sequence)

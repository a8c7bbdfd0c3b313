"""Backups and what restoring one would mean, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from bodymap.charting.person import Person
from bodymap.errors import ClinicFileError, ExpectedError
from bodymap.services.audit.lines import Head

EVERY_HOURS: Final = 4
DAYS, WEEKS, MONTHS = 7, 5, 12
MOST_KEPT: Final = 1000
"""What a plan may ask for at most, of hours and of each kind of backup."""


class BackupError(ExpectedError):
    """No backup was made, or none was restored; what was there before is as it was."""


class UnderWayError(BackupError):
    """Another program, or another part of this one, makes or restores a backup at the moment."""


class NeedsPassphraseError(ClinicFileError):
    """The backup was made with another key than that of the open clinic: only a log-in of that
    time and its passphrase open it."""


@dataclass(frozen=True, slots=True)
class Keeps:
    """How many backups stay: the newest of each of the last so many days, weeks and months that
    have one."""

    days: int = DAYS
    weeks: int = WEEKS
    months: int = MONTHS


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """When this workstation makes backups, and where: in ``folder`` (absolute), every so many hours
    (None: not by itself) and when the program ends, if anything has changed since the last."""

    folder: Path
    every_hours: int | None = EVERY_HOURS
    at_exit: bool = True
    keeps: Keeps = Keeps()


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in its folder ``path``. ``head`` is the end of the audit trail when it was made
    (UTC); None where the file that says so cannot be read. ``bytes`` is its size on the disk."""

    path: Path
    made_at: datetime
    bytes: int
    head: Head | None
    is_of_this_clinic: bool = True


@dataclass(frozen=True, slots=True)
class LastBackup:
    """The last good backup of this workstation, wherever it is now. ``sequence`` is the number of
    the last line of the audit trail that it holds, ``by`` the person who asked for it, None where
    the plan did."""

    at: datetime
    path: Path
    sequence: int
    by: UUID | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A backup that failed ``at`` (UTC), with its sentence."""

    at: datetime
    sentence: str


@dataclass(frozen=True, slots=True)
class BackupState:
    """How it stands with the backups. ``failure`` is the last try where that one failed.
    ``is_same_disk``: the plan's folder lies on the disk of the clinic itself, so that both would be
    lost with it."""

    last: LastBackup | None
    failure: Failure | None
    is_overdue: bool
    is_same_disk: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """How much is in a record, without what was voided. ``last_change`` (UTC) is the time of the
    last line of the audit trail that changed something, ``lines`` how many lines there are."""

    patients: int
    visits: int
    sites: int
    lines: int
    last_change: datetime | None
    head: Head


class Lineage(Enum):
    """How a backup lies to the clinic of now."""

    SAME = "same"
    """Nothing was written since."""
    EARLIER = "earlier"
    """The end of the backup's audit trail lies within that of now."""
    DIVERGED = "diverged"
    """The same clinic, but each has lines that the other lacks."""
    OTHER = "other"
    """Another clinic."""


@dataclass(frozen=True, slots=True)
class Lacks:
    """What one record lacks of another: counts of what the other has and this has not."""

    patients: int = 0
    visits: int = 0
    sites: int = 0
    signatures: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """A backup beside the clinic of now. ``lacks`` is what would be missing after restoring it,
    ``brings`` what it has and the clinic of now has not."""

    present: Contents
    lineage: Lineage
    lacks: Lacks
    brings: Lacks


@dataclass(frozen=True, slots=True)
class Looked:
    """What a backup turned out to be. ``problem`` is the first thing found wrong with it, empty
    where it is sound. ``comparison`` is None where the clinic of now is missing, damaged, or locked
    with another key. ``restorer`` is whom the log-in proved, None where the backup is older than
    log-ins are. ``schema`` is that of its file: an older one is brought up to date. ``is_shared``:
    it is the copy of a workstation that shares its record with a server; restored it stands alone.
    """

    backup: Backup
    clinic_name: str
    schema: int
    problem: str
    contents: Contents
    comparison: Comparison | None
    restorer: Person | None
    is_shared: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """``kept`` is where the clinic file of before lies now, None where there was none."""

    kept: Path | None


class Prepared(Protocol):
    """A backup made ready beside the clinic: whole, verified, in the form of this program."""

    def put_in_place(self) -> Restored:
        """Let it take the place of the clinic, whose files are kept under another name.

        The clinic must be closed: raises HeldError where any program still has it open, and
        BackupError where it cannot be done; then everything is as before. Killed within, the next
        start finishes it.
        """
        ...

    def discard(self) -> None:
        """Remove it. May be called twice, and after ``put_in_place``."""
        ...

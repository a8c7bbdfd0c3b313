"""A clinic with its key file, and backups of it, for the tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from bodymap.services.access.access import Access
from bodymap.services.backups import Backups
from bodymap.services.progress import CancelledError
from db.backup.backup_files import SqlBackupFiles
from db.backup.restores import SqlRestores
from db.files import write_new
from db.keys.key_file import KeyFile
from db.keys.slots import SlotKind, derive, seal
from db.layout import KEY_FILE
from tests import factories
from tests.clinics import ANNA, PASSPHRASE, QUICK, OpenRecord, copied_record

STATION = UUID(int=77)
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


class SetClock:
    """A clock that goes when it is told to."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now

    def now(self) -> datetime:
        """The time in UTC."""
        return self._now

    def go_on(self, **by: float) -> None:
        """Some time later: hours=5, days=1."""
        self._now += timedelta(**by)


@dataclass(frozen=True)
class BackedUp:
    """An open clinic in the folder ``data`` that can be backed up to ``shelf``."""

    record: OpenRecord
    clock: SetClock
    files: SqlBackupFiles
    backups: Backups

    @property
    def data(self) -> Path:
        """The clinic's folder."""
        return self.record.path.parent

    @property
    def shelf(self) -> Path:
        """The folder of its backups."""
        return self.data / "backups"

    def names(self, folder: Path | None = None) -> list[str]:
        """All that lies in the folder of the backups, hidden or not."""
        return sorted(path.name for path in (folder or self.shelf).iterdir())

    def restores(self) -> SqlRestores:
        """What restores at the door."""
        return SqlRestores(self.data, self.clock)


def backed_up(data: Path, make: Callable[[Path], OpenRecord] = copied_record) -> BackedUp:
    """A new clinic with Anna Weber's log-in in its key file, and nothing else. Where there is
    another beside it, that one is made by ``new_record``."""
    data.mkdir(parents=True, exist_ok=True)
    record = make(data)
    derived = derive(PASSPHRASE, QUICK, record.keys.chain).derived
    person = factories.WEBER
    slot = seal(record.keys, SlotKind.PERSON, person.id, ANNA, record.clinic_id, derived)
    write_new(data / KEY_FILE, KeyFile(record.clinic_id, (slot,)).to_bytes())
    with record.store.write(None) as write:
        write.keep_slot_key(person.id, slot.public)
    return around(record)


def around(record: OpenRecord) -> BackedUp:
    """The backups of a clinic that is open."""
    clock = SetClock()
    files = SqlBackupFiles(
        record.path.parent, record.clinic_id, lambda: record.keys, clock, STATION
    )
    access = Access(record.store, record.desk)
    return BackedUp(record, clock, files, Backups(access, record.audit, files, clock))


class CancelAfter:
    """Progress that has enough after so many calls."""

    def __init__(self, calls: int) -> None:
        self._left = calls

    def __call__(self, _done: int, _whole: int) -> None:
        if self._left == 0:
            raise CancelledError
        self._left -= 1


class Watched:
    """Progress that remembers what it was told."""

    def __init__(self) -> None:
        self.shares: list[float] = []

    def __call__(self, done: int, whole: int) -> None:
        assert 0 <= done <= whole
        assert whole >= 1
        self.shares.append(done / whole)

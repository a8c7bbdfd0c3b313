"""Making a backup ready to be the clinic, and letting it be that."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from bodymap.errors import ClinicFileError, NotSavedError
from bodymap.services.audit.events import Event
from bodymap.services.backup_values import BackupError, Looked, Restored
from bodymap.services.ports import Clock
from bodymap.services.progress import Progress, unwatched
from db import driver, files, opening
from db.backup.checking import problem_of
from db.backup.looking import Unlocked
from db.backup.no_readers import no_readers
from db.backup.one_at_a_time import alone
from db.backup.swap import CANNOT_FINISH, PREPARED, decide, go_through
from db.clinic_maker import is_shared, open_store
from db.holder import Holder
from db.identity import wal_of
from db.keys.clinic_keys import ClinicKeys
from db.layout import CLINIC_FILE, KEY_FILE, SCHEMA
from db.rows import to_micros
from db.upgrade import migrate

NOT_SOUND: Final = "This backup cannot be restored. {problem}"
NOT_READY: Final = (
    "The backup could not be made ready. Check its disk, and the free space of the clinic's folder."
)
NOT_READABLE: Final = "The backup cannot be read to its end. Check its disk."

_CHUNK: Final = 1024 * 1024
_PARTS: Final = 2
"""Copying, and checking what is to be the clinic."""


class RestorePlace:
    """The folder ``data`` that a backup is restored into. ``station`` is this workstation's id."""

    def __init__(self, data: Path, clock: Clock, station: Callable[[], UUID]) -> None:
        self.data = data
        self._clock = clock
        self._station = station

    def prepare(
        self, looked: Looked, unlocked: Unlocked, author: UUID | None, progress: Progress
    ) -> PreparedRestore:
        """Copy the backup beside the clinic, check it, bring it up to date, and write into its
        audit trail that it was restored, by ``author``. A copy of a workstation stands alone from
        now on. The clinic is not touched.

        Raises BackupError, and what ``progress`` raises; then nothing is left of it.
        """
        if looked.problem:
            raise BackupError(NOT_SOUND.format(problem=looked.problem))
        try:
            files.make_folder(self.data)
            making = Path(tempfile.mkdtemp(prefix=PREPARED, dir=self.data))
        except OSError as error:
            raise BackupError(NOT_READY) from error
        try:
            files.remove_forgotten(making, PREPARED)
            self._make_ready(making, looked, unlocked, author, progress)
        except (OSError, driver.Error, ClinicFileError, NotSavedError) as error:
            shutil.rmtree(making, ignore_errors=True)
            raise BackupError(NOT_READY) from error
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
        return PreparedRestore(self.data, making, self._clock)

    def _make_ready(
        self,
        making: Path,
        looked: Looked,
        unlocked: Unlocked,
        author: UUID | None,
        progress: Progress,
    ) -> None:
        keys, clinic_id = unlocked.keys, unlocked.clinic_id
        backup, clinic = looked.backup.path, making / CLINIC_FILE
        _copy(backup / CLINIC_FILE, clinic, _part(0, progress))
        files.write_new(making / KEY_FILE, (backup / KEY_FILE).read_bytes())
        opened = opening.look(clinic, keys.data, clinic_id)
        if opened.schema < SCHEMA:
            # an update would take what is damaged along
            _require_sound(problem_of(making, keys, clinic_id, unwatched))
        with closing(opening.open_for_work(clinic, keys.data, clinic_id)) as connection:
            if opened.schema < SCHEMA:
                migrate(connection, SCHEMA, keys.chain, to_micros(self._clock.now()))
            if is_shared(connection):
                _stand_alone(connection, keys)
        self._note(clinic, unlocked, author, looked)
        if wal_of(clinic).exists():
            # the disk took no more when the log was to be written into the file; only the file goes
            # into the clinic's place, and would do so without the line that tells of it
            raise BackupError(NOT_READY)
        _require_sound(problem_of(making, keys, clinic_id, _part(1, progress)))
        files.sync_file(clinic)

    def _note(self, clinic: Path, unlocked: Unlocked, author: UUID | None, looked: Looked) -> None:
        """Write the line that says where the chain was taken up again."""
        keys, clinic_id = unlocked.keys, unlocked.clinic_id
        store = open_store(clinic, keys, clinic_id, self._station(), self._clock)
        with closing(store), store.write(author) as write:
            write.note(Event.RESTORED, "clinic", None, _detail(looked))


class PreparedRestore:
    """A clinic made ready in ``making``, in the folder ``data`` whose clinic it can become."""

    def __init__(self, data: Path, making: Path, clock: Clock) -> None:
        self._data = data
        self._making = making
        self._clock = clock

    def put_in_place(self) -> Restored:
        """See ``services.backup_values.Prepared``."""
        clinic = self._data / CLINIC_FILE
        holder = Holder.take(clinic, "", self._clock.now)
        try:
            with alone(self._data), no_readers(clinic):
                return self._swap()
        finally:
            holder.release()

    def discard(self) -> None:
        """See ``services.backup_values.Prepared``."""
        shutil.rmtree(self._making, ignore_errors=True)

    def _swap(self) -> Restored:
        moment = self._clock.now().astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        try:
            decide(self._data, self._making, moment)
        except OSError as error:
            raise BackupError(CANNOT_FINISH) from error
        return Restored(go_through(self._data))


def _copy(source: Path, target: Path, progress: Progress) -> None:
    try:
        whole = source.stat().st_size
        with source.open("rb") as read:
            files.write_new(target, b"")
            with target.open("r+b") as written:
                done = 0
                while chunk := read.read(_CHUNK):
                    written.write(chunk)
                    done += len(chunk)
                    progress(min(done, whole), max(whole, 1))
    except FileNotFoundError as error:
        raise BackupError(NOT_READABLE) from error
    files.sync_file(target)


def _detail(looked: Looked) -> dict[str, Any]:
    """What the line of the restore says; a later check of the record needs the lineage."""
    head = looked.contents.head
    detail: dict[str, Any] = {
        "made_at": looked.backup.made_at.isoformat(),
        "head": head.short,
    }
    if looked.comparison is not None:
        detail["lineage"] = looked.comparison.lineage.value
        detail["replaced"] = looked.comparison.present.head.short
    return detail


def _stand_alone(connection: driver.Connection, keys: ClinicKeys) -> None:
    """What a workstation's copy has goes nowhere: else it would be sent twice."""
    from db.moving.standing_alone import stand_alone

    try:
        stand_alone(connection, keys.chain)
    except ClinicFileError as error:
        raise BackupError(error.sentence) from error


def _require_sound(problem: str) -> None:
    if problem:
        raise BackupError(NOT_SOUND.format(problem=problem))


def _part(number: int, progress: Progress) -> Callable[[int, int], None]:
    def told(done: int, whole: int) -> None:
        progress(number * whole + done, _PARTS * whole)

    return told

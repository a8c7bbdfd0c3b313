"""Making one backup: whole, on its disk, and checked, before it has a name."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.errors import ClinicFileError
from bodymap.services.audit.lines import Head
from bodymap.services.backup_values import Backup, BackupError
from bodymap.services.ports import Clock
from bodymap.services.progress import Progress
from db import driver, files
from db.backup import failures
from db.backup.checking import problem_of
from db.backup.copying import copy_clinic
from db.backup.looking import contents_of
from db.backup.names import HEAD_FILE, free_name
from db.backup.shelf import Shelf
from db.head_file import write_head
from db.keys.clinic_keys import ClinicKeys
from db.layout import CLINIC_FILE, KEY_FILE

_PARTS: Final = 2
"""Copying and checking take about the same time."""


class BackupMaker:
    """Makes backups of the clinic in the folder ``data``, open or not, on any thread, with a
    connection of its own. ``keys`` gives the clinic's keys as they are now."""

    def __init__(
        self, data: Path, clinic_id: UUID, keys: Callable[[], ClinicKeys], clock: Clock
    ) -> None:
        self._data = data
        self._clinic_id = clinic_id
        self._keys = keys
        self._clock = clock

    def make(self, shelf: Shelf, progress: Progress) -> Backup:
        """Make a backup and put it on the shelf, whose folder is made where its parent is there.

        Raises BackupError, with a sentence, and what ``progress`` raises: then there is no backup
        of that time, and whatever was there before is as it was.
        """
        _make_ready(shelf)
        try:
            try:
                shelf.making.mkdir(mode=0o700)
                return self._fill(shelf, progress)
            finally:
                shutil.rmtree(shelf.making, ignore_errors=True)
        except (OSError, driver.Error) as error:
            raise failures.not_backed_up(error) from error

    def _fill(self, shelf: Shelf, progress: Progress) -> Backup:
        making, keys = shelf.making, self._keys()
        slots = self._key_file()
        made_at = self._clock.now()
        with closing(self._connect(keys)) as source:
            copy_clinic(source, making / CLINIC_FILE, keys.data, _part(0, progress))
        files.write_new(making / KEY_FILE, slots)
        head = _head_in(making / CLINIC_FILE, keys)
        write_head(making / HEAD_FILE, self._clinic_id, head, made_at)
        problem = problem_of(making, keys, self._clinic_id, _part(1, progress))
        if problem:
            if not (making / CLINIC_FILE).exists():
                raise BackupError(failures.WENT_AWAY)
            raise BackupError(failures.NOT_SOUND.format(problem=problem))
        if self._key_file() != slots:
            raise BackupError(failures.KEYS_CHANGED)
        files.sync_folder(making)
        path = free_name(shelf.folder, made_at)
        making.rename(path)
        files.sync_folder(shelf.folder)
        size = sum(each.stat().st_size for each in path.iterdir())
        return Backup(path, made_at, size, head)

    def _connect(self, keys: ClinicKeys) -> driver.Connection:
        try:
            return driver.connect_to_read(self._data / CLINIC_FILE, keys.data)
        except driver.Error as error:
            raise BackupError(failures.CLINIC_UNREADABLE) from error

    def _key_file(self) -> bytes:
        try:
            return (self._data / KEY_FILE).read_bytes()
        except OSError as error:
            raise BackupError(failures.CLINIC_UNREADABLE) from error


def _make_ready(shelf: Shelf) -> None:
    folder = shelf.folder
    try:
        if not folder.is_dir():
            # a missing parent is a disk that is not plugged in: nothing is made in its place
            folder.mkdir(mode=0o700)
            files.sync_folder(folder.parent)
    except FileNotFoundError as error:
        raise BackupError(failures.AWAY) from error
    except FileExistsError as error:
        raise BackupError(failures.NO_FOLDER) from error
    except OSError as error:
        raise failures.not_backed_up(error) from error
    with contextlib.suppress(OSError):
        shelf.remove_remains()


def _head_in(path: Path, keys: ClinicKeys) -> Head:
    try:
        with contents_of(path, keys, immutable=True) as copied:
            return copied.head()
    except ClinicFileError as error:
        raise BackupError(failures.NOT_SOUND.format(problem=error.sentence)) from error


def _part(number: int, progress: Progress) -> Progress:
    """The progress of one of the parts of the work, as progress of all of it."""

    def told(done: int, whole: int) -> None:
        progress(number * whole + done, _PARTS * whole)

    return told

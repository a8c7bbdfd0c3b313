"""The folder that backups lie in: which are there, and which have had their time."""

from __future__ import annotations

import contextlib
import shutil
from datetime import tzinfo
from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.errors import ClinicFileError
from bodymap.services.audit.lines import Head
from bodymap.services.backup_values import Backup, Keeps
from db.backup.names import FILES, HEAD_FILE, moment_of
from db.backup.retention import superseded
from db.head_file import heads_in
from db.keys.on_disk import read_key_file
from db.layout import CLINIC_FILE, KEY_FILE

MAKING: Final = ".bodymap-making-"
REMOVING: Final = ".bodymap-removing-"
"""How folders begin that are being filled, or emptied. Behind it is whose they are."""


class Shelf:
    """The backups in ``folder``; those of the clinic ``clinic_id`` are its own, or of any clinic
    where that is None. ``station`` (a workstation's id) names what is left by a killed program."""

    def __init__(self, folder: Path, clinic_id: UUID | None, station: UUID) -> None:
        self.folder = folder
        self._clinic_id = clinic_id
        self._station = station

    @property
    def making(self) -> Path:
        """Where this workstation fills a backup."""
        return self.folder / f"{MAKING}{self._station.hex}"

    def list(self) -> tuple[Backup, ...]:
        """The backups, newest first. A folder that cannot be read has none."""
        try:
            found = [self._backup(path) for path in self.folder.iterdir()]
        except OSError:
            return ()
        backups = (each for each in found if each is not None)
        return tuple(sorted(backups, key=lambda one: (one.made_at, one.path.name), reverse=True))

    def remove_remains(self) -> None:
        """Remove what a killed program of this workstation left: half a backup, or half of one that
        was being removed."""
        shutil.rmtree(self.making, ignore_errors=True)
        for path in self.folder.glob(f"{REMOVING}{self._station.hex}-*"):
            shutil.rmtree(path, ignore_errors=True)

    def thin_out(self, keeps: Keeps, zone: tzinfo | None) -> int:
        """Remove the clinic's backups that have had their time, and return how many went.

        ``zone`` says where a day ends; None is this machine's. What cannot be removed stays, and is
        no reason for a good backup to fail.
        """
        ours = [each for each in self.list() if each.is_of_this_clinic and _is_whole(each.path)]
        gone = superseded([each.made_at.astimezone(zone) for each in ours], keeps)
        return sum(self._remove(each.path) for each in ours if each.made_at in gone)

    def _remove(self, path: Path) -> bool:
        # under a real name there is never half of one
        removing = self.folder / f"{REMOVING}{self._station.hex}-{path.name}"
        try:
            path.rename(removing)
        except OSError:
            return False
        shutil.rmtree(removing, ignore_errors=True)
        return True

    def _backup(self, path: Path) -> Backup | None:
        made_at = moment_of(path.name)
        if made_at is None or not (path / CLINIC_FILE).is_file():
            return None
        return Backup(path, made_at, _size(path), head_of(path), self._is_ours(path))

    def _is_ours(self, path: Path) -> bool:
        if self._clinic_id is None:
            return True
        try:
            return read_key_file(path / KEY_FILE).clinic_id == self._clinic_id
        except ClinicFileError:
            return False


def head_of(path: Path) -> Head | None:
    """What the backup in the folder ``path`` says of its audit trail."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        return heads_in(path / HEAD_FILE)[0].head
    return None


def _is_whole(path: Path) -> bool:
    """Whether a backup is in there and nothing of anybody else's."""
    try:
        return {each.name for each in path.iterdir()} == FILES
    except OSError:
        return False


def _size(path: Path) -> int:
    try:
        return sum(each.stat().st_size for each in path.iterdir())
    except OSError:
        return 0

"""Encrypting the clinic file anew, so that a program that ends at any moment loses nothing.

The steps, each on the disk before the next begins:

1. The new file is made whole beside the old one, and checked.
2. The new key file is put beside the old one. Each slot in it opens with the same secret as before.
3. The old pair gets second names, under which it stays.
4. The new file takes the place of the clinic file. This is the moment that counts.
5. The new key file takes the place of the key file.

Until step 4 the clinic is the old pair: what lies beside it is removed at the next log-in. After it
the clinic file opens with the new key file only, which the next log-in puts in its place. Which of
the two it is, is not concluded from names: it is tried which key opens the file.
"""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path
from typing import Final

from bodymap.errors import ClinicFileError, HeldError
from bodymap.services.progress import Progress
from db import driver, files
from db.backup.no_readers import no_readers
from db.identity import wal_of
from db.keys.key_file import KeyFile
from db.keys.on_disk import part_of, read_key_file, write_key_file
from db.keys.proving import Proved, open_slot_with
from db.layout import APPLICATION_ID

IN_USE: Final = "Another program has the clinic file open. Close it there, then try again."
NOT_MADE: Final = "The clinic file could not be encrypted anew. Free some space, then try again."
NOT_SWAPPED: Final = "The new file could not be put in its place. Everything is as before."

_NEXT: Final = ".next"
_KEPT: Final = ".before-rekey-"
_KEPT_KEYS: Final = "-keys"
_PAGES_AT_ONCE: Final = 256


class ReKeying:
    """The files of one re-keying, beside ``clinic_file`` and its ``key_file``."""

    def __init__(self, clinic_file: Path, key_file: Path) -> None:
        self._clinic_file = clinic_file
        self._key_file = key_file
        self._next_file = clinic_file.with_name(clinic_file.name + _NEXT)
        self._next_keys = key_file.with_name(key_file.name + _NEXT)

    def make(
        self, reading: driver.Connection, fresh_key: bytes, fresh: KeyFile, progress: Progress
    ) -> None:
        """Steps 1 and 2: ``fresh`` are the slots that hold ``fresh_key``, ``reading`` a connection
        to the clinic file of this work alone, with a transaction begun.

        On any thread. Raises ClinicFileError or CancelledError; then nothing is left beside the
        clinic.
        """
        try:
            self.undo()
            self._next_file.touch(mode=0o600, exist_ok=False)
            _copy(reading, self._next_file, fresh_key, progress)
            files.sync_file(self._next_file)
            files.sync_folder(self._next_file.parent)
            write_key_file(self._next_keys, fresh)
        except (OSError, driver.Error, ClinicFileError) as error:
            self.undo()
            raise ClinicFileError(NOT_MADE) from error
        except BaseException:
            self.undo()
            raise

    def swap(self, now: datetime) -> None:
        """Steps 3 and 4. No connection to the clinic file may be open.

        Raises ClinicFileError, and HeldError where another program has the file open; then the
        clinic is the old pair.
        """
        if wal_of(self._clinic_file).exists():
            # Its log would be replayed into a file that it does not belong to.
            raise HeldError(IN_USE)
        try:
            kept = files.free_name(
                self._clinic_file.with_name(f"{self._clinic_file.name}{_KEPT}{now:%Y%m%dT%H%M%SZ}")
            )
            _link(self._clinic_file, kept)
            _link(self._key_file, kept.with_name(kept.name + _KEPT_KEYS))
            files.sync_folder(kept.parent)
            with no_readers(self._clinic_file):
                self._next_file.replace(self._clinic_file)
        except OSError as error:
            raise ClinicFileError(NOT_SWAPPED) from error

    def finish(self) -> bool:
        """Step 5, where it is not done; whether it is now. If not, the next log-in does it."""
        try:
            files.sync_folder(self._clinic_file.parent)
            if self._next_keys.exists():
                self._next_keys.replace(self._key_file)
                files.sync_folder(self._key_file.parent)
        except OSError:
            return False
        return True

    def undo(self) -> None:
        """Remove what was made beside the clinic. Raises OSError."""
        if self._next_file.exists():
            # The keys first: without them what is left is a file that nobody waits for. Where they
            # are alone, step 4 was done, and they are all that opens the clinic.
            self._next_keys.unlink(missing_ok=True)
        for kept in self._clinic_file.parent.glob(f"{self._clinic_file.name}{_KEPT}*"):
            if not kept.name.endswith(_KEPT_KEYS) and kept.samefile(self._clinic_file):
                kept.with_name(kept.name + _KEPT_KEYS).unlink(missing_ok=True)
                kept.unlink()
        for left in (part_of(self._next_keys), wal_of(self._next_file), self._next_file):
            left.unlink(missing_ok=True)

    def settle(self, keys: KeyFile, proved: Proved, *, may_write: bool) -> tuple[KeyFile, Proved]:
        """The slots, and what was proved by them, after what a program left that ended before
        step 4 is removed. Other slots than ``keys`` where it ended after it: they open the clinic,
        and step 5 is still to be done.

        Where ``may_write`` is false nothing is touched. Raises ClinicFileError.
        """
        try:
            if not self._next_keys.exists() and not self._next_file.exists():
                return keys, proved
            fresh = self._fresh(proved)
            if fresh is not None and _opens(self._clinic_file, fresh[1].keys.data):
                return fresh
            if may_write and _opens(self._clinic_file, proved.keys.data):
                self._next_keys.unlink(missing_ok=True)
                self.undo()
        except OSError as error:
            raise ClinicFileError(NOT_SWAPPED) from error
        return keys, proved

    def _fresh(self, proved: Proved) -> tuple[KeyFile, Proved] | None:
        try:
            fresh = read_key_file(self._next_keys)
        except ClinicFileError:
            return None
        slots = (
            slot
            for slot in fresh.slots
            if (slot.kind, slot.owner) == (proved.slot.kind, proved.slot.owner)
        )
        for slot in slots:
            opened = open_slot_with(fresh, slot, proved.private)
            if opened is not None and fresh.clinic_id == proved.clinic_id:
                return fresh, opened
        return None


def _copy(reading: driver.Connection, target: Path, fresh_key: bytes, progress: Progress) -> None:
    """Every page of a file, encrypted anew into the empty file ``target``, and checked."""
    writing = driver.connect_to_fill(target, fresh_key)
    try:
        reading.backup(
            writing,
            pages=_PAGES_AT_ONCE,
            progress=lambda _status, left, whole: progress(whole - left, 2 * whole),
        )
    finally:
        writing.close()
    written = driver.connect_to_look(target, fresh_key)
    try:
        damage = written.execute("PRAGMA cipher_integrity_check").fetchone()
        sound = written.execute("PRAGMA integrity_check(1)").fetchone()
        if damage is not None or sound != ("ok",) or _rows(written) != _rows(reading):
            raise ClinicFileError(NOT_MADE)
        pages = written.execute("PRAGMA page_count").fetchone()[0]
        progress(2 * pages, 2 * pages)
    finally:
        written.close()


def _rows(connection: driver.Connection) -> dict[str, int]:
    """How many rows each table has."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - names out of the file itself
        for (name,) in names
    }


def _opens(path: Path, key: bytes) -> bool:
    try:
        connection = driver.connect_to_look(path, key)
        try:
            found: tuple[int] = connection.execute("PRAGMA application_id").fetchone()
            return found == (APPLICATION_ID,)
        finally:
            connection.close()
    except driver.Error:
        return False


def _link(source: Path, target: Path) -> None:
    """A second name for the file: it costs nothing, and stays when the first leads elsewhere. Where
    the disk knows no such thing, a copy."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        part = target.with_name(target.name + ".part")
        shutil.copyfile(source, part)
        part.chmod(0o600)
        files.sync_file(part)
        part.replace(target)

"""A disk that can be filled: a small tmpfs, or where none may be mounted, a limit on file sizes."""

from __future__ import annotations

import errno
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from db import failures
from db.identity import wal_of
from db.layout import CLINIC_FILE

SIZE = 3 * 1024 * 1024


class SmallDisk(Protocol):
    """A folder whose room can be taken away and given back."""

    folder: Path
    sentence: str

    def fill(self) -> None:
        """From now on nothing more can be written."""

    def free(self) -> None:
        """There is room again."""


class FullTmpfs:
    """A tmpfs that a file fills to its last byte."""

    sentence = failures.DISK_FULL

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def fill(self) -> None:
        with self._filler.open("wb", buffering=0) as file:
            for size in (65536, 1):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise

    def free(self) -> None:
        self._filler.unlink()


class LimitedFiles:
    """No file may grow past the log's present size: what a quota does."""

    sentence = failures.DISK_ERROR

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._usual = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(self) -> None:
        size = wal_of(self.folder / CLINIC_FILE).stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, self._usual[1]))

    def free(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self._usual)


@contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk]:
    """A small disk at ``folder``, as real as this machine allows."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(mount, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        limited = LimitedFiles(folder)
        try:
            yield limited
        finally:
            limited.free()
        return
    try:
        yield FullTmpfs(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)

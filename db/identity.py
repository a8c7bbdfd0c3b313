"""Whether the file at a path is still the one that is open.

On POSIX a file can be deleted, moved or replaced while it is open, and writes to it then succeed
without a trace on the disk. A commit is acknowledged only while the path still leads to it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileIdentity:
    """Which file a path leads to: its device and its number there."""

    device: int
    inode: int

    @classmethod
    def of(cls, path: str | Path) -> FileIdentity | None:
        """The identity of what lies at ``path``, or None where nothing does."""
        try:
            found = os.stat(path)  # noqa: PTH116 - half the cost of Path.stat on the click path
        except FileNotFoundError:
            return None
        return cls(found.st_dev, found.st_ino)


def wal_of(path: Path) -> Path:
    """The write-ahead log that SQLite keeps beside ``path`` while it is open."""
    return path.with_name(path.name + "-wal")


def shm_of(path: Path) -> Path:
    """The index of the write-ahead log, beside ``path`` while it is open."""
    return path.with_name(path.name + "-shm")

"""Whether the file at a path is still the one that is open.

On POSIX a file can be deleted, moved or replaced while it is open, and writes to it then succeed
without a trace in its folder. A commit is acknowledged only while the path still leads to it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

FileIdentity = tuple[int, int]
"""Which file it is: its device and its number there. A plain tuple, for the sake of the click."""

NO_FILE: Final[FileIdentity] = (-1, -1)
"""What lies at a path that leads to nothing, or to nothing that can be seen."""


def identity_at(path: Path) -> FileIdentity:
    """The identity of what lies at ``path``."""
    try:
        found = os.stat(path)  # noqa: PTH116 - half the cost of Path.stat on the click path
    except OSError:
        return NO_FILE
    return found.st_dev, found.st_ino


def wal_of(path: Path) -> Path:
    """The write-ahead log that SQLite keeps beside ``path`` while it is open."""
    return path.with_name(path.name + "-wal")


def shm_of(path: Path) -> Path:
    """The index of the write-ahead log, beside ``path`` while it is open."""
    return path.with_name(path.name + "-shm")

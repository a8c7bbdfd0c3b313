"""Writing small files so that they are either the old or the new one, never half."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from pathlib import Path
from typing import IO, Final

_FORGOTTEN_AFTER_S: Final = 3600
_NO_WAITING: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Windows has no pipes among files, and would change line ends."""


def open_small(path: Path) -> IO[bytes]:
    """An ordinary file, to be read. A pipe in its place would hold up for good whoever opens it,
    and a device has no end: on a stranger's disk either may lie there. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | _NO_WAITING)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "This is not an ordinary file", str(path))
    return os.fdopen(descriptor, "rb")


def write_new(path: Path, content: bytes) -> None:
    """Write ``content`` to a new file that only its owner may read, on the disk when done."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def put_small(path: Path, content: bytes) -> None:
    """Let the file at ``path`` hold ``content``, or be gone where that is empty: as it was or so,
    whenever the program ends, and on the disk when done. Raises OSError."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)  # of a program that was killed while it wrote
    if content:
        write_new(part, content)
        part.replace(path)
    else:
        path.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Put what was written to ``path`` on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Put the names in ``folder`` on the disk. Windows does that by itself and cannot be asked."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make ``folder``, for its owner alone, and those it lies in, with their names on the disk."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def free_name(path: Path) -> Path:
    """``path``, or the first of ``path.1``, ``path.2``... that nothing lies at."""
    candidate, count = path, 0
    while candidate.exists():
        count += 1
        candidate = path.with_name(f"{path.name}.{count}")
    return candidate


def remove_forgotten(folder: Path, prefix: str) -> None:
    """Remove what a killed program left beside its successor's new temporary ``folder``: other
    folders whose names begin with ``prefix``, an hour old or older."""
    now = folder.stat().st_mtime
    for other in folder.parent.glob(f"{prefix}*"):
        if now - other.stat().st_mtime > _FORGOTTEN_AFTER_S:
            shutil.rmtree(other, ignore_errors=True)

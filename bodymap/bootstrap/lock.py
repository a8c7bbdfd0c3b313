"""One set-up at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file ``path``; waits, and says so, while another process holds it.

    The system frees the lock when its holder ends in whatever way. The file itself stays: to
    remove it would let a third process lock a new file of the same name.
    """
    with path.open("a+b") as file:
        if not _take(file, wait=False):
            print("Waiting for another start of bodymap to finish its set-up", flush=True)
            _take(file, wait=True)
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes], *, wait: bool) -> bool:
        while True:
            try:
                # LK_LOCK itself gives up after ten seconds
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
            else:
                return True

else:
    import fcntl

    def _take(file: IO[bytes], *, wait: bool) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

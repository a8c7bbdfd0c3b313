"""Making sure that no program has the clinic file open while another file takes its place.

A program that reads holds a shared lock on some bytes of the file for as long as it has it open
(https://www.sqlite.org/fileformat2.html, section 1.9, and SQLite's ``os_unix.c``). Were the file
replaced meanwhile, that program would at its end remove the log of the new one, which has the same
name. Whoever holds those bytes exclusively knows that no other process is there, and keeps it out.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bodymap.errors import HeldError

STILL_READ: Final = "Another program still has this clinic open. Close it there, then try again."

_SHARED_FIRST: Final = 0x40000002
_SHARED_BYTES: Final = 510


if sys.platform == "win32":

    @contextmanager
    def no_readers(_path: Path) -> Iterator[None]:
        """There a file that is open cannot be replaced."""
        yield

else:
    import fcntl

    @contextmanager
    def no_readers(path: Path) -> Iterator[None]:
        """Nobody else has the clinic file at ``path`` open while the block runs. There need not be
        one.

        Raises HeldError where another process has. This process must not have it open itself: its
        own locks on the file are gone when the block ends.
        """
        try:
            descriptor = os.open(path, os.O_RDWR)
        except OSError:
            yield
            return
        try:
            try:
                fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_BYTES, _SHARED_FIRST)
            except BlockingIOError:
                raise HeldError(STILL_READ) from None
            yield
        finally:
            os.close(descriptor)

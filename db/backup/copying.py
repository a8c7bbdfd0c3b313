"""Copying an open clinic page by page, as it was at one moment.

SQLite's own backup steps copy from a connection that holds one read transaction all the time. So
the copy shows one state of the record, it never starts over because somebody charts meanwhile, and
whoever charts waits for nothing: in the write-ahead log readers and the writer do not meet. Both
sides have the same key; there is no moment at which a page lies anywhere in the clear.

The copy is put on its disk every few megabytes, so that the system never has a heap of it to write
at once, behind which the sync of a needle site would have to wait.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from bodymap.services.progress import Progress
from db import driver
from db.layout import PAGE_BYTES

PAGES_A_STEP: Final = 128
"""Half a megabyte: some milliseconds of work between two looks at whether to stop."""

_STEPS_A_SYNC: Final = 8


def copy_clinic(source: driver.Connection, target: Path, key: bytes, progress: Progress) -> None:
    """Copy what ``source`` is connected to into a new file ``target``, readable by its owner only.

    When this returns, the file is on its disk, whole and closed. Raises OSError where it cannot be
    written, ``driver.Error`` where the source cannot be read, and what ``progress`` raises; what is
    there then is junk and is the caller's to remove. ``progress`` counts pages.
    """
    with _created(target) as descriptor, _one_state_of(source):
        steps = 0

        def stepped(_status: int, left: int, whole: int) -> None:
            nonlocal steps
            steps += 1
            if steps % _STEPS_A_SYNC == 0:
                os.fsync(descriptor)
            progress(whole - left, max(whole, 1))

        try:
            with closing(driver.connect_to_fill(target, key)) as filled:
                source.backup(filled, pages=PAGES_A_STEP, progress=stepped)
        except driver.Error:
            _write_on(descriptor)
            raise
        os.fsync(descriptor)
        _forget_what_was_written(descriptor)


def _write_on(descriptor: int) -> None:
    """SQLite does not tell on which side it failed, nor why. The file's own disk does: raises
    OSError where nothing more can be written to it."""
    os.lseek(descriptor, 0, os.SEEK_END)
    os.write(descriptor, bytes(PAGE_BYTES))
    os.fsync(descriptor)


def _forget_what_was_written(descriptor: int) -> None:
    """Let the system read the file from its disk when it is checked, and not from its memory: a
    stick may say that it wrote what it did not."""
    if sys.platform == "linux":
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


@contextmanager
def _created(target: Path) -> Iterator[int]:
    descriptor = os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def _one_state_of(source: driver.Connection) -> Iterator[None]:
    source.execute("BEGIN")
    try:
        # only a read makes the transaction see a state, and keep it
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield
    finally:
        if source.in_transaction:
            source.execute("ROLLBACK")

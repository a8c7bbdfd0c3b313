"""One backup at a time, by whichever program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bodymap.services.backup_values import BackupError, UnderWayError
from db.backup import failures
from db.holder import lock_file

LOCK_FILE: Final = "backup.lock"


@contextmanager
def alone(data: Path) -> Iterator[None]:
    """Make, or restore, the one backup of the clinic in the folder ``data``.

    The lock is beside the clinic, for many sticks cannot lock. The system frees it when its holder
    ends in whatever way; the file itself stays. Raises UnderWayError while somebody else does, and
    BackupError where the folder cannot be written.
    """
    try:
        descriptor = lock_file(data / LOCK_FILE)
    except BlockingIOError:
        raise UnderWayError(failures.UNDER_WAY) from None
    except OSError as error:
        raise BackupError(failures.NOT_KEPT) from error
    try:
        yield
    finally:
        os.close(descriptor)

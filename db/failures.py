"""What went wrong, in one sentence for the person."""

from __future__ import annotations

import errno
from typing import Final

from bodymap.errors import ClinicFileError, NotSavedError

LOCKED: Final = "Not saved: another program is using the clinic file. Try again in a moment."
DISK_FULL: Final = "Not saved: the disk is full. Free some space, then try again."
READ_ONLY: Final = "Not saved: the clinic file cannot be written. Check its permissions."
DAMAGED: Final = "Not saved: the clinic file is damaged. Restore it from a backup."
GONE: Final = "Not saved: the clinic file is no longer in its folder. Put it back, then try again."
REPLACED: Final = "Not saved: another file lies in the clinic file's place. Restart the program."
DISK_ERROR: Final = "Not saved: the disk does not answer as it should. Check it, then try again."
NOT_ALLOWED: Final = "Not saved: the record is open for reading only."
CLOSED: Final = "Not saved: the clinic file is closed."

CANNOT_READ: Final = "The clinic file cannot be read at the moment. Try again."
UNREADABLE: Final = (
    "Part of this record cannot be read by this program. Update the program, or restore a backup."
)
DAMAGED_READ: Final = "The clinic file is damaged. Restore it from a backup."

_WRITE_SENTENCES: Final = {
    "SQLITE_BUSY": LOCKED,
    "SQLITE_LOCKED": LOCKED,
    "SQLITE_FULL": DISK_FULL,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_PERM": READ_ONLY,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_NOTADB": DAMAGED,
    "SQLITE_CANTOPEN": GONE,
    "SQLITE_AUTH": NOT_ALLOWED,
}


def result_name(error: Exception) -> str:
    """The primary result code of a driver error: ``SQLITE_BUSY`` for SQLITE_BUSY_SNAPSHOT too."""
    name = str(getattr(error, "sqlite_errorname", "") or "")
    return "_".join(name.split("_")[:2])


def not_saved(error: Exception) -> NotSavedError:
    """What to tell of a write that failed with ``error``."""
    if isinstance(error, OSError):
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            return NotSavedError(DISK_FULL)
        return NotSavedError(GONE if isinstance(error, FileNotFoundError) else DISK_ERROR)
    return NotSavedError(_WRITE_SENTENCES.get(result_name(error), DISK_ERROR))


def not_read(error: Exception) -> ClinicFileError:
    """What to tell of a read that failed with ``error``."""
    damaged = result_name(error) in ("SQLITE_CORRUPT", "SQLITE_NOTADB")
    return ClinicFileError(DAMAGED_READ if damaged else CANNOT_READ)

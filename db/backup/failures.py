"""Why there is no backup, in one sentence for the person."""

from __future__ import annotations

import errno
from typing import Final

from bodymap.services.backup_values import BackupError

FULL: Final = "No backup was made: the disk for it is full. Free some space there, then try again."
READ_ONLY: Final = (
    "No backup was made: nothing may be written there. Choose another folder, or allow it."
)
TOO_LARGE: Final = (
    "No backup was made: that disk takes no file of this size. Format it as exFAT or NTFS, or"
    " choose another."
)
AWAY: Final = (
    "No backup was made: the folder for it is not there. Plug the disk in, or choose another."
)
NO_FOLDER: Final = "No backup was made: what lies there is a file and no folder. Choose another."
WENT_AWAY: Final = (
    "No backup was made: its disk does not answer, or was unplugged. Earlier ones are as they were."
)
CLINIC_UNREADABLE: Final = "No backup was made: the clinic file cannot be read. Check the record."
NOT_SOUND: Final = (
    "No backup was made: the copy did not pass its check. Earlier ones are as they were. {problem}"
)
KEYS_CHANGED: Final = "No backup was made: the clinic's keys were changed meanwhile. Try again."
UNDER_WAY: Final = "Another backup is being made at the moment. Try again when it is done."
NOT_KEPT: Final = "The clinic's own folder cannot be written to. Check its permissions."

_BY_ERRNO: Final = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: TOO_LARGE,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
}


def not_backed_up(error: Exception) -> BackupError:
    """What to tell of a backup that failed: with an OSError where it was written, else with an
    error of SQLite while the clinic was read."""
    if isinstance(error, OSError):
        return BackupError(_BY_ERRNO.get(error.errno or 0, WENT_AWAY))
    return BackupError(CLINIC_UNREADABLE)

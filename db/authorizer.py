"""What a connection may do for somebody who only reads.

SQLite asks when a statement is compiled, not when it runs, so this costs nothing per statement. It
stands below the services: whatever a window or a service does, the connection refuses.
"""

from __future__ import annotations

import sqlite3
from typing import Final

# the driver is a fork of this module, with the same numbers
_READS: Final = {
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_RECURSIVE,
    sqlite3.SQLITE_TRANSACTION,
    sqlite3.SQLITE_SAVEPOINT,
}
_OPEN: Final = {
    ("change_log", sqlite3.SQLITE_INSERT),
    # where the record is shared, a line waits there first
    ("outbox", sqlite3.SQLITE_INSERT),
    # everybody changes their own passphrase
    ("slot_key", sqlite3.SQLITE_INSERT),
    ("slot_key", sqlite3.SQLITE_DELETE),
}
_QUIET_SETTINGS: Final = {"data_version", "quick_check", "busy_timeout", "synchronous"}


def only_notes(
    action: int, first: str | None, second: str | None, _file: str | None, _trigger: str | None
) -> int:
    """Allow reads, lines added to the change log, and what a passphrase is kept by; refuse
    everything else."""
    if action in _READS:
        return sqlite3.SQLITE_OK
    if (first, action) in _OPEN:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first in _QUIET_SETTINGS and second is None:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY

"""What makes a file ours, and which file it is."""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x424F4459
"""``PRAGMA application_id`` of every clinic file: the letters BODY."""

SCHEMA: Final = 7
"""``PRAGMA user_version`` of a file this program writes: the number of the newest migration."""

PAGE_BYTES: Final = 4096
"""The page size of an SQLCipher 4 file; its length is always a multiple of it."""

CLINIC_FILE: Final = "clinic.bodymap"
REMADE_FILE: Final = "clinic.bodymap-remade"
"""What is to take the place of the clinic file at the next log-in, where this workstation is to
keep more or less of the record that it shares."""
KEY_FILE: Final = "clinic.bodymap-keys"
ATTEMPTS_FILE: Final = "clinic.bodymap-attempts"
REPLACED_FILE: Final = "clinic.bodymap-replaced"
REMEMBERED_FILE: Final = "clinic.bodymap-remembered"
WORKSTATION_FILE: Final = "workstation-id"
PLAN_FILE: Final = "backup.json"
BACKUPS_FOLDER: Final = "backups"


def revision(schema: int) -> str:
    """The Alembic revision that leads to ``schema``: ``0002`` for 2."""
    return f"{schema:04d}"

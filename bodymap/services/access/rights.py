"""What each role may do."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from bodymap.charting.person import Role


class Right(Enum):
    """Something that not everybody may do, with the words that complete "may not"."""

    READ = "read the record"
    EXPORT = "export, print or copy"
    CHART = "chart"
    STOCK = "change the needle stock"
    TEMPLATES = "change templates"
    IMPORT = "bring in records from a file"
    BACKUP = "make backups"
    SETTINGS = "change the clinic's settings"
    PEOPLE = "change who works here"
    AUDIT = "read the audit trail"
    RESTORE = "restore a backup"
    REKEY = "change the clinic's key"


_REVIEWER: Final = frozenset({Right.READ, Right.EXPORT})
_THERAPIST: Final = _REVIEWER | {
    *(Right.CHART, Right.STOCK, Right.TEMPLATES, Right.BACKUP, Right.IMPORT),
}

RIGHTS: Final[Mapping[Role, frozenset[Right]]] = {
    Role.REVIEWER: _REVIEWER,
    Role.THERAPIST: _THERAPIST,
    Role.ADMINISTRATOR: frozenset(Right),
}

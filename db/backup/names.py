"""What a backup's folder and the files in it are called."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from pathlib import Path
from typing import Final

from db.head_file import BACKUP_HEAD
from db.layout import CLINIC_FILE, KEY_FILE

HEAD_FILE: Final = BACKUP_HEAD
FILES: Final = frozenset({CLINIC_FILE, KEY_FILE, HEAD_FILE})
"""All that is in a backup, and nothing else."""

_FORM: Final = "bodymap-%Y%m%dT%H%M%SZ"
_NAME: Final = re.compile(r"(bodymap-[0-9]{8}T[0-9]{6}Z)(?:-[1-9][0-9]{0,3})?", re.ASCII)


def name_of(moment: datetime) -> str:
    """The name of a backup made at ``moment``, to the second in UTC."""
    return moment.astimezone(UTC).strftime(_FORM)


def moment_of(name: str) -> datetime | None:
    """When the backup of this name was made; None for whatever else is called so."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        moment = datetime.strptime(found[1], _FORM).replace(tzinfo=UTC)
    except ValueError:
        return None
    # at the ends of time there is no time in other zones
    return moment if MINYEAR < moment.year < MAXYEAR else None


def free_name(folder: Path, moment: datetime) -> Path:
    """Where in ``folder`` a backup made at ``moment`` can lie: nothing lies there yet."""
    first = folder / name_of(moment)
    candidate, number = first, 1
    while candidate.exists():
        number += 1
        candidate = first.with_name(f"{first.name}-{number}")
    return candidate

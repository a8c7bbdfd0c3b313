"""Which workstation a change comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.charting.ids import new_id
from db import files
from db.layout import WORKSTATION_FILE

_LONGEST: Final = 100
"""Bytes; an id has 36, and the end of its line."""


def workstation_id(folder: Path) -> UUID:
    """This workstation's id, made at the first call and kept in ``folder``. Raises OSError."""
    path = folder / WORKSTATION_FILE
    try:
        with files.open_small(path) as file:
            return UUID(file.read(_LONGEST).decode("ascii").strip())
    except (FileNotFoundError, ValueError):
        made = new_id()
        path.unlink(missing_ok=True)
        files.write_new(path, f"{made}\n".encode("ascii"))
        return made

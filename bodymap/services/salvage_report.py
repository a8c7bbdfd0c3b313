"""What could be saved of a damaged clinic file, and what could not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID


@dataclass(frozen=True, slots=True)
class LostRow:
    """A row that the change log knows of and that could not be read. ``table`` is its kind, ``at``
    (UTC) when it was recorded; ``session_id`` the visit it belongs to, where that is known."""

    table: str
    id: UUID
    at: datetime
    session_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """``saved`` and ``lost`` are rows by table; ``listed`` names the lost ones that are known one
    by one. ``is_log_whole`` is False where lines of the change log are lost too: then rows may be
    missing of which nothing is known. ``folder`` holds the new clinic, its keys and ``list_file``,
    the same in words without a patient's name."""

    folder: Path
    list_file: Path
    saved: Mapping[str, int]
    lost: Mapping[str, int]
    listed: tuple[LostRow, ...]
    is_log_whole: bool

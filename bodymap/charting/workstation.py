"""A machine that the record is kept on."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Workstation:
    """``id`` is the origin of its lines in the change log, ``name`` what the machine is called."""

    id: UUID
    name: str

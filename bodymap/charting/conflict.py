"""Two workstations changed the same thing, and neither knew of the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Decision(StrEnum):
    """Which of the two a person let stand."""

    THEIRS = "theirs"
    MINE = "mine"


@dataclass(frozen=True, slots=True)
class Conflict:
    """``entity`` and ``entity_id`` name what both changed: the table, and the row's id.

    ``theirs`` came to the server first, and counts until somebody decides; ``mine`` is what the
    workstation ``my_origin`` had meanwhile, ``base`` what both began with. They are JSON objects of
    the row's columns, None where there was none. Times are UTC. ``decided`` is None while nobody
    has decided.
    """

    id: UUID
    entity: str
    entity_id: UUID
    patient_id: UUID | None
    base: str | None
    theirs: str | None
    their_author: UUID | None
    their_origin: UUID | None
    their_at: datetime
    mine: str | None
    my_author: UUID | None
    my_origin: UUID
    my_at: datetime
    decided: Decision | None = None
    decided_by: UUID | None = None
    decided_at: datetime | None = None

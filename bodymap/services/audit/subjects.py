"""What a line of the audit trail is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Subject:
    """The patient and the visit that a line concerns, where it concerns one, and ``values``: the
    row that it is about as it stands now, by column, as far as JSON can say it. Empty for what is
    no row."""

    patient_id: UUID | None = None
    session_id: UUID | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


NOTHING = Subject()
"""Of what concerns no row that is there."""

"""Which ghosts a person wants to see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID


class Showing(Enum):
    """Where the ghosts come from."""

    NOTHING = auto()
    LAST = auto()
    VISIT = auto()
    TEMPLATE = auto()
    DOTS = auto()


@dataclass(frozen=True, slots=True)
class GhostChoice:
    """``id`` is that of the chosen session or template, None where none is named."""

    showing: Showing = Showing.LAST
    id: UUID | None = None

    @property
    def is_off(self) -> bool:
        """Whether nothing is wanted."""
        return self.showing is Showing.NOTHING


LAST = GhostChoice()
"""The last earlier visit for the same complaint: what is shown before anybody chose."""
OFF = GhostChoice(Showing.NOTHING)
DOTS = GhostChoice(Showing.DOTS)
"""Where needles were in all earlier visits: too many to be told apart, so none can be charted."""

"""What happens to a needle after it went in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class EventKind(StrEnum):
    """What is recorded of a needle that is, or was, in the skin."""

    OUT = "out"
    BENT = "bent"
    FELL = "fell"
    REINSERTED = "reinserted"
    BROKEN = "broken"
    RETAINED = "retained"
    EMERGENCY_OUT = "emergency_out"
    RECONCILED = "reconciled"

    @property
    def may_concern_all(self) -> bool:
        """Whether one event of this kind can stand for every needle of the session."""
        return self in _FOR_ALL


_FOR_ALL = frozenset({EventKind.OUT, EventKind.EMERGENCY_OUT, EventKind.RECONCILED})


@dataclass(frozen=True, slots=True)
class NeedleEvent:
    """One thing that happened to one needle, or to all that were in when it was recorded.

    ``site_id`` is the needle's site, None for all. ``at`` is UTC and only for show and for the
    dwell clock: events are ordered by ``sequence``, the change log's number of the line that
    recorded them, because a clock can go back. ``note`` holds the words that explain a broken or
    retained needle.

    Raises ValueError where a kind that can only concern one needle names none, for a time without
    a zone, and for a sequence below zero.
    """

    id: UUID
    session_id: UUID
    site_id: UUID | None
    kind: EventKind
    at: datetime
    sequence: int
    note: str = ""

    def __post_init__(self) -> None:
        if self.site_id is None and not self.kind.may_concern_all:
            raise ValueError(f"An event of the kind '{self.kind}' names its needle.")
        if self.at.utcoffset() is None:
            raise ValueError("The time of a needle event needs a time zone.")
        if self.sequence < 0:
            raise ValueError("The sequence of a needle event counts from zero.")

    @property
    def order(self) -> tuple[int, UUID]:
        """What events are sorted by. Those of one transaction can share a sequence; then the id,
        which every workstation sorts alike, decides."""
        return (self.sequence, self.id)


def says_something(words: str | None) -> bool:
    """Whether an explanation has words in it: blanks and punctuation alone explain nothing."""
    return words is not None and any(character.isalnum() for character in words)

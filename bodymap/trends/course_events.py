"""What happened along a complaint's course besides its scores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

GAP_DAYS = 60
"""A pause longer than this is marked: this program's own choice, about two months, after which
scores before and after tell of two stretches of treatment rather than one."""


class EventKind(StrEnum):
    """What an event is, in the order in which events of the same time are listed."""

    FIRST_VISIT = "first_visit"
    NEW_COMPLAINT = "new_complaint"
    GAP = "gap"
    SERIOUS = "serious"
    """A serious reaction; ``REACTION`` is any other."""

    REACTION = "reaction"


REACTIONS = (EventKind.SERIOUS, EventKind.REACTION)


@dataclass(frozen=True, slots=True)
class CourseEvent:
    """An event at a time (UTC). A gap runs from one visit (``at``) to the next (``until``);
    ``label`` is what the caller named it by: a complaint's words, a kind of reaction."""

    kind: EventKind
    at: datetime
    until: datetime | None = None
    label: str = ""

    @property
    def days(self) -> int:
        """How many whole days it lasted; 0 for what has no end."""
        return 0 if self.until is None else (self.until - self.at).days


def gaps(visits: Sequence[datetime], gap_days: float = GAP_DAYS) -> tuple[CourseEvent, ...]:
    """The pauses of more than ``gap_days`` days between visits that follow each other in time.

    Starts of visits may come in any order: a clock that was set back makes no pause.
    """
    longest = timedelta(days=gap_days)
    return tuple(
        CourseEvent(EventKind.GAP, earlier, later)
        for earlier, later in pairwise(sorted(visits))
        if later - earlier > longest
    )


def course_events(
    visits: Sequence[datetime],
    *,
    new_complaints: Iterable[tuple[datetime, str]] = (),
    reactions: Iterable[tuple[datetime, str]] = (),
    serious: Iterable[tuple[datetime, str]] = (),
    gap_days: float = GAP_DAYS,
) -> tuple[CourseEvent, ...]:
    """First visit, pauses, other complaints that began, and reactions, in the order of time.

    ``visits`` are the starts of the complaint's visits; the others are times with a label, the
    ``serious`` reactions apart from all other ``reactions``. All times need a zone. Of events at
    the same time, the order of ``EventKind`` holds.
    """
    first = [CourseEvent(EventKind.FIRST_VISIT, min(visits))] if visits else []
    events = [
        *first,
        *(CourseEvent(EventKind.NEW_COMPLAINT, at, label=label) for at, label in new_complaints),
        *gaps(visits, gap_days),
        *(CourseEvent(EventKind.SERIOUS, at, label=label) for at, label in serious),
        *(CourseEvent(EventKind.REACTION, at, label=label) for at, label in reactions),
    ]
    order = list(EventKind)
    return tuple(sorted(events, key=lambda event: (event.at, order.index(event.kind))))

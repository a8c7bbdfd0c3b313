"""Reactions and adverse events: what happened, what was done, and what is still to be followed up.

Kinds, their severity and their source are the catalogue's (``adverse_events.csv``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Severity(StrEnum):
    """How grave a reaction is."""

    MILD = "mild"
    MODERATE = "moderate"
    SERIOUS = "serious"


@dataclass(frozen=True, slots=True)
class Reaction:
    """A reaction during or after a session.

    ``kind`` is an id of the catalogue, ``site_id`` None where it concerns the whole session,
    ``first_response`` what was done. ``severity`` is what the therapist saw, which can differ from
    what is usual for the kind. Times are UTC; ``follow_up_due`` is a day of the clinic's calendar,
    None where none is planned; ``resolved_at`` is None while it goes on.

    Raises ValueError for a time without a zone, a kind that is empty, and a follow-up that would
    come before the reaction.
    """

    id: UUID
    session_id: UUID
    kind: str
    severity: Severity
    occurred_at: datetime
    site_id: UUID | None = None
    first_response: str = ""
    follow_up_due: date | None = None
    resolved_at: datetime | None = None
    note: str = ""

    def __post_init__(self) -> None:
        times = [self.occurred_at, *([self.resolved_at] if self.resolved_at else [])]
        if any(time.utcoffset() is None for time in times):
            raise ValueError("The times of a reaction need a time zone.")
        if not self.kind.strip():
            raise ValueError("A reaction is of a kind.")
        # the clinic's day can be one off the UTC one
        if self.follow_up_due and (self.follow_up_due - self.occurred_at.date()).days < -1:
            raise ValueError("A follow-up comes after its reaction.")

    @property
    def is_open(self) -> bool:
        """Whether it still goes on."""
        return self.resolved_at is None


@dataclass(frozen=True, slots=True)
class NoReaction:
    """That there was none: an answer, given at ``said_at`` (UTC)."""

    id: UUID
    session_id: UUID
    said_at: datetime


class ReactionAnswer(StrEnum):
    """How the question for reactions was answered in a session."""

    NOT_ASKED = "not_asked"
    NONE = "none"
    SOME = "some"


def reaction_answer(reactions: Iterable[Reaction], none: NoReaction | None) -> ReactionAnswer:
    """The answer of one session. A reaction that is recorded after "none" was said stands."""
    if any(True for _ in reactions):
        return ReactionAnswer.SOME
    return ReactionAnswer.NOT_ASKED if none is None else ReactionAnswer.NONE


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A reaction that waits to be followed up. ``days_left`` counts to the day it is due, below
    zero once that is past, None for a serious reaction for which no day was set."""

    reaction: Reaction
    days_left: int | None

    @property
    def is_overdue(self) -> bool:
        """Whether its day is past, or it has none and should."""
        return self.days_left is None or self.days_left < 0


def open_follow_ups(reactions: Iterable[Reaction], today: date) -> tuple[FollowUp, ...]:
    """What still has to be followed up, the most pressing at the front; ``today`` is the clinic's.

    A serious reaction that goes on is among them without a day as well, and first, so that it is
    not forgotten; that is this program's own choice.
    """
    waiting = [
        FollowUp(one, (one.follow_up_due - today).days if one.follow_up_due else None)
        for one in reactions
        if one.is_open and (one.follow_up_due or one.severity is Severity.SERIOUS)
    ]
    return tuple(sorted(waiting, key=_urgency))


def _urgency(waiting: FollowUp) -> tuple[bool, int, datetime, UUID]:
    reaction = waiting.reaction
    days = waiting.days_left
    return (days is not None, days or 0, reaction.occurred_at, reaction.id)

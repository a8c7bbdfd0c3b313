"""Screening answers, and reasons to go on in spite of one, as they are recorded at a visit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bodymap.charting.needle_event import says_something
from bodymap.charting.screening import ScreeningAnswer


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """A screening answer at a visit. A later one to the same item counts in its place."""

    id: UUID
    session_id: UUID
    answer: ScreeningAnswer


@dataclass(frozen=True, slots=True)
class Override:
    """Why needles are charted in spite of a screening item, given at ``given_at`` (UTC).

    ``site_id`` is the site that was about to be charted when the reason was asked for, None where
    it was given for the visit as a whole. Raises ValueError for a reason without words.
    """

    id: UUID
    session_id: UUID
    item: str
    reason: str
    given_at: datetime
    site_id: UUID | None = None

    def __post_init__(self) -> None:
        if not says_something(self.reason):
            raise ValueError("To go on in spite of an answer needs a reason in words.")


def reasons(overrides: Iterable[Override]) -> dict[str, str]:
    """The reason that counts for each item: the later one in the order of the record."""
    return {one.item: one.reason for one in overrides}

"""A conflict with everything that a person has to know to decide it, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from uuid import UUID

from bodymap.charting.conflict import Conflict
from bodymap.charting.conflict_sides import Sides, sides_of
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session


class About(Enum):
    """Why a person is asked."""

    BOTH_CHANGED = auto()
    """Two people changed one thing."""
    SAME_PLACE = auto()
    """Two people recorded what there can be one of, such as the pain before a visit."""
    AFTER_SIGNATURE = auto()
    """It was recorded here while the visit was signed elsewhere."""
    UNSEEN_NEEDLES = auto()
    """All needles were said to be out by somebody who did not know of all of them."""
    SIGNATURE = auto()
    """A visit was signed by somebody who did not know all of it."""


@dataclass(frozen=True, slots=True)
class Side:
    """Who did it, where and when (UTC). A name is empty where nobody knows it."""

    person: str
    station: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """One conflict. ``patient`` is None for what is the clinic's, ``session`` where it is about no
    visit. ``theirs`` counts now, or nothing does; ``signed_by`` is who signed the visit, empty
    where nobody did, ``still_in`` are the numbers of its needles that count as in now."""

    conflict: Conflict
    patient: Patient | None
    session: Session | None
    theirs: Side
    mine: Side
    signed_by: str = ""
    still_in: tuple[int, ...] = ()
    sides: Sides = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sides", sides_of(self.conflict))

    @property
    def id(self) -> UUID:
        """The id of the conflict."""
        return self.conflict.id

    @property
    def about(self) -> About:
        """Why a person is asked."""
        if self.conflict.entity == "signature":
            return About.SIGNATURE
        is_late = bool(self.signed_by) and self.sides.is_theirs_as_before
        if self.conflict.theirs is None or is_late:
            return About.AFTER_SIGNATURE if self.signed_by else _without_theirs(self.conflict)
        return About.BOTH_CHANGED if self.sides.is_same_row else About.SAME_PLACE

    @property
    def can_take_mine(self) -> bool:
        """Whether mine can be let count: a signature cannot, for its visit has to be read and
        signed anew."""
        return self.about is not About.SIGNATURE


def _without_theirs(conflict: Conflict) -> About:
    return About.UNSEEN_NEEDLES if conflict.entity == "needle_event" else About.AFTER_SIGNATURE

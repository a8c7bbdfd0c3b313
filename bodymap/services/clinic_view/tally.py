"""What some patients add to the clinic's figures of a period, as the store tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from bodymap.charting.needle import Technique
from bodymap.charting.reaction import Severity

Reached = tuple[int, int]
"""How far a walk over the patients has come: the store's own, to be handed back to it."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The visits that began at ``first`` or later and before ``end``, both UTC.

    Raises ValueError for a time without a zone and for bounds that nothing lies between.
    """

    first: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.first.utcoffset() is None or self.end.utcoffset() is None:
            raise ValueError("The bounds of a period need a time zone.")
        if self.first >= self.end:
            raise ValueError("A period begins before it ends.")


@dataclass(frozen=True, slots=True)
class Billed:
    """That ``visits`` signed visits have this code last, with this fee. ``code`` is empty where
    none is billed, ``fee`` None where none was set."""

    code: str
    currency: str
    fee: Decimal | None
    visits: int


@dataclass(frozen=True, slots=True)
class Seen:
    """That a kind of reaction was recorded ``times`` times in one visit, this grave."""

    kind: str
    severity: Severity
    times: int


@dataclass(frozen=True, slots=True)
class EpisodeCourse:
    """One complaint that was treated in the period.

    ``condition`` is an id of the catalogue, empty for a complaint in words. ``scored`` counts the
    visits with a pain score before the needles, of the whole complaint up to the period's end;
    ``first`` and ``last`` are the first and the last of those scores (NPRS, 0 to 10), None without
    any, the same one where there is one.
    """

    condition: str
    scored: int = 0
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """The visits of some patients in a period. What is voided is left out.

    ``patients`` had a visit in the period, ``new_patients`` of them had none before it. Visits are
    ``signed``, ``ended`` without a signature, or ``open``; ``asked`` is how many of them have an
    answer to the question for reactions, ``amended`` how many were corrected after the signature.
    ``needles`` counts the sites by technique, ``needles_of_asked`` those of the visits that were
    asked. ``reactions`` has one entry for each visit with any. ``courses`` are the complaints
    treated. ``walked`` is how many patients were looked at, ``reached`` where to go on, None at the
    end of the record.
    """

    patients: int = 0
    new_patients: int = 0
    signed: int = 0
    ended: int = 0
    open: int = 0
    asked: int = 0
    amended: int = 0
    needles: Mapping[Technique, int] = field(default_factory=dict)
    needles_of_asked: int = 0
    billed: tuple[Billed, ...] = ()
    reactions: tuple[tuple[Seen, ...], ...] = ()
    courses: tuple[EpisodeCourse, ...] = ()
    walked: int = 0
    reached: Reached | None = None

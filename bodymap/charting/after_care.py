"""What the patient is told to do and to look out for, and what was told.

The advice, in plain words, and where it applies are the catalogue's (``aftercare.csv``, each row
with its source).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice: a sentence or two to the patient.

    It applies to a session with a site in one of ``regions`` (base ids), to every one where it
    names none. ``reactions`` (ids of adverse events) and ``screening`` (ids of items) are what
    makes it matter more, and apply wherever the needles were.
    """

    id: str
    words: str
    regions: frozenset[str] = frozenset()
    reactions: frozenset[str] = frozenset()
    screening: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Applying:
    """Advice that applies to a session; ``is_prompted`` where a reaction or a screening answer of
    this patient makes it matter more."""

    advice: Advice
    is_prompted: bool


@dataclass(frozen=True, slots=True)
class Told:
    """That the patient was told a piece of advice (its id), at ``told_at`` (UTC)."""

    advice: str
    told_at: datetime


@dataclass(frozen=True, slots=True)
class AdviceTold:
    """``Told`` as it is recorded at a visit."""

    id: UUID
    session_id: UUID
    told: Told


def applying(
    advice: Iterable[Advice],
    regions: Collection[str],
    reactions: Collection[str] = (),
    concerns: Collection[str] = (),
) -> tuple[Applying, ...]:
    """The advice that applies to a session with sites in ``regions`` (base ids), in which those
    ``reactions`` were recorded, of a patient whom those screening items (``concerns``) concern.

    What a reaction or an answer prompts comes first, else in the catalogue's order. A session
    without a site and without a reaction asks for no advice.
    """
    if not regions and not reactions:
        return ()
    found = []
    for one in advice:
        prompted = not (one.reactions.isdisjoint(reactions) and one.screening.isdisjoint(concerns))
        if prompted or not one.regions or not one.regions.isdisjoint(regions):
            found.append(Applying(one, prompted))
    return tuple(sorted(found, key=lambda one: not one.is_prompted))


def not_told(applies: Iterable[Applying], told: Iterable[Told]) -> tuple[Advice, ...]:
    """What applies and was not told."""
    ids = {one.advice for one in told}
    return tuple(one.advice for one in applies if one.advice.id not in ids)


def sheet(applies: Iterable[Applying], told: Iterable[Told]) -> tuple[str, ...]:
    """The sentences of the patient's sheet: what was told, in the order in which it applies."""
    ids = {one.advice for one in told}
    return tuple(one.advice.words for one in applies if one.advice.id in ids)

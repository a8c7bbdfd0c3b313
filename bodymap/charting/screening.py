"""What a patient is asked before the needles, and what was answered.

The items and what the program does about each come from the catalogue (``screening.csv``, each row
with its source).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bodymap.anatomy.region import Region
from bodymap.anatomy.side import Side
from bodymap.charting.needle import Needle, Technique


class ItemClass(StrEnum):
    """How strongly an item speaks against needling."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    PRECAUTION = "precaution"
    NOTE = "note"


class Action(StrEnum):
    """What the program does about an item that concerns the patient."""

    BLOCK = "block"
    BLOCK_REGION = "block_region"
    BLOCK_TECHNIQUE = "block_technique"
    CONFIRM = "confirm"
    WARN = "warn"
    NOTE = "note"

    @property
    def blocks(self) -> bool:
        """Whether it stops the charting, somewhere at least."""
        return self in (Action.BLOCK, Action.BLOCK_REGION, Action.BLOCK_TECHNIQUE)


class Need(StrEnum):
    """What charting needs in spite of an item, from the mildest to the strictest."""

    NOTHING = "nothing"
    REASON = "reason"
    GUARDIAN = "guardian"
    """A guardian's consent, on record."""

    NEVER = "never"


class AskedOf(StrEnum):
    """Who answers an item; the program finds some out by itself."""

    PATIENT = "patient"
    THERAPIST = "therapist"
    PROGRAM = "program"


class Reply(StrEnum):
    """An answer. That somebody does not know is an answer, too; no answer is none of these."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Scope:
    """What an item concerns: base ids or ids of regions, hazard areas of the skin, techniques.

    It concerns a site that any of them fits. A scope without any concerns every site.
    """

    regions: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    techniques: frozenset[Technique] = frozenset()

    @property
    def is_everywhere(self) -> bool:
        """Whether it concerns every site."""
        return not (self.regions or self.areas or self.techniques)

    def fits(self, region: Region, technique: Technique, areas: Collection[str]) -> bool:
        """Whether it concerns a site in ``region``, over those hazard areas."""
        return (
            self.is_everywhere
            or region.id in self.regions
            or region.base_id in self.regions
            or technique in self.techniques
            or not self.areas.isdisjoint(areas)
        )


EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class ScreeningItem:
    """One item of the screening, as far as rules need to know it.

    ``concern`` is the reply that makes it concern the patient. ``need`` is what charting then
    needs: in ``scope`` for what blocks a region or a technique, everywhere for the rest, which in
    their scope need ``need_in_scope``. ``asks_where`` says that the patient's answer names the
    place, ``of_the_day`` that an answer holds for its own visit only. ``from_needle_mm`` is the
    shortest needle that the program's own check points at.

    Raises ValueError where it blocks a region or a technique and names none.
    """

    id: str
    item_class: ItemClass
    action: Action
    need: Need
    need_in_scope: Need = Need.NOTHING
    scope: Scope = EVERYWHERE
    asked_of: AskedOf = AskedOf.PATIENT
    concern: Reply = Reply.YES
    asks_where: bool = False
    of_the_day: bool = False
    from_needle_mm: float | None = None

    def __post_init__(self) -> None:
        nowhere = self.scope.is_everywhere and not self.asks_where
        if self.action is Action.BLOCK_REGION and nowhere:
            raise ValueError("What blocks a region names some, or asks where.")
        if self.action is Action.BLOCK_TECHNIQUE and not self.scope.techniques:
            raise ValueError("What blocks a technique names it.")
        if self.concern is Reply.UNKNOWN:
            raise ValueError("What concerns the patient is a yes or a no.")

    @property
    def no_concern(self) -> Reply:
        """The reply after which it does not concern the patient."""
        return Reply.NO if self.concern is Reply.YES else Reply.YES


@dataclass(frozen=True, slots=True)
class ScreeningAnswer:
    """One answer, given at ``answered_at`` (UTC), in the words of the catalogue's question.

    ``regions`` are ids or base ids of the regions that it names. ``restates`` is when the answer
    was first given (UTC), where "nothing changed" restated it.
    """

    item: str
    reply: Reply
    answered_at: datetime
    regions: tuple[str, ...] = ()
    note: str = ""
    restates: datetime | None = None


def nothing_changed(
    items: Iterable[ScreeningItem], last: Iterable[ScreeningAnswer], at: datetime
) -> tuple[ScreeningAnswer, ...]:
    """What "nothing changed", said at ``at`` (UTC), answers: the ``last`` answers once more, each
    with the time it was first given. An answer of the day is restated only where it raised no
    concern: who was ill last time is asked again.
    """
    before = latest(last)
    return tuple(
        replace(said, answered_at=at, restates=said.restates or said.answered_at)
        for item in items
        if (said := before.get(item.id)) is not None
        and not (item.of_the_day and said.reply is not item.no_concern)
    )


def found_at(
    items: Iterable[ScreeningItem], region: Region, needle: Needle, charted: Iterable[Region]
) -> frozenset[str]:
    """The items that the program itself finds at a site of ``region`` that is about to be charted
    beside sites in the regions ``charted``: both sides of an area that should have one, and a
    needle that is longer than an area asks to be thought about.
    """
    others = {(one.base_id, one.side) for one in charted}
    opposite = region.side.mirrored
    found = set()
    for item in items:
        if item.asked_of is not AskedOf.PROGRAM or region.base_id not in item.scope.regions:
            continue
        if item.from_needle_mm is not None:
            if needle.length_mm >= item.from_needle_mm:
                found.add(item.id)
        elif opposite is not Side.MIDLINE and any(
            side is opposite and base in item.scope.regions for base, side in others
        ):
            found.add(item.id)
    return frozenset(found)


def latest(answers: Iterable[ScreeningAnswer]) -> dict[str, ScreeningAnswer]:
    """The answer that counts, by item: the later one in the order of the record."""
    return {answer.item: answer for answer in answers}

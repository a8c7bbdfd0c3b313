"""What a search on the body can find."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bodymap.anatomy.side import Side


class FoundKind(StrEnum):
    """What was found."""

    MUSCLE = "muscle"
    REGION = "region"
    REFERRAL = "referral"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Found:
    """One result, on one side of the patient; ``side`` is None for a region of the midline.

    ``id`` is a muscle, a condition, or the region of the atlas that was meant or where the pain is
    felt. ``title`` is its name without the side, ``detail`` what the catalogue says beside it.
    ``muscles`` are the muscle itself, those that are needled in the region or for the condition,
    or those that refer pain to the region, the one that does so foremost first;
    ``opposite`` refer there from the other side of the body. ``regions`` are ids of the atlas: the
    region itself, those where the muscle is needled, the usual one first, or those where the
    condition is typically felt.
    """

    kind: FoundKind
    id: str
    title: str
    detail: str
    side: Side | None
    muscles: tuple[str, ...]
    regions: tuple[str, ...]
    opposite: tuple[str, ...] = ()

"""Muscles and their trigger points, as far as the body's surface needs to know them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bodymap.anatomy.body_point import BodyPoint


class Layer(StrEnum):
    """How many muscles a needle passes first, roughly: none, one, or more."""

    SURFACE = "surface"
    MIDDLE = "middle"
    DEEP = "deep"

    @property
    def depth(self) -> int:
        """0 for the surface, growing inward."""
        return _DEPTHS[self]


_DEPTHS = {Layer.SURFACE: 0, Layer.MIDDLE: 1, Layer.DEEP: 2}


@dataclass(frozen=True, slots=True)
class Muscle:
    """A muscle of the catalogue, the same on both sides.

    ``site_regions`` are the base ids of the regions where it is needled, the usual one first.
    """

    id: str
    name: str
    layer: Layer
    site_regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TriggerPoint:
    """A trigger point on the skin of the LEFT side; the right one is its mirror image.

    ``muscle`` is the muscle's id, ``number`` counts from 1 within it.
    """

    muscle: str
    number: int
    place: BodyPoint


@dataclass(frozen=True, slots=True)
class Candidate:
    """A muscle that may lie under a point of the skin.

    ``distance_mm`` is the straight way to its nearest trigger point on the same side.
    """

    muscle: str
    distance_mm: float
    layer: Layer

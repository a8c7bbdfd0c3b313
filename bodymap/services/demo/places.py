"""Believable needle sites: on the skin, inside the region, near the same few spots each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import sqrt
from random import Random
from typing import TYPE_CHECKING

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.site import SitePlace

if TYPE_CHECKING:
    from bodymap.anatomy.atlas import Atlas

_APART_MM = 13.0
_AGAIN_MM = 2.0
_CLEAR_MM = 5.0
_TRIES = 6
_SPOT_TRIES = 10
# of the side of a square as large as the region, so that most throws hit it
_SPREAD = 0.22

SIDES = {
    ComplaintSide.LEFT: (Side.LEFT,),
    ComplaintSide.RIGHT: (Side.RIGHT,),
    ComplaintSide.BOTH: (Side.LEFT, Side.RIGHT),
    ComplaintSide.MIDLINE: (Side.MIDLINE,),
}
"""The sides of the body that a complaint has."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A spot that is needled again and again: a place of a view, in fractions, on the body."""

    base_region: str
    region: str
    view: str
    x: float
    y: float
    point: BodyPoint


class Places:
    """Finds places in the atlas. The region of every place is the atlas's own answer."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._by_base = {
            (region.base_id, region.side): region.id for region in atlas.regions.values()
        }
        self._middles: dict[str, tuple[Spot, ...]] = {}

    def spots(
        self, regions: tuple[str, ...], side: ComplaintSide, count: int, chance: Random
    ) -> tuple[Spot, ...]:
        """``count`` spots in turn over the regions (base ids) and the sides of a complaint.

        Raises LookupError where a region cannot be seen in any view.
        """
        fields = [self._by_base[base, one] for base in regions for one in SIDES[side]]
        spots: list[Spot] = []
        for number in range(count):
            spots.append(self._spot(fields[number % len(fields)], spots, chance))
        return tuple(spots)

    def place(self, spot: Spot, chance: Random, others: Sequence[BodyPoint] = ()) -> SitePlace:
        """A place within a few mm of a spot, where a hand would put the needle this time: not
        beside one of the ``others`` that are in, as far as there is room."""
        put = self._near(spot, _AGAIN_MM, chance)
        for _ in range(_TRIES):
            if all(put.point.distance_to(other) >= _CLEAR_MM for other in others):
                break
            put = self._near(spot, _AGAIN_MM, chance)
        region = self._atlas.regions[spot.region]
        return SitePlace(put.point, spot.view, region.id, region.side, self._atlas.version)

    def _spot(self, region: str, others: Sequence[Spot], chance: Random) -> Spot:
        """A new spot of a region that keeps away from the others, as far as there is room."""
        middles = self._middles_of(region)
        middle = middles[0] if chance.random() < 0.8 else chance.choice(middles)
        spread = _SPREAD * sqrt(self._size_mm2(middle.view, region))
        best, room = middle, -1.0
        for _ in range(_SPOT_TRIES):
            spot = self._near(middle, spread, chance)
            nearest = min(
                (spot.point.distance_to(other.point) for other in others), default=_APART_MM
            )
            if nearest > room:
                best, room = spot, nearest
            if room >= _APART_MM:
                break
        return best

    def _near(self, spot: Spot, spread_mm: float, chance: Random) -> Spot:
        """Somewhere around a spot, in the same region; the spot itself at worst."""
        width, height = self._atlas.views[spot.view].size_mm
        for number in range(_TRIES):
            spread = spread_mm * (1 - number / _TRIES)
            x = spot.x + _throw(spread, chance) / width
            y = spot.y + _throw(spread, chance) / height
            point = self._atlas.locate(spot.view, x, y)
            if point is not None and self._atlas.region_at(point) == spot.region:
                return replace(spot, x=x, y=y, point=point)
        return spot

    def _middles_of(self, region: str) -> tuple[Spot, ...]:
        """A region's middle in each view of the body that shows much of it, the largest first."""
        if region not in self._middles:
            middles = [
                middle
                for view in self._atlas.views.values()
                if view.group == "body"
                if (middle := self._middle(region, view.id)) is not None
            ]
            if not middles:
                raise LookupError(f"No view shows {region}.")
            sizes = {middle.view: self._size_mm2(middle.view, region) for middle in middles}
            middles.sort(key=lambda middle: -sizes[middle.view])
            least = sizes[middles[0].view] / 2
            self._middles[region] = tuple(m for m in middles if sizes[m.view] >= least)
        return self._middles[region]

    def _middle(self, region: str, view: str) -> Spot | None:
        centre = self._atlas.centre(view, region)
        point = self._atlas.locate(view, *centre) if centre is not None else None
        if centre is None or point is None or self._atlas.region_at(point) != region:
            return None
        return Spot(self._atlas.regions[region].base_id, region, view, *centre, point)

    def _size_mm2(self, view: str, region: str) -> float:
        """How much of the view a region takes, by the formula for the area of a polygon."""
        width, height = self._atlas.views[view].size_mm
        twice = sum(
            x1 * y2 - x2 * y1
            for ring in self._atlas.outlines(view)[region].rings
            for (x1, y1), (x2, y2) in pairwise((*ring, ring[0]))
        )
        return abs(twice) / 2 * width * height


def _throw(spread_mm: float, chance: Random) -> float:
    """A distance in mm that is never more than twice the spread."""
    return min(max(chance.gauss(0, spread_mm), -2 * spread_mm), 2 * spread_mm)

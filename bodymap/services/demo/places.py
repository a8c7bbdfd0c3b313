"""Believable needle sites: on the surface, inside the region, near the same few spots each time."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.site import SitePlace

if TYPE_CHECKING:
    from bodymap.anatomy.atlas import Atlas

_SPREAD_MM = 14.0
_AGAIN_MM = 3.0
_TRIES = 6

_SIDES = {
    ComplaintSide.LEFT: (Side.LEFT,),
    ComplaintSide.RIGHT: (Side.RIGHT,),
    ComplaintSide.BOTH: (Side.LEFT, Side.RIGHT),
    ComplaintSide.MIDLINE: (Side.MIDLINE,),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A spot that is needled again and again: where it is in a view, in fractions."""

    base_region: str
    region: str
    view: str
    x: float
    y: float


class Places:
    """Finds places in the atlas. The region of every place is the atlas's own answer."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._by_base: dict[tuple[str, Side], str] = {
            (region.base_id, region.side): region.id for region in atlas.regions.values()
        }
        self._views: dict[str, tuple[str, ...]] = {}

    def spots(
        self, regions: tuple[str, ...], side: ComplaintSide, count: int, chance: Random
    ) -> tuple[Spot, ...]:
        """``count`` spots in turn over the regions (base ids) and the sides of a complaint.

        Raises LookupError where none of the regions can be seen in any view.
        """
        fields = [
            (base, self._by_base[base, one])
            for base in regions
            for one in _SIDES[side]
            if (base, one) in self._by_base and self._views_of(self._by_base[base, one])
        ]
        if not fields:
            raise LookupError(f"No view shows any of {', '.join(regions)}.")
        return tuple(self._spot(*fields[number % len(fields)], chance) for number in range(count))

    def place(self, spot: Spot, chance: Random) -> SitePlace:
        """A place within a few mm of a spot, where a hand would put the needle this time."""
        x, y = self._near(spot.region, spot.view, spot.x, spot.y, _AGAIN_MM, chance)
        point = self._atlas.locate(spot.view, x, y)
        assert point is not None, "places near a spot were found on the body"
        region = self._atlas.regions[spot.region]
        return SitePlace(point, spot.view, region.id, region.side, self._atlas.version)

    def _spot(self, base: str, region: str, chance: Random) -> Spot:
        views = self._views_of(region)
        view = views[0] if chance.random() < 0.8 else chance.choice(views)
        centre = self._atlas.centre(view, region)
        assert centre is not None, "only views that show the region are asked"
        return Spot(base, region, view, *self._near(region, view, *centre, _SPREAD_MM, chance))

    def _near(
        self, region: str, view: str, x: float, y: float, spread_mm: float, chance: Random
    ) -> tuple[float, float]:
        """Somewhere around a place of the view, in the same region; the place itself at worst."""
        width, height = self._atlas.views[view].size_mm
        for number in range(_TRIES):
            spread = spread_mm * (1 - number / _TRIES)
            tried = (
                x + chance.gauss(0, spread) / width,
                y + chance.gauss(0, spread) / height,
            )
            point = self._atlas.locate(view, *tried)
            if point is not None and self._atlas.region_at(point) == region:
                return tried
        return x, y

    def _views_of(self, region: str) -> tuple[str, ...]:
        """The views that show a region at its centre, the one that shows most of it first."""
        if region not in self._views:
            sizes = {
                view: self._size_mm2(view, region)
                for view in self._atlas.views
                if self._is_in_its_region(view, region)
            }
            best = max(sizes.values(), default=0.0)
            shown = [view for view, size in sizes.items() if size >= 0.5 * best]
            self._views[region] = tuple(sorted(shown, key=lambda view: -sizes[view]))
        return self._views[region]

    def _is_in_its_region(self, view: str, region: str) -> bool:
        centre = self._atlas.centre(view, region)
        point = self._atlas.locate(view, *centre) if centre is not None else None
        return point is not None and self._atlas.region_at(point) == region

    def _size_mm2(self, view: str, region: str) -> float:
        """How much of the view a region takes, by the formula for the area of a polygon."""
        width, height = self._atlas.views[view].size_mm
        outline = self._atlas.outlines(view).get(region)
        if outline is None:
            return 0.0
        twice = 0.0
        for ring in outline.rings:
            for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
                twice += x1 * y2 - x2 * y1
        return abs(twice) / 2 * width * height

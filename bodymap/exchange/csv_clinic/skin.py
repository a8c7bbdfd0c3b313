"""What is asked of the body about a place that a spreadsheet names, with its answers kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.best_view import best_view_of_regions
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.region import Region


class Skin:
    """Regions by what people call them, their middles, and where points lie. Each answer is kept:
    a file names the same places again and again, and is understood anew with every choice."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._views: dict[str, str] = {}
        self._middles: dict[str, tuple[BodyPoint, str] | None] = {}
        self._regions: dict[BodyPoint, str] = {}
        self._seen: dict[tuple[BodyPoint, str, str], tuple[str, float]] = {}

    def named(self, words: str) -> Sequence[Region]:
        """The regions called so: by their id, the id without a side, or their name with its side
        or without; case does not count."""
        return self._named.get(_plain(words), ())

    def region_at(self, point: BodyPoint) -> str:
        """The id of the region at the skin nearest to a point."""
        if point not in self._regions:
            self._regions[point] = self.atlas.region_at(point)
        return self._regions[point]

    def middle(self, region: str) -> tuple[BodyPoint, str] | None:
        """A point well inside a region, and the view that shows the region best; None where no
        view shows it."""
        if region not in self._middles:
            self._middles[region] = self._middle_of(region)
        return self._middles[region]

    def seen(self, point: BodyPoint, region: str, wanted: str) -> tuple[str, float]:
        """A view that sees a point of a region, the ``wanted`` one where that does, and how far the
        point is from the skin, in mm. Skin that no view sees, as between the toes, is not measured:
        0 mm."""
        asked = (point, region, wanted)
        if asked not in self._seen:
            self._seen[asked] = self._look(point, region, wanted)
        return self._seen[asked]

    def _look(self, point: BodyPoint, region: str, wanted: str) -> tuple[str, float]:
        best = self._best_view(region)
        for view in dict.fromkeys((wanted, best, *self.atlas.views)):
            shown = self.atlas.project(view, point) if view in self.atlas.views else None
            skin = None if shown is None else self.atlas.locate(view, *shown)
            if skin is not None:
                return view, skin.distance_to(point)
        return best, 0.0

    def _middle_of(self, region: str) -> tuple[BodyPoint, str] | None:
        for view in dict.fromkeys((self._best_view(region), *self.atlas.views)):
            middle = self.atlas.centre(view, region)
            point = None if middle is None else self.atlas.locate(view, *middle)
            if point is not None and self.atlas.region_at(point) == region:
                return point, view
        return None

    def _best_view(self, region: str) -> str:
        if region not in self._views:
            first = next(iter(self.atlas.views))
            self._views[region] = best_view_of_regions(self.atlas, [region]) or first
        return self._views[region]

    @cached_property
    def _named(self) -> Mapping[str, Sequence[Region]]:
        found: dict[str, list[Region]] = {}
        for region in self.atlas.regions.values():
            words = {region.id, region.base_id}
            for label in (region.label, region.english or region.label):
                bare, _, _ = label.rpartition(", ")
                words |= {label, bare or label}
            for word in {_plain(one) for one in words}:
                found.setdefault(word, []).append(region)
        return found


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("_", " ").split())

"""Where on the body to look for what was found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.best_view import best_view_of_points, best_view_of_regions
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.services.finding.found import Found, FoundKind


@dataclass(frozen=True, slots=True)
class Sight:
    """A view, and the region to name in it."""

    view: str
    region: str


class Sights:
    """Looks at a muscle where its trigger points are, at everything else where its regions are."""

    def __init__(self, atlas: Atlas, muscles: MuscleMap) -> None:
        self._atlas = atlas
        self._muscles = muscles

    def of(self, found: Found, shown: Collection[str] = ()) -> Sight | None:
        """The best view of it and the region there; ``shown`` are the views one looks at now.

        None where no view shows any of it. Raises CatalogueError where the trigger points cannot
        be read.
        """
        if found.kind is FoundKind.MUSCLE and found.side is not None:
            points = self._muscles.trigger_points(found.id, found.side)
            view = best_view_of_points(self._atlas, points, shown)
            if view is not None:
                return Sight(view, self._atlas.region_at(points[0]))
        view = best_view_of_regions(self._atlas, found.regions, shown)
        if view is None:
            return None
        seen = self._atlas.outlines(view)
        return Sight(view, next(region for region in found.regions if region in seen))

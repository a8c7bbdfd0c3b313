"""The skin of the figure nearest to a place that somebody measured."""

from __future__ import annotations

from collections.abc import Callable

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint


def nearest_skin(atlas: Atlas) -> Callable[[BodyPoint], BodyPoint | None]:
    """Gives the point of the left half's skin nearest to a place, within 0.25 mm, or None where
    no view sees it. The surface is loaded with the first question."""

    def of(place: BodyPoint) -> BodyPoint | None:
        for view in atlas.views:
            shown = atlas.project(view, place)
            found = None if shown is None else atlas.locate(view, *shown)
            if found is not None:
                # on the midline the two halves share their skin
                return BodyPoint(abs(found.x), found.y, found.z)
        return None

    return of

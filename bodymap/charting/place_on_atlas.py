"""A place that was recorded on one atlas, on the atlas of today, or on the other side."""

from __future__ import annotations

from dataclasses import replace

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.site import SitePlace

_ENDINGS = (("left", "right"), ("right", "left"), ("_l", "_r"), ("_r", "_l"))


def on_atlas(place: SitePlace, atlas: Atlas) -> SitePlace:
    """``place`` as ``atlas`` has it. Its point stays; a region that the atlas does not have (any
    more) is looked up anew from the point, and then the side is that of the new region."""
    if place.region in atlas.regions:
        return replace(place, atlas_version=atlas.version)
    return _looked_up(place, place.point, atlas)


def mirrored_on(place: SitePlace, atlas: Atlas) -> SitePlace:
    """``place`` on the other side of the body: x turned over, with the region of that side and
    the view that shows it. A place in the midline stays in its region."""
    point = place.point.mirrored()
    turned = replace(place, view=_mirrored_view(place.view, atlas))
    known = atlas.regions.get(place.region)
    if known is None:
        return _looked_up(turned, point, atlas)
    side = known.side.mirrored
    region = next(
        (
            each
            for each in atlas.regions.values()
            if (each.base_id, each.side) == (known.base_id, side)
        ),
        None,
    )
    if region is None:
        return _looked_up(turned, point, atlas)
    return replace(
        turned, point=point, region=region.id, side=region.side, atlas_version=atlas.version
    )


def mostly_on(places: tuple[SitePlace, ...]) -> Side:
    """The side that more of the places are on; the midline where neither has more."""
    left = sum(place.side is Side.LEFT for place in places)
    right = sum(place.side is Side.RIGHT for place in places)
    if left == right:
        return Side.MIDLINE
    return Side.LEFT if left > right else Side.RIGHT


def _looked_up(place: SitePlace, point: BodyPoint, atlas: Atlas) -> SitePlace:
    region = atlas.regions[atlas.region_at(point)]
    return replace(
        place, point=point, region=region.id, side=region.side, atlas_version=atlas.version
    )


def _mirrored_view(view: str, atlas: Atlas) -> str:
    """The view of the other side; the same one where it shows both."""
    known = atlas.views.get(view)
    if known is None or known.side is None:
        return view
    for ending, other in _ENDINGS:
        if view.endswith(ending) and (turned := view.removesuffix(ending) + other) in atlas.views:
            return turned
    return view

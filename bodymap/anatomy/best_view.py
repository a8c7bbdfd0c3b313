"""Which view of the body shows a place best."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.outline import Outline, Ring
from bodymap.anatomy.view import View

WELL = 0.75
"""A view sees a place well where it sees it at least so well as this share of the best view."""

_WHOLE_BODY = "body"
_STEP_MM = 4.0


def best_view(
    views: Mapping[str, View], worths: Mapping[str, float], shown: Collection[str] = ()
) -> str | None:
    """The view to look at; None where no view is worth anything.

    ``worths`` says how well a view sees the place, 0 not at all. Of the views that see it well, the
    close-ups come first, because they show it larger; among equally near ones a view that is
    ``shown`` already stays; then the better view, then the order of ``views``.
    """
    most = max(worths.values(), default=0.0)
    if most <= 0:
        return None
    well = [view for view in views if worths.get(view, 0.0) >= WELL * most]
    near = [view for view in well if views[view].group != _WHOLE_BODY] or well
    staying = [view for view in near if view in shown]
    return max(staying or near, key=lambda view: worths[view])


def best_view_of_points(
    atlas: Atlas, points: Sequence[BodyPoint], shown: Collection[str] = ()
) -> str | None:
    """The view to look at for points of the skin; it sees the first of them.

    A view sees a point the better the more squarely it looks at the skin there and the more it
    shows of the region around the first one, and the less where its picture fades. None without
    points, or where no view sees the first.
    """
    if not points:
        return None
    around = _shares(atlas, atlas.region_at(points[0]))
    worths = {}
    for view, share in around.items():
        squares = [_square(atlas, view, point) for point in points] if share else [0.0]
        worths[view] = share * sum(squares) / len(points) if squares[0] > 0 else 0.0
    return best_view(atlas.views, worths, shown)


def best_view_of_regions(
    atlas: Atlas, regions: Sequence[str], shown: Collection[str] = ()
) -> str | None:
    """The view to look at for regions of the atlas: it shows most of them.

    Each region counts the same, by the share of its largest outline that a view shows, and the
    less where the middle of the region fades. None where no view shows any.
    """
    worths = dict.fromkeys(atlas.views, 0.0)
    for region in regions:
        for view, share in _shares(atlas, region).items():
            worths[view] += share
    return best_view(atlas.views, worths, shown)


def _shares(atlas: Atlas, region: str) -> dict[str, float]:
    """View -> what it shows of a region, 1 for the view that shows most of it."""
    areas = {view: _area_mm2(atlas, view, region) for view in atlas.views}
    most = max(areas.values())
    return {view: area / most if most else 0.0 for view, area in areas.items()}


def _square(atlas: Atlas, view: str, point: BodyPoint) -> float:
    """1 where the view looks at the skin squarely, less where it does so aslant, 0 where it does
    not see the point."""
    place = atlas.project(view, point)
    if place is None:
        return 0.0
    x, y = place
    width, height = atlas.views[view].size_mm
    right, down = _STEP_MM / width, _STEP_MM / height
    here = atlas.locate(view, x, y)
    if here is None:
        return 0.0
    shares = []
    for dx, dy in ((right, 0.0), (-right, 0.0), (0.0, down), (0.0, -down)):
        there = atlas.locate(view, x + dx, y + dy)
        far = 0.0 if there is None else here.distance_to(there)
        # beside the body, and where both places meet one spot of skin, nothing is seen
        shares.append(min(_STEP_MM / far, 1.0) if far > 0 else 0.0)
    return sum(shares) / len(shares) * _unfaded(atlas.views[view], x, y)


def _unfaded(view: View, x: float, y: float) -> float:
    """How much of the picture is left where it fades towards its edges, roughly."""
    left = 1.0
    for into, fade in zip((x, y, 1 - x, 1 - y), view.fade, strict=True):
        if fade > 0:
            left *= min(max(into / fade, 0.0), 1.0)
    return left


def _area_mm2(atlas: Atlas, view: str, region: str) -> float:
    """What the view shows of a region, in mm2 of its picture plane, less where it fades."""
    outline = atlas.outlines(view).get(region)
    middle = atlas.centre(view, region)
    if outline is None or middle is None:
        return 0.0
    width, height = atlas.views[view].size_mm
    return _share(outline) * width * height * _unfaded(atlas.views[view], *middle)


def _share(outline: Outline) -> float:
    """The area of an outline as a share of the picture; holes run the other way round."""
    return abs(sum(map(_turning_area, outline.rings)))


def _turning_area(ring: Ring) -> float:
    closed = (*ring, ring[0])
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(closed)) / 2

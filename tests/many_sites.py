"""Needle sites by the thousand, as columns, on the skin of the atlas."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.site_columns import SiteColumns

WHOLE = ("front", "back", "left", "right")


def columns_of(points: Sequence[BodyPoint], visits: Sequence[int] | None = None) -> SiteColumns:
    """A site at each point; ``visits`` says of which visit, counted from 0, else all of one."""
    count = len(points)
    of = [0] * count if visits is None else visits
    return SiteColumns(
        site=tuple(number.to_bytes(16, "big") for number in range(count)),
        session=tuple(visit.to_bytes(16, "big") for visit in of),
        number=tuple(range(1, count + 1)),
        x=tuple(point.x for point in points),
        y=tuple(point.y for point in points),
        z=tuple(point.z for point in points),
        region=("chest_l",) * count,
        side=tuple("left" if point.x >= 0 else "right" for point in points),
        muscle=(None,) * count,
        technique=("pistoning",) * count,
        twitch=(None,) * count,
    )


def points_on(
    atlas: Atlas, count: int, views: Sequence[str] = WHOLE, seed: int = 1
) -> list[BodyPoint]:
    """Points that the views show, spread over all of the body, the same at every run."""
    luck = Random(seed)
    points: list[BodyPoint] = []
    while len(points) < count:
        found = atlas.locate(views[len(points) % len(views)], luck.random(), luck.random())
        if found is not None:
            points.append(found)
    return points

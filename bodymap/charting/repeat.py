"""A second press on the same spot, straight after the first, is not a second needle."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.site import NeedleSite

SAME_SPOT_MM = 5.0
SAME_MOMENT = timedelta(seconds=2)


def repeated(
    charted: Iterable[NeedleSite], point: BodyPoint, moment: datetime
) -> NeedleSite | None:
    """The site that a press at ``point`` (mm) and ``moment`` (UTC) only repeats, if any.

    The bounds are this program's own choice, not published ones: they tell a bouncing finger or a
    double click from two needles.
    """
    for site in charted:
        since = moment - site.inserted_at
        if (
            timedelta(0) <= since <= SAME_MOMENT
            and site.place.point.distance_to(point) <= SAME_SPOT_MM
        ):
            return site
    return None

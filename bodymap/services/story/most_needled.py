"""Where needles went most often, and in which muscles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass

from bodymap.charting.site_columns import SiteColumns

_MOST = 3


@dataclass(frozen=True, slots=True)
class Often:
    """An id of a region or a muscle with the side it lies on, a word of ``Side``, and how many
    needles it took."""

    id: str
    side: str
    count: int


@dataclass(frozen=True, slots=True)
class MostNeedled:
    """The needles of a complaint. ``regions`` and ``muscles`` are the three that took most, the
    most often needled first, and of those alike the one needled first; ``without_muscle`` counts
    needles of which no muscle is recorded. While ``is_counted`` is False nothing
    of it is known yet."""

    needles: int = 0
    regions: tuple[Often, ...] = ()
    muscles: tuple[Often, ...] = ()
    without_muscle: int = 0
    is_counted: bool = True


def most_needled(sites: SiteColumns, sessions: Container[bytes]) -> MostNeedled:
    """Counted over the sites of ``sessions``, by the bytes of their ids."""
    inside = [one in sessions for one in sites.session]
    regions: Counter[tuple[str, str]] = Counter()
    muscles: Counter[tuple[str | None, str]] = Counter()
    regions.update(
        pair
        for pair, counts in zip(zip(sites.region, sites.side, strict=True), inside, strict=True)
        if counts
    )
    muscles.update(
        pair
        for pair, counts in zip(zip(sites.muscle, sites.side, strict=True), inside, strict=True)
        if counts
    )
    named = [(one, side, count) for (one, side), count in muscles.most_common() if one is not None]
    needles = sum(inside)
    return MostNeedled(
        needles=needles,
        regions=tuple(Often(*one, count) for one, count in regions.most_common(_MOST)),
        muscles=tuple(Often(*one) for one in named[:_MOST]),
        without_muscle=needles - sum(count for _, _, count in named),
    )

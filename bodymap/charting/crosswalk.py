"""From the regions of this body to the areas of the body charts that others use.

A region is counted to every area that it lies in, and an area once, however many regions lie in
it. A region that has no area in a chart is named and never counted: the Widespread Pain Index has
no head, hand, knee or foot.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bodymap.anatomy.side import Side

GENERALISED_FROM = 4
"""Of the five regions of the Widespread Pain Index, in how many the ACR criteria of 2016 (table
4) ask for pain before they call it generalised. Jaw, chest and abdomen do not count there."""


class BodyMap(StrEnum):
    """A body chart with numbered or named areas.

    The areas of the CHOIR body map carry other numbers on its male and its female figure. Here,
    and in whatever is written, they are those of the male one, which its authors took as standard.
    """

    CHOIR = "choir_standard"
    WPI = "wpi_2016"
    MICHIGAN = "michigan"

    @property
    def full_name(self) -> str:
        """The chart's name in full."""
        return _TITLES[self]


_TITLES = {
    BodyMap.CHOIR: "CHOIR body map, numbers of the standard (male) figure",
    BodyMap.WPI: "Widespread Pain Index (ACR 2016)",
    BodyMap.MICHIGAN: "Michigan Body Map",
}


class Fit(StrEnum):
    """How well a region answers to the areas that it is counted to."""

    EXACT = "exact"
    BEST = "best fit"


@dataclass(frozen=True, slots=True)
class Area:
    """An area of a body chart.

    ``side`` is the midline for an area that is not parted into sides. ``group`` is one of the
    index's five regions, empty on other charts; ``is_generalised`` says whether pain there counts
    toward generalised pain.
    """

    id: str
    label: str
    side: Side
    group: str = ""
    is_generalised: bool = False


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The ids of the areas that a region is counted to, none where the chart has no such area."""

    areas: tuple[str, ...]
    fit: Fit


@dataclass(frozen=True, slots=True)
class AreaTable:
    """One body chart: its areas by id, in its own order, and the counterpart of every region."""

    body_map: BodyMap
    areas: Mapping[str, Area]
    regions: Mapping[str, Counterpart]


@dataclass(frozen=True, slots=True)
class HitArea:
    """An area, and the regions that led to it; the fit is the poorest of theirs."""

    area: Area
    regions: tuple[str, ...]
    fit: Fit


@dataclass(frozen=True, slots=True)
class Crosswalked:
    """What some regions are on another chart.

    ``areas`` are in the chart's order, each once. ``over_several`` names regions that lie in more
    than one area: all of them are hit, and which was meant cannot be told. ``without_area`` are
    regions for which the chart has no area, ``unknown`` ids that are no region of the catalogue.
    """

    body_map: BodyMap
    areas: tuple[HitArea, ...]
    over_several: tuple[str, ...]
    without_area: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many areas are hit; of the Widespread Pain Index this is the index, 0 to 19."""
        return len(self.areas)

    @property
    def is_best_fit(self) -> bool:
        """Whether any area was reached by a region that answers to it only roughly."""
        return any(hit.fit is Fit.BEST for hit in self.areas)

    @property
    def generalised(self) -> tuple[str, ...]:
        """The index's regions, of five, with an area that counts toward generalised pain."""
        groups = (hit.area.group for hit in self.areas if hit.area.is_generalised)
        return tuple(dict.fromkeys(groups))


def crosswalk(regions: Iterable[str], table: AreaTable) -> Crosswalked:
    """The areas of a chart that ``regions`` (ids of the catalogue) lie in; repeats do not count."""
    asked = tuple(dict.fromkeys(regions))
    known = {region: table.regions[region] for region in asked if region in table.regions}
    by_area: dict[str, list[str]] = {}
    for region, counterpart in known.items():
        for area in counterpart.areas:
            by_area.setdefault(area, []).append(region)
    return Crosswalked(
        body_map=table.body_map,
        areas=tuple(
            HitArea(area, tuple(by_area[area.id]), _poorest(known[r].fit for r in by_area[area.id]))
            for area in table.areas.values()
            if area.id in by_area
        ),
        over_several=tuple(region for region, there in known.items() if len(there.areas) > 1),
        without_area=tuple(region for region, there in known.items() if not there.areas),
        unknown=tuple(region for region in asked if region not in known),
    )


def _poorest(fits: Iterable[Fit]) -> Fit:
    return Fit.BEST if Fit.BEST in fits else Fit.EXACT

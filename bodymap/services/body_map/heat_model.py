"""From the sites of a record to maps of them on every view. This module loads numpy."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.placed_points import PlacedPoints
from bodymap.charting.site_columns import SiteColumns
from bodymap.services.body_map.heat_choice import EVERYTHING, HeatChoice
from bodymap.services.body_map.heat_map import (
    FEW,
    HeatCounts,
    HeatDifference,
    HeatMap,
    MapDot,
    worth,
)
from bodymap.services.body_map.view_densities import ViewDensities
from bodymap.trends.blur import Bools, Grid
from bodymap.trends.density import Density, DensityFrame
from bodymap.trends.heat_scale import COMPARED_REACH_MM, REACH_MM, HeatScale, HeatUnit

Progress = Callable[[float], None]
"""Is told how much of the work is done, 0 to 1; what it raises ends the work."""


class HeatModel:
    """The sites of a record, laid on the skin once, and maps of any choice of them.

    ``place`` does what takes long and may run on a thread of its own; until it has ended nothing
    else is asked. Whatever was not placed by then is placed when it is first needed. A map counts
    every chosen site once; each view that sees it shows it.

        model = HeatModel(atlas, story.sites)
        model.place()                                            # in the background
        heat = model.heat(HeatChoice(mask, visits=6), HeatUnit.PER_VISIT)
        before, after = model.pair(first, second, HeatUnit.PER_VISIT)   # on one scale
        change = model.difference(second, first)                 # what the second has more of
    """

    def __init__(
        self, atlas: Atlas, columns: SiteColumns, views: Sequence[str] | None = None
    ) -> None:
        """``atlas`` draws the figure that is shown; the scale looks at all ``views``, None for
        every one the atlas has."""
        self._atlas = atlas
        self.columns = columns
        self.views = tuple(atlas.views if views is None else views)
        codes: dict[bytes, int] = {}
        self._visit = np.array(
            [codes.setdefault(visit, len(codes)) for visit in columns.session], np.int64
        )
        self._visits = len(codes)
        self._placed: PlacedPoints | None = None
        self._densities: dict[tuple[str, float], ViewDensities] = {}

    def __len__(self) -> int:
        return len(self.columns)

    @property
    def atlas(self) -> Atlas:
        """The figure that is shown."""
        return self._atlas

    @property
    def is_placed(self) -> bool:
        """Whether every view can be asked without waiting."""
        return all((view, REACH_MM) in self._densities for view in self.views)

    def place(self, told: Progress | None = None) -> None:
        """Lay the sites on the skin and look at them from every view."""
        whole = max(len(self) * (1 + len(self.views)), 1)
        done = 0

        def add(points: int) -> None:
            nonlocal done
            done += points
            if told is not None:
                told(min(done / whole, 1.0))

        self._place(add)
        for view in self.views:
            self._of(view, told=add)

    def with_columns(self, columns: SiteColumns) -> HeatModel:
        """The model of the record as it is now. Where it only has more sites than before, at its
        end, what was placed and made is kept; else nothing is. May run beside other questions to
        this model."""
        now = HeatModel(self._atlas, columns, self.views)
        old = len(self)
        if self._placed is None or not _begins_with(columns, self.columns):
            return now
        if len(columns) == old:
            now._placed, now._densities = self._placed, dict(self._densities)
            return now
        now._placed = self._placed.followed_by(self._atlas.spots_of(_points(columns, old)))
        # listed first: this one may be asked for another map meanwhile
        for (view, reach), densities in list(self._densities.items()):
            seen = now._placed.seen_in(view)
            now._densities[view, reach] = densities.followed_by(seen)
        return now

    def heat(
        self,
        choice: HeatChoice = EVERYTHING,
        unit: HeatUnit = HeatUnit.NEEDLES,
        scale: HeatScale | None = None,
    ) -> HeatMap:
        """The map of a choice. ``scale`` holds the colours of another map of the same unit, as a
        replay wants it; None for its own. Raises ValueError for a scale of another unit."""
        chosen = self._chosen(choice)
        counts = self._counts(choice, chosen)
        needle = worth(unit, counts.visits)
        if scale is None:
            peak = max((self._density(view, chosen).peak for view in self.views), default=0.0)
            scale = HeatScale.reaching(peak * needle, unit, needle)
        elif scale.unit is not unit or scale.is_difference:
            raise ValueError("A map's scale is one of its own unit.")
        return self._map(chosen, counts, scale)

    def pair(
        self, one: HeatChoice, other: HeatChoice, unit: HeatUnit = HeatUnit.NEEDLES
    ) -> tuple[HeatMap, HeatMap]:
        """Two maps to be looked at side by side, on one scale."""
        maps = self.heat(one, unit), self.heat(other, unit)
        scale = max((heat.scale for heat in maps), key=lambda scale: scale.top)
        return self.heat(one, unit, scale), self.heat(other, unit, scale)

    def difference(
        self, of: HeatChoice, minus: HeatChoice, unit: HeatUnit = HeatUnit.NEEDLES
    ) -> HeatDifference:
        """What ``of`` has more of than ``minus``, per visit where they cover different numbers of
        visits. It looks twice as far as a plain map, because a trigger point charted a little
        higher than before is no change."""
        chosen, taken = self._chosen(of), self._chosen(minus)
        counts = self._counts(of, chosen), self._counts(minus, taken)
        if counts[0].visits != counts[1].visits:
            unit = HeatUnit.PER_VISIT
        needles = worth(unit, counts[0].visits), worth(unit, counts[1].visits)

        def less(view: str) -> Grid | None:
            mine = self._density(view, chosen, COMPARED_REACH_MM)
            theirs = self._density(view, taken, COMPARED_REACH_MM)
            if not (mine.count or theirs.count):
                return None
            out: Grid = mine.values * np.float32(needles[0])
            out -= theirs.values * np.float32(needles[1])
            return out

        # the scale asks for every view's grid, and is what they are shown by
        grids = {view: less(view) for view in self.views}
        peak = max((_height(grid) for grid in grids.values() if grid is not None), default=0.0)
        scale = HeatScale.reaching(peak, unit, max(needles), is_difference=True)
        one, other = self._map(chosen, counts[0], scale), self._map(taken, counts[1], scale)
        return HeatDifference(one, other, lambda view: grids[view] if view in grids else less(view))

    def seen_in(self, view: str) -> Bools:
        """Which sites (n,) a view sees."""
        return self._of(view).seen.visible

    def _place(self, told: Callable[[int], None] | None = None) -> PlacedPoints:
        if self._placed is None:
            self._placed = self._atlas.spots_of(_points(self.columns, 0), told)
        return self._placed

    def _of(
        self, view: str, reach: float = REACH_MM, told: Callable[[int], None] | None = None
    ) -> ViewDensities:
        if (view, reach) not in self._densities:
            seen = self._place().seen_in(view, told)
            frame = DensityFrame.of(
                self._atlas.views[view].size_mm,
                lambda rows: self._atlas.parted_rows(view, rows),
                reach,
            )
            self._densities[view, reach] = ViewDensities(frame, seen)
        return self._densities[view, reach]

    def _density(self, view: str, chosen: Bools, reach: float = REACH_MM) -> Density:
        return self._of(view, reach).density(chosen)

    def _map(self, chosen: Bools, counts: HeatCounts, scale: HeatScale) -> HeatMap:
        return HeatMap(
            counts,
            scale,
            lambda view: self._density(view, chosen, scale.reach_mm),
            lambda view: self._dots(view, chosen),
        )

    def _chosen(self, choice: HeatChoice) -> Bools:
        if choice.chosen is None:
            return np.ones(len(self), bool)
        if choice.chosen.shape != (len(self),):
            raise ValueError("A choice says of every site whether it counts.")
        return choice.chosen

    def _counts(self, choice: HeatChoice, chosen: Bools) -> HeatCounts:
        seen = np.zeros(len(self), bool)
        for view in self.views:
            seen |= self.seen_in(view)
        visits = choice.visits
        if visits is None:
            has_needles = np.zeros(self._visits, bool)
            has_needles[self._visit[chosen]] = True
            visits = int(has_needles.sum())
        return HeatCounts(
            sites=int(np.count_nonzero(chosen)),
            visits=visits,
            unseen=int(np.count_nonzero(chosen & ~seen)),
        )

    def _dots(self, view: str, chosen: Bools) -> tuple[MapDot, ...]:
        seen = self._of(view).seen
        which = np.flatnonzero(chosen & seen.visible)[: FEW + 1].tolist()
        numbers = self.columns.number
        places = seen.xy[which].tolist()
        return tuple(
            MapDot(x, y, numbers[site]) for site, (x, y) in zip(which, places, strict=True)
        )


def _height(grid: Grid) -> float:
    """The greatest value, whatever its sign."""
    return max(float(grid.max()), -float(grid.min()))


def _points(columns: SiteColumns, start: int) -> np.ndarray:
    """The places (n, 3) of the sites from ``start`` on."""
    return np.array([columns.x[start:], columns.y[start:], columns.z[start:]], np.float64).T


def _begins_with(columns: SiteColumns, first: SiteColumns) -> bool:
    count = len(first)
    return (
        columns.site[:count] == first.site
        and columns.x[:count] == first.x
        and columns.y[:count] == first.y
        and columns.z[:count] == first.z
    )

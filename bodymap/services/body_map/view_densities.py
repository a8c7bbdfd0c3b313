"""The maps of one view, made as seldom as possible. This module loads numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bodymap.anatomy.placed_points import SeenPoints
from bodymap.trends.blur import Bools
from bodymap.trends.density import Density, DensityFrame

STAMPS = 12
"""So many sites are stamped into a map that is there; more are quicker made anew."""
STAMPS_IN_ALL = 240
"""Then the map is made anew, so that errors of rounding cannot add up."""
_KEPT = 3  # both sides of a comparison, and what was shown before


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    chosen: Bools
    density: Density
    stamps: int


class ViewDensities:
    """Counts the sites that one view sees, for one choice of sites after the other."""

    def __init__(self, frame: DensityFrame, seen: SeenPoints) -> None:
        self.frame, self.seen = frame, seen
        self._bins = frame.bins(seen.xy, seen.visible)
        self._made: list[_Made] = []

    def density(self, chosen: Bools) -> Density:
        """The map of the ``chosen`` (n,) sites; not to be changed."""
        nearest, changed = None, None
        for made in self._made:
            differ = np.flatnonzero((made.chosen != chosen) & self.seen.visible)
            if changed is None or len(differ) < len(changed):
                nearest, changed = made, differ
        if nearest is not None and changed is not None and not len(changed):
            return nearest.density
        if (
            nearest is not None
            and changed is not None
            and len(changed) <= STAMPS
            and nearest.stamps + len(changed) <= STAMPS_IN_ALL
        ):
            density, stamps = nearest.density.copied(), nearest.stamps + len(changed)
            for site in changed.tolist():
                x, y = self.seen.xy[site].tolist()
                density.stamp(x, y, 1 if chosen[site] else -1)
        else:
            density, stamps = self.frame.density(self._bins, chosen), 0
        self._made = [_Made(chosen.copy(), density, stamps), *self._made[: _KEPT - 1]]
        return density

    def followed_by(self, seen: SeenPoints) -> ViewDensities:
        """The same view with more sites behind those there are; ``seen`` are all of them."""
        longer = ViewDensities(self.frame, seen)
        more = len(seen.visible) - len(self.seen.visible)
        longer._made = [
            _Made(np.concatenate([made.chosen, np.zeros(more, bool)]), made.density, made.stamps)
            for made in self._made
        ]
        return longer

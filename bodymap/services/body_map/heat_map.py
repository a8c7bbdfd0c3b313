"""A map of where needles were placed, as it is shown. This module loads numpy."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bodymap.trends.blur import Grid
from bodymap.trends.density import Density
from bodymap.trends.heat_scale import HeatScale, HeatUnit

_NOTED = 0.9
"""Of a needle: less is no needle at the place."""
FEW = 60
"""Up to so many sites are shown as points as well: a map of five needles is five needles."""


@dataclass(frozen=True, slots=True)
class MapDot:
    """A site where a view shows it: fractions of its picture, and its number within its visit.

    ``is_second`` says that it belongs to what a difference takes away.
    """

    x: float
    y: float
    number: int
    is_second: bool = False


@dataclass(frozen=True, slots=True)
class Peak:
    """A place of a view, fractions of its picture, and its value."""

    x: float
    y: float
    value: float


@dataclass(frozen=True, slots=True)
class HeatCounts:
    """What a map stands on: every chosen site counts once here, however many views show it.

    ``unseen`` of the ``sites`` are in no view's sight, as between the fingers.
    """

    sites: int
    visits: int
    unseen: int


class ShownHeat(ABC):
    """What a figure and a legend show, a plain map and a difference alike.

    ``scale`` is one for all views. ``values`` are worked out when a view is first asked for.
    """

    scale: HeatScale

    @abstractmethod
    def values(self, view: str) -> Grid | None:
        """The map of a view (rows, columns) in the scale's unit, the picture's top left first; None
        where there is nothing to show on it."""

    @property
    @abstractmethod
    def numbered(self) -> bool:
        """Whether the dots' numbers mean something: they do within one visit."""

    @abstractmethod
    def at(self, view: str, x: float, y: float) -> float:
        """The value at a place, fractions of the picture."""

    def peaks(self, view: str) -> tuple[Peak, ...]:
        """Where a view has most, and in a difference then where it has least; nowhere where that
        is less than one needle or there is nothing to show."""
        values = self.values(view)
        if values is None:
            return ()
        found = [_peak(values, int(values.argmax()))]
        if self.scale.is_difference:
            found.append(_peak(values, int(values.argmin())))
        return tuple(peak for peak in found if abs(peak.value) >= _NOTED * self.needle)

    @property
    @abstractmethod
    def needle(self) -> float:
        """What one needle counts in the scale's unit; the larger of two in a difference."""

    @abstractmethod
    def dots(self, view: str) -> tuple[MapDot, ...]:
        """The single sites, where there are no more than FEW of them in all."""


class HeatMap(ShownHeat):
    """The sites of one choice, counted or per visit."""

    def __init__(
        self,
        counts: HeatCounts,
        scale: HeatScale,
        density: Callable[[str], Density],
        dots: Callable[[str], tuple[MapDot, ...]],
    ) -> None:
        self.counts, self.scale = counts, scale
        self._density, self._dots = density, dots

    @property
    def needle(self) -> float:
        """Of ``ShownHeat``."""
        return worth(self.scale.unit, self.counts.visits)

    def values(self, view: str) -> Grid | None:
        """Of ``ShownHeat``: needles within reach, from 0 to the scale's top."""
        density = self._density(view)
        return density.values * np.float32(self.needle) if density.count else None

    @property
    def numbered(self) -> bool:
        """Of ``ShownHeat``."""
        return self.counts.visits == 1

    def at(self, view: str, x: float, y: float) -> float:
        """Of ``ShownHeat``."""
        return self._density(view).at(x, y) * self.needle

    def seen(self, view: str) -> int:
        """How many of the sites a view sees."""
        return self._density(view).count

    def dots(self, view: str) -> tuple[MapDot, ...]:
        """Of ``ShownHeat``."""
        return self._dots(view) if self.counts.sites <= FEW else ()


class HeatDifference(ShownHeat):
    """``one`` less ``other``: above zero where ``one`` has more needles.

    Its unit is per visit wherever the two stand on different numbers of visits.
    """

    def __init__(
        self,
        one: HeatMap,
        other: HeatMap,
        difference: Callable[[str], Grid | None],
    ) -> None:
        """``one`` and ``other`` have the difference's scale."""
        self.one, self.other, self.scale = one, other, one.scale
        self._difference = difference

    @property
    def needle(self) -> float:
        """Of ``ShownHeat``."""
        return max(self.one.needle, self.other.needle)

    def values(self, view: str) -> Grid | None:
        """Of ``ShownHeat``: from less than zero to more."""
        return self._difference(view)

    @property
    def numbered(self) -> bool:
        """Of ``ShownHeat``."""
        return self.one.numbered and self.other.numbered

    def at(self, view: str, x: float, y: float) -> float:
        """Of ``ShownHeat``."""
        return self.one.at(view, x, y) - self.other.at(view, x, y)

    def dots(self, view: str) -> tuple[MapDot, ...]:
        """Of ``ShownHeat``: those of both, no more than FEW together."""
        if self.one.counts.sites + self.other.counts.sites > FEW:
            return ()
        taken = self.other.dots(view)
        return (
            *self.one.dots(view),
            *(MapDot(dot.x, dot.y, dot.number, is_second=True) for dot in taken),
        )


def _peak(values: Grid, at: int) -> Peak:
    rows, columns = values.shape
    row, column = divmod(at, columns)
    return Peak((column + 0.5) / columns, (row + 0.5) / rows, float(values[row, column]))


def worth(unit: HeatUnit, visits: int) -> float:
    """What one needle counts in a unit."""
    return 1.0 / max(visits, 1) if unit is HeatUnit.PER_VISIT else 1.0

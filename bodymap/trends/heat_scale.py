"""What the colours of a map of needles mean: one scale for all views, and for both sides of a
comparison."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from math import floor, log10, sqrt

_STEPS = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_TICKS = (1.0, 2.0, 5.0)
_APART = 0.19
"""Of the bar's length: ticks nearer to each other than that would run together."""
REACH_MM = 15.0
"""Within which radius a needle counts. A figure is not the patient, and a fingertip is about as
broad: a sharper map would show more than was charted, a much softer one would run the levels of
the lumbar spine, 35 mm apart on the figure, into one."""
COMPARED_REACH_MM = 30.0
"""The same for a difference: a trigger point charted a centimetre higher than last time is no
change, and must not look like one."""
FEWEST = 3
"""The darkest colour never stands for fewer needles: one needle must not look like a hot spot."""


class HeatUnit(Enum):
    """What is counted within the reach of a place."""

    NEEDLES = auto()
    PER_VISIT = auto()


@dataclass(frozen=True, slots=True)
class HeatScale:
    """``top`` is the value of the last colour; of a difference it is also, below zero, that of the
    first. ``reach_mm`` is the radius within which needles are counted.

    The colours of a count are spaced by its square root, as its scatter is: a place needled once
    stays visible beside one needled forty times, and the ticks say where the values are. Those
    of a difference are spaced evenly, so that small ones stay small.
    """

    top: float
    unit: HeatUnit
    is_difference: bool = False
    reach_mm: float = REACH_MM

    @classmethod
    def reaching(
        cls, peak: float, unit: HeatUnit, needle: float = 1.0, *, is_difference: bool = False
    ) -> HeatScale:
        """The scale whose top is the next round value above ``peak``; ``needle`` is what one
        needle counts in this unit."""
        least = max(peak, FEWEST * needle)
        # a count's own rounding must not lift the top by a whole step
        top = _round_up(least * (1 - 1e-3))
        return cls(top, unit, is_difference, COMPARED_REACH_MM if is_difference else REACH_MM)

    def share(self, value: float) -> float:
        """Where a value lies on the scale, 0 to 1, or -1 to 1 in a difference."""
        if self.is_difference:
            return min(max(value / self.top, -1.0), 1.0)
        return sqrt(min(max(value / self.top, 0.0), 1.0))

    @property
    def ticks(self) -> tuple[float, ...]:
        """Round values in rising order that have room beside one another, both ends included."""
        if self.is_difference:
            half = self.top / 2
            return (-self.top, -half, 0.0, half, self.top)
        found = [self.top]
        for value in reversed(_round_values(self.top)):
            if self.unit is HeatUnit.NEEDLES and value < 1:
                break
            if _APART <= self.share(value) <= self.share(found[-1]) - _APART:
                found.append(value)
        return (0.0, *reversed(found))


def _round_up(value: float) -> float:
    power = 10.0 ** floor(log10(value))
    for step in _STEPS:
        if step * power >= value:
            return float(f"{step * power:.6g}")  # 3 times a tenth is 0.3
    return 10 * power


def _round_values(top: float) -> list[float]:
    """1, 2, 5 and so on in rising order, below ``top`` and not below a hundredth of it."""
    power = floor(log10(top))
    every = [step * 10.0**at for at in range(power - 2, power + 1) for step in _TICKS]
    return [float(f"{value:.6g}") for value in every if value < top]

"""One line of the benchmark table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """What one thing costs, beside the cheapest it could cost, both measured in the same run.

    ``name`` is what the person does ("click to painted"). Times are milliseconds; ``floor_ms`` is
    the median of the floor, or of the peer, and 0 where there is none. ``goal`` is the goal in
    words ("p50 <= 2.5 x floor"), ``met`` whether these figures keep it, and None where the peer of
    the goal is not installed. ``note`` says what the floor was and how many runs there were.
    """

    name: str
    ours_p50_ms: float
    ours_p99_ms: float
    floor_ms: float
    goal: str
    met: bool | None
    note: str = ""

    @property
    def ratio(self) -> float:
        """How many times the floor our median takes; infinite over a floor of nothing."""
        return self.ours_p50_ms / self.floor_ms if self.floor_ms > 0 else float("inf")


def p50(times_ms: Sequence[float]) -> float:
    """The median of some times in ms."""
    return median(times_ms)


def p99(times_ms: Sequence[float]) -> float:
    """The 99th percentile in ms, by nearest rank: with fewer than 100 runs, the slowest."""
    ordered = sorted(times_ms)
    return ordered[max(0, -(-99 * len(ordered) // 100) - 1)]

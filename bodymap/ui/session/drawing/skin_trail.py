"""A pointer's way over a view, as lines on the skin."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, hypot

from bodymap.anatomy.body_point import BodyPoint
from bodymap.ui.canvas.tools import Px

Line = tuple[BodyPoint, ...]

SPLIT_MM = 40.0
"""Two places side by side on the picture and farther apart than this on the body are two parts of
the body: the hand lies before the thigh. A line never leaps from one to the other."""
LEAST_STEP_MM = 2.5
MOST_POINTS = 400
"""A line that grows longer goes on as another, so that no record is large."""
_DIGITS = 2  # a hundredth of a millimetre


class SkinTrail:
    """Asks for the skin under the pointer every so many px, however fast it moved, and keeps a
    point whenever it came a step farther. Beside the body nothing is kept."""

    def __init__(
        self, locate: Callable[[Px], BodyPoint | None], px_per_mm: float, radius_mm: float
    ) -> None:
        """``locate`` gives the body point under a pixel, None beside the body."""
        self._locate = locate
        self._step_mm = max(LEAST_STEP_MM, radius_mm / 4)
        self._step_px = max(self._step_mm * px_per_mm, 1.0)
        self._lines: list[list[BodyPoint]] = []
        self._last: BodyPoint | None = None
        self._at: Px | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines so far, each on one part of the body; a single point is a dab."""
        return tuple(tuple(line) for line in self._lines)

    def go(self, px: Px) -> None:
        """The pointer came to ``px``, straight from where it was."""
        start = self._at
        self._at = px
        if start is None:
            self._take(self._locate(px))
            return
        way = px[0] - start[0], px[1] - start[1]
        steps = max(1, ceil(hypot(*way) / self._step_px))
        for k in range(1, steps + 1):
            self._take(self._locate((start[0] + way[0] * k / steps, start[1] + way[1] * k / steps)))

    def end(self) -> tuple[Line, ...]:
        """The pointer is gone: the lines, with the last place that it was at."""
        if self._last is not None and self._lines[-1][-1] != self._last:
            self._lines[-1].append(self._last)
        return self.lines

    def _take(self, found: BodyPoint | None) -> None:
        if found is None:
            self.end()
            self._last = None
            return
        point = BodyPoint(round(found.x, _DIGITS), round(found.y, _DIGITS), round(found.z, _DIGITS))
        last, self._last = self._last, point
        if last is None or last.distance_to(point) > SPLIT_MM:
            self._lines.append([point])
        elif self._lines[-1][-1].distance_to(point) >= self._step_mm:
            if len(self._lines[-1]) >= MOST_POINTS:
                self._lines.append([self._lines[-1][-1]])
            self._lines[-1].append(point)

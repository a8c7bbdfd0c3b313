"""The places of a trend that can be looked at, row by row, and which of them is near a pixel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, inf

from bodymap.ui.trends.plot_events import EVENT_UP_PX
from bodymap.ui.trends.plot_panel import Panel
from bodymap.ui.trends.spots import Spot

_ON_A_SIGN = 9.0

Found = tuple[int, int]
"""Row and place in it, both counted from 0."""


@dataclass(frozen=True, slots=True)
class SpotRow:
    """Spots that the arrow keys walk through, on one plot. Of ``marks`` one is found only where the
    pointer is on its sign; of others the nearest to either side."""

    panel: Panel
    spots: tuple[Spot, ...]
    are_marks: bool = False


class SpotRows:
    """Finds spots. Pixels are those of the device, counted from the figure's lower left corner."""

    def __init__(self, rows: Sequence[SpotRow]) -> None:
        self.rows = tuple(rows)
        self._pixels: list[list[list[tuple[float, float]]]] | None = None

    def forget(self) -> None:
        """The plots have moved, or show another stretch of time."""
        self._pixels = None

    def spot(self, found: Found) -> Spot:
        """A spot by its row and place."""
        row, place = found
        return self.rows[row].spots[place]

    def place_of(self, found: Found) -> tuple[float, float]:
        """The highest sign of a spot; the foot of its plot where it has none."""
        row, place = found
        return max(self._all()[row][place], key=lambda pixel: pixel[1])

    def nearest(
        self, panels: Sequence[Panel], x: float, y: float, reach: float, ratio: float
    ) -> Found | None:
        """The spot at a pixel: the sign that is on it, else the nearest to either side that is no
        mark and within ``reach``. Of spots of the same moment the one with the nearer sign is
        taken. ``panels`` are the plots that belong to the place; ``ratio`` is device px for 1 px.
        """
        best: tuple[float, float] = (inf, inf)
        found = None
        near_sign, on_sign = _ON_A_SIGN * ratio, None
        for number, row in enumerate(self.rows):
            if row.panel not in panels:
                continue
            for place, signs in enumerate(self._all()[number]):
                across = signs[0][0]
                if abs(across - x) > reach:
                    continue
                away = min(hypot(left - x, up - y) for left, up in signs)
                if away < near_sign and (row.are_marks or row.spots[place].heights):
                    near_sign, on_sign = away, (number, place)
                aside = abs(across - x), min(abs(up - y) for _, up in signs)
                if not row.are_marks and aside < best:
                    best, found = aside, (number, place)
        return on_sign or found

    def _all(self) -> list[list[list[tuple[float, float]]]]:
        """The pixels of every sign, kept until the plots move: all places go through a transform at
        once, because one by one a thousand visits would make the pointer lag."""
        if self._pixels is None:
            self._pixels = [_pixels(row) for row in self.rows]
        return self._pixels


def _pixels(row: SpotRow) -> list[list[tuple[float, float]]]:
    axes = row.panel.pen.axes
    scale = row.panel.scale
    places = [
        (spot.day, height)
        for spot in row.spots
        for height in (spot.heights or (scale.high if row.are_marks else scale.low,))
    ]
    if not places:
        return []
    figure = axes.get_figure(root=True)
    assert figure is not None, "the axes stand in a figure"
    up = EVENT_UP_PX * figure.dpi / 72
    pixels = iter(axes.transData.transform(places).tolist())
    found = []
    for spot in row.spots:
        signs = [next(pixels) for _ in spot.heights or (0,)]
        lift = up if row.are_marks and not spot.heights else 0.0
        found.append([(left, height + lift) for left, height in signs])
    return found

"""Bars over time, solid or hatched, of one width in px whatever stretch of time is shown.

Each kind is one path: a hundred patches, and matplotlib's own hatching, take longer to draw than a
stretch of time may take to be shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, nan

from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from bodymap.ui.trends.plot_panel import Panel
from bodymap.ui.trends.plot_pen import Pen

_STRIPES_PX = 3.6
_EDGE = 0.8
_SLIGHT = 0.06

Corners = tuple[float, float, float, float]
"""Left, bottom, right and top."""


class Bars:
    """One bar for each day and change: solid in ``color``, or hatched with it."""

    def __init__(
        self, panel: Panel, changes: Sequence[tuple[float, int]], color: str, *, is_hatched: bool
    ) -> None:
        self.changes = tuple(changes)
        self._panel = panel
        pen = panel.pen
        face = pen.look.paper if is_hatched else color
        self._boxes = PathPatch(
            _path([]), facecolor=face, edgecolor=color, linewidth=_EDGE, zorder=3
        )
        pen.axes.add_artist(self._boxes)
        pen.move(self._boxes)
        self._stripes = pen.line([], [], color, _EDGE, 3.1) if is_hatched else None

    def name(self, gid: str) -> None:
        """The name of the bars in a saved SVG."""
        self._boxes.set_gid(gid)

    def show(self, left_px: float, width_px: float, span: float) -> None:
        """Draw the bars ``left_px`` right of their days, where the panel shows ``span`` days."""
        panel = self._panel
        day = span / panel.box.width
        point = (panel.scale.high - panel.scale.low) / panel.box.height
        boxes = [
            (at + left_px * day, low, at + (left_px + width_px) * day, high)
            for at, change in self.changes
            for low, high in [_ends(change)]
        ]
        self._boxes.set_path(_path(boxes))
        if self._stripes is not None:
            self._stripes.set_data(*_stripes(boxes, day, point))


def swatch(pen: Pen, side_px: float, color: str, *, is_hatched: bool) -> tuple[PathPatch, Line2D]:
    """A sample of a bar, ``side_px`` wide and high, its lower left corner at 0, 0 of px."""
    face = pen.look.paper if is_hatched else color
    box = [(0.0, 0.0, side_px, side_px)]
    patch = PathPatch(_path(box), facecolor=face, edgecolor=color, linewidth=_EDGE, zorder=3)
    stripes = _stripes(box, 1, 1) if is_hatched else ([], [])
    line = Line2D(*stripes, color=color, linewidth=_EDGE, zorder=3.1)
    return pen.free(patch), pen.free(line)


def _ends(change: int) -> tuple[float, float]:
    """From where to where a bar runs; no change is a stroke on the line."""
    return (min(change, 0.0), max(change, 0.0)) if change else (-_SLIGHT, _SLIGHT)


def _path(boxes: Sequence[Corners]) -> Path:
    corners: list[tuple[float, float]] = []
    for left, bottom, right, top in boxes:
        corners += [(left, bottom), (left, top), (right, top), (right, bottom), (left, bottom)]
    if not boxes:
        return Path([(nan, nan)])
    corner = (Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY)
    return Path(corners, corner * len(boxes))


def _stripes(boxes: Sequence[Corners], day: float, point: float) -> tuple[list[float], list[float]]:
    """Slanting lines inside boxes; ``day`` and ``point`` are the width and height of a px."""
    xs: list[float] = []
    ys: list[float] = []
    for left, bottom, right, top in boxes:
        wide, high = (right - left) / day, (top - bottom) / point
        for (x1, y1), (x2, y2) in _slanting(wide, high):
            xs += [left + x1 * day, left + x2 * day, nan]
            ys += [bottom + y1 * point, bottom + y2 * point, nan]
    return xs, ys


def _slanting(
    wide: float, high: float
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The pieces of lines that rise by 45 degrees inside a box of px."""
    for number in range(ceil((wide + high) / _STRIPES_PX)):
        offset = number * _STRIPES_PX - wide + _STRIPES_PX / 2
        start, end = max(0.0, -offset), min(wide, high - offset)
        if end > start:
            yield (start, start + offset), (end, end + offset)

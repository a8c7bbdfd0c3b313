"""The sign that is laid over the plots while somebody looks at a place."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.lines import Line2D

from bodymap.ui.trends.plot_look import PlotLook
from bodymap.ui.trends.plot_panel import Panel
from bodymap.ui.trends.spots import Spot

_RING_PX, _SMALL_RING_PX = 20, 14


class LookedAt:
    """A line through a moment in every plot, and rings around what is looked at."""

    def __init__(self, panels: Sequence[Panel], look: PlotLook) -> None:
        self._lines: dict[Panel, Line2D] = {}
        self._rings: dict[Panel, Line2D] = {}
        for panel in panels:
            axes = panel.pen.axes
            line = Line2D([0, 0], [0, 1], color=look.edge, linewidth=1, zorder=6)
            line.set_transform(axes.get_xaxis_transform(which="grid"))
            rings = Line2D([], [], linestyle="none", marker="o", markerfacecolor="none", zorder=7)
            rings.set(markeredgecolor=look.ink, markeredgewidth=1.5)
            for artist in (line, rings):
                artist.set_animated(True)
                artist.set_visible(False)
                panel.pen.free(artist)
            self._lines[panel], self._rings[panel] = line, rings

    def draw(self, panel: Panel, spot: Spot, panels: Sequence[Panel], *, is_mark: bool) -> None:
        """Draw over ``panels``, of which the spot is on ``panel``."""
        for other in panels:
            line = self._lines[other]
            line.set_xdata([spot.day, spot.day])
            _draw(other, line)
        rings = self._rings[panel]
        rings.set_data([spot.day] * len(spot.heights), list(spot.heights))
        rings.set_markersize(_SMALL_RING_PX if is_mark else _RING_PX)
        _draw(panel, rings)


def _draw(panel: Panel, artist: Line2D) -> None:
    artist.set_visible(True)
    panel.pen.axes.draw_artist(artist)
    artist.set_visible(False)

"""What every part of a trend plot draws with: type, colours, and measures in px.

Figures of trends have 72 dots per inch, so that matplotlib's points are px before scaling.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from matplotlib.axes import Axes
from matplotlib.font_manager import FontEntry, fontManager
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.transforms import ScaledTranslation, Transform

from bodymap.ui.trends.plot_look import PlotLook

DOTS_PER_INCH = 72
TEXT_PX, SMALL_PX = 12.0, 11.0

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)


def to_days(at: datetime) -> float:
    """A moment as matplotlib counts it: days since 1970, UTC."""
    return (at - _EPOCH) / _DAY


def to_time(days: float) -> datetime:
    """The moment (UTC) of a number of days, to the millisecond."""
    return _EPOCH + timedelta(milliseconds=round(days * 86_400_000))


class Pen:
    """Draws on ``axes`` with the colours and the type of ``look``."""

    def __init__(self, axes: Axes, look: PlotLook) -> None:
        self.axes = axes
        self.look = look
        self.family = _family(look)

    def write(self, text: str, color: str, size: float = SMALL_PX) -> Text:
        """A text whose place is set by the caller."""
        written = self.axes.text(0, 0, text, color=color, fontsize=size, clip_on=False)
        if self.family is not None:
            written.set_fontfamily(self.family)
        return written

    def line(
        self, xs: Sequence[float], ys: Sequence[float], color: str, width: float, level: float
    ) -> Line2D:
        """A line of ``width`` px that breaks at every NaN."""
        (line,) = self.axes.plot(
            xs, ys, color=color, linewidth=width, zorder=level, solid_capstyle="round"
        )
        return line

    def signs(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        marker: str,
        face: str,
        edge: str,
        level: float,
    ) -> Line2D:
        """One sign at each place, none at NaN."""
        (signs,) = self.axes.plot(
            xs,
            ys,
            linestyle="none",
            marker=marker,
            markerfacecolor=face,
            markeredgecolor=edge,
            zorder=level,
            clip_on=False,
        )
        return signs

    def moved(self, base: Transform, right: float, up: float = 0) -> Transform:
        """``base``, and then some px to the right and up."""
        figure = self.axes.get_figure(root=True)
        assert figure is not None, "the axes stand in a figure"
        return base + ScaledTranslation(
            right / DOTS_PER_INCH, up / DOTS_PER_INCH, figure.dpi_scale_trans
        )


def _family(look: PlotLook) -> str | None:
    """The family name of the look's typeface, made known to matplotlib; None for its own."""
    if look.font_file is None:
        return None
    file = str(look.font_file)
    known = _entry(file)
    if known is None:
        fontManager.addfont(file)
        known = _entry(file)
    return known.name if known is not None else None


def _entry(file: str) -> FontEntry | None:
    return next((entry for entry in reversed(fontManager.ttflist) if entry.fname == file), None)

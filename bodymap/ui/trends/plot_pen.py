"""What every part of a trend plot draws with: type, colours, and measures in px.

Figures of trends have 72 dots per inch, so that matplotlib's points are px before scaling.

What is drawn is of two layers. What stands still when another stretch of time is shown (scales,
names, bands) is drawn once; what moves with the time is kept in ``moving``, so that a screen can
lay it anew over the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar, cast

from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.font_manager import FontEntry, FontProperties, fontManager
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import (
    Affine2D,
    Affine2DBase,
    Bbox,
    ScaledTranslation,
    Transform,
    TransformedBbox,
)

from bodymap.ui.trends.plot_look import PlotLook
from bodymap.ui.trends.quick_text import QuickText, Stamps

DOTS_PER_INCH = 72
TEXT_PX, SMALL_PX = 12.0, 11.0

_LETTER = 0.49

_Drawn = TypeVar("_Drawn", bound=Artist)


def about_px(text: str, size: float = SMALL_PX) -> float:
    """About how wide a text is, px: to measure it exactly takes as long as to draw it."""
    return len(text) * size * _LETTER


class Pen:
    """Draws on ``axes`` with the colours and the type of ``look``."""

    def __init__(self, axes: Axes, look: PlotLook) -> None:
        self.axes = axes
        self.look = look
        self._font = FontProperties(family=font_family(look))
        self.moving: list[Artist] = []
        self._stamps: Stamps = {}
        # as wide as the plot and as high as the figure: signs stand above and below the scale too
        self._column = TransformedBbox(Bbox([[0, -50], [1, 50]]), axes.transAxes)

    def write(self, text: str, color: str, size: float = SMALL_PX) -> Text:
        """A text whose place is set by the caller."""
        written = Text(0, 0, text, color=color, fontproperties=self._font, fontsize=size)
        return self.free(written)

    def write_moving(self, text: str, color: str) -> QuickText:
        """A text that moves with the time; its place is set by the caller."""
        looks = {"color": color, "fontproperties": self._font, "fontsize": SMALL_PX}
        written = QuickText(self._stamps, 0, 0, text, **looks)
        self.axes.add_artist(written)
        return self.move(written)

    def line(
        self, xs: Sequence[float], ys: Sequence[float], color: str, width: float, level: float
    ) -> Line2D:
        """A line of ``width`` px over time that breaks at every NaN."""
        line = Line2D(*(xs, ys), color=color, linewidth=width, zorder=level, solid_capstyle="round")
        self.axes.add_artist(line)
        return self.move(line)

    def signs(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        marker: str,
        face: str,
        edge: str,
        level: float,
    ) -> Line2D:
        """One sign at each moment, none at NaN."""
        signs = Line2D(
            *(xs, ys),
            linestyle="none",
            marker=marker,
            markerfacecolor=face,
            markeredgecolor=edge,
            zorder=level,
        )
        self.axes.add_artist(signs)
        return self.move(signs)

    def sample(self, of: Line2D) -> Line2D:
        """One sign that looks like ``of``, beside its name; its place is set by the caller."""
        sample = Line2D([1], [0], linestyle="none", zorder=of.zorder)
        sample.update_from(of)
        return self.free(sample)

    def free(self, artist: _Drawn) -> _Drawn:
        """Draw an artist that stands outside the plot, and is not cut off where the plot ends."""
        self.axes.add_artist(artist)
        artist.set_clip_path(None)
        artist.set_clip_box(None)
        return artist

    def level(self, height: float, color: str, width: float, order: float) -> Line2D:
        """A level line across the whole plot, at ``height`` of the scale."""
        line = Line2D(
            *([0, 1], [height, height]),
            color=color,
            linewidth=width,
            zorder=order,
            transform=self.axes.get_yaxis_transform(which="grid"),
        )
        self.axes.add_artist(line)
        return line

    def band(self, low: float, high: float, color: str, order: float) -> Rectangle:
        """A level band across the whole plot, from ``low`` to ``high`` of the scale."""
        band = Rectangle(
            (0, low),
            *(1, high - low),
            facecolor=color,
            edgecolor="none",
            zorder=order,
            transform=self.axes.get_yaxis_transform(which="grid"),
        )
        self.axes.add_artist(band)
        return band

    def move_inside(self, artist: _Drawn, low: float, high: float) -> _Drawn:
        """The same, and end at two heights of the scale too."""
        inside = Bbox([[0, low], [1, high]])
        self.move(artist)
        artist.set_clip_box(TransformedBbox(inside, self.axes.get_yaxis_transform(which="grid")))
        return artist

    def move(self, artist: _Drawn) -> _Drawn:
        """Let an artist move with the time, and end where the plot ends to the left and right."""
        artist.set_clip_path(None)
        artist.set_clip_box(self._column)
        self.moving.append(artist)
        return artist

    def moved(self, base: Transform, right: float, up: float = 0) -> Transform:
        """``base``, and then some px to the right and up."""
        return base + ScaledTranslation(right / DOTS_PER_INCH, up / DOTS_PER_INCH, self._inches())

    def px_from(self, x: float, y: float, right: float = 0, up: float = 0) -> Transform:
        """Px counted from a place of the plot, which is given in shares of it, and some more px to
        the right and up."""
        px = Affine2D().translate(right, up).scale(1 / DOTS_PER_INCH) + self._inches()
        return px + ScaledTranslation(x, y, cast("Affine2DBase", self.axes.transAxes))

    def _inches(self) -> Affine2DBase:
        figure = self.axes.get_figure(root=True)
        assert figure is not None, "the axes stand in a figure"
        return cast("Affine2DBase", figure.dpi_scale_trans)


@contextmanager
def own_type() -> Iterator[None]:
    """Letters as they are drawn by the typeface: moved to whole pixels, small ones stand apart."""
    usual = rcParams["text.hinting"]
    rcParams["text.hinting"] = "none"
    try:
        yield
    finally:
        rcParams["text.hinting"] = usual


def font_family(look: PlotLook) -> str | None:
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

"""One plot of several under each other: its axes, its scale, its heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure
from matplotlib.text import Text

from bodymap.ui.trends.plot_look import PlotLook
from bodymap.ui.trends.plot_pen import SMALL_PX, TEXT_PX, Pen
from bodymap.ui.trends.time_window import TimeWindow
from bodymap.ui.widgets.written_number import figure

HEADING_UP = 10


@dataclass(frozen=True, slots=True)
class Scale:
    """From ``low`` to ``high`` of the vertical axis, with the heights that are named."""

    low: float
    high: float
    named: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A place in a figure, px before scaling, counted from the lower left corner."""

    left: float
    bottom: float
    width: float
    height: float


class Panel:
    """Draws the ground of one plot; its parts draw on it with ``pen``."""

    def __init__(self, figure: Figure, look: PlotLook, scale: Scale) -> None:
        axes = figure.add_axes((0, 0, 1, 1))
        self.pen = Pen(axes, look)
        self.scale = scale
        self.box = Box(0, 0, 1, 1)
        axes.set_facecolor(look.paper)
        axes.set_ylim(scale.low, scale.high)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set_color(look.edge)
        axes.spines["bottom"].set_linewidth(look.hairline)
        # matplotlib's own axes take longer to make their marks than all scores take to be drawn;
        # dates are written once for all plots that stand under each other
        axes.xaxis.set_visible(False)
        axes.yaxis.set_visible(False)
        base = axes.get_yaxis_transform(which="grid")
        for height, name in scale.named:
            self.pen.level(height, look.grid, look.hairline, 0.8)
            text = self.pen.write(name, look.ink_soft)
            text.set(x=0, y=height, ha="right", va="center")
            text.set_transform(self.pen.moved(base, -10))

    def place(self, box: Box, width: float, height: float) -> None:
        """Stand at ``box`` in a figure of ``width`` x ``height`` px."""
        self.box = box
        self.pen.axes.set_position(
            (box.left / width, box.bottom / height, box.width / width, box.height / height)
        )

    def show(self, window: TimeWindow) -> None:
        """Show another stretch of time."""
        self.pen.axes.set_xlim(window.low, window.high, emit=False, auto=None)

    def head(self, text: str, *, right: float = -24, up: float = 0, is_title: bool = False) -> Text:
        """A heading above the plot, ``right`` px from its left edge."""
        look = self.pen.look
        color, size = (look.ink, TEXT_PX) if is_title else (look.ink_soft, SMALL_PX)
        heading = self.pen.write(text, color, size)
        heading.set(x=0, y=1, va="baseline")
        heading.set_transform(self.pen.moved(self.pen.axes.transAxes, right, HEADING_UP + up))
        return heading

    def head_right(self, text: str, *, up: float = 0, right: float = 0) -> Text:
        """A heading above the plot that ends at its right edge."""
        heading = self.pen.write(text, self.pen.look.ink_soft)
        heading.set(x=1, y=1, va="baseline", ha="right")
        heading.set_transform(self.pen.moved(self.pen.axes.transAxes, right, HEADING_UP + up))
        return heading


def named(heights: Sequence[float]) -> tuple[tuple[float, str], ...]:
    """Heights named by their own numbers."""
    return tuple((height, figure(height).replace("-", "\N{MINUS SIGN}")) for height in heights)

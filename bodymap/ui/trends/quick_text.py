"""Text that is drawn once and then stamped: labels that move with the time."""

# matplotlib's Agg backend is written without types:
# mypy: disallow-untyped-calls=False

from __future__ import annotations

from collections.abc import MutableMapping
from math import ceil
from typing import Any, TypeAlias

import numpy as np
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform

_EDGE = 2
_MOST_STAMPS = 400

Stamp: TypeAlias = tuple[Any, float, float]
"""Pixels, and where their lower left corner stands from the place of the text, device px."""
Stamps: TypeAlias = MutableMapping[tuple[object, ...], Stamp]


class QuickText(Text):
    """A text that keeps its pixels: to shape and draw its letters anew takes longer than to put
    the pixels somewhere else. What is saved to a file is drawn as ever.

    ``stamps`` are shared by texts that may say the same.
    """

    def __init__(self, stamps: Stamps, x: float, y: float, text: str, **looks: Any) -> None:
        super().__init__(x, y, text, **looks)
        self._stamps = stamps

    def draw(self, renderer: RendererBase) -> None:
        """Stamp the text where it belongs now."""
        figure = self.get_figure(root=True)
        assert figure is not None, "the text stands in a figure"
        if not isinstance(renderer, RendererAgg) or figure.canvas.is_saving():
            super().draw(renderer)
            return
        if not self.get_visible() or not self.get_text():
            return
        x, y = self.get_transform().transform(self.get_position())
        ends = self.clipbox if self.get_clip_on() else None
        if ends is not None and not ends.x0 <= x <= ends.x1:
            return
        pixels, left, bottom = self._stamp(renderer)
        gc = renderer.new_gc()
        renderer.draw_image(gc, round(x + left), round(y + bottom), pixels)
        gc.restore()
        self.stale = False

    def _stamp(self, renderer: RendererAgg) -> Stamp:
        key = (
            *(self.get_text(), self.get_color(), self.get_fontsize(), self.get_rotation()),
            *(self.get_horizontalalignment(), self.get_verticalalignment(), renderer.dpi),
        )
        stamp = self._stamps.get(key)
        if stamp is None:
            if len(self._stamps) >= _MOST_STAMPS:
                self._stamps.clear()
            stamp = self._stamps[key] = self._made(renderer.dpi)
        return stamp

    def _made(self, dpi: float) -> Stamp:
        """Draw the text by itself."""
        position, transform = self.get_position(), self.get_transform()
        clip = self.clipbox
        self.clipbox = None
        self.set_transform(IdentityTransform())
        self.set_position((0, 0))
        box = self.get_window_extent(dpi=dpi)
        left, bottom = box.x0 - _EDGE, box.y0 - _EDGE
        paper = RendererAgg(ceil(box.width) + 2 * _EDGE, ceil(box.height) + 2 * _EDGE, dpi)
        self.set_position((-left, -bottom))
        super().draw(paper)
        self.set_position(position)
        self.set_transform(transform)
        self.clipbox = clip
        # images are put down from their lowest row up
        return np.asarray(paper.buffer_rgba())[::-1], left, bottom

"""The look in one hand, because every widget that draws needs all of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.theme import Theme

if TYPE_CHECKING:
    from bodymap.ui.canvas.figure_shapes import FigureShapes


@dataclass(frozen=True)
class Look:
    """Colours, typeface and icons of the running program, and the shapes of the bodies it draws.

    ``drawn`` are shapes that something else made already; None for its own.
    """

    theme: Theme
    fonts: Fonts
    icons: Icons
    drawn: FigureShapes | None = None

    @cached_property
    def shapes(self) -> FigureShapes:
        """The shapes of the bodies. There is no body on the first window, which waits for none."""
        if self.drawn is not None:
            return self.drawn
        from bodymap.ui.canvas.figure_shapes import FigureShapes

        return FigureShapes()

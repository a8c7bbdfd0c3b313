"""The look in one hand, because every widget that draws needs all of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bodymap.ui.canvas.figure_shapes import FigureShapes
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """Colours, typeface and icons of the running program, and the shapes of the bodies it draws."""

    theme: Theme
    fonts: Fonts
    icons: Icons
    shapes: FigureShapes = field(default_factory=FigureShapes)

"""What a table of figures shows: columns, and cells that say how they are drawn and heard."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.ui.clinic.share_scale import Marks, ShareScale


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """One column. ``width_px`` 0 takes what the others leave. A column with a ``scale`` draws its
    cells' marks, and the scale's ticks in its heading; ``heading`` is then only heard."""

    heading: str
    width_px: int = 0
    is_figure: bool = True
    scale: ShareScale | None = None
    tip: str = ""


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One cell. ``ink`` is the token of its text's colour; ``tip`` tells more about it; ``spoken``
    is what a screen reader says instead of the text, for marks above all."""

    text: str = ""
    ink: str = "ink"
    is_bold: bool = False
    is_indented: bool = False
    tip: str = ""
    marks: Marks | None = None
    spoken: str = ""


ShownRow = tuple[ShownCell, ...]

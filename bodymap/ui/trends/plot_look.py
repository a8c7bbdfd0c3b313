"""The colours and the type of a trend plot, as plain values that matplotlib takes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bodymap.ui.theme.fonts import inter_file
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class PlotLook:
    """Colours as ``#RRGGBB``, the hairline in px; ``font_file`` is the typeface, None for any.

    ``before``, ``after``, ``follow_up`` and ``diary`` are the series of pain, ``function`` that of
    a functional score. ``band`` is the ground of scores that count as a change that matters.
    """

    paper: str
    ink: str
    ink_soft: str
    ink_faint: str
    grid: str
    edge: str
    before: str
    after: str
    follow_up: str
    diary: str
    function: str
    band: str
    warn: str
    danger: str
    hairline: float
    font_file: Path | None


def plot_look(theme: Theme) -> PlotLook:
    """A plot's look in the mode that ``theme`` wears now."""

    def name(token: str) -> str:
        return theme.color(token).name()

    return PlotLook(
        paper=name("paper"),
        ink=name("ink"),
        ink_soft=name("ink-soft"),
        ink_faint=name("ink-faint"),
        # white lines across the plot would be louder than the scores on them
        grid=name("pressed" if theme.mode is Mode.CONTRAST else "line"),
        edge=name("edge"),
        before=name("series-1"),
        after=name("series-2"),
        follow_up=name("series-3"),
        diary=name("series-4"),
        function=name("series-1"),
        band=name("accent-soft"),
        warn=name("warn"),
        danger=name("danger"),
        hairline=theme.size("hairline"),
        font_file=inter_file(),
    )

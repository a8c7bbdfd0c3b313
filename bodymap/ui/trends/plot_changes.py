"""How the pain changed in each session, and from one session to the next."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.text import Text

from bodymap.trends.pain_course import steps
from bodymap.trends.paired_change import SessionChanges
from bodymap.trends.visit_pain import VisitPain
from bodymap.ui.trends import words
from bodymap.ui.trends.bars import Bars, swatch
from bodymap.ui.trends.days import to_days
from bodymap.ui.trends.plot_panel import HEADING_UP, Panel, Scale, named
from bodymap.ui.trends.plot_pen import about_px
from bodymap.ui.trends.time_window import TimeWindow

_LEAST, _WIDEST, _SLIMMEST = 3, 9.0, 1.6
_LEFT, _SWATCH, _BESIDE, _APART, _LINE_PX = -24.0, 9, 15, 26, 16


def change_scale(visits: Sequence[VisitPain]) -> Scale:
    """As far up as down, so that the bars compare, and far enough for every change."""
    changes = [change for step in steps(visits) for change in (step.within, step.between)]
    end = max([_LEAST, *(abs(change) for change in changes if change is not None)])
    return Scale(-end - 0.4, end + 0.4, named((-end, 0, end)))


class PlotChanges:
    """Draws two bars for a visit: hatched what changed since the session before, solid what changed
    in the session. Below the line the pain became less. A change of 0 is a stroke on the line."""

    def __init__(self, panel: Panel, visits: Sequence[VisitPain], changes: SessionChanges) -> None:
        self._panel = panel
        look = panel.pen.look
        told = [
            (to_days(visit.started_at), step)
            for visit, step in zip(visits, steps(visits), strict=True)
        ]
        within = [(day, step.within) for day, step in told if step.within is not None]
        between = [(day, step.between) for day, step in told if step.between is not None]
        self.within = Bars(panel, within, look.after, is_hatched=False)
        self.between = Bars(panel, between, look.ink_soft, is_hatched=True)
        self.within.name("change-in-session")
        self.between.name("change-between-sessions")
        panel.pen.level(0, look.edge, look.hairline, 2)
        self._heads = (
            self._head(words.between_text(changes.between), look.ink_soft, is_hatched=True),
            self._head(words.within_text(changes.within), look.after, is_hatched=False),
        )

    def show(self, window: TimeWindow) -> None:
        """Keep the bars as wide as there is room for."""
        shown = sum(window.has(day) for day, _ in self.within.changes) or 1
        width = min(max(self._panel.box.width / shown * 0.36, _SLIMMEST), _WIDEST)
        self.within.show(0.5, width, window.span)
        self.between.show(-0.5 - width, width, window.span)

    def place_heads(self, *, is_apart: bool) -> None:
        """Write the two headings beside each other, or each on a line of its own."""
        pen = self._panel.pen
        right = _LEFT
        for number, (box, stripes, text) in enumerate(self._heads):
            up = HEADING_UP + (_LINE_PX if is_apart and number == 0 else 0)
            for artist in (box, stripes):
                artist.set_transform(pen.px_from(0, 1, right, up))
            text.set_transform(pen.moved(pen.axes.transAxes, right + _BESIDE, up))
            if not is_apart:
                right += _BESIDE + about_px(text.get_text()) + _APART

    def _head(self, text: str, color: str, *, is_hatched: bool) -> tuple[PathPatch, Line2D, Text]:
        """A sample and its words."""
        box, stripes = swatch(self._panel.pen, _SWATCH, color, is_hatched=is_hatched)
        return box, stripes, self._panel.head(text)

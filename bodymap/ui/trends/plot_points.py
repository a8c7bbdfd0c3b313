"""Pain between the visits: follow-ups and diary scores, at the time at which they were given."""

from __future__ import annotations

from collections.abc import Sequence

from bodymap.charting.pain import Phase
from bodymap.trends.pain_points import PainPoint
from bodymap.ui.trends import words
from bodymap.ui.trends.days import to_days
from bodymap.ui.trends.plot_names import PlotNames
from bodymap.ui.trends.plot_panel import Panel

_SQUARE, _CIRCLE = "s", "o"
_SQUARE_PX, _CIRCLE_PX = 6.5, 5.0


class PlotPoints:
    """Draws hollow squares for follow-ups and small hollow circles for the diary: no line joins
    them, because what lies between is another visit."""

    def __init__(self, panel: Panel, points: Sequence[PainPoint], names: PlotNames) -> None:
        look = panel.pen.look
        for phase, sign, size, color, name in (
            (Phase.FOLLOW_UP, _SQUARE, _SQUARE_PX, look.follow_up, words.follow_up_text()),
            (Phase.DIARY, _CIRCLE, _CIRCLE_PX, look.diary, words.diary_text()),
        ):
            given = [point for point in points if point.phase is phase]
            if given:
                days = [to_days(point.at) for point in given]
                scores = [float(point.score) for point in given]
                signs = panel.pen.signs(days, scores, sign, look.paper, color, 4.5)
                signs.set(markersize=size, markeredgewidth=1.6, gid=phase.value)
                names.add(name, signs, scores[-1])

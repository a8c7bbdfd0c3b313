"""The names of the series, right of the plot where each of them ends."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.transforms import blended_transform_factory

from bodymap.ui.trends.plot_panel import Panel
from bodymap.ui.trends.plot_pen import TEXT_PX

_APART_PX = 18
_SIGN_RIGHT, _TEXT_RIGHT = 16, 28


class PlotNames:
    """Names beside a panel, each as near to the height of its last score as the others let it."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self._names: list[tuple[Text, Line2D, float]] = []

    def add(self, name: str, signs: Line2D, last: float) -> None:
        """Name ``signs``, of which the last stands at ``last`` of the scale."""
        pen = self._panel.pen
        text = pen.write(name, pen.look.ink, TEXT_PX)
        text.set(x=1, va="center")
        self._names.append((text, pen.sample(signs), last))

    def place(self) -> None:
        """Put the names where they belong at the panel's present size."""
        pen, scale, box = self._panel.pen, self._panel.scale, self._panel.box
        px = (scale.high - scale.low) / box.height
        base = blended_transform_factory(pen.axes.transAxes, pen.axes.transData)
        places = spread([last for _, _, last in self._names], _APART_PX * px, scale.high)
        for (text, sample, _), place in zip(self._names, places, strict=True):
            text.set_y(place)
            text.set_transform(pen.moved(base, _TEXT_RIGHT))
            sample.set_data([1], [place])
            sample.set_transform(pen.moved(base, _SIGN_RIGHT))


def spread(wanted: Sequence[float], apart: float, highest: float) -> list[float]:
    """Places at least ``apart`` from each other, in the order of the wanted ones and about them;
    none above ``highest``. Of equal ones the first stands above."""
    order = sorted(range(len(wanted)), key=lambda number: (-wanted[number], number))
    groups: list[list[int]] = []
    for number in order:
        groups.append([number])
        # groups that touch stand together about their middle
        while len(groups) > 1 and _low(groups[-2], wanted, apart) - apart < _high(
            groups[-1], wanted, apart
        ):
            last = groups.pop()
            groups[-1] += last
    places = [0.0] * len(wanted)
    ceiling = highest
    for group in groups:
        top = min(_high(group, wanted, apart), ceiling)
        for step, number in enumerate(group):
            places[number] = top - step * apart
        ceiling = top - len(group) * apart
    return places


def _high(group: Sequence[int], wanted: Sequence[float], apart: float) -> float:
    return sum(wanted[number] for number in group) / len(group) + (len(group) - 1) * apart / 2


def _low(group: Sequence[int], wanted: Sequence[float], apart: float) -> float:
    return _high(group, wanted, apart) - (len(group) - 1) * apart

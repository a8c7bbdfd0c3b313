"""Needle sites as dots on a view: those that lie together on paper are one dot, and a larger one.

Size and shape carry the meaning, so that a grey copy says the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from bodymap.ui.report.ink import Align, Ink, Type
from bodymap.ui.theme.fonts import BOLD

_NUMBER_FROM = 3.6
_GROWTH = 0.55
_OVERLAP = 0.8
"""Dots join where their middles are nearer than this share of both radii."""

_COUNT = Type(5.8, 7, BOLD)


@dataclass(frozen=True, slots=True)
class Spot:
    """A needle site on paper; ``twitched`` says whether a local twitch was recorded of it."""

    at: QPointF
    twitched: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """Some sites that lie together: where, how many, and whether any of them twitched."""

    at: QPointF
    count: int
    twitched: bool

    def radius(self, single: float) -> float:
        """Its size on paper, where one of a single site has the radius ``single``. It grows with
        the logarithm of the count: a long course would cover the body else."""
        return single * (1 + _GROWTH * math.log(self.count))


def dots(spots: Sequence[Spot], single: float) -> tuple[Dot, ...]:
    """The dots of ``spots``, of which one alone has the radius ``single``: dots that would lie
    upon each other become one, in the middle of their sites. The largest come first, so that no
    small one is hidden."""
    found: list[Dot] = []
    for spot in spots:
        dot = Dot(spot.at, 1, spot.twitched)
        while (other := _hiding(dot, found, single)) is not None:
            found.remove(other)
            dot = _joined(dot, other)
        found.append(dot)
    return tuple(sorted(found, key=lambda dot: -dot.count))


def _hiding(dot: Dot, found: Sequence[Dot], single: float) -> Dot | None:
    """The nearest of the dots that would hide too much of ``dot``; None where none does."""
    near = [
        (_apart(dot.at, other.at), place)
        for place, other in enumerate(found)
        if _apart(dot.at, other.at) < _OVERLAP * (dot.radius(single) + other.radius(single))
    ]
    return found[min(near)[1]] if near else None


def _joined(one: Dot, other: Dot) -> Dot:
    count = one.count + other.count
    middle = (one.at * one.count + other.at * other.count) / count
    return Dot(middle, count, one.twitched or other.twitched)


def draw_dots(
    painter: QPainter, found: Sequence[Dot], single: float, ink: Ink, *, with_counts: bool
) -> None:
    """Draw dots: full where a twitch was recorded, a ring else; the count where it has room."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for dot in found:
        radius = dot.radius(single)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.color("surface"))
        painter.drawEllipse(dot.at, radius + 0.6, radius + 0.6)
        painter.setPen(ink.pen("needle-out", 0.9))
        painter.setBrush(ink.color("needle-out" if dot.twitched else "surface"))
        painter.drawEllipse(dot.at, radius - 0.45, radius - 0.45)
        if with_counts and dot.count > 1 and radius >= _NUMBER_FROM:
            token = "surface" if dot.twitched else "needle-out"
            half = ink.ascent(_COUNT) * 0.37
            ink.write(
                *(painter, dot.at.x(), dot.at.y() + half, str(dot.count), _COUNT, Align.MIDDLE),
                token=token,
            )
    painter.restore()


def _apart(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())

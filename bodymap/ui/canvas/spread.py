"""Keeps numbered discs apart, so that every number can be read."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, sin

Px = tuple[float, float]
_GOLDEN_ANGLE = 2.399963
_ROUNDS = 40
CROWD = 3
"""Discs nearer to each other than this many times the gap are laid out together."""


def spread(anchors: Sequence[Px], apart: float) -> list[Px]:
    """Places for discs that stand at ``anchors``, ``apart`` px from each other where they can.

    Discs that do not overlap stay where they are. The same anchors give the same places, and a
    disc that is added moves only discs in its own crowd.
    """
    places = [list(anchor) for anchor in anchors]
    crowded = _crowded(anchors, apart)
    if not crowded:
        return list(anchors)
    for _ in range(_ROUNDS):
        moved = False
        for i, j in _close_pairs(places, crowded, apart):
            dx, dy = places[j][0] - places[i][0], places[j][1] - places[i][1]
            distance = hypot(dx, dy)
            if distance < 1e-6:
                dx, dy, distance = cos(j * _GOLDEN_ANGLE), sin(j * _GOLDEN_ANGLE), 1.0
                push = apart / 2
            else:
                push = (apart - distance) / 2
            dx, dy = dx / distance * push, dy / distance * push
            places[i][0] -= dx
            places[i][1] -= dy
            places[j][0] += dx
            places[j][1] += dy
            moved = True
        if not moved:
            break
    return [(place[0], place[1]) for place in places]


def _crowded(anchors: Sequence[Px], apart: float) -> list[int]:
    """The discs that overlap, or could be reached by one that is pushed aside."""
    reach = CROWD * apart
    return [
        i
        for i, a in enumerate(anchors)
        if any(i != j and hypot(a[0] - b[0], a[1] - b[1]) < reach for j, b in enumerate(anchors))
    ]


def _close_pairs(
    places: Sequence[Sequence[float]], crowded: Sequence[int], apart: float
) -> list[tuple[int, int]]:
    pairs = []
    for at, i in enumerate(crowded):
        for j in crowded[at + 1 :]:
            dx, dy = places[j][0] - places[i][0], places[j][1] - places[i][1]
            if dx * dx + dy * dy < (apart - 0.01) ** 2:
                pairs.append((i, j))
    return pairs

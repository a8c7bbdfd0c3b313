"""Finds room for ghosts beside what stands already, so that no number covers another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import cos, pi, sin

Px = tuple[float, float]
_RINGS = 16
_STEP = 0.5
_FIRST = -pi / 4
"""The first spot tried lies up and to the right, where a hand seldom covers it."""


def stand_aside(
    anchors: Iterable[Px], taken: Iterable[Px], apart: float, room: tuple[float, float]
) -> list[Px]:
    """A place for each of ``anchors``: its own, or the nearest free spot, ``apart`` px from each
    of ``taken`` and from the others.

    What is taken never moves. ``room`` is the size of the pane: what lies inside stays inside.
    Where all is full, a ghost stands at its own place. The same anchors give the same places, and
    whatever comes in at one place moves nothing elsewhere.
    """
    full = list(taken)
    found = []
    for anchor in anchors:
        spot = next((at for at in _spots(anchor, apart, room) if _is_free(at, full, apart)), anchor)
        found.append(spot)
        full.append(spot)
    return found


def _is_free(at: Px, full: Sequence[Px], apart: float) -> bool:
    x, y = at
    least = (apart - 0.01) ** 2
    return all((x - a) ** 2 + (y - b) ** 2 >= least for a, b in full)


def _spots(anchor: Px, apart: float, room: tuple[float, float]) -> Iterator[Px]:
    """The place itself, then rings around it."""
    yield anchor
    half = apart / 2
    was_inside = _is_inside(anchor, room, half)
    for ring in range(1, _RINGS + 1):
        far = ring * _STEP * apart
        count = 8 + 4 * ring
        for k in range(count):
            # turned a little to the right and left of the first spot in turn
            turn = (k + 1) // 2 * (1 if k % 2 else -1)
            angle = _FIRST + turn * 2 * pi / count
            spot = (anchor[0] + far * cos(angle), anchor[1] + far * sin(angle))
            if not was_inside or _is_inside(spot, room, half):
                yield spot


def _is_inside(at: Px, room: tuple[float, float], edge: float) -> bool:
    return edge <= at[0] <= room[0] - edge and edge <= at[1] <= room[1] - edge

"""How the keyboard walks the regions of a view: a centre for each, and a neighbour each way."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from shapely import MultiPolygon, Point
from shapely.ops import polylabel

Place = tuple[float, float]

_WAYS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_SLANT = 2.2  # how much worse a step aside is than a step ahead


def centre(shape: MultiPolygon, axis: float | None) -> Place:
    """The place of ``shape`` farthest from its border; on the line x = ``axis`` where that
    is given and runs through it."""
    largest = max(shape.geoms, key=lambda polygon: polygon.area)
    if axis is not None:
        _, low, _, high = largest.bounds
        spots = [Point(axis, y) for y in np.linspace(low, high, 400)[1:-1]]
        inside = [spot for spot in spots if largest.contains(spot)]
        if inside:
            best = max(inside, key=largest.exterior.distance)
            return best.x, best.y
    place = polylabel(largest, tolerance=4)
    return place.x, place.y


def neighbours(centres: Mapping[str, Place]) -> dict[str, dict[str, str]]:
    """Region -> way on the screen -> region; from each region every other can be reached."""
    steps = {name: _nearest(name, centres) for name in centres}
    while True:
        reached = _reached(next(iter(centres)), steps)
        lost = [name for name in centres if name not in reached]
        if not lost:
            break
        _open_way(lost, reached, centres, steps)
    home = next(iter(centres))
    while True:
        back = _reached(home, _turned(steps))
        stuck = [name for name in centres if name not in back]
        if not stuck:
            return {name: dict(sorted(ways.items())) for name, ways in steps.items()}
        _lead_home(stuck, back, centres, steps)


def _cost(start: Place, end: Place, way: tuple[int, int]) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    ahead = dx * way[0] + dy * way[1]
    aside = abs(dx * way[1]) + abs(dy * way[0])
    if ahead <= 0 or aside > 2 * ahead:
        return float("inf")
    return ahead + _SLANT * aside


def _nearest(name: str, centres: Mapping[str, Place]) -> dict[str, str]:
    found = {}
    for way, step in _WAYS.items():
        costs = {
            other: _cost(centres[name], place, step)
            for other, place in centres.items()
            if other != name
        }
        best = min(costs, key=lambda other: (costs[other], other))
        if costs[best] < float("inf"):
            found[way] = best
    return found


def _turned(steps: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    back: dict[str, dict[str, str]] = {name: {} for name in steps}
    for name, ways in steps.items():
        for way, other in ways.items():
            back[other][f"{name} {way}"] = name
    return back


def _reached(start: str, steps: Mapping[str, Mapping[str, str]]) -> set[str]:
    seen, fresh = {start}, [start]
    while fresh:
        for other in steps[fresh.pop()].values():
            if other not in seen:
                seen.add(other)
                fresh.append(other)
    return seen


def _open_way(
    lost: list[str],
    reached: set[str],
    centres: Mapping[str, Place],
    steps: dict[str, dict[str, str]],
) -> None:
    """Turns one step of a reached region to the nearest lost one, losing none reached before."""
    pairs = sorted(
        (_cost(centres[start], centres[end], step), start, way, end)
        for start in reached
        for end in lost
        for way, step in _WAYS.items()
    )
    home = next(iter(centres))
    for _, start, way, end in pairs:
        changed = {**steps, start: {**steps[start], way: end}}
        if reached <= _reached(home, changed):
            steps[start][way] = end
            return
    raise SystemExit("the keyboard cannot reach every region")


def _lead_home(
    stuck: list[str], back: set[str], centres: Mapping[str, Place], steps: dict[str, dict[str, str]]
) -> None:
    pairs = sorted(
        (_cost(centres[start], centres[end], step), start, way, end)
        for start in stuck
        for end in back
        for way, step in _WAYS.items()
    )
    home = next(iter(centres))
    for _, start, way, end in pairs:
        changed = {**steps, start: {**steps[start], way: end}}
        if len(_reached(home, changed)) == len(centres):
            steps[start][way] = end
            return
    raise SystemExit("the keyboard cannot leave every region")

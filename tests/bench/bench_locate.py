"""From a click on a picture to the body point and its region, beside an id-buffer lookup.

The floor looks up a ready-made image of region codes: region only, no body point, one view.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from time import perf_counter_ns

import numpy as np

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.paths import resource
from tests.bench.row import Row, p50, p99

CLICKS = 4000
MANY = 10_000
BUFFER_PX = 1.0  # per mm

Click = tuple[float, float, BodyPoint]


def measure() -> list[Row]:
    """Places spread over all views; each figure is one call, the atlas already warm."""
    atlas = Atlas.open(resource("atlas", "data"))
    atlas.warm()
    clicks = {view: _clicks(atlas, view, CLICKS // len(atlas.views)) for view in atlas.views}
    floor, both, snapped, projected = [], [], [], []
    for view, chosen in clicks.items():
        look_up = _id_buffer(atlas, view, chosen)
        for x, y, point in chosen:
            floor.append(_timed(look_up, x, y))
            both.append(_timed(_region, atlas, view, x, y))
            snapped.append(_timed(atlas.snap, view, x, y))
            projected.append(_timed(atlas.project, view, point))
    some = [point for chosen in clicks.values() for _, _, point in chosen]
    points = (some * (MANY // len(some) + 1))[:MANY]
    many = [_timed(atlas.project_many, "front", points) for _ in range(15)]
    base = p50(floor)
    note = f"id-buffer lookup of the region alone; {len(both)} places in {len(clicks)} views"
    return [
        _row("click to body point and region", both, base, 0.3, note),
        _row("snap a click to the body", snapped, base, 0.3, note),
        _row("body point to picture", projected, base, 0.3, note),
        Row(
            name=f"{MANY} body points to one picture",
            ours_p50_ms=p50(many),
            ours_p99_ms=p99(many),
            floor_ms=MANY * base,
            goal="p50 <= 200 ms",
            met=p50(many) <= 200,
            note=f"{MANY} id-buffer lookups; 15 runs",
        ),
    ]


def _row(name: str, times: list[float], floor: float, goal_ms: float, note: str) -> Row:
    return Row(
        name=name,
        ours_p50_ms=p50(times),
        ours_p99_ms=p99(times),
        floor_ms=floor,
        goal=f"p50 <= {goal_ms:g} ms",
        met=p50(times) <= goal_ms,
        note=note,
    )


def _region(atlas: Atlas, view: str, x: float, y: float) -> str | None:
    point = atlas.locate(view, x, y)
    return None if point is None else atlas.region_at(point)


def _clicks(atlas: Atlas, view: str, count: int) -> list[Click]:
    luck = Random(view)
    found: list[Click] = []
    while len(found) < count:
        x, y = luck.random(), luck.random()
        point = atlas.locate(view, x, y)
        if point is not None:
            found.append((x, y, point))
    return found


def _id_buffer(atlas: Atlas, view: str, clicks: list[Click]) -> Callable[[float, float], int]:
    width, height = (round(size * BUFFER_PX) for size in atlas.views[view].size_mm)
    buffer = np.zeros((height, width), np.uint8)
    for code, (x, y, _) in enumerate(clicks):
        buffer[int(y * height), int(x * width)] = code % 250 + 1
    return lambda x, y: int(buffer[int(y * height), int(x * width)])


def _timed(call: Callable[..., object], *given: object) -> float:
    begun = perf_counter_ns()
    call(*given)
    return (perf_counter_ns() - begun) / 1e6

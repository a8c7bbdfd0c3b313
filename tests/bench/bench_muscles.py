"""From a click on a picture to its body point, region and ranked muscles.

The floor is what cannot be left out: the point and its region, without any muscle.
"""

from __future__ import annotations

from random import Random
from time import perf_counter_ns

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.paths import resource
from bodymap.services.catalogue.muscle_map import muscle_map
from tests.bench.row import Row, p50, p99

CLICKS = 4000
OPENINGS = 20
GOAL_MS = 0.3
GOAL_WARM_MS = 60.0


def measure() -> list[Row]:
    """Places spread over all views, the atlas and the muscles already warm."""
    atlas = Atlas.open(resource("atlas", "data"))
    atlas.warm()
    muscles = muscle_map(atlas, resource("catalogue"))
    muscles.warm()
    whole, floor = [], []
    for view, x, y in _clicks(atlas):
        begun = perf_counter_ns()
        point = atlas.locate(view, x, y)
        assert point is not None
        region = atlas.region_at(point)
        located = perf_counter_ns()
        found = muscles.muscles_at(point, region)
        ended = perf_counter_ns()
        assert found
        floor.append((located - begun) / 1e6)
        whole.append((ended - begun) / 1e6)
    opened = [_warmed(atlas) for _ in range(OPENINGS)]
    return [
        Row(
            name="click to body point, region and ranked muscles",
            ours_p50_ms=p50(whole),
            ours_p99_ms=p99(whole),
            floor_ms=p50(floor),
            goal=f"p99 <= {GOAL_MS:g} ms",
            met=p99(whole) <= GOAL_MS,
            note=f"body point and region alone; {CLICKS} places in {len(atlas.views)} views; "
            "the ranking alone takes 0.07 ms in the median, and most where many muscles meet",
        ),
        Row(
            name="muscles and trigger points read and made ready",
            ours_p50_ms=p50(opened),
            ours_p99_ms=p99(opened),
            floor_ms=p50([_bytes_read() for _ in range(OPENINGS)]),
            goal=f"p50 <= {GOAL_WARM_MS:g} ms",
            met=p50(opened) <= GOAL_WARM_MS,
            note=f"the bytes of both files; {OPENINGS} runs, once a run of the program",
        ),
    ]


def _clicks(atlas: Atlas) -> list[tuple[str, float, float]]:
    luck = Random(4)
    views = list(atlas.views)
    found: list[tuple[str, float, float]] = []
    while len(found) < CLICKS:
        click = luck.choice(views), luck.random(), luck.random()
        if atlas.locate(*click) is not None:
            found.append(click)
    return found


def _warmed(atlas: Atlas) -> float:
    muscles: MuscleMap = muscle_map(atlas, resource("catalogue"))
    begun = perf_counter_ns()
    muscles.warm()
    return (perf_counter_ns() - begun) / 1e6


def _bytes_read() -> float:
    begun = perf_counter_ns()
    for name in ("muscles.csv", "trigger_points.csv"):
        resource("catalogue", name).read_bytes()
    return (perf_counter_ns() - begun) / 1e6

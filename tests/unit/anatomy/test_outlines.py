"""The drawn regions: they fill the body, never overlap, and are what a click finds."""

from __future__ import annotations

from collections import Counter
from math import cos, radians, sin

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.direction import Direction
from tests.cases import cases
from tests.thinned import thinned
from tests.unit.anatomy.places import BODY, DRAWN, HEAD, VIEWS, random_places

CLEAR_MM = 1.5  # borders are drawn smooth: nearer than this the eye and the click may differ
Edge = frozenset[tuple[float, float]]


def edges(atlas: Atlas, view: str) -> Counter[Edge]:
    return Counter(
        frozenset((start, end))
        for outline in atlas.outlines(view).values()
        for ring in outline.rings
        for start, end in zip(ring, (*ring[1:], ring[0]), strict=True)
    )


def region_around(atlas: Atlas, view: str, x: float, y: float) -> str | None:
    """The region at a place if it is the same everywhere within CLEAR_MM."""
    width, height = atlas.views[view].size_mm
    found = set()
    for radius in (0, CLEAR_MM / 2, CLEAR_MM):
        for angle in range(0, 360, 45):
            dx, dy = radius * cos(radians(angle)) / width, radius * sin(radians(angle)) / height
            point = atlas.locate(view, x + dx, y + dy)
            found.add(None if point is None else atlas.region_at(point))
    return found.pop() if len(found) == 1 else None


@pytest.mark.in_full
@pytest.mark.parametrize("view", VIEWS)
def test_each_border_is_shared_by_two_regions_or_is_the_bodys_edge(atlas: Atlas, view: str) -> None:
    """So nothing overlaps and no gap is left between two regions."""
    counted = edges(atlas, view)
    silhouette = {
        frozenset((start, end))
        for ring in atlas.silhouette(view).rings
        for start, end in zip(ring, (*ring[1:], ring[0]), strict=True)
    }
    assert set(counted.values()) == {1, 2}
    assert {edge for edge, count in counted.items() if count == 1} == silhouette


@pytest.mark.in_full
@pytest.mark.parametrize("view", VIEWS)
def test_each_place_of_the_body_lies_in_one_outline(atlas: Atlas, view: str) -> None:
    outlines = atlas.outlines(view)
    for place in random_places(atlas, view, 400 if view in BODY else 200):
        assert sum(outline.contains(*place) for outline in outlines.values()) == 1


@pytest.mark.parametrize("view", thinned(DRAWN, 4))
def test_the_silhouette_covers_the_body(atlas: Atlas, view: str) -> None:
    silhouette = atlas.silhouette(view)
    count = 117
    steps = range(1, count)
    seen = [
        silhouette.contains(x / count, y / count)
        for x in steps
        for y in steps
        if atlas.locate(view, x / count, y / count) is not None
    ]
    assert len(seen) > 1500
    # Hands and feet have more edge for their size; what is missed lies at the very edge.
    assert sum(seen) / len(seen) >= (0.999 if view in (*BODY, *HEAD) else 0.998)


@pytest.mark.parametrize("view", thinned(VIEWS, 4))
def test_a_click_finds_the_region_that_is_drawn_there(atlas: Atlas, view: str) -> None:
    outlines = atlas.outlines(view)
    clear = 0
    for x, y in random_places(atlas, view, 350 if view in BODY else 150):
        region = region_around(atlas, view, x, y)
        if region is not None:
            clear += 1
            assert outlines[region].contains(x, y), (region, x, y)
    assert clear > (225 if view in BODY else 80)


@pytest.mark.parametrize("view", thinned(DRAWN, 4))
def test_each_region_that_can_be_seen_is_drawn(atlas: Atlas, view: str) -> None:
    width, height = atlas.views[view].size_mm
    step = 6.0 if view in BODY else 4.0
    seen: Counter[str] = Counter()
    for column in range(int(width / step)):
        for row in range(int(height / step)):
            point = atlas.locate(view, column * step / width, row * step / height)
            if point is not None:
                seen[atlas.region_at(point)] += 1
    large = {region for region, count in seen.items() if count * step * step > 60}
    assert large <= set(atlas.outlines(view))


def test_each_region_of_the_catalogue_is_drawn_in_some_view(atlas: Atlas) -> None:
    drawn = {
        region
        for view in VIEWS
        for region in atlas.outlines(view)
        if atlas.centre(view, region) is not None
    }
    assert drawn == set(atlas.regions)
    assert len(drawn) == 143


@cases("view", VIEWS)
def test_a_centre_lies_in_its_region(atlas: Atlas, view: str) -> None:
    for region, outline in atlas.outlines(view).items():
        centre = atlas.centre(view, region)
        assert centre is not None
        assert outline.contains(*centre)
        point = atlas.locate(view, *centre)
        assert point is not None
        found = atlas.region_at(point)
        if point.x == 0:  # the midline belongs to the left, and halves of the body meet there
            assert atlas.regions[found].base_id == atlas.regions[region].base_id
        else:
            assert found == region
    assert atlas.centre(view, "no_such_region") is None


@pytest.mark.in_full
@pytest.mark.parametrize("view", VIEWS)
def test_the_arrow_keys_reach_each_region_from_each(atlas: Atlas, view: str) -> None:
    regions = set(atlas.outlines(view))
    steps = {
        region: {
            other
            for direction in Direction
            if (other := atlas.neighbour(view, region, direction)) is not None
        }
        for region in regions
    }
    for start in regions:
        reached, fresh = {start}, [start]
        while fresh:
            for other in steps[fresh.pop()] - reached:
                reached.add(other)
                fresh.append(other)
        assert reached == regions


@cases("view", VIEWS)
def test_an_arrow_key_goes_its_way_on_the_screen(atlas: Atlas, view: str) -> None:
    ways = {
        Direction.LEFT: (0, -1),
        Direction.RIGHT: (0, 1),
        Direction.UP: (1, -1),
        Direction.DOWN: (1, 1),
    }
    right, wrong = 0, 0
    for region in atlas.outlines(view):
        for direction, (axis, sign) in ways.items():
            other = atlas.neighbour(view, region, direction)
            if other is not None:
                here, there = atlas.centre(view, region), atlas.centre(view, other)
                assert here is not None
                assert there is not None
                forward = (there[axis] - here[axis]) * sign > 0
                right, wrong = right + forward, wrong + (not forward)
    assert wrong <= right // 50  # a step may bend where a region could not be reached otherwise


@cases("view", VIEWS)
def test_landmarks_lie_on_the_body(atlas: Atlas, view: str) -> None:
    lines = atlas.landmarks(view)
    expected = {
        **{"front": "clavicle", "back": "scapula", "left": "kneecap", "right": "kneecap"},
        **{"head_front": "clavicle", "head_back": "scapular spine"},
    }
    assert expected.get(view) in {None, *(line.name for line in lines)}
    for line in lines:
        assert len(line.points) > 1
        assert all(atlas.locate(view, *place) is not None for place in line.points[1:-1])

"""Left and right are exact mirror images."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.direction import Direction
from bodymap.anatomy.outline import Outline
from bodymap.anatomy.side import Side
from tests.unit.anatomy.places import VIEWS, on_body, rows, shares, views

OPPOSITE = {"front": "front", "back": "back", "left": "right", "right": "left"}


def other_side(atlas: Atlas, region: str) -> str:
    known = atlas.regions[region]
    if known.side is Side.MIDLINE:
        return region
    return f"{known.base_id}_{known.side.mirrored.value[0]}"


def rounded(outline: Outline, mirrored: bool) -> set[frozenset[tuple[float, float]]]:
    return {
        frozenset((round(1 - x if mirrored else x, 9), round(y, 9)) for x, y in ring)
        for ring in outline.rings
    }


@given(view=views, row=rows, share=shares)
def test_points_mirror(atlas: Atlas, view: str, row: float, share: float) -> None:
    x, y = on_body(atlas, view, row, share)
    point = atlas.locate(view, x, y)
    other = atlas.locate(OPPOSITE[view], 1 - x, y)
    assume(point is not None)
    assert point is not None
    assert other is not None
    assert (other.x, other.y, other.z) == pytest.approx((-point.x, point.y, point.z), abs=1e-6)


@given(view=views, row=rows, share=shares)
def test_regions_mirror(atlas: Atlas, view: str, row: float, share: float) -> None:
    point = atlas.locate(view, *on_body(atlas, view, row, share))
    assume(point is not None)
    assert point is not None
    assume(point.x != 0)
    region = atlas.region_at(point)
    assert atlas.region_at(point.mirrored()) == other_side(atlas, region)
    side = atlas.regions[region].side
    assert side in (Side.MIDLINE, Side.LEFT if point.x > 0 else Side.RIGHT)


@pytest.mark.parametrize("view", VIEWS)
def test_outlines_mirror(atlas: Atlas, view: str) -> None:
    outlines, others = atlas.outlines(view), atlas.outlines(OPPOSITE[view])
    assert {other_side(atlas, region) for region in outlines} == set(others)
    for region, outline in outlines.items():
        twin = others[other_side(atlas, region)]
        assert rounded(outline, mirrored=True) == rounded(twin, mirrored=False)
    assert rounded(atlas.silhouette(view), mirrored=True) == rounded(
        atlas.silhouette(OPPOSITE[view]), mirrored=False
    )


@pytest.mark.parametrize("view", VIEWS)
def test_centres_mirror(atlas: Atlas, view: str) -> None:
    for region in atlas.outlines(view):
        here = atlas.centre(view, region)
        there = atlas.centre(OPPOSITE[view], other_side(atlas, region))
        assert here is not None
        assert there is not None
        assert (1 - here[0], here[1]) == pytest.approx(there, abs=1e-9)


def test_the_right_view_is_walked_as_the_left_one_turned_over(atlas: Atlas) -> None:
    for region in atlas.outlines("left"):
        ahead = atlas.neighbour("left", region, Direction.LEFT)
        mirrored = atlas.neighbour("right", other_side(atlas, region), Direction.RIGHT)
        assert mirrored == (None if ahead is None else other_side(atlas, ahead))


def test_the_edges_say_which_side_of_the_patient_they_are(atlas: Atlas) -> None:
    front, back = atlas.views["front"], atlas.views["back"]
    assert (front.left_edge, front.right_edge) == (Side.RIGHT, Side.LEFT)
    assert (back.left_edge, back.right_edge) == (Side.LEFT, Side.RIGHT)
    for view, place in (("front", 0.999), ("back", 0.999)):
        point = atlas.locate(view, *on_body(atlas, view, 0.5, place))
        assert point is not None
        assert atlas.views[view].right_edge is (Side.LEFT if point.x > 0 else Side.RIGHT)
    for view in ("left", "right"):
        assert atlas.views[view].left_edge is None
        assert {atlas.regions[region].side for region in atlas.outlines(view)} <= {
            Side(view),
            Side.MIDLINE,
        }

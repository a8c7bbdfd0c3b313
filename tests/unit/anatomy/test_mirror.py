"""Left and right are exact mirror images."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.direction import Direction
from bodymap.anatomy.outline import Outline
from bodymap.anatomy.side import Side
from tests.cases import cases
from tests.unit.anatomy.places import VIEWS, on_body, opposite, rows, shares, views


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
    other = atlas.locate(opposite(view), 1 - x, y)
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


@cases("view", VIEWS)
def test_outlines_mirror(atlas: Atlas, view: str) -> None:
    outlines, others = atlas.outlines(view), atlas.outlines(opposite(view))
    assert {other_side(atlas, region) for region in outlines} == set(others)
    for region, outline in outlines.items():
        twin = others[other_side(atlas, region)]
        assert rounded(outline, mirrored=True) == rounded(twin, mirrored=False)
    assert rounded(atlas.silhouette(view), mirrored=True) == rounded(
        atlas.silhouette(opposite(view)), mirrored=False
    )


@cases("view", VIEWS)
def test_centres_mirror(atlas: Atlas, view: str) -> None:
    for region in atlas.outlines(view):
        here = atlas.centre(view, region)
        there = atlas.centre(opposite(view), other_side(atlas, region))
        assert here is not None
        assert there is not None
        assert (1 - here[0], here[1]) == pytest.approx(there, abs=1e-9)


@cases("view", [view for view in VIEWS if opposite(view) != view])
def test_a_view_turned_over_is_walked_turned_over(atlas: Atlas, view: str) -> None:
    for region in atlas.outlines(view):
        ahead = atlas.neighbour(view, region, Direction.LEFT)
        mirrored = atlas.neighbour(opposite(view), other_side(atlas, region), Direction.RIGHT)
        assert mirrored == (None if ahead is None else other_side(atlas, ahead))


@cases("view", VIEWS)
def test_the_edges_say_which_side_of_the_patient_they_are(atlas: Atlas, view: str) -> None:
    shown = atlas.views[view]
    if opposite(view) == view:
        assert shown.side is None
        for edge, share in ((shown.left_edge, 0.001), (shown.right_edge, 0.999)):
            point = atlas.locate(view, *on_body(atlas, view, 0.5, share))
            assert point is not None
            assert edge is (Side.LEFT if point.x > 0 else Side.RIGHT)
    else:
        assert shown.left_edge is None
        assert shown.right_edge is None
        assert {atlas.regions[region].side for region in atlas.outlines(view)} <= {
            shown.side,
            Side.MIDLINE,
        }


def test_the_titles_say_the_side_that_is_shown(atlas: Atlas) -> None:
    for view in atlas.views.values():
        sides = {side for side in ("left", "right") if side in view.title.lower()}
        assert sides == (set() if view.side is None else {view.side.value})

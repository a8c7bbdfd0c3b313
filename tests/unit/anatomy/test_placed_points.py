"""Many points at once stand where each stands alone."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.figure import Figure
from bodymap.anatomy.placed_points import PlacedPoints
from bodymap.anatomy.side import Side
from tests.cases import cases
from tests.unit.anatomy.places import BODY, DRAWN, VIEWS, random_places


def _points(atlas: Atlas, each: int) -> list[BodyPoint]:
    """Spots of the skin that the drawn views show, of both sides, some right on the midline and
    some off the skin."""
    luck = Random(7)
    found = [
        point
        for view in DRAWN
        for place in random_places(atlas, view, each)
        if (point := atlas.locate(view, *place)) is not None
    ]
    found += [point.mirrored() for point in found[::3]]
    found += [BodyPoint(0.0, point.y, point.z) for point in found[::40]]
    found += [
        BodyPoint(point.x + luck.uniform(-1, 1), point.y, point.z + luck.uniform(-1, 1))
        for point in found[::9]
    ]
    return found


def _array(points: list[BodyPoint]) -> np.ndarray:
    return np.array([(point.x, point.y, point.z) for point in points])


@pytest.fixture(scope="module")
def points(atlas: Atlas) -> list[BodyPoint]:
    return _points(atlas, 8)


@pytest.fixture(scope="module")
def placed(atlas: Atlas, points: list[BodyPoint]) -> PlacedPoints:
    return atlas.spots_of(_array(points))


@pytest.mark.parametrize("view", VIEWS)
def test_every_point_stands_where_it_stands_alone(
    atlas: Atlas, points: list[BodyPoint], placed: PlacedPoints, view: str
) -> None:
    seen = placed.seen_in(view)
    for k, point in enumerate(points):
        alone = atlas.project(view, point)
        assert seen.visible[k] == (alone is not None), point
        if alone is not None:
            assert seen.xy[k] == pytest.approx(alone, abs=1e-6)
    assert np.isnan(seen.xy[~seen.visible]).all()


@pytest.mark.parametrize("view", ["front", "left", "feet_dorsal"])
def test_another_figure_shows_the_same_skin(
    atlas: Atlas, points: list[BodyPoint], view: str
) -> None:
    other = atlas.drawn_as(Figure.FEMALE_TYPICAL)
    seen = other.spots_of(_array(points)).seen_in(view)
    for k, point in enumerate(points[::5]):
        alone = other.project(view, point)
        assert seen.visible[5 * k] == (alone is not None)
        if alone is not None:
            assert seen.xy[5 * k] == pytest.approx(alone, abs=1e-6)


@pytest.mark.parametrize("view", [view for view in VIEWS if "_l" not in view and "_r" not in view])
def test_a_side_stays_a_side(
    atlas: Atlas, points: list[BodyPoint], placed: PlacedPoints, view: str
) -> None:
    shown, seen = atlas.views[view], placed.seen_in(view)
    if shown.side is not None:
        on_left = shown.side is Side.LEFT
        assert all(
            (points[k].x >= 0) == on_left or abs(points[k].x) < 1.5
            for k in np.flatnonzero(seen.visible)
        )
        return
    left_is_right_of_the_middle = shown.right_edge is Side.LEFT
    for k in np.flatnonzero(seen.visible):
        if abs(points[k].x) > 1.5:
            assert (seen.xy[k, 0] > 0.5) == ((points[k].x > 0) == left_is_right_of_the_middle)


def test_nothing_at_all_is_an_answer_too(atlas: Atlas) -> None:
    none = atlas.spots_of(np.zeros((0, 3)))
    assert len(none) == 0
    assert none.seen_in("front").xy.shape == (0, 2)


def test_more_points_join_those_that_were_looked_at(
    points: list[BodyPoint], placed: PlacedPoints, atlas: Atlas
) -> None:
    first, rest = atlas.spots_of(_array(points[:50])), atlas.spots_of(_array(points[50:]))
    first.seen_in("back")
    joined = first.followed_by(rest)
    for view in ("back", "right"):
        whole, together = placed.seen_in(view), joined.seen_in(view)
        assert np.array_equal(whole.visible, together.visible)
        assert np.array_equal(whole.xy, together.xy, equal_nan=True)


class _EnoughError(Exception):
    pass


def test_the_work_tells_how_far_it_is_and_can_be_ended(
    atlas: Atlas, points: list[BodyPoint]
) -> None:
    many = np.tile(_array(points[:100]), (50, 1))
    told: list[int] = []
    placed = atlas.spots_of(many, told.append)
    assert sum(told) == len(many)
    assert len(told) > 1
    told.clear()
    placed.seen_in("front", told.append)
    assert sum(told) == len(many)

    def end(_: int) -> None:
        raise _EnoughError

    with pytest.raises(_EnoughError):
        atlas.spots_of(many, end)
    with pytest.raises(_EnoughError):
        placed.seen_in("back", end)
    assert placed.seen_in("back").visible.any()


@cases("view", BODY)
def test_the_legs_are_parted_and_the_trunk_is_not(atlas: Atlas, view: str) -> None:
    parted = atlas.parted_rows(view, 100)
    both = atlas.views[view].side is None
    assert parted[70:90].all() == both
    assert not parted[20:40].any()

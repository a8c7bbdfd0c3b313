"""A place of a picture, the point of the body, and back."""

from __future__ import annotations

from math import cos, dist, pi, sin

import pytest
from hypothesis import assume, given

from bodymap.anatomy.atlas import SNAP_MM, Atlas
from bodymap.anatomy.body_point import BodyPoint
from tests.unit.anatomy.places import VIEWS, is_clear, on_body, random_places, rows, shares, views


def point_at(atlas: Atlas, view: str, row: float, share: float) -> BodyPoint:
    point = atlas.locate(view, *on_body(atlas, view, row, share))
    assume(point is not None)  # the drawn outline is smooth, the body's edge is not
    assert point is not None
    return point


@given(view=views, row=rows, share=shares)
def test_a_located_point_is_projected_to_its_own_place(
    atlas: Atlas, view: str, row: float, share: float
) -> None:
    x, y = on_body(atlas, view, row, share)
    point = atlas.locate(view, x, y)
    assume(point is not None)
    assert point is not None
    assert atlas.project(view, point) == pytest.approx((x, y), abs=1e-9)


@given(view=views, other=views, row=rows, share=shares)
def test_a_projected_point_comes_back_within_a_millimetre(
    atlas: Atlas, view: str, other: str, row: float, share: float
) -> None:
    point = point_at(atlas, view, row, share)
    place = atlas.project(other, point)
    if place is not None:
        back = atlas.locate(other, *place)
        assert back is not None
        assert back.distance_to(point) <= 1.0


@pytest.mark.in_full
@given(view=views, other=views, row=rows, share=shares)
def test_a_point_has_one_region_in_whatever_view_it_is_clicked(
    atlas: Atlas, view: str, other: str, row: float, share: float
) -> None:
    point = point_at(atlas, view, row, share)
    region = atlas.region_at(point)
    around = {
        atlas.region_at(BodyPoint(point.x + dx, point.y + dy, point.z + dz))
        for step in (-0.3, 0.3)
        for dx, dy, dz in ((step, 0, 0), (0, step, 0), (0, 0, step))
    }
    place = atlas.project(other, point)
    if place is not None and around == {region}:
        again = atlas.locate(other, *place)
        assert again is not None
        assert atlas.region_at(again) == region


@pytest.mark.in_full
@given(row=rows, share=shares)
def test_front_and_back_never_show_the_same_point(atlas: Atlas, row: float, share: float) -> None:
    point = point_at(atlas, "front", row, share)
    place = atlas.project("back", point)
    if place is not None:  # only at the very edge of the body
        assert atlas.locate("back", place[0] + 0.004, place[1]) is None or (
            atlas.locate("back", place[0] - 0.004, place[1]) is None
        )


@pytest.mark.in_full
@pytest.mark.parametrize("view", VIEWS)
def test_many_points_are_projected_as_one_by_one(atlas: Atlas, view: str) -> None:
    points = [
        point
        for source in VIEWS
        for place in random_places(atlas, source, 40)
        if (point := atlas.locate(source, *place)) is not None
    ]
    points.append(BodyPoint(0, 4000, 0))
    one_by_one = [atlas.project(view, point) for point in points]
    together = atlas.project_many(view, points)
    assert [place is None for place in together] == [place is None for place in one_by_one]
    for one, other in zip(together, one_by_one, strict=True):
        if one is not None and other is not None:
            assert one == pytest.approx(other, abs=1e-9)
    assert atlas.project_many(view, []) == []


@pytest.mark.in_full
def test_the_frame_is_the_patients(atlas: Atlas) -> None:
    head = atlas.locate("front", 0.5, 0.02)
    hand = atlas.locate("front", *on_body(atlas, "front", 0.5, 0.999))
    nose, nape = atlas.locate("front", 0.5, 0.09), atlas.locate("back", 0.5, 0.13)
    assert head is not None
    assert hand is not None
    assert nose is not None
    assert nape is not None
    assert 1700 < head.y < 1740
    assert hand.x > 300  # the right edge of the front picture is the patient's left
    assert nose.z > 100 > nape.z


@pytest.mark.in_full
def test_a_point_off_the_skin_stands_for_the_nearest_on_it(atlas: Atlas) -> None:
    on_skin = atlas.locate("front", 0.5, 0.3)
    assert on_skin is not None
    off = BodyPoint(on_skin.x, on_skin.y, on_skin.z + 1.5)
    far = BodyPoint(on_skin.x, on_skin.y, on_skin.z + 60)
    for point in (off, far):
        place = atlas.project("front", point)
        assert place is not None
        back = atlas.locate("front", *place)
        assert back is not None
        assert back.distance_to(on_skin) < 12
        assert atlas.region_at(point) == atlas.region_at(on_skin)


# Beside the body


@pytest.mark.in_full
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("place", [(0, 0), (1, 1), (0.02, 0.5), (-3, 0.5), (0.5, 7), (0.999, 0.9)])
def test_beside_the_body_is_background(atlas: Atlas, view: str, place: tuple[float, float]) -> None:
    assert atlas.locate(view, *place) is None
    assert atlas.snap(view, *place) is None


@pytest.mark.in_full
def test_no_number_is_no_place(atlas: Atlas) -> None:
    assert atlas.locate("front", float("nan"), 0.5) is None
    assert atlas.snap("front", 0.5, float("nan")) is None


@pytest.mark.in_full
@given(view=views, row=rows, share=shares)
def test_a_place_on_the_body_snaps_to_itself(
    atlas: Atlas, view: str, row: float, share: float
) -> None:
    place = on_body(atlas, view, row, share)
    point = atlas.locate(view, *place)
    assume(point is not None)
    assert atlas.snap(view, *place) == point


@pytest.mark.in_full
@given(view=views, row=rows)
def test_a_click_a_few_mm_beside_the_body_snaps_to_its_edge(
    atlas: Atlas, view: str, row: float
) -> None:
    width, height = atlas.views[view].size_mm
    x, y = on_body(atlas, view, row, 0)
    beside = x - 4 / width
    assume(is_clear(atlas, view, beside, y))
    assume(atlas.locate(view, beside, y) is None)
    point = atlas.snap(view, beside, y)
    assert point is not None
    place = atlas.project(view, point)
    assert place is not None
    away = dist((beside * width, y * height), (place[0] * width, place[1] * height))
    assert away <= SNAP_MM


@pytest.mark.in_full
@given(view=views, row=rows)
def test_a_click_farther_from_the_body_is_background(atlas: Atlas, view: str, row: float) -> None:
    width, height = atlas.views[view].size_mm
    x, y = on_body(atlas, view, row, 0)
    place = x - 9 / width, y
    bx, by = place[0] * width, place[1] * height
    around = ((bx + 7.5 * cos(k * pi / 24), by + 7.5 * sin(k * pi / 24)) for k in range(48))
    assume(not any(atlas.locate(view, a / width, b / height) for a, b in around))
    assert atlas.snap(view, *place) is None

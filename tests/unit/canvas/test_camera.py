"""The camera keeps places where they are: on the screen and on the picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.canvas.camera import MAX_ZOOM, Camera
from tests.cases import cases

sizes = st.floats(100, 2000)
fractions = st.floats(0, 1)
TURNS = (0, 90, 180, 270)
cameras = st.builds(
    lambda turn, w, h, zoom, x, y: (
        Camera(w, h, (890.0, 1770.0)).turned(turn).zoomed(zoom, (w * x, h * y))
    ),
    st.sampled_from(TURNS),
    sizes,
    sizes,
    st.floats(1, 8),
    fractions,
    fractions,
)


@given(cameras, fractions, fractions)
def test_a_place_is_found_again_under_its_pixel(camera: Camera, x: float, y: float) -> None:
    assert camera.to_fraction(camera.to_px((x, y))) == pytest.approx((x, y), abs=1e-9)


@given(cameras)
def test_the_picture_keeps_its_shape(camera: Camera) -> None:
    width, height = camera.picture_px
    assert width / height == pytest.approx(890 / 1770)


def test_the_whole_picture_fits_at_first() -> None:
    camera = Camera(400, 600, (890.0, 1770.0))
    left, top = camera.to_px((0, 0))
    right, bottom = camera.to_px((1, 1))
    assert left >= 0
    assert top == pytest.approx(camera.margin)
    assert right <= 400
    assert bottom == pytest.approx(600 - camera.margin)


def test_zooming_keeps_what_is_under_the_pointer() -> None:
    camera = Camera(400, 600, (890.0, 1770.0)).zoomed(4, (200, 300))
    pointer = (180.0, 330.0)
    closer = camera.zoomed(1.5, pointer)
    assert closer.to_fraction(pointer) == pytest.approx(camera.to_fraction(pointer))


def test_zooming_ends_at_eight_and_at_the_whole_picture() -> None:
    camera = Camera(400, 600, (890.0, 1770.0))
    assert camera.zoomed(100, (10, 10)).zoom == MAX_ZOOM
    assert camera.zoomed(0.01, (10, 10)) == camera


@given(cameras, st.floats(-5000, 5000), st.floats(-5000, 5000))
def test_panning_never_loses_the_picture(camera: Camera, dx: float, dy: float) -> None:
    moved = camera.panned(dx, dy)
    x, y = moved.to_fraction((camera.pane_w / 2, camera.pane_h / 2))
    assert -1e-9 <= x <= 1 + 1e-9
    assert -1e-9 <= y <= 1 + 1e-9


def test_a_resized_pane_keeps_zoom_and_centre() -> None:
    camera = Camera(400, 600, (890.0, 1770.0)).zoomed(4, (200, 150))
    resized = camera.resized(500, 700)
    assert resized.zoom == camera.zoom
    assert resized.centre == pytest.approx(camera.centre, abs=0.02)


def test_the_head_goes_where_the_turn_leads_it() -> None:
    camera = Camera(600, 600, (890.0, 1770.0))
    x, y = camera.turned(90).to_px((0.5, 0.0))
    assert (x, y) == pytest.approx((600 - camera.margin, 300))
    x, y = camera.turned(180).to_px((0.5, 0.0))
    assert (x, y) == pytest.approx((300, 600 - camera.margin))
    x, y = camera.turned(270).to_px((0.5, 0.0))
    assert (x, y) == pytest.approx((camera.margin, 300))


@given(cameras)
def test_a_picture_is_turned_and_scaled_and_never_mirrored(camera: Camera) -> None:
    a, b, c, d, _, _ = camera.mapping
    width, height = camera.picture_px
    assert a * d - b * c == pytest.approx(width * height)
    assert (a * c, b * d) == pytest.approx((0, 0), abs=1e-6)


@given(cameras)
def test_a_millimetre_is_as_long_along_as_across(camera: Camera) -> None:
    x, y = camera.to_px((0.3, 0.4))
    for place in ((0.3 + 10 / 890, 0.4), (0.3, 0.4 + 10 / 1770)):
        there = camera.to_px(place)
        far = abs(there[0] - x) + abs(there[1] - y)
        assert far == pytest.approx(10 * camera.px_per_mm)


@given(cameras)
def test_the_frame_is_what_the_turned_picture_covers(camera: Camera) -> None:
    left, top, width, height = camera.frame
    corners = [camera.to_px((x, y)) for x in (0.0, 1.0) for y in (0.0, 1.0)]
    assert min(x for x, _ in corners) == pytest.approx(left, abs=1e-6)
    assert max(x for x, _ in corners) == pytest.approx(left + width, abs=1e-6)
    assert min(y for _, y in corners) == pytest.approx(top, abs=1e-6)
    assert max(y for _, y in corners) == pytest.approx(top + height, abs=1e-6)


@cases("turn", TURNS)
def test_a_turned_picture_zooms_at_the_pointer_and_follows_it(turn: int) -> None:
    camera = Camera(400, 600, (890.0, 1770.0)).turned(turn).zoomed(5, (200, 300))
    pointer = (190.0, 320.0)
    under = camera.to_fraction(pointer)
    assert camera.zoomed(1.3, pointer).to_fraction(pointer) == pytest.approx(under)
    assert camera.panned(12, -7).to_px(under) == pytest.approx((202, 313))


@cases("turn", TURNS)
def test_a_turned_picture_fits_the_pane(turn: int) -> None:
    camera = Camera(700, 400, (890.0, 1770.0)).turned(turn)
    left, top, width, height = camera.frame
    assert min(left, top) >= camera.margin - 1e-9
    assert width <= 700 - 2 * camera.margin + 1e-9
    assert height <= 400 - 2 * camera.margin + 1e-9
    assert max(width / 692, height / 392) == pytest.approx(1)


def test_only_quarter_turns_are_turns() -> None:
    camera = Camera(400, 600, (890.0, 1770.0))
    assert camera.turned(450).turn == 90
    with pytest.raises(ValueError, match="quarters"):
        camera.turned(45)

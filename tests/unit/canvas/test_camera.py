"""The camera keeps places where they are: on the screen and on the picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.canvas.camera import MAX_ZOOM, Camera

sizes = st.floats(100, 2000)
fractions = st.floats(0, 1)
cameras = st.builds(
    lambda w, h, zoom, x, y: Camera(w, h, (890.0, 1770.0)).zoomed(zoom, (w * x, h * y)),
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

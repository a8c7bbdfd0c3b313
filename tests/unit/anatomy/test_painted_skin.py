"""Paint lies on the skin: the same in every view and on every figure, on its side, round a limb."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.brush import BARE, Coat
from bodymap.anatomy.contour import rings
from bodymap.anatomy.figure import Figure
from bodymap.anatomy.outline import Outline

ACHE, STRONGER, NUMB = Coat("ache"), Coat("ache", 8), Coat("numb")
RADIUS_MM = 16.0
NEAR_THE_EDGE_MM = 3.0
"""Cells of a picture of the whole body are 2.5 mm."""


@dataclass(frozen=True)
class Brush:
    points: tuple[BodyPoint, ...]
    radius_mm: float = RADIUS_MM

    def mirrored(self) -> Brush:
        return Brush(tuple(point.mirrored() for point in self.points), self.radius_mm)


def line(atlas: Atlas, view: str, *places: tuple[float, float]) -> Brush:
    """A brush drawn straight from place to place of a picture."""
    points = []
    for start, end in pairwise(places):
        for k in range(21):
            part = k / 20
            found = atlas.locate(
                view,
                start[0] + (end[0] - start[0]) * part,
                start[1] + (end[1] - start[1]) * part,
            )
            assert found is not None
            points.append(found)
    return Brush(tuple(points))


@pytest.fixture(scope="module")
def thigh(atlas: Atlas) -> Brush:
    """Down the back of the left thigh."""
    return line(atlas, "back", (0.37, 0.55), (0.37, 0.65))


def seen(atlas: Atlas, view: str, *laid: tuple[Brush, Coat]) -> dict[Coat, Outline]:
    picture = atlas.skin_picture(view)
    painting = picture.painting()
    for brush, coat in laid:
        painting.lay(picture.patches(brush), coat)
    return dict(painting.outlines())


def places(view: str) -> list[tuple[float, float]]:
    """Places spread over a picture."""
    count = 41 if view in ("front", "back") else 31
    return [(x / count, y / 90) for x in range(1, count) for y in range(1, 90)]


@pytest.mark.parametrize("view", ["front", "back", "left", "right"])
def test_a_place_is_painted_where_its_skin_is_near_the_stroke(
    atlas: Atlas, thigh: Brush, view: str
) -> None:
    outline = seen(atlas, view, (thigh, ACHE)).get(ACHE, Outline(()))
    painted = 0
    for x, y in places(view):
        point = atlas.locate(view, x, y)
        if point is None:
            continue
        far = min(point.distance_to(middle) for middle in thigh.points)
        if abs(far - RADIUS_MM) > NEAR_THE_EDGE_MM:
            assert outline.contains(x, y) == (far < RADIUS_MM), (x, y, far)
            painted += far < RADIUS_MM
    assert (painted > 0) == (view in ("back", "left"))


def test_the_edge_of_the_thigh_shows_its_share_from_the_side(atlas: Atlas, thigh: Brush) -> None:
    outline = seen(atlas, "left", (thigh, ACHE))[ACHE]
    xs = [x for ring in outline.rings for x, _ in ring]
    assert min(xs) > 0.85
    assert seen(atlas, "right", (thigh, ACHE)) == {}


def test_left_and_right_are_mirror_images(atlas: Atlas, thigh: Brush) -> None:
    (left,) = seen(atlas, "back", (thigh, ACHE))[ACHE].rings
    (right,) = seen(atlas, "back", (thigh.mirrored(), ACHE))[ACHE].rings
    turned = Outline((tuple((1 - x, y) for x, y in right),))
    assert len(left) > 40
    for x, y in left:
        near = [(x + dx, y + dy) for dx in (-1e-3, 1e-3) for dy in (-1e-3, 1e-3)]
        assert {turned.contains(*place) for place in near} == {True, False}


def test_paint_over_the_midline_is_one_patch(atlas: Atlas) -> None:
    over = line(atlas, "back", (0.47, 0.30), (0.53, 0.30))
    (ring,) = seen(atlas, "back", (over, ACHE))[ACHE].rings
    xs = [x for x, _ in ring]
    assert min(xs) < 0.46
    assert max(xs) > 0.54


def test_paint_never_goes_through_a_hand(atlas: Atlas) -> None:
    palm = line(atlas, "hand_palmar_l", (0.5, 0.40), (0.5, 0.45))
    wide = Brush(palm.points, 30.0)
    (ring,) = seen(atlas, "hand_palmar_l", (wide, ACHE))[ACHE].rings
    assert len(ring) > 20
    assert seen(atlas, "hand_dorsal_l", (wide, ACHE)) == {}


def test_the_other_figure_shows_it_at_the_same_place_of_the_body(
    atlas: Atlas, thigh: Brush
) -> None:
    drawn = atlas.drawn_as(Figure.FEMALE_TYPICAL)
    outline = seen(drawn, "back", (thigh, ACHE))[ACHE]
    shown = drawn.project("back", thigh.points[10])
    assert shown is not None
    assert outline.contains(*shown)


def test_what_is_erased_is_gone_and_what_is_painted_later_is_not(
    atlas: Atlas, thigh: Brush
) -> None:
    middle = atlas.project("back", thigh.points[10])
    assert middle is not None
    eraser = Brush((thigh.points[10],), 12.0)
    erased = seen(atlas, "back", (thigh, ACHE), (eraser, BARE))
    assert not erased[ACHE].contains(*middle)
    assert erased[ACHE].contains(0.37, 0.56)
    again = seen(atlas, "back", (thigh, ACHE), (eraser, BARE), (eraser, NUMB))
    assert again[NUMB].contains(*middle)
    assert not again[ACHE].contains(*middle)
    assert seen(atlas, "back", (thigh, ACHE), (Brush(thigh.points, 30.0), BARE)) == {}


def test_another_intensity_replaces_and_another_quality_lies_over(
    atlas: Atlas, thigh: Brush
) -> None:
    dab = Brush((thigh.points[10],))
    middle = atlas.project("back", thigh.points[10])
    assert middle is not None
    both = seen(atlas, "back", (thigh, ACHE), (dab, STRONGER), (dab, NUMB))
    assert not both[ACHE].contains(*middle)
    assert both[STRONGER].contains(*middle)
    assert both[NUMB].contains(*middle)


def test_regions_are_measured_on_the_skin(atlas: Atlas, thigh: Brush) -> None:
    area = atlas.skin_area()
    measured = area.regions([(area.faces(thigh), ACHE)])[ACHE]
    assert next(iter(measured)) == "thigh_posterior_l"
    long = sum(one.distance_to(two) for one, two in pairwise(thigh.points))
    expected = 2 * RADIUS_MM * long + math.pi * RADIUS_MM**2
    assert sum(measured.values()) == pytest.approx(expected, rel=0.1)
    mirrored = area.regions([(area.faces(thigh.mirrored()), ACHE)])[ACHE]
    assert next(iter(mirrored)) == "thigh_posterior_r"
    assert sum(mirrored.values()) == pytest.approx(sum(measured.values()))
    gone = Brush(thigh.points, 30.0)
    assert area.regions([(area.faces(thigh), ACHE), (area.faces(gone), BARE)]) == {}


def test_a_line_runs_around_what_is_above_zero() -> None:
    y, x = np.mgrid[0:40, 0:50].astype(float)
    outer = 12 - np.hypot(x - 25, y - 20)
    with_hole = np.minimum(outer, np.hypot(x - 25, y - 20) - 5)
    found = sorted(rings(with_hole, -2.0), key=len)
    assert len(found) == 2
    for ring, radius in zip(found, (5, 12), strict=True):
        far = np.hypot(ring[:, 0] - 25, ring[:, 1] - 20)
        assert np.abs(far - radius).max() < 0.1


def test_a_line_is_closed_at_the_edge_of_the_grid() -> None:
    (ring,) = rings(np.ones((3, 4)), -1.0)
    assert ring[:, 0].min() == pytest.approx(-0.5)
    assert ring[:, 1].max() == pytest.approx(2.5)
    assert rings(np.full((3, 4), -1.0), -1.0) == []

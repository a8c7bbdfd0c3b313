"""A pointer's way becomes lines on the skin."""

from __future__ import annotations

from itertools import pairwise

from bodymap.anatomy.body_point import BodyPoint
from bodymap.ui.canvas.tools import Px
from bodymap.ui.session.drawing.skin_trail import MOST_POINTS, SPLIT_MM, SkinTrail
from tests.cases import cases

BESIDE = 100.0
HAND = 200.0


def flat(px: Px) -> BodyPoint | None:
    """A body of 2 px a millimetre: nothing between 100 and 120 px, and from 200 px on another
    part of it, 60 mm in front."""
    if BESIDE <= px[0] < BESIDE + 20:
        return None
    return BodyPoint(px[0] / 2, px[1] / 2, 60.0 if px[0] >= HAND else 0.0)


def trail(radius_mm: float = 16.0) -> SkinTrail:
    return SkinTrail(flat, 2.0, radius_mm)


def test_a_press_is_a_dab() -> None:
    one = trail()
    one.go((10, 10))
    assert one.end() == ((BodyPoint(5, 5, 0),),)


@cases("radius_mm", [8.0, 16.0, 30.0])
def test_a_quick_move_leaves_no_gap_and_a_slow_one_no_heap(radius_mm: float) -> None:
    quick, slow = trail(radius_mm), trail(radius_mm)
    quick.go((0, 0))
    quick.go((90, 0))
    for x in range(0, 91):
        slow.go((x, 0))
    for each in (quick, slow):
        (line,) = each.end()
        assert (line[0].x, line[-1].x) == (0, 45)
        steps = [one.distance_to(two) for one, two in pairwise(line)]
        assert max(steps) < radius_mm / 2 + 1
        assert min(steps[:-1]) >= max(2.5, radius_mm / 4) - 0.1


def test_beside_the_body_a_line_is_cut() -> None:
    one = trail()
    one.go((60, 0))
    one.go((160, 0))
    first, second = one.end()
    assert all(point.x < BESIDE / 2 for point in first)
    assert all(point.x >= BESIDE / 2 + 10 for point in second)


def test_a_line_never_leaps_to_another_part_of_the_body() -> None:
    one = trail()
    one.go((160, 0))
    one.go((240, 0))
    first, second = one.end()
    assert {point.z for point in first} == {0}
    assert {point.z for point in second} == {60}
    for line in (first, second):
        assert all(a.distance_to(b) <= SPLIT_MM for a, b in pairwise(line))


def test_a_long_line_goes_on_as_another() -> None:
    one = trail(8.0)
    one.go((0, 0))
    for turn in range(60):
        one.go((90 if turn % 2 else 0, turn))
    first, *others = one.end()
    assert len(first) == MOST_POINTS
    assert all(len(line) <= MOST_POINTS + 1 for line in others)
    assert others[0][0] == first[-1]


def test_a_way_beside_the_body_is_nothing() -> None:
    one = trail()
    one.go((105, 0))
    one.go((115, 10))
    assert one.end() == ()

"""What is painted covers what it covers, on the side it was painted on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.ids import new_id
from bodymap.charting.symptom import (
    STEP_MM,
    Erasure,
    Finding,
    FindingKind,
    Quality,
    Radiation,
    Stroke,
    SymptomDrawing,
    covered_regions,
    left_over,
    resampled,
    side_of,
    sides,
)
from tests.cases import cases

NAN = float("nan")
POINTS = st.builds(BodyPoint, st.floats(-300, 300), st.floats(0, 400), st.floats(-200, 200))


def along(*xs: float) -> tuple[BodyPoint, ...]:
    """Points on a line across the body, so many mm to the patient's left."""
    return tuple(BodyPoint(x, 1000.0, 90.0) for x in xs)


def stroke(*xs: float, sequence: int = 1, quality: Quality = Quality.ACHE) -> Stroke:
    return Stroke(new_id(), along(*xs), 5.0, quality, sequence)


def erasure(*xs: float, sequence: int = 2, radius_mm: float = 5.0) -> Erasure:
    return Erasure(new_id(), along(*xs), radius_mm, sequence)


def drawing(*strokes: Stroke, erased: Iterable[Erasure] = ()) -> SymptomDrawing:
    return SymptomDrawing(new_id(), new_id(), strokes, tuple(erased))


def strips(point: BodyPoint) -> str | None:
    """A body of strips of 10 mm: no region beyond 100 mm from the midline."""
    if abs(point.x) >= 100:
        return None
    side = "l" if point.x >= 0 else "r"
    return f"strip_{int(abs(point.x) // 10)}_{side}"


def test_a_long_stretch_is_filled_in() -> None:
    line = resampled(along(0, 5))
    assert len(line) == 4
    assert [point.x for point in line] == pytest.approx([0, 5 / 3, 10 / 3, 5])


@cases("points", [along(3), along(0, 2), along(0, 1.5, 3)])
def test_what_is_close_enough_stays_as_it_is(points: tuple[BodyPoint, ...]) -> None:
    assert resampled(points) == points


@given(points=st.lists(POINTS, min_size=1, max_size=6))
def test_no_two_neighbours_are_farther_apart_than_a_step(points: list[BodyPoint]) -> None:
    line = resampled(points)
    assert all(a.distance_to(b) <= STEP_MM + 1e-9 for a, b in pairwise(line))
    rest = iter(line)
    assert all(any(point == other for other in rest) for point in points)


@given(points=st.lists(POINTS, min_size=1, max_size=6))
def test_a_line_never_leaves_the_side_that_it_was_painted_on(points: list[BodyPoint]) -> None:
    left = [replace(point, x=abs(point.x)) for point in points]
    right = [point.mirrored() for point in left]
    assert all(point.x >= 0 for point in resampled(left))
    assert all(point.x <= 0 for point in resampled(right))
    assert resampled(right) == tuple(point.mirrored() for point in resampled(left))


def test_a_step_is_above_zero() -> None:
    with pytest.raises(ValueError, match="above zero"):
        resampled(along(0, 5), 0)


def test_the_regions_under_a_stroke_are_named_most_covered_first() -> None:
    assert covered_regions(drawing(stroke(8, 29)), strips) == (
        "strip_1_l",
        "strip_2_l",
        "strip_0_l",
    )


def test_a_stroke_is_named_on_its_own_side() -> None:
    painted = drawing(stroke(-12, -18))
    assert covered_regions(painted, strips) == ("strip_1_r",)
    assert sides(painted) == {Side.RIGHT}


def test_a_stroke_over_the_midline_is_on_both_sides() -> None:
    painted = drawing(stroke(-5, 5))
    assert set(covered_regions(painted, strips)) == {"strip_0_l", "strip_0_r"}
    assert {Side.LEFT, Side.RIGHT} <= sides(painted)


def test_what_lies_beside_the_body_is_no_region() -> None:
    assert covered_regions(drawing(stroke(95, 150)), strips) == ("strip_9_l",)
    assert covered_regions(drawing(stroke(150)), strips) == ()


def test_the_brush_covers_its_width_where_the_skin_is_known() -> None:
    def skin_around(point: BodyPoint, radius_mm: float) -> tuple[BodyPoint, ...]:
        return along(point.x - radius_mm, point.x, point.x + radius_mm)

    painted = drawing(stroke(8))
    assert covered_regions(painted, strips) == ("strip_0_l",)
    assert set(covered_regions(painted, strips, skin_around)) == {"strip_0_l", "strip_1_l"}


def test_qualities_can_be_asked_for_apart() -> None:
    painted = drawing(
        stroke(5, sequence=1, quality=Quality.ACHE),
        stroke(15, sequence=2, quality=Quality.NUMBNESS),
    )
    assert covered_regions(painted, strips, qualities=[Quality.NUMBNESS]) == ("strip_1_l",)


def test_erasing_takes_away_what_it_passes_over() -> None:
    (paint,) = left_over(drawing(stroke(0, 40), erased=[erasure(20)]))
    assert {point.x for point in paint.points} == {
        float(x) for x in range(0, 41, 2) if abs(x - 20) > 5
    }


def test_erasing_along_a_line_misses_nothing_between_its_points() -> None:
    assert left_over(drawing(stroke(0, 40), erased=[erasure(0, 40)])) == ()


def test_erasing_takes_away_every_quality() -> None:
    both = [stroke(0, 10, sequence=1), stroke(0, 10, sequence=2, quality=Quality.BURNING)]
    assert left_over(drawing(*both, erased=[erasure(0, 10, sequence=3)])) == ()


def test_what_is_painted_after_erasing_stays() -> None:
    first, second = stroke(0, 10, sequence=1), stroke(0, 10, sequence=3)
    painted = drawing(second, first, erased=[erasure(0, 10, sequence=2)])
    assert [paint.stroke for paint in left_over(painted)] == [second]


def test_erasing_one_side_leaves_the_other() -> None:
    painted = drawing(stroke(20, 30), stroke(-20, -30), erased=[erasure(20, 30)])
    assert sides(painted) == {Side.RIGHT}


def test_paint_stands_in_the_order_it_was_painted() -> None:
    strokes = [stroke(0, sequence=sequence) for sequence in (3, 1, 2)]
    assert [paint.stroke.sequence for paint in left_over(drawing(*strokes))] == [1, 2, 3]


@cases(("x", "side"), [(1, Side.LEFT), (-1, Side.RIGHT), (0, Side.MIDLINE)])
def test_left_is_the_patients(x: float, side: Side) -> None:
    assert side_of(BodyPoint(x, 0, 0)) is side


@cases("intensity", [-1, 11])
def test_an_intensity_lies_on_the_scale(intensity: int) -> None:
    assert replace(stroke(0), intensity=10).intensity == 10
    with pytest.raises(ValueError, match="between 0 and 10"):
        replace(stroke(0), intensity=intensity)


@cases("radius_mm", [0, -1, NAN, float("inf")])
def test_a_brush_has_a_width(radius_mm: float) -> None:
    with pytest.raises(ValueError, match="radius"):
        replace(stroke(0), radius_mm=radius_mm)
    with pytest.raises(ValueError, match="radius"):
        erasure(0, radius_mm=radius_mm)


def test_a_stroke_has_points_that_are_places() -> None:
    with pytest.raises(ValueError, match="at least one"):
        stroke()
    with pytest.raises(ValueError, match="finite"):
        stroke(0, NAN)


def test_an_arrow_leads_somewhere() -> None:
    start, end = along(0, 10)
    assert Radiation(new_id(), start, end).quality is None
    with pytest.raises(ValueError, match="one place to another"):
        Radiation(new_id(), start, start)
    with pytest.raises(ValueError, match="finite"):
        Radiation(new_id(), start, replace(end, y=NAN))


def finding(kind: FindingKind, pressure_kpa: float | None) -> Finding:
    return Finding(new_id(), new_id(), new_id(), kind, along(10)[0], pressure_kpa)


def test_a_pressure_pain_threshold_has_a_pressure() -> None:
    assert finding(FindingKind.PRESSURE_PAIN_THRESHOLD, 245.0).pressure_kpa == 245.0
    for pressure in (None, 0.0, -5.0, NAN, float("inf")):
        with pytest.raises(ValueError, match="pressure-pain threshold"):
            finding(FindingKind.PRESSURE_PAIN_THRESHOLD, pressure)


@cases("kind", sorted(set(FindingKind) - {FindingKind.PRESSURE_PAIN_THRESHOLD}))
def test_what_a_hand_finds_has_none(kind: FindingKind) -> None:
    assert finding(kind, None).pressure_kpa is None
    with pytest.raises(ValueError, match="nothing else"):
        finding(kind, 245.0)

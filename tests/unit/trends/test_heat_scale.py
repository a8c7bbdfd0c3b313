"""The scale of a map: round values, one needle never a hot spot, small ones still in sight."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.trends.heat_scale import (
    COMPARED_REACH_MM,
    FEWEST,
    REACH_MM,
    HeatScale,
    HeatUnit,
)
from tests.cases import cases

units = st.sampled_from(HeatUnit)


@given(st.floats(1e-3, 1e5), units, st.booleans())
def test_the_top_is_a_round_value_that_holds_the_peak(
    peak: float, unit: HeatUnit, is_difference: bool
) -> None:
    scale = HeatScale.reaching(peak, unit, 1e-3, is_difference=is_difference)
    assert peak <= scale.top * 1.002
    assert scale.top <= max(1.6 * peak, 4e-3)
    assert float(f"{scale.top:.2g}") == scale.top


@cases("peak", [0.0, 0.4, 1.0, 2.9])
def test_few_needles_do_not_reach_the_deepest_colour(peak: float) -> None:
    assert HeatScale.reaching(peak, HeatUnit.NEEDLES).top == FEWEST
    assert HeatScale.reaching(peak / 10, HeatUnit.PER_VISIT, 0.1).top == pytest.approx(0.3)


def test_rounding_of_a_sum_does_not_lift_the_top() -> None:
    assert HeatScale.reaching(4.0000031, HeatUnit.NEEDLES).top == 4


@given(st.floats(1e-3, 1e5), units, st.booleans())
def test_ticks_rise_from_end_to_end_with_room_for_their_words(
    peak: float, unit: HeatUnit, is_difference: bool
) -> None:
    scale = HeatScale.reaching(peak, unit, 1e-3, is_difference=is_difference)
    ticks = scale.ticks
    assert ticks[-1] == scale.top
    assert ticks[0] == (-scale.top if is_difference else 0)
    shares = [scale.share(value) for value in ticks]
    assert all(later - earlier > 0.18 for earlier, later in pairwise(shares))


def test_ticks_of_a_count_are_whole_needles() -> None:
    assert HeatScale.reaching(3, HeatUnit.NEEDLES).ticks == (0, 1, 3)
    assert HeatScale.reaching(28, HeatUnit.NEEDLES).ticks == (0, 2, 10, 30)


def test_a_place_needled_once_stays_in_sight_beside_one_needled_forty_times() -> None:
    scale = HeatScale.reaching(40, HeatUnit.NEEDLES)
    assert scale.share(1) == pytest.approx(0.158, abs=1e-3)
    assert scale.share(-1) == 0
    assert scale.share(99) == 1


def test_a_difference_is_the_same_both_ways() -> None:
    scale = HeatScale.reaching(7, HeatUnit.PER_VISIT, is_difference=True)
    assert scale.ticks == (-8, -4, 0, 4, 8)
    assert [scale.share(value) for value in (-99, -4, 0, 2, 99)] == [-1, -0.5, 0, 0.25, 1]


def test_a_difference_looks_farther_than_a_mark_slips() -> None:
    assert HeatScale.reaching(1, HeatUnit.NEEDLES).reach_mm == REACH_MM
    difference = HeatScale.reaching(1, HeatUnit.NEEDLES, is_difference=True)
    assert difference.reach_mm == COMPARED_REACH_MM

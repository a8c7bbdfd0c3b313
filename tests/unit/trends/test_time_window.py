"""The stretch of time that a plot shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.trends.time_window import TimeWindow

WHOLE = TimeWindow(0, 400)
stretches = st.tuples(st.floats(0, 390), st.floats(4, 400)).map(
    lambda one: TimeWindow(one[0], one[0] + one[1]).inside(WHOLE)
)


def test_it_is_a_little_more_than_what_there_is_and_a_fortnight_at_least() -> None:
    assert TimeWindow.around([]) == TimeWindow(0, 1)
    assert TimeWindow.around([100]) == TimeWindow(93, 107)
    assert TimeWindow.around([107, 100]) == TimeWindow(96.5, 110.5)
    assert TimeWindow.around([100, 300]) == TimeWindow(93, 307)


def test_a_stretch_of_nothing_is_none() -> None:
    with pytest.raises(ValueError, match="beginning before its end"):
        TimeWindow(5, 5)


@given(now=stretches, factor=st.floats(0.1, 50), share=st.floats(0, 1))
def test_zooming_keeps_what_it_is_about_in_place_and_stays_inside(
    now: TimeWindow, factor: float, share: float
) -> None:
    about = now.low + share * now.span
    near = now.zoomed(factor, about, WHOLE)
    assert 0 <= near.low < near.high <= 400.000001
    assert near.span >= min(4, now.span) - 1e-6
    if near.low > 0 and near.high < 400:
        assert (about - near.low) / near.span == pytest.approx(share, abs=1e-6)


@given(now=stretches, share=st.floats(-3, 3))
def test_moving_keeps_the_length_and_ends_at_the_ends(now: TimeWindow, share: float) -> None:
    moved = now.moved(share, WHOLE)
    assert moved.span == pytest.approx(now.span)
    assert moved.low >= -1e-6
    assert moved.high <= 400 + 1e-6


def test_a_day_out_of_sight_is_brought_in_and_one_in_sight_moves_nothing() -> None:
    now = TimeWindow(100, 200)
    assert now.showing(150, WHOLE) is now
    assert now.showing(250, WHOLE) == TimeWindow(160, 260)
    assert now.showing(50, WHOLE) == TimeWindow(40, 140)
    assert now.showing(0, WHOLE) == TimeWindow(0, 100)


def test_the_last_days_and_what_lies_between_two() -> None:
    assert WHOLE.last(92) == TimeWindow(308, 400)
    assert WHOLE.last(1000) == WHOLE
    assert TimeWindow.between(70, 20, WHOLE) == TimeWindow(20, 70)
    assert TimeWindow.between(100, 100.5, WHOLE) == TimeWindow(98.25, 102.25)

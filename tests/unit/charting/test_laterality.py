"""The other side is said once, and stops nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.laterality import Crossing, LateralityGuard, crossing
from tests.cases import cases

LEFT, RIGHT, MIDLINE = Side.LEFT, Side.RIGHT, Side.MIDLINE


@cases("complaint", ComplaintSide)
@cases("charted", Side)
def test_only_the_opposite_side_crosses(complaint: ComplaintSide, charted: Side) -> None:
    expected = {
        (ComplaintSide.LEFT, RIGHT): Crossing(LEFT, RIGHT),
        (ComplaintSide.RIGHT, LEFT): Crossing(RIGHT, LEFT),
    }
    assert crossing(complaint, charted) == expected.get((complaint, charted))


def test_it_is_said_once_in_a_session() -> None:
    guard = LateralityGuard(ComplaintSide.RIGHT)
    guard, said = guard.after(RIGHT)
    assert said is None
    guard, said = guard.after(LEFT)
    assert said == Crossing(RIGHT, LEFT)
    guard, said = guard.after(LEFT)
    assert said is None


@given(st.sampled_from(list(ComplaintSide)), st.lists(st.sampled_from(list(Side))))
def test_after_a_restart_it_knows_whether_it_spoke(
    complaint: ComplaintSide, sides: list[Side]
) -> None:
    guard, said = LateralityGuard(complaint), []
    for side in sides:
        guard, crossed = guard.after(side)
        said.append(crossed)
    assert LateralityGuard.of(complaint, sides) == guard
    assert sum(crossed is not None for crossed in said) == guard.has_spoken

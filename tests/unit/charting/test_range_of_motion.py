"""Ranges of motion: what can be believed of a person, and on which side."""

from __future__ import annotations

import math

import pytest

from bodymap.anatomy.side import Side
from bodymap.charting.range_of_motion import (
    MotionProblem,
    Movement,
    motion_gain,
    motion_problem,
)
from tests.cases import cases


@cases("movement", Movement)
def test_the_limits_of_every_movement_are_held(movement: Movement) -> None:
    side = Side.LEFT if movement.has_sides else Side.MIDLINE
    smallest, largest = movement.degrees
    assert smallest <= 0 < largest < 220
    assert motion_problem(movement, side, smallest) is None
    assert motion_problem(movement, side, largest) is None
    assert motion_problem(movement, side, smallest - 1) is MotionProblem.TOO_SMALL
    assert motion_problem(movement, side, largest + 1) is MotionProblem.TOO_LARGE
    assert motion_problem(movement, side, math.nan) is MotionProblem.NO_NUMBER


@cases("movement", Movement)
@cases("side", Side)
def test_a_side_goes_with_a_movement_that_has_sides(movement: Movement, side: Side) -> None:
    problem = motion_problem(movement, side, 10)
    if movement.has_sides:
        expected = MotionProblem.SIDE_MISSING if side is Side.MIDLINE else None
    else:
        expected = None if side is Side.MIDLINE else MotionProblem.SIDE_NOT_MEANT
    assert problem is expected


def test_what_is_supple_or_stiff_is_believed() -> None:
    assert motion_problem(Movement.KNEE_EXTENSION, Side.LEFT, -40) is None
    assert motion_problem(Movement.KNEE_EXTENSION, Side.LEFT, 15) is None
    assert motion_problem(Movement.NECK_ROTATION, Side.RIGHT, 90) is None
    assert motion_problem(Movement.NECK_ROTATION, Side.RIGHT, 410) is MotionProblem.TOO_LARGE


def test_farther_is_more_for_every_movement() -> None:
    assert motion_gain(Movement.ANKLE_DORSIFLEXION, -5, 10) == 15
    with pytest.raises(ValueError, match="believed"):
        motion_gain(Movement.ANKLE_DORSIFLEXION, -5, 100)

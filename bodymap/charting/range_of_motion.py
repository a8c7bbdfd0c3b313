"""How far a joint moves, in degrees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import isfinite
from uuid import UUID

from bodymap.anatomy.side import Side


class Movement(StrEnum):
    """A movement whose range is measured with a goniometer or an inclinometer."""

    NECK_FLEXION = "neck_flexion"
    NECK_EXTENSION = "neck_extension"
    NECK_SIDE_BENDING = "neck_side_bending"
    NECK_ROTATION = "neck_rotation"
    TRUNK_FLEXION = "trunk_flexion"
    TRUNK_EXTENSION = "trunk_extension"
    TRUNK_SIDE_BENDING = "trunk_side_bending"
    TRUNK_ROTATION = "trunk_rotation"
    SHOULDER_FLEXION = "shoulder_flexion"
    SHOULDER_EXTENSION = "shoulder_extension"
    SHOULDER_ABDUCTION = "shoulder_abduction"
    SHOULDER_INTERNAL_ROTATION = "shoulder_internal_rotation"
    SHOULDER_EXTERNAL_ROTATION = "shoulder_external_rotation"
    ELBOW_FLEXION = "elbow_flexion"
    ELBOW_EXTENSION = "elbow_extension"
    FOREARM_PRONATION = "forearm_pronation"
    FOREARM_SUPINATION = "forearm_supination"
    WRIST_FLEXION = "wrist_flexion"
    WRIST_EXTENSION = "wrist_extension"
    HIP_FLEXION = "hip_flexion"
    HIP_EXTENSION = "hip_extension"
    HIP_ABDUCTION = "hip_abduction"
    HIP_ADDUCTION = "hip_adduction"
    HIP_INTERNAL_ROTATION = "hip_internal_rotation"
    HIP_EXTERNAL_ROTATION = "hip_external_rotation"
    KNEE_FLEXION = "knee_flexion"
    KNEE_EXTENSION = "knee_extension"
    ANKLE_DORSIFLEXION = "ankle_dorsiflexion"
    ANKLE_PLANTARFLEXION = "ankle_plantarflexion"

    @property
    def has_sides(self) -> bool:
        """Whether it is measured to, or on, one side."""
        return self not in _MIDLINE

    @property
    def degrees(self) -> tuple[float, float]:
        """The smallest and the largest value that is believed of a person.

        Degrees from the neutral position. Below zero is a joint that does not reach it, or goes
        past it: a knee that lacks 10 degrees of extension has -10 there. The bounds keep out slips
        of the pen (410 for 41) and wrong movements. They are this program's own choice, some 20 to
        40 degrees beyond what textbooks give for supple people, from memory, and say nothing of
        what is normal.
        """
        return _PLAUSIBLE[self]


_MIDLINE = frozenset(
    {
        Movement.NECK_FLEXION,
        Movement.NECK_EXTENSION,
        Movement.TRUNK_FLEXION,
        Movement.TRUNK_EXTENSION,
    }
)

_PLAUSIBLE = {
    Movement.NECK_FLEXION: (-30.0, 90.0),
    Movement.NECK_EXTENSION: (-30.0, 110.0),
    Movement.NECK_SIDE_BENDING: (-30.0, 80.0),
    Movement.NECK_ROTATION: (-45.0, 110.0),
    Movement.TRUNK_FLEXION: (-30.0, 150.0),
    Movement.TRUNK_EXTENSION: (-30.0, 90.0),
    Movement.TRUNK_SIDE_BENDING: (-30.0, 80.0),
    Movement.TRUNK_ROTATION: (-30.0, 90.0),
    Movement.SHOULDER_FLEXION: (-10.0, 210.0),
    Movement.SHOULDER_EXTENSION: (-30.0, 100.0),
    Movement.SHOULDER_ABDUCTION: (-10.0, 210.0),
    Movement.SHOULDER_INTERNAL_ROTATION: (-60.0, 120.0),
    Movement.SHOULDER_EXTERNAL_ROTATION: (-60.0, 150.0),
    Movement.ELBOW_FLEXION: (0.0, 175.0),
    Movement.ELBOW_EXTENSION: (-120.0, 30.0),
    Movement.FOREARM_PRONATION: (-60.0, 120.0),
    Movement.FOREARM_SUPINATION: (-60.0, 120.0),
    Movement.WRIST_FLEXION: (-60.0, 120.0),
    Movement.WRIST_EXTENSION: (-60.0, 120.0),
    Movement.HIP_FLEXION: (0.0, 160.0),
    Movement.HIP_EXTENSION: (-60.0, 60.0),
    Movement.HIP_ABDUCTION: (-30.0, 100.0),
    Movement.HIP_ADDUCTION: (-30.0, 60.0),
    Movement.HIP_INTERNAL_ROTATION: (-45.0, 90.0),
    Movement.HIP_EXTERNAL_ROTATION: (-45.0, 100.0),
    Movement.KNEE_FLEXION: (0.0, 175.0),
    Movement.KNEE_EXTENSION: (-120.0, 35.0),
    Movement.ANKLE_DORSIFLEXION: (-60.0, 60.0),
    Movement.ANKLE_PLANTARFLEXION: (-30.0, 100.0),
}


class MotionProblem(StrEnum):
    """Why a measurement is not believed."""

    NO_NUMBER = "no_number"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    SIDE_MISSING = "side_missing"
    SIDE_NOT_MEANT = "side_not_meant"


@dataclass(frozen=True, slots=True)
class RangeOfMotion:
    """How far a movement went, in degrees from the neutral position, at ``measured_at`` (UTC).

    ``side`` is the midline for a movement without sides. ``is_active`` says that the patient moved
    without help.
    """

    id: UUID
    session_id: UUID
    episode_id: UUID
    movement: Movement
    side: Side
    degrees: float
    measured_at: datetime
    is_active: bool = True


def motion_problem(movement: Movement, side: Side, degrees: float) -> MotionProblem | None:
    """What is wrong with a measurement; None where nothing is."""
    if (side is Side.MIDLINE) == movement.has_sides:
        return MotionProblem.SIDE_MISSING if movement.has_sides else MotionProblem.SIDE_NOT_MEANT
    if not isfinite(degrees):
        return MotionProblem.NO_NUMBER
    smallest, largest = movement.degrees
    if degrees < smallest:
        return MotionProblem.TOO_SMALL
    return MotionProblem.TOO_LARGE if degrees > largest else None


def motion_gain(movement: Movement, first: float, last: float) -> float:
    """By how many degrees the movement went farther; for every movement, farther is more.

    Raises ValueError where one of the two is not believed of a person.
    """
    smallest, largest = movement.degrees
    if not (smallest <= first <= largest and smallest <= last <= largest):
        raise ValueError("A gain is told between two measurements that can be believed.")
    return last - first

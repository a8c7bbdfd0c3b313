"""How scores and ranges of motion are put into words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.anatomy.side import Side
from bodymap.charting.outcome_score import (
    Course,
    Direction,
    Measure,
    OutcomeScore,
    ScoreProblem,
    change,
)
from bodymap.charting.range_of_motion import MotionProblem, Movement, RangeOfMotion, motion_gain
from bodymap.ui.session.words import side_words
from bodymap.ui.widgets.written_date import moment_words
from bodymap.ui.widgets.written_number import figure


def number_words(value: float) -> str:
    """A number without zeros that say nothing."""
    return figure(value)


def range_words(measure: Measure) -> str:
    """Which scores there can be, and which way is better."""
    better = {
        Direction.HIGHER_WORSE: _tr("lower is better"),
        Direction.HIGHER_BETTER: _tr("higher is better"),
    }
    words = (
        _tr("{low} to {high}, {better}")
        if measure.step == 1
        else _tr("{low} to {high} in steps of {step}, {better}")
    )
    return words.format(
        low=number_words(measure.lowest),
        high=number_words(measure.highest),
        step=number_words(measure.step),
        better=better[measure.direction],
    )


def score_problem_words(problem: ScoreProblem, measure: Measure) -> str:
    """Why a number is no score."""
    words = {
        ScoreProblem.NO_NUMBER: _tr("Write a number from {low} to {high}."),
        ScoreProblem.TOO_LOW: _tr("This score starts at {low}."),
        ScoreProblem.TOO_HIGH: _tr("This score ends at {high}."),
        ScoreProblem.BETWEEN_STEPS: _tr("This score goes in steps of {step}."),
    }
    return words[problem].format(
        low=number_words(measure.lowest),
        high=number_words(measure.highest),
        step=number_words(measure.step),
    )


def change_words(measure: Measure, before: OutcomeScore, now: float) -> str:
    """What changed since an earlier score, in the measure's own direction. It does not say whether
    the change matters."""
    day = moment_words(before.scored_at)
    made = change(measure, before.value, now)
    words = {
        Course.BETTER: _tr("{points} better than {before} on {day}"),
        Course.SAME: _tr("as on {day}"),
        Course.WORSE: _tr("{points} worse than {before} on {day}"),
    }
    return words[made.course].format(
        points=number_words(abs(made.points)), before=number_words(before.value), day=day
    )


def earlier_words(value: str, day: str) -> str:
    """An earlier value."""
    return _tr("Earlier: {value}, {day}").format(value=value, day=day)


def degree_words(degrees: float) -> str:
    """Degrees with their sign."""
    return f"{number_words(degrees)}\N{DEGREE SIGN}"


def motion_words(movement: Movement, side: Side, *, is_active: bool) -> str:
    """A movement with its side."""
    words = movement_words(movement)
    if side is not Side.MIDLINE:
        words = f"{words}, {side_words(side)}"
    return words if is_active else _tr("{0}, passive").format(words)


def motion_change_words(before: RangeOfMotion, degrees: float) -> str:
    """By how much a movement goes farther than before."""
    gain = motion_gain(before.movement, before.degrees, degrees)
    day = moment_words(before.measured_at)
    if gain == 0:
        return _tr("as on {day}").format(day=day)
    words = _tr("{by} more than on {day}") if gain > 0 else _tr("{by} less than on {day}")
    return words.format(by=degree_words(abs(gain)), day=day)


def motion_problem_words(problem: MotionProblem, movement: Movement) -> str:
    """Why a measurement is not taken."""
    smallest, largest = movement.degrees
    words = {
        MotionProblem.NO_NUMBER: _tr("Write the degrees as a number."),
        MotionProblem.TOO_SMALL: _tr("Less than {low} is taken for a slip of the pen."),
        MotionProblem.TOO_LARGE: _tr("More than {high} is taken for a slip of the pen."),
        MotionProblem.SIDE_MISSING: _tr("Choose the side."),
        MotionProblem.SIDE_NOT_MEANT: _tr("This movement has no side."),
    }
    return words[problem].format(low=degree_words(smallest), high=degree_words(largest))


def movement_words(movement: Movement) -> str:
    """A movement as a therapist says it."""
    words = {
        Movement.NECK_FLEXION: _tr("Neck flexion"),
        Movement.NECK_EXTENSION: _tr("Neck extension"),
        Movement.NECK_SIDE_BENDING: _tr("Neck side bending"),
        Movement.NECK_ROTATION: _tr("Neck rotation"),
        Movement.TRUNK_FLEXION: _tr("Trunk flexion"),
        Movement.TRUNK_EXTENSION: _tr("Trunk extension"),
        Movement.TRUNK_SIDE_BENDING: _tr("Trunk side bending"),
        Movement.TRUNK_ROTATION: _tr("Trunk rotation"),
        Movement.SHOULDER_FLEXION: _tr("Shoulder flexion"),
        Movement.SHOULDER_EXTENSION: _tr("Shoulder extension"),
        Movement.SHOULDER_ABDUCTION: _tr("Shoulder abduction"),
        Movement.SHOULDER_INTERNAL_ROTATION: _tr("Shoulder internal rotation"),
        Movement.SHOULDER_EXTERNAL_ROTATION: _tr("Shoulder external rotation"),
        Movement.ELBOW_FLEXION: _tr("Elbow flexion"),
        Movement.ELBOW_EXTENSION: _tr("Elbow extension"),
        Movement.FOREARM_PRONATION: _tr("Forearm pronation"),
        Movement.FOREARM_SUPINATION: _tr("Forearm supination"),
        Movement.WRIST_FLEXION: _tr("Wrist flexion"),
        Movement.WRIST_EXTENSION: _tr("Wrist extension"),
        Movement.HIP_FLEXION: _tr("Hip flexion"),
        Movement.HIP_EXTENSION: _tr("Hip extension"),
        Movement.HIP_ABDUCTION: _tr("Hip abduction"),
        Movement.HIP_ADDUCTION: _tr("Hip adduction"),
        Movement.HIP_INTERNAL_ROTATION: _tr("Hip internal rotation"),
        Movement.HIP_EXTERNAL_ROTATION: _tr("Hip external rotation"),
        Movement.KNEE_FLEXION: _tr("Knee flexion"),
        Movement.KNEE_EXTENSION: _tr("Knee extension"),
        Movement.ANKLE_DORSIFLEXION: _tr("Ankle dorsiflexion"),
        Movement.ANKLE_PLANTARFLEXION: _tr("Ankle plantarflexion"),
    }
    return words[movement]


def read_number(text: str) -> float | None:
    """The number that was typed, with a point or a comma; None for what is none."""
    try:
        # Python's own separator of thousands is nobody's
        return float("" if "_" in text else text.strip().replace(",", "."))
    except ValueError:
        return None


def _tr(text: str) -> str:
    return QCoreApplication.translate("scores", text)

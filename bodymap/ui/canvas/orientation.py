"""How the patient lies, and so how the figure is turned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication

from bodymap.ui.widgets.mid_sentence import mid_sentence


class Position(Enum):
    """How the patient stands or lies. Who lies on the left side shows the right one."""

    STANDING = "standing"
    PRONE = "prone"
    SUPINE = "supine"
    LEFT_SIDE = "left side-lying"
    RIGHT_SIDE = "right side-lying"


class HeadAt(Enum):
    """Where on the screen the head is: how far the upright picture is turned for that, in
    degrees clockwise."""

    UP = 0
    RIGHT = 90
    DOWN = 180
    LEFT = 270


_FACING = {
    Position.STANDING: (),
    Position.PRONE: ("back", "head_back", "feet_plantar"),
    Position.SUPINE: ("front", "head_front", "feet_dorsal"),
    Position.LEFT_SIDE: ("right", "head_right", "foot_lateral_r"),
    Position.RIGHT_SIDE: ("left", "head_left", "foot_lateral_l"),
}
"""The views that face the therapist who stands at the table, one of a group."""


@dataclass(frozen=True, slots=True)
class Orientation:
    """The patient's position and where the head is.

    It turns pictures by quarters and never mirrors them, and changes no place on the body.
    """

    position: Position = Position.STANDING
    head: HeadAt = HeadAt.UP

    @property
    def turn(self) -> int:
        """Degrees that an upright picture is turned clockwise: 0, 90, 180 or 270."""
        return self.head.value

    @property
    def facing(self) -> tuple[str, ...]:
        """The ids of the views that face up, none where the patient stands."""
        return _FACING[self.position]

    def facing_of(self, group: Sequence[str]) -> str | None:
        """The view of a group that faces up; None where the patient stands, or none does."""
        return next((view for view in self.facing if view in group), None)

    def turned(self, quarters: int) -> Orientation:
        """The same position, the head so many quarters farther clockwise."""
        return replace(self, head=HeadAt((self.turn + 90 * quarters) % 360))


def position_words(position: Position) -> str:
    """A position as a therapist says it."""
    words = {
        Position.STANDING: QCoreApplication.translate("orientation", "Standing"),
        Position.PRONE: QCoreApplication.translate("orientation", "Prone"),
        Position.SUPINE: QCoreApplication.translate("orientation", "Supine"),
        Position.LEFT_SIDE: QCoreApplication.translate("orientation", "Left side-lying"),
        Position.RIGHT_SIDE: QCoreApplication.translate("orientation", "Right side-lying"),
    }
    return words[position]


def head_words(head: HeadAt) -> str:
    """Where the head is."""
    words = {
        HeadAt.UP: QCoreApplication.translate("orientation", "Head at the top"),
        HeadAt.RIGHT: QCoreApplication.translate("orientation", "Head to the right"),
        HeadAt.DOWN: QCoreApplication.translate("orientation", "Head at the bottom"),
        HeadAt.LEFT: QCoreApplication.translate("orientation", "Head to the left"),
    }
    return words[head]


def orientation_words(orientation: Orientation) -> str:
    """What is unusual of an orientation, within a sentence; empty for standing, head at the top."""
    said = []
    if orientation.position is not Position.STANDING:
        said.append(mid_sentence(position_words(orientation.position)))
    if orientation.head is not HeadAt.UP:
        said.append(head_words(orientation.head).lower())
    return ", ".join(said)

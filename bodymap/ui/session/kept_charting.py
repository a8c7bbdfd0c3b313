"""What somebody chose for the charting screen of this workstation."""

from __future__ import annotations

from typing import Final

from bodymap.ui.canvas.orientation import Position
from bodymap.ui.theme.kept_choices import KeptChoices

_TRAY: Final = "tray"
_LEFT: Final = "left"
_RIGHT: Final = "right"
_POSITION: Final = "position"


class KeptCharting:
    """Kept among the choices of this workstation, and read from there each time: the settings page
    and the charting screen both change it."""

    def __init__(self, choices: KeptChoices) -> None:
        self._choices = choices

    @property
    def is_left_handed(self) -> bool:
        """Whether tray and list stand at the left."""
        return self._choices.load(_TRAY) == _LEFT

    def keep_left_handed(self, *, is_left_handed: bool) -> None:
        """From now on so."""
        self._choices.keep(_TRAY, _LEFT if is_left_handed else _RIGHT)

    @property
    def position(self) -> Position:
        """How the patient lies when a visit is first shown; standing where nobody chose."""
        try:
            return Position(self._choices.load(_POSITION))
        except ValueError:
            return Position.STANDING

    def keep_position(self, position: Position) -> None:
        """From now on so."""
        self._choices.keep(_POSITION, position.value)

"""The chosen look, remembered until the next start."""

from __future__ import annotations

from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.mode import Mode


class KeptMode:
    """Keeps the mode among the choices of this workstation."""

    def __init__(self, choices: KeptChoices) -> None:
        self._choices = choices

    def load(self) -> Mode:
        """The mode kept last; light where none was kept, or where it cannot be read."""
        try:
            return Mode(self._choices.load("mode"))
        except ValueError:
            return Mode.LIGHT

    def keep(self, mode: Mode) -> None:
        """Remember ``mode``."""
        self._choices.keep("mode", mode.value)

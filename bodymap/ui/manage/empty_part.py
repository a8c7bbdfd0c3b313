"""What stands in the place of a part that this clinic does not have."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.empty_state import EmptyState


class EmptyPart:
    """One line."""

    def __init__(self, look: Look, line: str, icon: str) -> None:
        self._state = EmptyState(look, line, "", icon)

    @property
    def widget(self) -> QWidget:
        """The part itself."""
        return self._state

    def begin(self) -> None:
        """There is nothing to begin."""

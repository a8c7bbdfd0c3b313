"""The look of the program on this workstation."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bodymap.ui.settings.settings_part import SettingsPart
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from bodymap.ui.widgets.segmented import Segmented


class ThemePart(SettingsPart):
    """Light, dark, high contrast."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.mode: Segmented[Mode] = Segmented(
            look,
            self.tr("Look"),
            (
                (Mode.LIGHT, self.tr("Light")),
                (Mode.DARK, self.tr("Dark")),
                (Mode.CONTRAST, self.tr("High contrast")),
            ),
        )
        self.add_row(
            "theme",
            self.tr("The button with the sun at the top goes through the same looks."),
            self.mode,
            wide=True,
        )
        self.mode.chosen.connect(look.theme.set_mode)
        look.theme.changed.connect(self._show)

    def begin(self) -> None:
        """As it is worn now."""
        self._show()

    def _show(self) -> None:
        self.mode.choose(self._look.theme.mode)

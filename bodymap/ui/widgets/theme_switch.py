"""The button that changes the look."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from bodymap.ui.widgets.button import Button, Kind

_ORDER = (Mode.LIGHT, Mode.DARK, Mode.CONTRAST)
_ICON = {Mode.LIGHT: "sun", Mode.DARK: "moon", Mode.CONTRAST: "contrast"}


class ThemeSwitch(Button):
    """Goes round light, dark and high contrast. Shows the look that is worn."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", Kind.QUIET, icon="sun", name=" ", parent=parent)
        self._theme = look.theme
        self.clicked.connect(self._go_on)
        look.theme.changed.connect(self._tell)
        self._tell()

    def _go_on(self) -> None:
        self._theme.set_mode(self._next())

    def _next(self) -> Mode:
        return _ORDER[(_ORDER.index(self._theme.mode) + 1) % len(_ORDER)]

    def _tell(self) -> None:
        words = {
            Mode.LIGHT: self.tr("light"),
            Mode.DARK: self.tr("dark"),
            Mode.CONTRAST: self.tr("high contrast"),
        }
        name = self.tr("Look: {0}. Press for {1}.").format(
            words[self._theme.mode], words[self._next()]
        )
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.set_icon_name(_ICON[self._theme.mode])

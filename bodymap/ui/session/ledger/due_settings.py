"""How long needles are meant to stay in, and whether it is heard that their time has come."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.stepper import Stepper
from bodymap.ui.widgets.text import Text, Tone

LONGEST_MINUTES = 120
_STEP = 5


class DueSettings(QWidget):
    """The clinic's target time, and its sound.

    Signals:
        target_chosen(object): minutes as an int, or None for no target.
        sound_chosen(bool): whether a needle that is due is heard.
    """

    target_chosen = Signal(object)
    sound_chosen = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.target = Stepper(look, self.tr("Target time in minutes"), _STEP, self.tr("no target"))
        self.target.set_check(self._why_not)
        self.target.changed.connect(self._choose)
        self.sound = CheckBox(look, self.tr("A soft sound when a needle is due"))
        self.sound.clicked.connect(self.sound_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(
            Text(
                look, self.tr("Target time in minutes, for all visits"), tone=Tone.SOFT, wraps=True
            )
        )
        column.addWidget(self.target)
        column.addWidget(self.sound)

    def show_settings(self, target_minutes: int | None, *, has_sound: bool) -> None:
        """Show what is set."""
        if target_minutes != self.target.value:
            self.target.show_value(target_minutes)
        self.sound.setChecked(has_sound)

    def _choose(self, minutes: float | None) -> None:
        self.target_chosen.emit(None if minutes is None else round(minutes))

    def _why_not(self, minutes: float) -> str:
        if minutes != round(minutes) or minutes > LONGEST_MINUTES:
            return self.tr("Write whole minutes, at most {most}.").format(most=LONGEST_MINUTES)
        return ""

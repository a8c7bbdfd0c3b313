"""One choice out of a few, all of them in sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button

_Value = TypeVar("_Value")


class Segmented(QWidget, Generic[_Value]):
    """Buttons side by side, at most one of them down. Nothing is down until somebody chooses.

    Arrow keys go from button to button; once one is down, they carry the choice along, as radio
    buttons do.

    Signals:
        chosen(object): the value the person chose.
    """

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        name: str,
        choices: Sequence[tuple[_Value, str]],
        height_px: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for index, (_, text) in enumerate(choices):
            button = Button(look, text, name=f"{name}: {text}")
            button.setCheckable(True)
            button.setMinimumHeight(height_px)
            self._group.addButton(button, index)
            layout.addWidget(button, 1)
        self.setFocusProxy(self._group.button(0))
        self._group.buttonClicked.connect(self._take_click)

    def value(self) -> _Value | None:
        """The value chosen; None until somebody chose."""
        index = self._group.checkedId()
        return None if index < 0 else self._values[index]

    def choose(self, value: _Value | None) -> None:
        """Put one button down, or none. Says nothing."""
        self._group.setExclusive(False)
        for index, button in enumerate(self._group.buttons()):
            button.setChecked(value is not None and self._values[index] == value)
        self._group.setExclusive(True)

    def buttons(self) -> tuple[QAbstractButton, ...]:
        """The buttons in the order of the choices."""
        return tuple(self._group.buttons())

    def _take_click(self, button: QAbstractButton) -> None:
        self.chosen.emit(self._values[self._group.id(button)])

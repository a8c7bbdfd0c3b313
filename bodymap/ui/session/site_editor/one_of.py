"""A few buttons of which one may be down, and none must be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button

_Value = TypeVar("_Value")


class OneOf(QWidget, Generic[_Value]):
    """Buttons for the values of an answer that may be missing: pressing the one that is down
    takes the answer back.

    Signals:
        chosen(object): the value, or None where the answer was taken back.
    """

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        choices: Sequence[tuple[_Value, str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """``choices`` are a value, the words on its button, and what a screen reader says."""
        super().__init__(parent)
        self._values = [value for value, _, _ in choices]
        self._down: int | None = None
        self._buttons: list[Button] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for number, (_, text, name) in enumerate(choices):
            button = Button(look, text, name=name)
            button.setToolTip(name)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _on, number=number: self._press(number))
            self._buttons.append(button)
            row.addWidget(button, 1)
        self.setFocusProxy(self._buttons[0])

    def button(self, value: _Value) -> Button:
        """The button of a value."""
        return self._buttons[self._values.index(value)]

    def value(self) -> _Value | None:
        """The answer; None while there is none."""
        return None if self._down is None else self._values[self._down]

    def show_value(self, value: object) -> None:
        """Show an answer; none for what is no value of this. Says nothing."""
        self._down = next(
            (
                number
                for number, each in enumerate(self._values)
                # False is no 0 here, and 1 no True
                if type(each) is type(value) and each == value
            ),
            None,
        )
        for number, button in enumerate(self._buttons):
            button.setChecked(number == self._down)

    def press(self, value: _Value) -> None:
        """Answer as by its button."""
        self._press(self._values.index(value))

    def _press(self, number: int) -> None:
        taken_back = number == self._down
        self.show_value(None if taken_back else self._values[number])
        self.chosen.emit(self.value())

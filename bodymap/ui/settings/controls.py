"""The controls of the rows: a line to type into, and a list that opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bodymap.ui.theme.fonts import BASE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.marked_wrong import mark_wrong
from bodymap.ui.widgets.select_box import SelectBox

_OPENS = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter),
)


class SettingLine(QLineEdit):
    """A line whose text counts when Enter is pressed or the line is left. Escape puts back what
    was there.

    Signals:
        left(str): another text than before, without blanks around it.
    """

    left = Signal(str)

    def __init__(
        self, look: Look, name: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setFont(look.fonts.font(BASE_PX + 1))
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.editingFinished.connect(self._take)

    def show_text(self, text: str) -> None:
        """Show what is set; what is being typed stays."""
        if not self.is_being_typed:
            self.setText(text)
        self._kept = text

    @property
    def is_being_typed(self) -> bool:
        """Whether something else stands here than what is set."""
        return self.text().strip() != self._kept

    def show_wrong(self, sentence: str) -> None:
        """Show that what was typed cannot be; empty that it can."""
        mark_wrong(self, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put back what was there at Escape."""
        if event.key() == Qt.Key.Key_Escape and self.is_being_typed:
            self.setText(self._kept)
            self.left.emit(self._kept)
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        if self.is_being_typed:
            self.left.emit(self.text().strip())


class SettingSelect(SelectBox):
    """A list that opens before anything is chosen in it: the wheel scrolls the page, the arrows
    open the list, and so does a letter, which goes to the first entry with it.

    Signals:
        chosen(object): what was chosen.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._values: tuple[Any, ...] = ()
        self.activated.connect(lambda row: self.chosen.emit(self._values[row]))

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """What there is to choose from, each with its words."""
        self._values = tuple(value for value, _ in choices)
        self.clear()
        for at, (_, words) in enumerate(choices):
            self.addItem(words)
            self.setItemData(at, words, Qt.ItemDataRole.ToolTipRole)

    def show_choice(self, is_it: Callable[[Any], bool]) -> None:
        """Show the first value that ``is_it``, none where there is no such."""
        at = next((at for at, value in enumerate(self._values) if is_it(value)), -1)
        self.setCurrentIndex(at)

    def choose(self, value: object) -> None:
        """Show ``value``; says nothing."""
        self.show_choice(lambda one: bool(one == value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, at a letter where the entries with it begin."""
        letter = event.text()
        if event.key() in _OPENS:
            self.showPopup()
        elif letter.isprintable() and letter and not event.modifiers() & _COMMANDS:
            self.showPopup()
            self.view().keyboardSearch(letter)
        else:
            event.ignore()


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

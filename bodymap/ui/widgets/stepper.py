"""A number that is typed, or gone to in steps."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.marked_wrong import mark_wrong
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_number import figure

FINE_STEP = 1.0

Check = Callable[[float], str]
"""Says in one sentence why a number cannot be; empty where it can."""


class Stepper(QWidget):
    """A line between a minus and a plus, for a number above zero; empty is no number.

    The buttons go to the next multiple of the step, the up and down keys by one; below the first
    step the field is empty. What is typed counts at Enter or when the field is left. What cannot be
    is not taken, and one sentence says why. ``name`` says what is counted, with its unit.

    Signals:
        changed(object): another number than before, or None.
    """

    changed = Signal(object)

    def __init__(
        self, look: Look, name: str, step: float, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._hint = hint
        self._value: float | None = None
        self._check: Check = _anything
        # the line stands for the whole: what is made before it Tab would leave out
        self.line = QLineEdit(self)
        self.line.setAccessibleName(name)
        self.line.setFont(look.fonts.font(BASE_PX + 1, BOLD, tabular=True))
        self.line.setPlaceholderText(hint)
        self.line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.line.setMinimumWidth(56)
        self.less, self.more = (
            Button(look, icon=icon, name=words.format(name=name), parent=self)
            for icon, words in (
                ("minus", self.tr("{name}: less")),
                ("plus", self.tr("{name}: more")),
            )
        )
        self._problem = Text(look, "", SMALL_PX, tone=Tone.DANGER, wraps=True)
        self._problem.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.less)
        row.addWidget(self.line, 1)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._problem)
        self.setFocusProxy(self.line)
        self.less.clicked.connect(lambda: self._go(self._below(self._step)))
        self.more.clicked.connect(lambda: self._go(self._above(self._step)))
        self.line.editingFinished.connect(self.commit)
        self.line.textEdited.connect(lambda _text: self._say(""))
        self.line.installEventFilter(self)

    @property
    def value(self) -> float | None:
        """The number that counts."""
        return self._value

    def set_check(self, check: Check) -> None:
        """Take only numbers for which ``check`` has nothing to say."""
        self._check = check

    def problem(self) -> str:
        """Why what was typed last is not taken; empty where nothing is wrong."""
        return self._problem.text()

    def show_value(self, value: float | None) -> None:
        """Show a number, or none. Says nothing."""
        self._show(value, self._hint)

    def show_mixed(self, words: str) -> None:
        """Show ``words`` where there is no one number; then only typing gives one."""
        self._show(None, words)
        self.less.setEnabled(False)
        self.more.setEnabled(False)

    def commit(self) -> None:
        """Take what was typed."""
        if not self.line.isModified():
            return
        text = self.line.text().strip().replace(",", ".")
        if not text:
            self._go(None)
            return
        number = _number(text)
        if number is None:
            self._say(self.tr("Write a number above zero, for example 12.5."))
            return
        self._go(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The up and down keys go by one."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Up and self.more.isEnabled():
                self.commit()
                self._go(self._above(FINE_STEP))
                return True
            if event.key() == Qt.Key.Key_Down and self.less.isEnabled():
                self.commit()
                self._go(self._below(FINE_STEP))
                return True
        return super().eventFilter(watched, event)

    def _above(self, step: float) -> float:
        return (math.floor((self._value or 0.0) / step) + 1) * step

    def _below(self, step: float) -> float | None:
        lower = (math.ceil((self._value or 0.0) / step) - 1) * step
        return lower if lower > 0 else None

    def _go(self, value: float | None) -> None:
        why = "" if value is None else self._check(value)
        if why:
            self._say(why)
            return
        is_new = value != self._value or not self.more.isEnabled()
        self.show_value(value)
        if is_new:
            self.changed.emit(value)

    def _show(self, value: float | None, hint: str) -> None:
        self._value = value
        self.line.setText("" if value is None else figure(value))
        self.line.setPlaceholderText(hint)
        self.line.setModified(False)
        self.less.setEnabled(True)
        self.more.setEnabled(True)
        self._say("")

    def _say(self, sentence: str) -> None:
        if sentence == self._problem.text():
            return
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        mark_wrong(self.line, sentence)


def _anything(_number: float) -> str:
    return ""


def _number(text: str) -> float | None:
    try:
        number = float("" if "_" in text else text)  # Python's own separator is nobody's
    except ValueError:
        return None
    return number if math.isfinite(number) and number > 0 else None

"""A number to type, and the button that records it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bodymap.ui.session.scores.words import read_number
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.marked_wrong import mark_wrong
from bodymap.ui.widgets.text import Text, Tone

_WIDE_PX = 112
NO_NUMBER = float("nan")


class NumberLine(QWidget):
    """Enter records as the button does. What is wrong stands below in one sentence, and what was
    typed stays.

    Signals:
        given(object): the number; `NO_NUMBER` where what was typed is none.
    """

    given = Signal(object)

    def __init__(
        self, look: Look, name: str, unit: str = "", parent: QWidget | None = None
    ) -> None:
        """``unit`` stands behind the number."""
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setFont(look.fonts.font(TITLE_PX, BOLD, tabular=True))
        self.line.setFixedWidth(_WIDE_PX)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.button = Button(look, self.tr("Record"))
        self._problem = Text(look, "", SMALL_PX + 1, tone=Tone.DANGER, wraps=True)
        self._problem.hide()
        self.setFocusProxy(self.line)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line)
        if unit:
            row.addWidget(Text(look, unit))
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._problem)
        self.name(name)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(lambda _text: self.show_problem(""))
        self.line.returnPressed.connect(self._give)
        self.button.clicked.connect(self._give)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While there is nothing to undo in the line, the keys of undo are the page's."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = event.matches(QKeySequence.StandardKey.Undo)
            redoes = event.matches(QKeySequence.StandardKey.Redo)
            if (undoes and not self.line.isUndoAvailable()) or (
                redoes and not self.line.isRedoAvailable()
            ):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def name(self, name: str) -> None:
        """Say what the number is of."""
        self.line.setAccessibleName(name)
        self.button.setAccessibleName(self.tr("Record {0}").format(name))

    def clear(self) -> None:
        """Empty the line."""
        self.line.clear()
        self.show_problem("")

    def problem(self) -> str:
        """What is wrong; empty where nothing is."""
        return self._problem.text()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the number; empty for nothing."""
        if sentence == self._problem.text():
            return
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        mark_wrong(self.line, sentence)

    def _give(self) -> None:
        number = read_number(self.line.text())
        self.given.emit(NO_NUMBER if number is None else number)

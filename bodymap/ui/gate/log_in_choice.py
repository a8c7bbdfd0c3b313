"""Whose passphrase is going to be typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCompleter, QVBoxLayout, QWidget

from bodymap.ui.gate.log_in_row import LogInRow
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text_field import TextField

MOST_ROWS: Final = 6
"""More people than that know their own log-in faster than they find it in a list."""


class LogInChoice(QWidget):
    """The log-ins of the clinic in rows, or from seven on a field that completes them.
    ``most_rows`` of 0 makes it a field at any time, where room is scarce.

    Signals:
        chosen(str): another log-in was picked, or typed.
        entered(): on to the passphrase.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(
        self, look: Look, most_rows: int = MOST_ROWS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._most_rows = most_rows
        self._rows: list[LogInRow] = []
        self._names: tuple[str, ...] = ()
        self._group = QButtonGroup(self)
        self.field = TextField(look, _tr("Log-in"))
        self.field.edited.connect(lambda _text: self.chosen.emit(self.log_in()))
        self.field.entered.connect(self.entered)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.field)
        self._group.buttonClicked.connect(self._take)
        self.setAccessibleName(_tr("Log-in"))

    def show_log_ins(self, names: Sequence[str], first: str = "") -> None:
        """Offer ``names``; ``first``, where it is one of them, at the top and picked."""
        self._names = tuple(sorted(names, key=lambda name: (name != first, name)))
        for row in self._rows:
            self._group.removeButton(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        has_rows = len(self._names) <= self._most_rows
        self.field.setVisible(not has_rows)
        if not has_rows:
            self._complete(first if first in self._names else "")
            return
        before: QWidget = self.field.line
        for name in self._names:
            row = LogInRow(self._look, name)
            self._group.addButton(row)
            self._column.addWidget(row)
            # where this is in sight already, Qt would show it a turn later
            row.show()
            # what is made last would be the last that Tab comes to
            QWidget.setTabOrder(before, row)
            before = row
            self._rows.append(row)
        if self._rows and (first in self._names or len(self._rows) == 1):
            self._rows[0].setChecked(True)

    @property
    def has_names(self) -> bool:
        """Whether there is anything to pick."""
        return bool(self._names)

    def log_in(self) -> str:
        """The log-in that was picked; empty where none was."""
        if not self.field.isHidden():
            return self.field.text().lower()
        return next((row.log_in for row in self._rows if row.isChecked()), "")

    def rows(self) -> tuple[LogInRow, ...]:
        """The rows, the one used last at the top; none where there is a field."""
        return tuple(self._rows)

    def take_focus(self) -> None:
        """Let the person pick, or type."""
        where = self.field if not self.field.isHidden() else next(iter(self._rows), self)
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, sentence: str) -> None:
        """Say at the field what is wrong with the log-in."""
        self.field.show_error(sentence)

    def _complete(self, text: str) -> None:
        completer = QCompleter(list(self._names), self.field.line)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.line.setCompleter(completer)
        self.field.set_text(text)

    def _take(self, row: LogInRow) -> None:
        self.chosen.emit(row.log_in)
        # an arrow key presses a row before it is there: whoever walks on has not picked yet
        if row.hasFocus():
            self.entered.emit()


def _tr(text: str) -> str:
    return QCoreApplication.translate("LogInChoice", text)

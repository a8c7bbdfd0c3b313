"""A passphrase that is chosen: twice, with an honest word about its strength."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.gate.strength import LEAST_LETTERS, Verdict
from bodymap.ui.gate.strength_line import StrengthLine
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text_field import TextField


class NewPassphrase(QWidget):
    """Two fields, and between them how long the passphrase would stand.

    Signals:
        entered(): Enter in the second field.
    """

    entered = Signal()

    def __init__(self, look: Look, label: str = "", parent: QWidget | None = None) -> None:
        """``label`` names the first field, where it is not just the passphrase."""
        super().__init__(parent)
        self.first = TextField(look, label or self.tr("Passphrase"), secret=True)
        self.strength = StrengthLine(look)
        self.second = TextField(look, self.tr("The same passphrase again"), secret=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.first, self.strength, self.second):
            column.addWidget(widget)
        self.setFocusProxy(self.first)
        self.first.edited.connect(self.strength.judge)
        self.first.entered.connect(lambda: self.second.setFocus(Qt.FocusReason.TabFocusReason))
        self.second.entered.connect(self.entered)

    def clear(self) -> None:
        """Start empty."""
        for field in (self.first, self.second):
            field.set_text("")
        self.strength.judge("")

    def passphrase(self) -> str | None:
        """What was chosen; None where it will not do, which is said at the field."""
        passphrase, again = self.first.line.text(), self.second.line.text()
        self.strength.judge(passphrase)
        if self.strength.verdict() is Verdict.TOO_SHORT:
            too_short = self.tr("The passphrase needs at least {0} letters.", None, LEAST_LETTERS)
            self.show_error(too_short.format(LEAST_LETTERS))
        elif self.strength.verdict() is Verdict.WEAK:
            self.show_error(self.tr("This passphrase is too easy to guess: add a word or two."))
        elif passphrase != again:
            self.second.show_error(self.tr("The two passphrases are not the same."))
            self.second.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return passphrase
        return None

    def show_error(self, sentence: str) -> None:
        """Say at the passphrase what is wrong."""
        self.first.show_error(sentence)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

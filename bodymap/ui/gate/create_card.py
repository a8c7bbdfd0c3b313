"""A passphrase for a new clinic file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.gate.strength import LEAST_LETTERS, Verdict
from bodymap.ui.gate.strength_line import StrengthLine
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text_field import TextField


class CreateCard(GateCard):
    """The passphrase, twice, with an honest word about its strength.

    Signals:
        create_wanted(str): make the clinic file with this passphrase.
        left(): back to the first choice.
    """

    create_wanted = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            _tr("Create a clinic file"),
            _tr("The passphrase encrypts the file. Nobody can look it up for you later."),
            parent,
        )
        self.first = TextField(look, self.tr("Passphrase"), secret=True)
        self.strength = StrengthLine(look)
        self.second = TextField(look, self.tr("The same passphrase again"), secret=True)
        back = Button(look, self.tr("Back"), Kind.QUIET)
        self.go_on = Button(look, self.tr("Create"), Kind.PRIMARY)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.go_on)
        for widget in (self.first, self.strength, self.second):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.first.edited.connect(self.strength.judge)
        self.first.entered.connect(self._to_second)
        self.second.entered.connect(self._press)
        self.go_on.clicked.connect(self._press)
        back.clicked.connect(self.left)

    def begin(self) -> None:
        """Start empty, at the first field."""
        for field in (self.first, self.second):
            field.set_text("")
        self.strength.judge("")
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, sentence: str) -> None:
        """The file could not be made: say why, at the passphrase."""
        self.first.show_error(sentence)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_second(self) -> None:
        self.second.setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self) -> None:
        passphrase, again = self.first.line.text(), self.second.line.text()
        self.strength.judge(passphrase)
        if self.strength.verdict() is Verdict.TOO_SHORT:
            self.show_error(
                self.tr("The passphrase needs at least {0} letters.").format(LEAST_LETTERS)
            )
        elif self.strength.verdict() is Verdict.WEAK:
            self.show_error(self.tr("This passphrase is too easy to guess: add a word or two."))
        elif passphrase != again:
            self.second.show_error(self.tr("The two passphrases are not the same."))
            self.second.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.create_wanted.emit(passphrase)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CreateCard", text)

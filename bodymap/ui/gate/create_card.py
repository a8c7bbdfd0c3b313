"""A new clinic file, and the person whose it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.gate.new_passphrase import NewPassphrase
from bodymap.ui.gate.person_fields import PersonFields
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind


class CreateCard(GateCard):
    """Who makes the clinic, which nobody else can open, and with what passphrase.

    Signals:
        create_wanted(object, str): make the clinic of this FirstPerson with this passphrase.
        left(): back to the first choice.
    """

    create_wanted = Signal(object, str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            _tr("Create a clinic file"),
            _tr(
                "You become its administrator. Your passphrase encrypts the file: nobody can look "
                "it up for you later."
            ),
            parent,
        )
        self.body.setSpacing(12)
        self.person = PersonFields(look)
        self.chosen = NewPassphrase(look)
        back = Button(look, self.tr("Back"), Kind.QUIET)
        self.go_on = Button(look, self.tr("Create"), Kind.PRIMARY)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.go_on)
        self.body.addWidget(self.person)
        self.body.addWidget(self.chosen)
        self.body.addLayout(row)
        self.person.entered.connect(lambda: self.chosen.setFocus(Qt.FocusReason.TabFocusReason))
        self.chosen.entered.connect(self._press)
        self.go_on.clicked.connect(self._press)
        back.clicked.connect(self.left)

    def begin(self) -> None:
        """Start empty, at the first field."""
        self.person.clear()
        self.chosen.clear()
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, sentence: str) -> None:
        """The file could not be made: say why, at the passphrase."""
        self.chosen.show_error(sentence)

    def _press(self) -> None:
        person = self.person.person()
        passphrase = None if person is None else self.chosen.passphrase()
        if passphrase is not None:
            self.create_wanted.emit(person, passphrase)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CreateCard", text)

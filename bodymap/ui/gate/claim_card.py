"""A clinic made before people had log-ins."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.machine_clock import MachineClock
from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.gate.passphrase_entry import PassphraseEntry
from bodymap.ui.gate.person_fields import PersonFields
from bodymap.ui.gate.trouble import Trouble
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.notice_bar import Weight


class ClaimCard(GateCard):
    """Asks once who the person is that knows the clinic's passphrase.

    Signals:
        claim_wanted(object, str): open it for this FirstPerson, with the passphrase it has.
        recovery_wanted(): the passphrase is forgotten.
        demo_wanted(): the demo clinic instead.
    """

    claim_wanted = Signal(object, str)
    recovery_wanted = Signal()
    demo_wanted = Signal()

    def __init__(self, look: Look, machine: MachineClock, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            _tr("Everybody has a log-in now"),
            _tr(
                "This clinic has one passphrase so far. Say who you are: the passphrase becomes "
                "yours, you become the administrator, and give the others log-ins of their own."
            ),
            parent,
        )
        self.body.setSpacing(12)
        self.told = Trouble(look)
        self.person = PersonFields(look)
        self.entry = PassphraseEntry(
            look, _tr("Open the clinic"), machine, _tr("The clinic's passphrase")
        )
        self.forgotten = Button(look, self.tr("Passphrase forgotten"), Kind.QUIET)
        self.demo = Button(look, self.tr("Look around in the demo clinic"), Kind.QUIET)
        ways = QVBoxLayout()
        ways.setSpacing(0)
        ways.addWidget(self.forgotten)
        ways.addWidget(self.demo)
        self.body.addWidget(self.told)
        self.body.addWidget(self.person)
        self.body.addWidget(self.entry)
        self.body.addLayout(ways)
        self.person.entered.connect(lambda: self.entry.setFocus(Qt.FocusReason.TabFocusReason))
        self.entry.entered.connect(self._press)
        self.forgotten.clicked.connect(self.recovery_wanted)
        self.demo.clicked.connect(self.demo_wanted)

    def begin(self) -> None:
        """Start empty, at the name."""
        self.told.forget()
        self.person.clear()
        self.entry.begin()
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Say something over the form, until it is shown anew."""
        self.told.say(sentence, weight=Weight.INFO)

    def refuse(self, error: ExpectedError) -> None:
        """It did not open: say why, at the passphrase."""
        self.entry.refuse(error)

    def show_error(self, sentence: str) -> None:
        """Say at the passphrase what went wrong."""
        self.entry.show_error(sentence)

    def _press(self, passphrase: str) -> None:
        person = self.person.person()
        if person is not None:
            self.claim_wanted.emit(person, passphrase)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClaimCard", text)

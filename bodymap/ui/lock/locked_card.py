"""Whose clinic is covered, and the one step back into it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.charting.person import Person
from bodymap.errors import ExpectedError
from bodymap.services.machine_clock import MachineClock
from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.gate.passphrase_entry import PassphraseEntry
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone


class LockedCard(GateCard):
    """The name of the person whose session it is, and the passphrase.

    Signals:
        unlock_wanted(str, str): with this log-in and passphrase.
        somebody_else(): another person wants to sit here.
        log_out_wanted(): close the clinic.
    """

    unlock_wanted = Signal(str, str)
    somebody_else = Signal()
    log_out_wanted = Signal()

    def __init__(
        self, look: Look, person: Person, machine: MachineClock, parent: QWidget | None = None
    ) -> None:
        locked = _tr("Locked. What you were charting is as you left it.")
        super().__init__(look, person.signature, locked, parent)
        self._log_in = person.log_in
        self.entry = PassphraseEntry(look, _tr("Unlock"), machine)
        self.left = Text(look, "", tone=Tone.WARN, wraps=True)
        self.left.hide()
        self.other = Button(look, self.tr("Somebody else"), Kind.QUIET)
        self.log_out = Button(look, self.tr("Log out"), Kind.QUIET)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(self.log_out)
        self.body.addWidget(self.left)
        self.body.addWidget(self.entry)
        self.body.addLayout(row)
        self.entry.show_log_in(person.log_in)
        self.entry.entered.connect(lambda typed: self.unlock_wanted.emit(self._log_in, typed))
        self.other.clicked.connect(self.somebody_else)
        self.log_out.clicked.connect(self.log_out_wanted)

    def begin(self) -> None:
        """At the passphrase, or where nobody is asked for it, at the next step."""
        self.entry.begin()
        steps = (self.entry, self.other, self.log_out)
        first = next(step for step in steps if not step.isHidden())
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_left(self) -> None:
        """This person works here no more, as somebody entered at another workstation: no passphrase
        is asked for."""
        words = self.tr(
            "You were removed from this clinic at another workstation, so this one locked itself."
            " A colleague can log in here and go on."
        )
        self.left.setText(words)
        self.left.show()
        self.entry.hide()
        self.other.set_kind(Kind.PRIMARY)
        announce(self, words)

    def refuse(self, error: ExpectedError) -> None:
        """It did not unlock: say why."""
        self.entry.refuse(error)


class DemoCard(GateCard):
    """The demo has no passphrase.

    Signals:
        back_wanted(): go back to the demo.
        log_out_wanted(): leave the demo.
    """

    back_wanted = Signal()
    log_out_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        words = _tr("This is how a locked clinic looks. The demo needs no passphrase.")
        super().__init__(look, _tr("Demo"), words, parent)
        self.back = Button(look, self.tr("Go back to the demo"), Kind.PRIMARY, icon="unlock")
        self.leave = Button(look, self.tr("Leave the demo"), Kind.QUIET)
        self.body.addWidget(self.back)
        self.body.addWidget(self.leave)
        self.back.clicked.connect(self.back_wanted)
        self.leave.clicked.connect(self.log_out_wanted)

    def begin(self) -> None:
        """Enter goes back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LockedCard", text)

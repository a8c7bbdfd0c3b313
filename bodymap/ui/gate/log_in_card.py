"""Who opens the clinic that is here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.machine_clock import MachineClock
from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.gate.log_in_choice import LogInChoice
from bodymap.ui.gate.passphrase_entry import PassphraseEntry
from bodymap.ui.gate.trouble import Trouble, Way
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.notice_bar import Weight


class LogInCard(GateCard):
    """A log-in and its passphrase.

    Signals:
        log_in_wanted(str, str): open with this log-in and passphrase.
        keyring_wanted(str): open with this log-in, whose key lies in the machine's keyring.
        recovery_wanted(): the passphrase is forgotten.
        demo_wanted(): the demo clinic instead.
        left(): back, from trouble or, over an open clinic, because nobody else wants to log in.
    """

    log_in_wanted = Signal(str, str)
    keyring_wanted = Signal(str)
    recovery_wanted = Signal()
    demo_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        look: Look,
        machine: MachineClock,
        *,
        at_door: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """``at_door`` is False over a clinic that is open: there is only a way back then."""
        super().__init__(look, _tr("Log in"), parent=parent)
        self._remembered: frozenset[str] = frozenset()
        self.choice = LogInChoice(look)
        self.entry = PassphraseEntry(look, _tr("Log in"), machine)
        self.keyring = Button(look, self.tr("Open with this computer's keyring"), icon="key")
        self.trouble = Trouble(look)
        self.forgotten = Button(look, self.tr("Passphrase forgotten"), Kind.QUIET)
        self.demo = Button(look, self.tr("Look around in the demo clinic"), Kind.QUIET)
        for widget in (self.trouble, self.choice, self.entry, self.keyring):
            self.body.addWidget(widget)
        self.back = Button(look, self.tr("Back"), Kind.QUIET)
        ways = QVBoxLayout()
        ways.setSpacing(0)
        for button in (self.forgotten, self.demo, self.back):
            ways.addWidget(button)
        self.body.addLayout(ways)
        self._at_door = at_door
        self._show_form(shown=True)
        self.choice.chosen.connect(self._follow)
        self.choice.entered.connect(self._to_passphrase)
        self.entry.entered.connect(self._press)
        self.keyring.clicked.connect(self._press_keyring)
        self.forgotten.clicked.connect(self.recovery_wanted)
        self.demo.clicked.connect(self.demo_wanted)
        self.back.clicked.connect(self.left)
        self.keyring.hide()

    def offer(self, names: Sequence[str], first: str = "", remembered: Sequence[str] = ()) -> None:
        """Offer the log-ins ``names``, the one that was used last ``first``; ``remembered`` are
        those that need no passphrase on this machine."""
        self._remembered = frozenset(remembered)
        self.choice.show_log_ins(names, first)

    def begin(self) -> None:
        """Start empty: at the passphrase where it is known whose."""
        self.trouble.forget()
        self._show_form(shown=True)
        self.entry.begin()
        self._follow(self.choice.log_in())
        if self.choice.log_in():
            self._to_passphrase()
        else:
            self.choice.take_focus()

    def refuse(self, error: ExpectedError) -> None:
        """It did not open: say why, at the passphrase."""
        self.entry.refuse(error)

    def show_error(self, sentence: str) -> None:
        """Say at the passphrase what went wrong."""
        self.entry.show_error(sentence)

    def show_trouble(self, sentence: str, ways: Sequence[Way], weight: Weight) -> None:
        """Whoever it is, the clinic does not open: say why, and offer the ways on instead."""
        self._show_form(shown=False)
        self.trouble.say(sentence, ways, weight)
        if not ways:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Say something over the form, until it is shown anew."""
        self.trouble.say(sentence, weight=Weight.INFO)

    def _show_form(self, *, shown: bool) -> None:
        for widget in (self.choice, self.entry):
            widget.setVisible(shown)
        self.keyring.hide()
        self.forgotten.setVisible(shown and self._at_door)
        self.demo.setVisible(self._at_door)
        self.back.setVisible(not shown or not self._at_door)

    def _follow(self, log_in: str) -> None:
        self.choice.show_error("")
        self.entry.show_log_in(log_in)
        self.keyring.setVisible(log_in in self._remembered)

    def _to_passphrase(self) -> None:
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        # what was typed for somebody else is typed over
        self.entry.field.line.selectAll()

    def _press(self, passphrase: str) -> None:
        log_in = self.choice.log_in()
        if not log_in:
            self.entry.show_error(self.tr("Choose your log-in first."))
            self.choice.take_focus()
            return
        self.log_in_wanted.emit(log_in, passphrase)

    def _press_keyring(self) -> None:
        self.keyring_wanted.emit(self.choice.log_in())


def _tr(text: str) -> str:
    return QCoreApplication.translate("LogInCard", text)

"""The way in for those who forgot the passphrase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.errors import ExpectedError, LockedOutError
from bodymap.services.machine_clock import MachineClock
from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.gate.lock_out import LockOuts
from bodymap.ui.gate.log_in_choice import LogInChoice
from bodymap.ui.gate.new_passphrase import NewPassphrase
from bodymap.ui.gate.person_fields import PersonFields
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField

_KEY = "the recovery key"
"""What is counted down for it: it is tried for nobody in particular."""


class RecoverCard(GateCard):
    """The printed key, whose passphrase it is that is forgotten, and another one.

    Signals:
        recover_wanted(str, str, str): with this key, let the log-in have this passphrase.
        claim_wanted(object, str, str): a clinic without log-ins: the FirstPerson, the passphrase
            from now on, and the key.
        left(): the passphrase came to mind.
    """

    recover_wanted = Signal(str, str, str)
    claim_wanted = Signal(object, str, str)
    left = Signal()

    def __init__(self, look: Look, machine: MachineClock, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            _tr("Set a new passphrase"),
            _tr("The recovery key is on the sheet that was printed when the clinic was made."),
            parent,
        )
        self.body.setSpacing(12)
        self._outs = LockOuts(machine, self)
        self._outs.changed.connect(self._show_waiting)
        self.key = TextField(look, self.tr("Recovery key"))
        self.waiting = Text(look, "", tone=Tone.DANGER, wraps=True)
        self.waiting.hide()
        self.choice = LogInChoice(look, most_rows=0)
        self.person = PersonFields(look)
        self.chosen = NewPassphrase(look, self.tr("New passphrase"))
        back = Button(look, self.tr("Back"), Kind.QUIET)
        self.go_on = Button(look, self.tr("Open the clinic"), Kind.PRIMARY)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.go_on)
        for widget in (self.key, self.waiting, self.choice, self.person, self.chosen):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.key.entered.connect(self._to_person)
        self.choice.entered.connect(self._to_passphrase)
        self.person.entered.connect(self._to_passphrase)
        self.chosen.entered.connect(self._press)
        self.go_on.clicked.connect(self._press)
        back.clicked.connect(self.left)
        self.offer(())

    def offer(self, names: Sequence[str], first: str = "") -> None:
        """Offer the log-ins ``names``, ``first`` picked; without any, ask who it is instead."""
        self.choice.setVisible(bool(names))
        self.person.setVisible(not names)
        self.choice.show_log_ins(names, first)

    def begin(self) -> None:
        """Start empty, at the key."""
        self.key.set_text("")
        self.person.clear()
        self.chosen.clear()
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: ExpectedError) -> None:
        """It did not open: say why, at the key."""
        if isinstance(error, LockedOutError):
            self._outs.begin(_KEY, error.seconds)
            self.key.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_error(said(error))

    def show_error(self, sentence: str) -> None:
        """Say at the key what is wrong."""
        self.key.show_error(sentence)
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_waiting(self) -> None:
        words = self._outs.words(_KEY)
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words))
        self.go_on.setEnabled(not words)

    def _to_person(self) -> None:
        if self.choice.isHidden():
            self.person.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.choice.log_in():
            self._to_passphrase()
        else:
            self.choice.take_focus()

    def _to_passphrase(self) -> None:
        self.chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self) -> None:
        key = self.key.text()
        if self._outs.seconds(_KEY):
            return
        if not key:
            self.show_error(self.tr("Type the key."))
        elif self.choice.isHidden():
            person = self.person.person()
            passphrase = None if person is None else self.chosen.passphrase()
            if passphrase is not None:
                self.claim_wanted.emit(person, passphrase, key)
        elif not self.choice.log_in():
            self.choice.show_error(self.tr("Write your log-in."))
            self.choice.take_focus()
        else:
            passphrase = self.chosen.passphrase()
            if passphrase is not None:
                self.recover_wanted.emit(key, self.choice.log_in(), passphrase)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecoverCard", text)

"""The passphrase of the clinic file that is here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text_field import TextField


class UnlockCard(GateCard):
    """The passphrase or, when it is forgotten, the recovery key.

    Signals:
        unlock_wanted(str): open with this passphrase.
        recovery_wanted(str): open with this recovery key.
        demo_wanted(): the demo clinic instead.
    """

    unlock_wanted = Signal(str)
    recovery_wanted = Signal(str)
    demo_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _tr("Unlock the clinic"), parent=parent)
        self.passphrase = TextField(look, self.tr("Passphrase"), secret=True)
        self.key = TextField(look, self.tr("Recovery key"))
        self.open = Button(look, self.tr("Unlock"), Kind.PRIMARY, icon="unlock")
        self.other = Button(look, " ", Kind.QUIET)
        self.demo = Button(look, self.tr("Look around in the demo clinic"), Kind.QUIET)
        for widget in (self.passphrase, self.key, self.open, self.other, self.demo):
            self.body.addWidget(widget)
        self.passphrase.entered.connect(self._press)
        self.key.entered.connect(self._press)
        self.open.clicked.connect(self._press)
        self.other.clicked.connect(self._swap)
        self.demo.clicked.connect(self.demo_wanted)
        self._show_key(False)

    def begin(self) -> None:
        """Start empty, at the passphrase."""
        self.passphrase.set_text("")
        self.key.set_text("")
        self._show_key(False)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, sentence: str) -> None:
        """It did not open: say why at the field, and let the person type again at once."""
        field = self._field()
        field.show_error(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.line.selectAll()

    def _field(self) -> TextField:
        return self.passphrase if self.key.isHidden() else self.key

    def _show_key(self, shown: bool) -> None:
        self.key.setVisible(shown)
        self.passphrase.setVisible(not shown)
        text = self.tr("Use the passphrase") if shown else self.tr("Use the recovery key")
        self.other.setText(text)
        self.other.setAccessibleName(text)

    def _swap(self) -> None:
        self._show_key(self.key.isHidden())
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        field = self._field()
        text = field.line.text()
        if not text.strip():
            empty = self.tr("Type the passphrase.")
            self.show_error(empty if field is self.passphrase else self.tr("Type the key."))
        elif field is self.passphrase:
            self.unlock_wanted.emit(text)
        else:
            self.recovery_wanted.emit(text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("UnlockCard", text)

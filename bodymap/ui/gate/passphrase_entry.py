"""The passphrase of one person, and why it was refused."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.errors import ExpectedError, LockedOutError
from bodymap.services.machine_clock import MachineClock
from bodymap.ui.gate.lock_out import LockOuts
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField


class PassphraseEntry(QWidget):
    """A field and a button; Enter does as the button does. After too many wrong tries it counts
    down, and can be used again by itself.

    Signals:
        entered(str): try this passphrase.
    """

    entered = Signal(str)

    def __init__(
        self,
        look: Look,
        action: str,
        machine: MachineClock,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``action`` stands on the button; ``label`` over the field, where it is not just that."""
        super().__init__(parent)
        self._log_in = ""
        self._outs = LockOuts(machine, self)
        self.field = TextField(look, label or _tr("Passphrase"), secret=True)
        self.waiting = Text(look, "", tone=Tone.DANGER, wraps=True)
        self.waiting.hide()
        self.go_on = Button(look, action, Kind.PRIMARY, icon="unlock")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self.field, self.waiting, self.go_on):
            column.addWidget(widget)
        self.setFocusProxy(self.field)
        self.field.entered.connect(self.press)
        self.go_on.clicked.connect(self.press)
        self._outs.changed.connect(self._show_waiting)

    @property
    def lock_outs(self) -> LockOuts:
        """What counts down."""
        return self._outs

    def text(self) -> str:
        """What was typed."""
        return self.field.line.text()

    def begin(self) -> None:
        """Start empty, with the letters hidden."""
        self.field.hide_letters()
        self.field.set_text("")

    def show_log_in(self, log_in: str) -> None:
        """It is the passphrase of ``log_in``."""
        self._log_in = log_in
        self.field.show_error("")
        self._show_waiting()

    def press(self) -> None:
        """Try what was typed."""
        if self._outs.seconds(self._log_in):
            return
        if not self.text().strip():
            self.show_error(self.tr("Type the passphrase."))
        else:
            self.entered.emit(self.text())

    def refuse(self, error: ExpectedError) -> None:
        """It did not open: say why, and let the person type again, at once or after a while."""
        if isinstance(error, LockedOutError):
            self.field.set_text("")
            self._outs.begin(self._log_in, error.seconds)
            announce(self, self.waiting.text())
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_error(said(error))

    def show_error(self, sentence: str) -> None:
        """Say at the field what is wrong, and put the focus there."""
        self.field.show_error(sentence)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.line.selectAll()

    def _show_waiting(self) -> None:
        words = self._outs.words(self._log_in)
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words))
        self.go_on.setEnabled(not words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PassphraseEntry", text)

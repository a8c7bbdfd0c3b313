"""Who somebody is: the name, what is written behind it, and the log-in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.log_in import is_log_in
from bodymap.charting.person import LONGEST_CREDENTIAL, LONGEST_NAME
from bodymap.services.clinic_files import FirstPerson
from bodymap.ui.gate.log_in_name import suggested_log_in
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text_field import TextField


class PersonFields(QWidget):
    """The log-in follows the name until it is written by hand.

    Signals:
        entered(): Enter in the last of the fields.
    """

    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = TextField(look, self.tr("Your name"))
        self.credential = TextField(look, self.tr("Credential"), self.tr("PT, DPT, MD"))
        self.log_in = TextField(look, self.tr("Log-in"))
        self._is_own = False
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.name, 3, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.credential, 2, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(both)
        column.addWidget(self.log_in)
        self.setFocusProxy(self.name)
        self.name.edited.connect(self._suggest)
        self.log_in.edited.connect(self._take_log_in)
        self.name.entered.connect(lambda: _go(self.credential))
        self.credential.entered.connect(lambda: _go(self.log_in))
        self.log_in.entered.connect(self.entered)

    def clear(self) -> None:
        """Start empty."""
        self._is_own = False
        for field in (self.name, self.credential, self.log_in):
            field.set_text("")

    def person(self) -> FirstPerson | None:
        """Who was written down; None where something is missing, which is said at its field."""
        log_in = self.log_in.text()
        if not self.name.text():
            self._refuse(self.name, self.tr("Write your name: it stands under what you sign."))
        elif not log_in:
            self._refuse(self.log_in, self.tr("Write a log-in: the short name for the door."))
        elif not is_log_in(log_in):
            wrong = self.tr("Use 2 to 32 of the letters a to z, figures, and . _ -")
            self._refuse(self.log_in, wrong)
        elif self.name.is_short(LONGEST_NAME) and self.credential.is_short(LONGEST_CREDENTIAL):
            return FirstPerson(self.name.text(), self.credential.text(), log_in)
        return None

    def _suggest(self, name: str) -> None:
        if not self._is_own:
            self.log_in.set_text(suggested_log_in(name))

    def _take_log_in(self, text: str) -> None:
        lower = text.lower()
        if lower != text:
            at = self.log_in.line.cursorPosition()
            self.log_in.line.setText(lower)
            self.log_in.line.setCursorPosition(at)
        self._is_own = bool(lower)

    def _refuse(self, field: TextField, sentence: str) -> None:
        field.show_error(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def _go(field: TextField) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)

"""Whether this computer opens the clinic for the person at the desk."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.busy_line import BusyLine
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text_field import TextField

_FIELD_PX = 360


class KeyringPart(QWidget):
    """A tick, and below it the passphrase: whoever finds the desk unlocked could otherwise open the
    clinic in that person's name for good. Wrong tries count as they do at the door. To take the
    tick away needs nothing.

    Signals:
        failed(str): why it stays as it was, in one sentence.
    """

    failed = Signal(str)

    def __init__(self, look: Look, clinic: Clinic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._people = clinic.people
        self._background = Background(self)
        self.tick = CheckBox(look, self.tr("Open the clinic on this computer by itself"))
        self.passphrase = TextField(look, self.tr("Your passphrase"), secret=True)
        self.passphrase.setFixedWidth(_FIELD_PX)
        self.keep = Button(look, self.tr("Let it open by itself"), icon="key")
        self._busy = BusyLine(look)
        self._asked = QWidget()
        self._lay_out()
        self.tick.toggled.connect(self._press_tick)
        self.passphrase.entered.connect(self._press_keep)
        self.keep.clicked.connect(self._press_keep)
        self._background.busy_changed.connect(self._show_busy)

    def begin(self) -> None:
        """As it stands, with nothing typed. Raises ExpectedError."""
        self.passphrase.set_text("")
        self._asked.hide()
        self.tick.blockSignals(True)
        self.tick.setChecked(self._people.is_remembered())
        self.tick.blockSignals(False)

    def _press_tick(self, wanted: bool) -> None:
        if wanted:
            self._asked.show()
            self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            if self._people.is_remembered():
                self._people.forget()
            self.begin()
        except ExpectedError as error:
            self.failed.emit(said(error))

    def _press_keep(self) -> None:
        log_ins, typed = self._clinic.log_ins, self.passphrase.line.text()
        if log_ins is None:
            return
        if not typed:
            self._say(self.tr("Type the passphrase that you log in with."))
            return
        log_in = self._clinic.desk.person.log_in
        self._background.run(lambda: log_ins.proves(log_in, typed), self._keep, self._refuse)

    def _keep(self, proof: UUID) -> None:
        try:
            self._people.remember(proof)
            self.begin()
        except ExpectedError as error:
            self.failed.emit(said(error))

    def _refuse(self, error: ExpectedError) -> None:
        if self._clinic.log_ins is not None:
            self._clinic.log_ins.note_failures()
        self._say(said(error))

    def _say(self, sentence: str) -> None:
        self.passphrase.show_error(sentence)
        self.passphrase.line.selectAll()
        self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_busy(self, busy: bool) -> None:
        self._busy.set_busy(busy)
        for part in (self.tick, self.passphrase, self.keep):
            part.setEnabled(not busy)

    def _lay_out(self) -> None:
        press = QHBoxLayout()
        press.addWidget(self.keep)
        press.addStretch(1)
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(8)
        asked.addWidget(self.passphrase, 0, Qt.AlignmentFlag.AlignLeft)
        asked.addWidget(self._busy)
        asked.addLayout(press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tick)
        column.addWidget(self._asked)
        self._asked.hide()

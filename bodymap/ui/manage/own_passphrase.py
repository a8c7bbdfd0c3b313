"""The person at the desk changes their own passphrase."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError, WrongPassphraseError
from bodymap.services.access.derived import Derived
from bodymap.services.access.proofs import Proofs
from bodymap.services.people import People
from bodymap.ui.gate.new_passphrase import NewPassphrase
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.busy_line import BusyLine
from bodymap.ui.widgets.drawer import Drawer
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text_field import TextField


class OwnPassphrase(Drawer):
    """The passphrase of now, then the new one twice. Wrong tries count as they do at the door.

    Signals:
        changed(): the new one holds.
    """

    changed = Signal()

    def __init__(
        self, look: Look, people: People, log_ins: Proofs, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, _tr("Change my passphrase"), _tr("Change"), parent)
        self._people = people
        self._log_ins = log_ins
        self._log_in = ""
        self._background = Background(self)
        self.old = TextField(look, self.tr("Passphrase of now"), secret=True)
        self.new = NewPassphrase(look, self.tr("New passphrase"))
        self._busy = BusyLine(look)
        for part in (self.old, self.new, self._busy):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.old.entered.connect(self._press)
        self.new.entered.connect(self._press)
        self.go_on.clicked.connect(self._press)
        self._background.busy_changed.connect(self._show_busy)

    def begin(self, log_in: str, signature: str) -> None:
        """Start empty, for the person with this log-in."""
        self._log_in = log_in
        self.set_subject(signature)
        self._forget()
        self.show_problem("")
        self.bring_into_view(self.old)

    def _press(self) -> None:
        if not self.old.line.text():
            self.old.show_error(self.tr("Write the passphrase that you log in with."))
            self.bring_into_view(self.old)
            return
        new = self.new.passphrase()
        if new is None:
            return
        self.show_problem("")
        log_in, old = self._log_in, self.old.line.text()

        def prove() -> tuple[UUID, Derived]:
            return self._log_ins.proves(log_in, old), self._people.derive(new)

        self._background.run(prove, self._keep, self._fail)

    def _keep(self, proved: tuple[UUID, Derived]) -> None:
        try:
            self._people.change_own_passphrase(*proved)
        except ExpectedError as error:
            self.show_problem(said(error))
            return
        self._forget()
        self.changed.emit()

    def _fail(self, error: ExpectedError) -> None:
        if isinstance(error, WrongPassphraseError):
            self._log_ins.note_failures()
            self.old.show_error(said(error))
            self.bring_into_view(self.old)
        else:
            self.show_problem(said(error))

    def _forget(self) -> None:
        self.old.set_text("")
        self.new.clear()

    def _show_busy(self, busy: bool) -> None:
        self._busy.set_busy(busy)
        for part in (self.old, self.new, self.go_on):
            part.setEnabled(not busy)


def _tr(text: str) -> str:
    return QCoreApplication.translate("OwnPassphrase", text)

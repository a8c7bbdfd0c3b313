"""The clinic of this computer brought to a server."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.errors import ClinicFileError, ExpectedError, WrongPassphraseError
from bodymap.services.joining import Moved, ServerDoor
from bodymap.services.machine_clock import MachineClock
from bodymap.services.progress import CancelledError, Progress
from bodymap.ui.gate.passphrase_entry import PassphraseEntry
from bodymap.ui.gate.working_card import WorkingCard
from bodymap.ui.help.chapter_of import tell_of
from bodymap.ui.server.place_fields import PlaceFields
from bodymap.ui.server.tested import tested
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.file_dialogs import OpenDialogs
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.scroll_body import scroll_to
from bodymap.ui.widgets.text_field import TextField
from bodymap.ui.widgets.written_number import whole


class MoveCard(WorkingCard):
    """Where the server is, and an administrator's log-in. The clinic is backed up first, and
    compared at the end; until then it stays what it was.

    Signals:
        left(str): back to the log-in, with what is to be said there; empty for nothing.
    """

    left = Signal(str)

    def __init__(
        self,
        look: Look,
        door: ServerDoor,
        dialogs: OpenDialogs,
        machine: MachineClock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look,
            _tr("Move this clinic to a server"),
            _tr(
                "The server has to be made ready first, and empty. The clinic is backed up, brought"
                " over and compared; its file here stays, and becomes the first workstation."
            ),
            parent,
        )
        tell_of(self, "several-workstations.md")
        self.body.setSpacing(12)
        self._door = door
        self.place = PlaceFields(look, door, dialogs)
        self.log_in = TextField(look, self.tr("An administrator\u2019s log-in"))
        self.entry = PassphraseEntry(look, self.tr("Move"), machine)
        self.back = Button(look, self.tr("Back"), Kind.QUIET)
        for part in (self.place, self.log_in, self.entry, self.progress, self.problem):
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.body.addLayout(row)
        self._connect()

    def offer(self, log_in: str) -> None:
        """The log-in of whoever asked for it."""
        self.log_in.set_text(log_in)
        self.entry.show_log_in(log_in)

    def begin(self) -> None:
        """Start empty, or with the server that the program was started with."""
        self.place.clear()
        self.entry.begin()
        self.show_error("")
        given = self._door.given()
        if given is not None:
            self.place.show_place(given)
        (self.place.lead_on() or self.entry).setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self, passphrase: str) -> None:
        place = self.place.place()
        if place is None or self.is_busy:
            return
        log_in = self.log_in.text().lower()
        if not log_in:
            self.log_in.show_error(self.tr("Type your log-in."))
            self.log_in.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.show_error("")
        self.progress.begin(self.tr("Moving the clinic"))
        scroll_to(self.progress.cancel)
        door = self._door

        def work(progress: Progress) -> Moved:
            test = tested(door, place, progress)
            if not test.is_good:
                raise ClinicFileError(test.sentence)
            return door.move_in(place, log_in, passphrase, progress)

        self._work.begin(work, self._tell, self._fail)

    def _tell(self, moved: Moved) -> None:
        self.entry.begin()
        self.place.clear()
        words = self.tr(
            "The clinic is on the server: {rows} rows and {lines} lines of the audit trail were"
            " compared. Log in as usual."
        )
        self.left.emit(words.format(rows=whole(moved.rows), lines=whole(moved.lines)))

    def _fail(self, error: ExpectedError) -> None:
        if isinstance(error, WrongPassphraseError):
            self.entry.refuse(error)
            scroll_to(self.entry)
            return
        if isinstance(error, CancelledError):
            self.show_error(self.tr("Cancelled. The clinic is as it was, in its file here."))
        else:
            self.show_error(said(error))
        scroll_to(self.back)

    def _show_busy(self, busy: bool) -> None:
        for part in (self.place, self.log_in, self.entry, self.back):
            part.setEnabled(not busy)
        super()._show_busy(busy)

    def _connect(self) -> None:
        self.place.entered.connect(lambda: self.log_in.setFocus(Qt.FocusReason.TabFocusReason))
        self.log_in.edited.connect(lambda text: self.entry.show_log_in(text.strip().lower()))
        self.log_in.entered.connect(lambda: self.entry.setFocus(Qt.FocusReason.TabFocusReason))
        self.entry.entered.connect(self._press)
        self.back.clicked.connect(lambda: self.left.emit(""))


def _tr(text: str) -> str:
    return QCoreApplication.translate("MoveCard", text)

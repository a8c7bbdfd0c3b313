"""A clinic that several computers share, joined by this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.errors import ClinicFileError, ExpectedError, WrongPassphraseError
from bodymap.services.joining import Joining, ServerDoor
from bodymap.services.machine_clock import MachineClock
from bodymap.services.progress import CancelledError, Progress
from bodymap.services.server_test import ServerTest
from bodymap.ui.gate.passphrase_entry import PassphraseEntry
from bodymap.ui.gate.working_card import WorkingCard
from bodymap.ui.help.chapter_of import tell_of
from bodymap.ui.server.findings import Findings
from bodymap.ui.server.keep_words import keep_choices
from bodymap.ui.server.place_fields import PlaceFields
from bodymap.ui.server.tested import tested
from bodymap.ui.settings.controls import SettingSelect
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.file_dialogs import OpenDialogs
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.scroll_body import scroll_to, show_whole
from bodymap.ui.widgets.text import Text
from bodymap.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic

_NEXT = Qt.FocusReason.TabFocusReason


class JoinCard(WorkingCard):
    """Where the server is, and who joins. The connection is tried first; then the record is fetched
    into a file of this computer. There is a clinic here afterwards, or nothing.

    Signals:
        joined(object): the clinic is there, open: the `Clinic`.
        left(): back to the first choice.
    """

    joined = Signal(object)
    left = Signal()

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
            _tr("Join a clinic on a server"),
            _tr(
                "This computer gets an encrypted file of its own, and charts on while the server is"
                " away. The line comes from whoever looks after the server."
            ),
            parent,
        )
        tell_of(self, "several-workstations.md")
        self.body.setSpacing(12)
        self._door = door
        self.place = PlaceFields(look, door, dialogs)
        self.test = Button(look, self.tr("Test the connection"))
        self.findings = Findings(look)
        self.log_in = TextField(look, self.tr("Your log-in"), self.tr("as at any workstation"))
        self.keeps = SettingSelect(look, self.tr("What this workstation keeps"))
        self._keeps_label = Text(look, self.keeps.accessibleName(), BASE_PX, weight=BOLD)
        self.entry = PassphraseEntry(look, self.tr("Join"), machine, self.tr("Your passphrase"))
        self.back = Button(look, self.tr("Back"), Kind.QUIET)
        self._keep_days: int | None = None
        self.keeps.offer(keep_choices())
        self._lay_out()
        self._connect()

    @property
    def name(self) -> str:
        """The log-in of whoever joined."""
        return self.log_in.text().lower()

    def begin(self) -> None:
        """Start empty, or with the server that the program was started with."""
        self.place.clear()
        self.log_in.set_text("")
        self.entry.begin()
        self.entry.show_log_in("")
        self.findings.clear()
        self.show_error("")
        self._take_days(None)
        self.keeps.choose(None)
        given = self._door.given()
        if given is not None:
            self.place.show_place(given)
        (self.place.lead_on() or self.log_in).setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_field(self) -> QWidget:
        return self.entry if self.name else self.log_in

    # --- trying the connection

    def _try_connection(self) -> None:
        place = self.place.place()
        if place is None or self.is_busy:
            return
        self._start(self.tr("Testing the connection"))
        door = self._door

        def work(progress: Progress) -> ServerTest:
            return tested(door, place, progress)

        self._work.begin(work, self._show_test, self._fail)

    def _show_test(self, test: ServerTest) -> None:
        self.findings.end(test)
        (self._next_field() if test.is_good else self.test).setFocus(_NEXT)
        show_whole(self.findings)

    # --- joining

    def _press(self, passphrase: str) -> None:
        place = self.place.place()
        if place is None or self.is_busy:
            return
        if not self.name:
            self.log_in.show_error(self.tr("Type your log-in."))
            self.log_in.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._start(self.tr("Joining the clinic"))
        door, joining = self._door, Joining(place, self.name, passphrase, self._keep_days)

        def work(progress: Progress) -> Clinic:
            test = tested(door, place, progress)
            if not test.is_good:
                raise ClinicFileError(test.sentence)
            return door.join(joining, progress)

        self._work.begin(work, self._tell, self._fail)

    def _tell(self, clinic: Clinic) -> None:
        self.entry.begin()
        self.place.clear()
        self.joined.emit(clinic)

    def _fail(self, error: ExpectedError) -> None:
        if isinstance(error, WrongPassphraseError):
            self.entry.refuse(error)
            scroll_to(self.entry)
            return
        if isinstance(error, CancelledError):
            self.show_error(self.tr("Cancelled. There is no clinic on this computer yet."))
        else:
            self.show_error(said(error))
        scroll_to(self.back)

    def _start(self, what: str) -> None:
        self.show_error("")
        self.findings.clear()
        self.progress.begin(what)
        scroll_to(self.progress.cancel)

    def _take_days(self, days: int | None) -> None:
        self._keep_days = days

    def _show_busy(self, busy: bool) -> None:
        for part in (
            *(self.place, self.test, self._keeps_label, self.keeps),
            *(self.log_in, self.entry, self.back),
        ):
            part.setEnabled(not busy)
        super()._show_busy(busy)

    # --- how it is put together

    def _connect(self) -> None:
        self.place.entered.connect(lambda: self.log_in.setFocus(Qt.FocusReason.TabFocusReason))
        self.log_in.edited.connect(lambda _text: self.entry.show_log_in(self.name))
        self.log_in.entered.connect(lambda: self.entry.setFocus(Qt.FocusReason.TabFocusReason))
        self.test.clicked.connect(self._try_connection)
        self.keeps.chosen.connect(self._take_days)
        self.entry.entered.connect(self._press)
        self.back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        keeps = QVBoxLayout()
        keeps.setSpacing(4)
        keeps.addWidget(self._keeps_label)
        keeps.addWidget(self.keeps)
        self.body.addWidget(self.place)
        self.place.buttons.insertWidget(1, self.test)
        self.body.addWidget(self.findings)
        self.body.addLayout(keeps)
        for part in (self.log_in, self.entry, self.progress, self.problem):
            self.body.addWidget(part)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)


def _tr(text: str) -> str:
    return QCoreApplication.translate("JoinCard", text)

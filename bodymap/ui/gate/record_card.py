"""A new clinic that begins with the record of another one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.clinic_files import ClinicFiles, Created
from bodymap.services.progress import CancelledError, Progress
from bodymap.ui.gate.new_passphrase import NewPassphrase
from bodymap.ui.gate.working_card import WorkingCard
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.elided_text import ElidedText
from bodymap.ui.widgets.file_dialogs import OpenDialogs
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.scroll_body import scroll_to
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from bodymap.services.whole_record import RecordFilling


class RecordCard(WorkingCard):
    """The file that "Take everything out" wrote as JSON, and who opens the clinic made of it. It
    is made whole or not at all.

    Signals:
        made(object): the clinic is there: the `Created`.
        left(): back to the first choice.
    """

    made = Signal(object)
    left = Signal()

    def __init__(
        self, look: Look, files: ClinicFiles, dialogs: OpenDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            look,
            _tr("Bring a record in"),
            _tr(
                "The JSON file that another bodymap wrote becomes the clinic of this computer, "
                "signed visits and all."
            ),
            parent,
        )
        self.body.setSpacing(12)
        self._files = files
        self._dialogs = dialogs
        self._path: Path | None = None
        self.choose = Button(look, self.tr("Choose the file\N{HORIZONTAL ELLIPSIS}"), icon="file")
        self.file_name = ElidedText(look, self.tr("No file yet"), tone=Tone.SOFT)
        self.log_in = TextField(
            look, self.tr("Your log-in there"), self.tr("empty: its first administrator")
        )
        self.chosen = NewPassphrase(look, self.tr("Your new passphrase here"))
        others = self.tr("Nobody else has a key to it: give the others their log-ins under Safety.")
        self._others = Text(look, others, SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self.back = Button(look, self.tr("Back"), Kind.QUIET)
        self.go_on = Button(look, self.tr("Bring it in"), Kind.PRIMARY)
        self._lay_out()
        self.choose.clicked.connect(self._ask)
        self.log_in.entered.connect(lambda: self.chosen.setFocus(Qt.FocusReason.TabFocusReason))
        self.chosen.entered.connect(self._press)
        self.go_on.clicked.connect(self._press)
        self.back.clicked.connect(self.left)

    def begin(self) -> None:
        """Start empty, at the file."""
        self._path = None
        self.file_name.setText(self.tr("No file yet"))
        self.log_in.set_text("")
        self.chosen.clear()
        self.show_error("")
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        chosen = self._dialogs.open_files(self, self.choose.text(), self.tr("JSON (*.json)"))
        if chosen:
            self._path = chosen[0]
            self.file_name.setText(self._path.name)
            self.show_error("")
            self.log_in.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        path = self._path
        if path is None:
            self.show_error(self.tr("Choose the file first."))
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        passphrase = self.chosen.passphrase()
        if passphrase is None or self.is_busy:
            return
        files, log_in = self._files, self.log_in.line.text().strip()

        def work(progress: Progress) -> Created:
            # what reads it is for the minute when that is asked for
            from bodymap.exchange.json_clinic.reading import read_json

            def fill(filling: RecordFilling) -> object:
                return read_json(path, progress)(filling)

            return files.create_of_record(log_in, passphrase, fill)

        self.show_error("")
        self.progress.begin(self.tr("Bringing the record in"))
        scroll_to(self.progress.cancel)
        self._work.begin(work, self._tell, self._fail)

    def _tell(self, created: Created) -> None:
        self.chosen.clear()
        self.made.emit(created)

    def _fail(self, error: ExpectedError) -> None:
        if isinstance(error, CancelledError):
            self.show_error(self.tr("Cancelled. No clinic was made."))
        else:
            self.show_error(said(error))
        scroll_to(self.go_on)

    def _show_busy(self, busy: bool) -> None:
        for part in (self.choose, self.log_in, self.chosen, self.back, self.go_on):
            part.setEnabled(not busy)
        super()._show_busy(busy)

    def _lay_out(self) -> None:
        file = QHBoxLayout()
        file.setSpacing(12)
        file.addWidget(self.choose)
        file.addWidget(self.file_name, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        self.body.addLayout(file)
        for part in (self.log_in, self.chosen, self._others, self.progress, self.problem):
            self.body.addWidget(part)
        self.body.addLayout(buttons)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecordCard", text)

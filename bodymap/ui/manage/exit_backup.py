"""The backup that is made when the program ends."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.backup_values import Backup
from bodymap.services.backups import Backups
from bodymap.services.progress import CancelledError
from bodymap.ui.manage.long_work import LongWork
from bodymap.ui.manage.progress_row import ProgressRow
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone

_WIDE_PX = 480


class ExitBackup(QDialog):
    """A small dialog over the window that is about to close: how far the backup is, and the way to
    close without one. One that fails says why, and waits for the person: who has gone already finds
    it the next morning.

    Signals:
        ended(): close the window now.
        stayed(): the person would rather go on working.
    """

    ended = Signal()
    stayed = Signal()

    def __init__(self, look: Look, backups: Backups, over: QWidget) -> None:
        """``over`` is the window that is about to close."""
        super().__init__(over)
        self._backups = backups
        self._work = LongWork(self)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("bodymap")
        self.setFixedWidth(_WIDE_PX)
        self.heading = Text(look, self.tr("One more backup"), TITLE_PX, weight=BOLD)
        self.words = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.progress = ProgressRow(look)
        self.without = Button(look, self.tr("Close without backup"))
        self.again = Button(look, self.tr("Try again"), Kind.PRIMARY)
        self.stay = Button(look, self.tr("Do not close"), Kind.QUIET)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.stay)
        row.addStretch(1)
        row.addWidget(self.without)
        row.addWidget(self.again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for part in (self.heading, self.words, self.progress):
            layout.addWidget(part)
        layout.addLayout(row)
        self.without.clicked.connect(self._give_up)
        self.again.clicked.connect(self.begin)
        self.stay.clicked.connect(self._stay)
        self._work.went_on.connect(self.progress.go_on)
        self._is_leaving = True

    def begin(self) -> None:
        """Make the backup; ``ended`` tells that the window may close."""
        self._is_leaving = True
        self.words.set_tone(Tone.SOFT)
        self.words.setText(
            self.tr(
                "Something was recorded since the last backup. The program ends after this one."
            )
        )
        self.again.hide()
        self.without.setEnabled(True)
        self.stay.setEnabled(True)
        self.progress.begin(self.tr("Making a backup and checking it"), can_stop=False)
        self.open()
        # where a key that is pressed by mistake loses nothing
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)
        self._work.begin(self._backups.make_due, self._take, self._fail)

    def wait(self) -> None:
        """Hold until the work under way has ended; its outcome is still delivered."""
        self._work.wait()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to work."""
        if event.key() == Qt.Key.Key_Escape:
            self._stay()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the dialog goes back to work, too."""
        event.ignore()
        self._stay()

    def _give_up(self) -> None:
        self._stop(is_leaving=True)

    def _stay(self) -> None:
        self._stop(is_leaving=False)

    def _stop(self, *, is_leaving: bool) -> None:
        self._is_leaving = is_leaving
        if not self._work.is_busy:
            self._leave()
            return
        self.without.setEnabled(False)
        self.stay.setEnabled(False)
        self.words.setText(self.tr("Stopping\N{HORIZONTAL ELLIPSIS}"))
        self._work.cancel()

    def _take(self, _backup: Backup) -> None:
        self._backups.noted()
        self._leave()

    def _fail(self, error: ExpectedError) -> None:
        self._backups.failed(error)
        if isinstance(error, CancelledError):
            self._leave()
            return
        self.progress.end()
        self.words.set_tone(Tone.DANGER)
        self.words.setText(said(error))
        self.again.show()
        self.without.setEnabled(True)
        self.stay.setEnabled(True)
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.done(0)
        if self._is_leaving:
            self.ended.emit()
        else:
            self.stayed.emit()

"""Checking the whole record, on demand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.audit.events import Event
from bodymap.services.clinic import Clinic
from bodymap.services.health import HealthReport
from bodymap.services.progress import CancelledError
from bodymap.ui.manage.long_work import LongWork
from bodymap.ui.manage.progress_row import ProgressRow
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import when_words


class RecordCheck(QWidget):
    """What the last check found, and a button for another one.

    Signals:
        checked(object): the `HealthReport` of a check that went to its end.
    """

    checked = Signal(object)

    def __init__(self, look: Look, clinic: Clinic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._work = LongWork(self)
        self.verdict = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.start = Button(look, self.tr("Check the record"))
        self.progress = ProgressRow(look)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.verdict, 1)
        row.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.progress)
        column.addLayout(row)
        self.start.clicked.connect(self._begin)
        self.progress.follow(self._work)
        self._work.busy_changed.connect(self._show_busy)

    @property
    def is_busy(self) -> bool:
        """Whether a check is under way."""
        return self._work.is_busy

    def refresh(self) -> None:
        """Show what the last check found."""
        health = self._clinic.health
        self.start.setVisible(health is not None)
        if health is None:
            self._say(self.tr("This clinic is made up, and is not checked."), Tone.SOFT)
            return
        self._tell(health.last())

    def _begin(self) -> None:
        health = self._clinic.health
        if health is None:
            return
        self.progress.begin(self.tr("Checking every page, row and line"))
        self._work.begin(health.full_check, self._take, self._fail)

    def _take(self, report: HealthReport) -> None:
        self._tell(report)
        try:
            self._clinic.audit.note(Event.CHECKED, detail={"sound": report.is_sound})
        except ExpectedError as error:
            self._say(said(error), Tone.DANGER)
        self.checked.emit(report)

    def _fail(self, error: ExpectedError) -> None:
        if isinstance(error, CancelledError):
            self._say(self.tr("The check was not finished."), Tone.SOFT)
        else:
            self._say(said(error), Tone.DANGER)

    def _tell(self, report: HealthReport | None) -> None:
        if report is None:
            self._say(self.tr("The record was not checked yet."), Tone.SOFT)
            return
        when = when_words(report.checked_at)
        if report.is_sound:
            words = self.tr("Sound on {when}: every page, row and line is as it was written.")
            self._say(words.format(when=when), Tone.GOOD)
        else:
            words = self.tr("Not sound on {when}. {finding}")
            self._say(words.format(when=when, finding=report.finding), Tone.DANGER)

    def _say(self, words: str, tone: Tone) -> None:
        self.verdict.set_tone(tone)
        self.verdict.setText(words)

    def _show_busy(self, busy: bool) -> None:
        self.start.setEnabled(not busy)
        if not busy:
            self.progress.end()

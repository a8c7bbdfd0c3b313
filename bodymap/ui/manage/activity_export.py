"""Writing the activity to a file, a page of lines between the turns of the event loop."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.errors import ExpectedError
from bodymap.exchange.audit_csv import AuditCsv, AuditRow
from bodymap.services.audit.lines import AuditFilter
from bodymap.ui.manage.activity_reader import ActivityReader, ToldLine
from bodymap.ui.widgets.said import said


class ActivityExport(QObject):
    """One file at a time. The record is read on the window's own thread, which is why it is read in
    steps.

    Signals:
        went_on(float): how much is written, from 0 to 1.
        written(int): the file is whole, with so many lines of the trail.
        failed(str): why there is no file, in one sentence.
        stopped(): nothing of it is left.
    """

    went_on = Signal(float)
    written = Signal(int)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, reader: ActivityReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._asked = AuditFilter()
        self._file: AuditCsv | None = None
        self._before: int | None = None
        self._newest = 0
        self._lines = 0
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._go_on)
        reader.far.arrived.connect(self._go_on_afar)
        reader.far.failed.connect(self._fail_afar)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._file is not None

    def begin(self, asked: AuditFilter, path: Path) -> None:
        """Write all lines that ``asked`` asks for. Raises AuditNotWrittenError, and what reading
        does."""
        if self.is_busy:
            return
        self._reader.begin()
        self._file = AuditCsv(path)
        self._asked = asked
        self._before, self._newest, self._lines = None, 0, 0
        self._turns.start()

    def stop(self) -> None:
        """Leave nothing of the file."""
        file, self._file = self._file, None
        self._turns.stop()
        if file is not None:
            file.discard()
            self.stopped.emit()

    def _go_on_afar(self) -> None:
        if self.is_busy:
            self._turns.start()

    def _fail_afar(self, sentence: str) -> None:
        if self.is_busy:
            self._give_up(sentence)

    def _give_up(self, sentence: str) -> None:
        file, self._file = self._file, None
        self._turns.stop()
        if file is not None:
            file.discard()
        self.failed.emit(sentence)

    def _go_on(self) -> None:
        file = self._file
        if file is None:
            return
        try:
            page = self._reader.page(self._asked, self._before)
            if page.is_coming:
                self._turns.stop()
                return
            file.add(_rows(page.lines))
            if page.rest is None:
                file.finish()
        except ExpectedError as error:
            self._give_up(said(error))
            return
        self._lines += len(page.lines)
        if page.rest is None:
            self._file = None
            self._turns.stop()
            self.written.emit(self._lines)
            return
        self._newest = self._newest or page.rest
        self._before = page.rest
        self.went_on.emit(1 - page.rest / self._newest)


def _rows(page: Iterable[ToldLine]) -> Iterable[AuditRow]:
    for told in page:
        yield AuditRow(told.line, told.who, told.what, told.subject.patient_id, told.station)

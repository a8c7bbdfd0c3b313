"""Reads the record for a report on the window's thread, a little at a time."""

from __future__ import annotations

from collections.abc import Generator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.errors import ExpectedError
from bodymap.services.story.report_sources import ReportSources

_SLICE_SECONDS = 0.008
"""The record is read for so long at a time; then the window has its turn."""

Reading = Generator[float, None, ReportSources]


class SourceReader(QObject):
    """One reading at a time; a new one takes the place of one that goes on.

    Signals:
        progressed(float): how far it is, from 0 to 1.
        ended(object): the `ReportSources`.
        failed(object): an `ExpectedError`.
    """

    progressed = Signal(float)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._read_on)

    @property
    def is_reading(self) -> bool:
        """Whether a reading goes on."""
        return self._reading is not None

    def begin(self, reading: Reading) -> None:
        """Read from now on."""
        self._reading = reading
        self._turns.start()

    def stop(self) -> None:
        """Give it up."""
        self._reading = None
        self._turns.stop()

    def _read_on(self) -> None:
        reading = self._reading
        if reading is None:
            return
        until = perf_counter() + _SLICE_SECONDS
        share = 0.0
        try:
            while perf_counter() < until:
                share = next(reading)
        except StopIteration as end:
            self.stop()
            self.ended.emit(end.value)
        except ExpectedError as error:
            self.stop()
            self.failed.emit(error)
        else:
            self.progressed.emit(share)

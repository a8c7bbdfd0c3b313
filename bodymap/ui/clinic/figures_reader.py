"""Reads the clinic's figures between the turns of the event loop."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.errors import ExpectedError
from bodymap.services.clinic_view.clinic_report import ClinicReport, Walk
from bodymap.services.clinic_view.tally import Bounds
from bodymap.ui.widgets.said import said

TURN_S = 0.012
"""After so long the window has its turn; a step that was begun is ended first."""


class FiguresReader(QObject):
    """One walk at a time; another takes its place. The clinic is read on the window's own thread,
    which is why it is read in steps.

    Signals:
        read(object): the ClinicFigures of the period that was asked for last.
        failed(str): why they cannot be read, in one sentence.
        went_on(): another part was read.
    """

    read = Signal(object)
    failed = Signal(str)
    went_on = Signal()

    def __init__(
        self, report: ClinicReport, turn_s: float = TURN_S, parent: QObject | None = None
    ) -> None:
        """``turn_s`` is for how long it reads before others have their turn, in seconds."""
        super().__init__(parent)
        self._report = report
        self._turn_s = turn_s
        self._walk: Walk | None = None
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._go_on)

    @property
    def is_reading(self) -> bool:
        """Whether a walk is under way."""
        return self._walk is not None

    @property
    def share(self) -> float:
        """How much of the walk is done, from 0 to 1."""
        return 0.0 if self._walk is None else self._walk.share

    def begin(self, bounds: Bounds) -> None:
        """Read the figures of a period. A small record is read before this returns."""
        self.stop()
        try:
            self._walk = self._report.begin(bounds)
        except ExpectedError as error:
            self.failed.emit(said(error))
            return
        self._go_on()

    def stop(self) -> None:
        """Give the walk up; nothing is heard of it."""
        self._walk = None
        self._turns.stop()

    def _go_on(self) -> None:
        walk = self._walk
        if walk is None:
            return
        until = perf_counter() + self._turn_s
        was_done = walk.is_done
        try:
            walk.step()
            while not walk.is_done and perf_counter() < until:
                walk.step()
            # the intervals take a turn of their own where the walk has used this one up
            has_time = was_done or perf_counter() < until
            figures = walk.figures() if walk.is_done and has_time else None
        except ExpectedError as error:
            self.stop()
            self.failed.emit(said(error))
            return
        if figures is None:
            self._turns.start()
            self.went_on.emit()
            return
        self.stop()
        self.read.emit(figures)

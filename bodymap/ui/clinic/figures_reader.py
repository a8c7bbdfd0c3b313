"""Reads the clinic's figures between the turns of the event loop."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.errors import ExpectedError
from bodymap.services.clinic_view.clinic_report import ClinicReport, Walk
from bodymap.services.clinic_view.tally import Bounds
from bodymap.ui.clinic.far_figures import FarFigures
from bodymap.ui.widgets.said import said

if TYPE_CHECKING:
    from bodymap.services.clinic_view.clinic_figures import ClinicFigures
    from bodymap.services.keeping import Keeping

TURN_S = 0.012
"""After so long the window has its turn; a step that was begun is ended first."""


class FiguresReader(QObject):
    """One walk at a time; another takes its place. The clinic is read on the window's own thread,
    which is why it is read in steps; where its file does not have everybody of the period, its
    server is read on another one.

    Signals:
        read(object): the ClinicFigures of the period that was asked for last.
        failed(str): why they cannot be read, in one sentence.
        went_on(): another part was read.
    """

    read = Signal(object)
    failed = Signal(str)
    went_on = Signal()

    def __init__(
        self,
        report: ClinicReport,
        turn_s: float = TURN_S,
        parent: QObject | None = None,
        keeping: Keeping | None = None,
    ) -> None:
        """``turn_s`` is for how long it reads before others have their turn, in seconds.
        ``keeping`` knows what the file has, None where that is everything."""
        super().__init__(parent)
        self._report = report
        self._keeping = keeping
        self._far: FarFigures | None = None
        self._turn_s = turn_s
        self._walk: Walk | None = None
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._go_on)

    @property
    def is_reading(self) -> bool:
        """Whether a walk is under way."""
        return self._walk is not None or self._far is not None

    @property
    def share(self) -> float:
        """How much of the walk is done, from 0 to 1."""
        walk = self._walk or self._far
        return 0.0 if walk is None else walk.share

    def begin(self, bounds: Bounds) -> None:
        """Read the figures of a period. A small record is read before this returns."""
        self.stop()
        try:
            if self._keeping is not None and not self._keeping.has_all_since(bounds.first):
                self._begin_afar(self._keeping, bounds)
                return
            self._walk = self._report.begin(bounds)
        except ExpectedError as error:
            self.failed.emit(said(error))
            return
        self._go_on()

    def stop(self) -> None:
        """Give the walk up; nothing is heard of it."""
        self._walk = None
        self._turns.stop()
        far, self._far = self._far, None
        if far is not None:
            far.stop()

    def _begin_afar(self, keeping: Keeping, bounds: Bounds) -> None:
        self._far = far = FarFigures(self._report, keeping, bounds, self)
        far.read.connect(self._arrive)
        far.failed.connect(self._fail)
        far.went_on.connect(self.went_on)
        far.begin()
        self.went_on.emit()

    def _arrive(self, figures: ClinicFigures) -> None:
        self.stop()
        self.read.emit(figures)

    def _fail(self, sentence: str) -> None:
        self.stop()
        self.failed.emit(sentence)

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

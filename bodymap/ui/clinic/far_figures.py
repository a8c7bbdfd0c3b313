"""The clinic's figures out of the record on its server, read on a thread of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.errors import ExpectedError
from bodymap.services.progress import CancelledError
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.said import said

if TYPE_CHECKING:
    from bodymap.services.clinic_view.clinic_figures import ClinicFigures
    from bodymap.services.clinic_view.clinic_report import ClinicReport
    from bodymap.services.clinic_view.tally import Bounds
    from bodymap.services.keeping import Keeping

TOLD_EVERY_MS = 250
"""So often it is told how far it is."""


class FarFigures(QObject):
    """One walk, which is begun once. After ``stop`` nothing is heard of it.

    Signals:
        read(object): the ClinicFigures of the period.
        failed(str): why they cannot be read, in one sentence.
        went_on(): another part was read.
    """

    read = Signal(object)
    failed = Signal(str)
    went_on = Signal()

    def __init__(
        self, report: ClinicReport, keeping: Keeping, bounds: Bounds, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._report = report
        self._keeping = keeping
        self._bounds = bounds
        self._share = 0.0
        self._is_stopped = False
        self._work = Background(self)
        self._timer = QTimer(self, interval=TOLD_EVERY_MS)
        self._timer.timeout.connect(self.went_on)

    @property
    def share(self) -> float:
        """How much of the walk is done, from 0 to 1."""
        return self._share

    def begin(self) -> None:
        """Start reading."""
        self._timer.start()
        self._work.run(self._read, self._arrive, self._fail)

    def stop(self) -> None:
        """Give it up, as soon as the part that is being read is there."""
        self._is_stopped = True
        self._timer.stop()
        if not self._work.is_busy:
            self.deleteLater()

    def _read(self) -> ClinicFigures:
        """On the thread of the work."""
        with self._keeping.elsewhere() as record:
            walk = self._report.begin_on(record, self._bounds)
            while not walk.is_done:
                if self._is_stopped:
                    raise CancelledError
                walk.step()
                self._share = walk.share
            return walk.figures()

    def _arrive(self, figures: ClinicFigures) -> None:
        if not self._has_ended():
            self.read.emit(figures)

    def _fail(self, error: ExpectedError) -> None:
        if not self._has_ended():
            here = self.tr("Not all patients of this period are kept here.")
            self.failed.emit(f"{here} {said(error)}")

    def _has_ended(self) -> bool:
        """Whether nobody waits for it any more."""
        self._timer.stop()
        if self._is_stopped:
            self.deleteLater()
        return self._is_stopped

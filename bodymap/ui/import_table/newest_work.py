"""Work beside the window of which only the newest matters."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from bodymap.errors import ExpectedError
from bodymap.services.progress import CancelledError, Progress
from bodymap.ui.manage.long_work import LongWork

_Result = TypeVar("_Result")


class NewestWork(QObject):
    """Where something is asked for while another piece of work is under way, that is stopped, and
    nobody hears of its outcome.

    Signals:
        went_on(float): how much is done, from 0 to 1.
        busy_changed(bool): work has begun, or ended.
    """

    went_on = Signal(float)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work = LongWork(self)
        self._next: Callable[[], None] | None = None
        self._work.went_on.connect(self.went_on)
        self._work.busy_changed.connect(self.busy_changed)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._work.is_busy

    def begin(
        self,
        work: Callable[[Progress], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        """As ``LongWork.begin``, in the place of what is under way; that it was stopped is no
        failure."""

        def end(result: _Result) -> None:
            if not self._goes_on():
                done(result)

        def fail(error: ExpectedError) -> None:
            if not (self._goes_on() or isinstance(error, CancelledError)):
                failed(error)

        if self._work.is_busy:
            self._next = lambda: self._work.begin(work, end, fail)
            self._work.cancel()
        else:
            self._work.begin(work, end, fail)

    def stop(self) -> None:
        """Nothing is wanted any more."""
        self._next = None
        self._work.cancel()

    def _goes_on(self) -> bool:
        """Whether the outcome of what has ended is not wanted; what is, begins."""
        begin, self._next = self._next, None
        if begin is not None:
            begin()
            return True
        return self._work.is_stopping

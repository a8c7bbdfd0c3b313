"""Work that would hold up the window, done on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from bodymap.errors import ExpectedError

_Result = TypeVar("_Result")


class Background(QObject):
    """Does one piece of work at a time; its outcome comes back on the thread of the window.

    Signals:
        busy_changed(bool): work has begun, or ended.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: _Job | None = None
        self._done: Callable[[Any], None] | None = None
        self._failed: Callable[[ExpectedError], None] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    def run(
        self,
        work: Callable[[], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        """Do ``work``, then call ``done`` with its result, or ``failed`` with what was expected
        to go wrong. Anything else that is raised is a bug, and is raised again on this thread.

        Asking again while work is under way does nothing: a second press is a slip.
        """
        if self._job is not None:
            return
        self._done, self._failed = done, failed
        self._job = _Job(work, self)
        self._job.finished.connect(self._finish)
        self.busy_changed.emit(True)
        self._job.start()

    def wait(self) -> None:
        """Hold until the work under way has ended; its outcome is still delivered."""
        if self._job is not None:
            self._job.wait()
            self._finish()

    @Slot()
    def _finish(self) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        job.deleteLater()
        self.busy_changed.emit(False)
        if isinstance(job.error, ExpectedError):
            if self._failed is not None:
                self._failed(job.error)
        elif job.error is not None:
            raise job.error
        elif self._done is not None:
            self._done(job.result)


class _Job(QThread):
    def __init__(self, work: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.result: object = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self._work()
        except BaseException as error:  # raised again on the window's thread
            self.error = error

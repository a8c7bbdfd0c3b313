"""Work that would hold up the window, done on a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from bodymap.errors import ExpectedError
from bodymap.ui.widgets.way_back import WayBack

_Result = TypeVar("_Result")


class Background(QObject):
    """Does one piece of work at a time; its outcome comes back on the thread of the window.

    Where the window is gone before the work has ended, nobody hears of the outcome.

    Signals:
        busy_changed(bool): work has begun, or ended.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: _Job | None = None
        self._done: Callable[[Any], None] | None = None
        self._failed: Callable[[ExpectedError], None] | None = None
        self._way_back = WayBack.of_application()

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
        self._job = _Job(work, self._tell_ended)
        self.busy_changed.emit(True)
        self._job.start()

    def wait(self) -> None:
        """Hold until the work under way has ended; its outcome is still delivered."""
        if self._job is not None:
            self._job.join()
            self._finish(self._job)

    def _tell_ended(self, job: _Job) -> None:
        """Called on the thread of the work."""
        self._way_back.send(lambda: self._arrive(job))

    def _arrive(self, job: _Job) -> None:
        # the thread ends first, so that it is never the last to know a widget: that would be taken
        # apart on it
        job.join()
        if isValid(self):
            self._finish(job)

    def _finish(self, job: _Job) -> None:
        if job is not self._job:
            # it was waited for, and told already; another may be under way since
            return
        self._job = None
        self.busy_changed.emit(False)
        if isinstance(job.error, ExpectedError):
            if self._failed is not None:
                self._failed(job.error)
        elif job.error is not None:
            raise job.error
        elif self._done is not None:
            self._done(job.result)


class _Job(threading.Thread):
    """Not a QThread: one that is destroyed while it runs takes the whole program with it. No
    daemon either, for the same reason: the program waits for it at its end."""

    def __init__(self, work: Callable[[], object], ended: Callable[[_Job], None]) -> None:
        super().__init__(name="background")
        self._work = work
        self._ended = ended
        self.result: object = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self._work()
        except BaseException as error:  # raised again on the window's thread
            self.error = error
        self._ended(self)

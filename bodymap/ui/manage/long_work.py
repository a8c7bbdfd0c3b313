"""Work that takes minutes: it goes on beside the window, says how far it is, can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from bodymap.errors import ExpectedError
from bodymap.services.progress import CancelledError, Progress
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.way_back import WayBack

_Result = TypeVar("_Result")
_TELL_EVERY_S = 0.05
"""Nobody sees more than this many steps, and each costs the window a turn."""


class LongWork(QObject):
    """One piece of work at a time, on a thread of its own.

    Where the window closes meanwhile, the work is told to stop, and waited for: it cleans up, and
    nobody hears of its outcome.

    Signals:
        went_on(float): how much is done, from 0 to 1.
        busy_changed(bool): work has begun, or ended.
    """

    went_on = Signal(float)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._run = _Run()
        self._background.busy_changed.connect(self.busy_changed)
        self._way_back = WayBack.of_application()
        if parent is not None:
            # its children are still there then, so that the thread has somebody to tell
            parent.destroyed.connect(self._run.end)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._background.is_busy

    @property
    def is_stopping(self) -> bool:
        """Whether it was told to stop."""
        return self._run.stop.is_set()

    def begin(
        self,
        work: Callable[[Progress], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        """Do ``work``, which is handed what it tells its progress to; then call ``done`` with its
        result or ``failed`` with what went wrong, CancelledError among it. A second call while
        work is under way does nothing."""
        if self.is_busy:
            return
        run = self._run
        run.begin()
        progress = self._progress(run.stop)

        def watched() -> _Result:
            run.take_thread()
            return work(progress)

        self._background.run(watched, done, failed)

    def cancel(self) -> None:
        """Tell the work to stop; its end is told as any other."""
        self._run.stop.set()

    def wait(self) -> None:
        """Hold until the work under way has ended; its outcome is still delivered."""
        self._background.wait()

    def _progress(self, stop: threading.Event) -> Progress:
        last_told = 0.0

        def tell(done: int, whole: int) -> None:
            nonlocal last_told
            if stop.is_set():
                raise CancelledError
            now = monotonic()
            if now - last_told < _TELL_EVERY_S and done < whole:
                return
            last_told = now
            share = min(done / max(whole, 1), 1.0)
            self._way_back.send(lambda: self._hear(share))

        return tell

    def _hear(self, share: float) -> None:
        if isValid(self) and self.is_busy:
            self.went_on.emit(share)


class _Run:
    """The work under way. It holds nothing of Qt's, so that it is whole when windows are taken
    apart."""

    def __init__(self) -> None:
        self.stop = threading.Event()
        self._has_begun = False
        self._started = threading.Event()
        self._thread = threading.current_thread()

    def begin(self) -> None:
        """Another piece of work: its thread is about to start."""
        self.stop = threading.Event()
        self._started = threading.Event()
        self._has_begun = True

    def take_thread(self) -> None:
        """Called on the thread of the work."""
        self._thread = threading.current_thread()
        self._started.set()

    def end(self) -> None:
        """Tell the work to stop, and hold until its thread has ended."""
        self.stop.set()
        if self._has_begun:
            self._started.wait()
            self._thread.join()

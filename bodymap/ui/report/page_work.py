"""Makes pages on a thread of its own, one job after the other; any of them can be stopped."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from bodymap.errors import ExpectedError
from bodymap.ui.widgets.background import Background


class StoppedError(ExpectedError):
    """The person thought better of it, or asked for something else meanwhile."""


class Stop:
    """Says to work on another thread that nobody waits for it any more."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    def ask(self) -> None:
        """Let the work end at its next step."""
        self._asked.set()

    @property
    def is_asked(self) -> bool:
        """Whether the work is to end."""
        return self._asked.is_set()

    def check(self) -> None:
        """Called by the work at every step; raises StoppedError once it was asked to end."""
        if self.is_asked:
            raise StoppedError("")


@dataclass(frozen=True, slots=True)
class Job:
    """``work`` is done on the thread and has to ask ``Stop.check`` often; ``done`` and ``failed``
    are called on the window's. ``is_preview`` for what is of no use once other choices are made."""

    work: Callable[[Stop], Any]
    done: Callable[[Any], None]
    failed: Callable[[ExpectedError], None]
    is_preview: bool = False
    stop: Stop = field(default_factory=Stop)


class PageWork(QObject):
    """Does jobs in their order. A new preview takes the place of those that wait or go on.

    Signals:
        busy_changed(bool): work has begun, or all of it has ended.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._waiting: deque[Job] = deque()
        self._current: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way or waits."""
        return self._current is not None

    def put(self, job: Job) -> None:
        """Do ``job`` when its turn comes."""
        if job.is_preview:
            self.stop_previews()
        self._waiting.append(job)
        self._go_on()

    def stop(self) -> None:
        """Give up all of it."""
        self._waiting.clear()
        if self._current is not None:
            self._current.stop.ask()

    def stop_previews(self) -> None:
        """Give up the previews."""
        self._waiting = deque(job for job in self._waiting if not job.is_preview)
        if self._current is not None and self._current.is_preview:
            self._current.stop.ask()

    def _go_on(self) -> None:
        if self._current is not None or not self._waiting:
            return
        job = self._current = self._waiting.popleft()
        self.busy_changed.emit(True)
        self._background.run(lambda: job.work(job.stop), self._end_well, self._end_badly)

    def _end_well(self, result: Any) -> None:
        job = self._ended()
        job.done(result)
        self._tell_rest()

    def _end_badly(self, error: ExpectedError) -> None:
        job = self._ended()
        job.failed(error)
        self._tell_rest()

    def _ended(self) -> Job:
        job, self._current = self._current, None
        assert job is not None, "what ends was begun"
        return job

    def _tell_rest(self) -> None:
        self._go_on()
        if self._current is None:
            self.busy_changed.emit(False)

"""How long a window's event loop is kept from its next turn."""

from __future__ import annotations

import os
import sys
import threading
from time import perf_counter_ns, process_time_ns

from PySide6.QtCore import QObject, Qt, QTimer


class TurnWatcher(QObject):
    """Ticks at every turn of the event loop while it is watched, and keeps the gaps in ms; of each
    how long the loop's own thread did not queue for a processor (``held_ms``: it worked, or waited
    for a lock or the disk); and of that how much the program worked, with any of its threads. It is
    made on that thread."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self.held_ms: list[float] = []
        self.worked_ms: list[float] = []
        self._queue = _Queue()
        self._last_ns = self._worked_ns = self._queued_ns = 0
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Watch from now on."""
        self._last_ns, self._worked_ns, self._queued_ns = self._now()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def over(self, limit_ms: float) -> int:
        """How many gaps were longer."""
        return sum(gap > limit_ms for gap in self.gaps_ms)

    def held_over(self, limit_ms: float) -> int:
        """In how many gaps it was more than others on the same machine that took so long."""
        return sum(held > limit_ms for held in self.held_ms)

    def at_work_over(self, limit_ms: float) -> int:
        """In how many gaps this program itself worked longer."""
        return sum(worked > limit_ms for worked in self.worked_ms)

    def _tick(self) -> None:
        now, worked, queued = self._now()
        gap = now - self._last_ns
        held = gap - (queued - self._queued_ns)
        self.gaps_ms.append(gap / 1e6)
        self.held_ms.append(held / 1e6)
        self.worked_ms.append(min(worked - self._worked_ns, held) / 1e6)
        self._last_ns, self._worked_ns, self._queued_ns = now, worked, queued

    def _now(self) -> tuple[int, int, int]:
        return perf_counter_ns(), process_time_ns(), self._queue.waited_ns()


class _Queue:
    """How long the thread that made it was ready, and others had the processors."""

    def __init__(self) -> None:
        self._file: int | None = None
        if sys.platform == "linux":
            told = f"/proc/self/task/{threading.get_native_id()}/schedstat"
            self._file = os.open(told, os.O_RDONLY)

    def waited_ns(self) -> int:
        """Since it was started; 0 where the system does not tell."""
        return 0 if self._file is None else int(os.pread(self._file, 64, 0).split()[1])

    def __del__(self) -> None:
        if self._file is not None:
            os.close(self._file)

"""How long a window's event loop is kept from its next turn."""

from __future__ import annotations

from time import perf_counter_ns, process_time_ns

from PySide6.QtCore import QObject, Qt, QTimer


class TurnWatcher(QObject):
    """Ticks at every turn of the event loop while it is watched, and keeps the gaps in ms, and how
    much of the processor this program had in each of them."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self.worked_ms: list[float] = []
        self._last_ns = self._worked_ns = 0
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Watch from now on."""
        self._last_ns, self._worked_ns = perf_counter_ns(), process_time_ns()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def over(self, limit_ms: float) -> int:
        """How many gaps were longer."""
        return sum(gap > limit_ms for gap in self.gaps_ms)

    def at_work_over(self, limit_ms: float) -> int:
        """In how many gaps this program itself worked longer, with all its threads. What is left of
        ``over`` waited for the disk, or for others on the same machine."""
        return sum(worked > limit_ms for worked in self.worked_ms)

    def _tick(self) -> None:
        now, worked = perf_counter_ns(), process_time_ns()
        self.gaps_ms.append((now - self._last_ns) / 1e6)
        self.worked_ms.append((worked - self._worked_ns) / 1e6)
        self._last_ns, self._worked_ns = now, worked

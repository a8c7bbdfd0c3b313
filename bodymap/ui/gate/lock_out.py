"""How long nobody may try a passphrase, because too many wrong ones were tried."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.services.machine_clock import MachineClock

_LOOK_MS = 200
_MINUTE_S = 60
_WORTH_MINUTES_S = 90


class LockOuts(QObject):
    """Counts down for each log-in by itself: that one person guesses keeps no other one out.

    Signals:
        changed(): a second less, or the next try counts.
    """

    changed = Signal()

    def __init__(self, machine: MachineClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._machine = machine
        self._ends: dict[str, float] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, log_in: str, seconds: float) -> None:
        """From now on the next try of ``log_in`` counts after so many seconds."""
        self._ends[log_in] = self._machine.seconds() + seconds
        self._timer.start()
        self.changed.emit()

    def seconds(self, log_in: str) -> int:
        """How many full seconds are left for a log-in; 0 where it may try."""
        left = self._ends.get(log_in, 0.0) - self._machine.seconds()
        return max(math.ceil(left), 0)

    def words(self, log_in: str) -> str:
        """What is said meanwhile; empty where the log-in may try."""
        left = self.seconds(log_in)
        if not left:
            return ""
        return self.tr("Too many wrong tries. Try again in {time}.").format(time=self._time(left))

    def look(self) -> None:
        """Look at the clock."""
        self._ends = {one: end for one, end in self._ends.items() if self.seconds(one)}
        if not self._ends:
            self._timer.stop()
        self.changed.emit()

    def _time(self, seconds: int) -> str:
        if seconds < _WORTH_MINUTES_S:
            return self.tr("{0} s").format(seconds)
        minutes, rest = divmod(seconds, _MINUTE_S)
        if not rest:
            return self.tr("{0} min").format(minutes)
        return self.tr("{0} min {1} s").format(minutes, rest)

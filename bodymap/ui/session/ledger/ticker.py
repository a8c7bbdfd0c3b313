"""The one clock that every time of the ledger is shown by."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from bodymap.services.machine_clock import MachineClock


class Ticker(QObject):
    """Ticks at each full second of the machine's clock, while it is on: however many needles are
    in, there is one timer, and all of their times change at once.

    Signals:
        ticked(): a second has begun.
    """

    ticked = Signal()

    def __init__(self, machine: MachineClock, parent: QObject) -> None:
        super().__init__(parent)
        self._machine = machine
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def is_on(self) -> bool:
        """Whether it ticks."""
        return self._timer.isActive()

    def turn(self, *, on: bool) -> None:
        """Tick from now on, or no more."""
        if on and not self.is_on:
            self._arm()
        elif not on:
            self._timer.stop()

    def _tick(self) -> None:
        # armed first: whoever hears the tick may turn it off
        self._arm()
        self.ticked.emit()

    def _arm(self) -> None:
        ms = int(self._machine.seconds() * 1000) % 1000
        self._timer.start(1000 - ms)

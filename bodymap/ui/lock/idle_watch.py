"""Notices that nobody is at the workstation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from bodymap.services.machine_clock import MachineClock

TICK_MS: Final = 1000
_MINUTE_S: Final = 60

_DONE_BY_SOMEBODY: Final = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress),
        *(QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate),
        *(QEvent.Type.TabletMove, QEvent.Type.TabletPress, QEvent.Type.NonClientAreaMouseMove),
        QEvent.Type.NativeGesture,
    }
)


class IdleWatch(QObject):
    """Watches the whole program while it is on.

    A filter on every event would be called thousands of times a second while something is drawn.
    So the filter goes away with the first key or move it sees, and comes back with the next tick:
    whoever works is noticed once a second, and costs nothing in between. The clock goes on while
    the machine sleeps, where the machine has one that does; the first key after a long sleep finds
    the time over, and reaches nothing.

    Signals:
        idle(): nobody did anything for so many minutes. The watch is off then.
    """

    idle = Signal()

    def __init__(
        self,
        machine: MachineClock,
        minutes: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._machine = machine
        self._minutes = minutes
        self._last_s = machine.seconds()
        self._is_filtering = False
        self._timer = QTimer(self, timerType=Qt.TimerType.CoarseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def is_on(self) -> bool:
        """Whether it watches."""
        return self._timer.isActive()

    @property
    def is_filtering(self) -> bool:
        """Whether it looks at the events that come just now."""
        return self._is_filtering

    def begin(self) -> None:
        """Watch from now on: somebody is here at this moment."""
        self._last_s = self._machine.seconds()
        self._timer.start()
        self._filter(on=True)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._filter(on=False)

    def tick(self) -> None:
        """Look at the clock, and at the events again."""
        if self._is_over():
            self._tell()
        else:
            self._filter(on=True)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that somebody is here; a key that comes too late is held back."""
        if event.type() not in _DONE_BY_SOMEBODY:
            return False
        if self._is_over():
            self._tell()
            return True
        self._last_s = self._machine.seconds()
        self._filter(on=False)
        return False

    def _is_over(self) -> bool:
        return self._machine.seconds() - self._last_s >= self._minutes() * _MINUTE_S

    def _tell(self) -> None:
        self.stop()
        self.idle.emit()

    def _filter(self, *, on: bool) -> None:
        application = QApplication.instance()
        if on == self._is_filtering or application is None:
            return
        self._is_filtering = on
        if on:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

"""Python's memory, tidied on the thread of the window only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_FULL_EVERY = 300


class TidyMemory(QObject):
    """Collects what only circles of references keep alive, in place of Python's own collector.

    Python collects on whatever thread happens to make the next object. Where that is one that works
    in the background, and a window is among what is collected, Qt takes the window apart while it
    may be painting it: the program ends at once. So the collector is switched off, and a timer of
    the window's thread does its work: the young objects every second, all of them every five
    minutes. What is there when it begins stays for good, and is not looked at again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turns = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def begin(self) -> None:
        """Collect here from now on, and nowhere else."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def collect(self) -> None:
        """Collect what Python would have collected by now."""
        self._turns += 1
        if self._turns % _FULL_EVERY == 0:
            gc.collect()
            return
        young, middle, _ = gc.get_count()
        first, second, _ = gc.get_threshold()
        if young > first:
            gc.collect(1 if middle > second else 0)

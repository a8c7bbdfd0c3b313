"""Leads along the visits, one after the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.services.story.periods import Span

STEP_MS = 900
"""How long each visit is shown: long enough to see what came with it."""


class Replay(QObject):
    """Steps from the first visit of a period to the last, and stops there. It never glides.

    Signals:
        stepped(int): the place of the visit that is to be shown.
        playing_changed(bool): it began, or stopped.
    """

    stepped = Signal(int)
    playing_changed = Signal(bool)

    def __init__(self, step_ms: int = STEP_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._span: Span | None = None
        self._place = 0
        self._timer = QTimer(self)
        self._timer.setInterval(step_ms)
        self._timer.timeout.connect(self.step)

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    def play(self, span: Span, place: int | None) -> None:
        """Go on from the visit of a place; from the first where none is shown, or the last."""
        self._span = span
        goes_on = place is not None and span.first <= place < span.last
        self._place = place if goes_on and place is not None else span.first - 1
        self._timer.start()
        self.playing_changed.emit(True)
        if not goes_on:
            self.step()

    def keep_to(self, span: Span, place: int) -> None:
        """Go on within this period, from this visit: the record became another meanwhile."""
        self._span, self._place = span, place

    def pause(self) -> None:
        """Stay here."""
        if self._timer.isActive():
            self._timer.stop()
            self.playing_changed.emit(False)

    def step(self) -> None:
        """Show the next visit."""
        if self._span is None:
            return
        if self._place >= self._span.last:
            self.pause()
            return
        self._place += 1
        self.stepped.emit(self._place)
        if self._place >= self._span.last:
            self.pause()

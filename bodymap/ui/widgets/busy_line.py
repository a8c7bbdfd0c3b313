"""A thin line that moves while something is being done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look

_TICK_MS = 33
_STEP = 0.022
_SHARE = 0.3


class BusyLine(QWidget):
    """Keeps its 3 px of height whether it moves or not, so that nothing jumps."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._move)
        self.setFixedHeight(3)

    def set_busy(self, busy: bool) -> None:
        """Move, or rest unseen."""
        self._at = 0.0
        if busy:
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the moving part."""
        if not self._timer.isActive():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.color("accent-soft"))
        painter.drawRoundedRect(self.rect(), 1.5, 1.5)
        painter.setBrush(self._look.theme.color("accent"))
        start = (self._at * (1 + _SHARE) - _SHARE) * self.width()
        moving = QRectF(start, 0, _SHARE * self.width(), self.height())
        painter.drawRoundedRect(moving.intersected(self.rect().toRectF()), 1.5, 1.5)
        painter.end()

    def _move(self) -> None:
        self._at = (self._at + _STEP) % 1.0
        self.update()

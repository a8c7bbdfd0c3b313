"""A drag over a plot that chooses a stretch of time."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen

from bodymap.ui.theme.theme import Theme

_SLIP_PX = 8


class TimeDrag:
    """From where the button went down to where the pointer is. A slip of a few px is none."""

    def __init__(self) -> None:
        self.start: QPointF | None = None
        self._now: QPointF | None = None
        self._box: QRect | None = None

    def begin(self, at: QPointF) -> None:
        """The button went down."""
        self.start, self._now, self._box = QPointF(at), None, None

    def move(self, at: QPointF, box: QRect | None) -> bool:
        """The pointer moved; ``box`` is the plot it began on, px. Whether it is a drag."""
        if self.start is None or box is None:
            return False
        if self._now is None and abs(at.x() - self.start.x()) < _SLIP_PX:
            return False
        self._now, self._box = QPointF(at), box
        return True

    def end(self) -> tuple[float, float] | None:
        """The button came up: from and to which share of the plot was dragged; None for a slip."""
        start, now, box = self.start, self._now, self._box
        self.start = self._now = self._box = None
        if start is None or now is None or box is None:
            return None
        first, last = (
            min(max((at.x() - box.x()) / max(box.width(), 1), 0.0), 1.0) for at in (start, now)
        )
        return first, last

    def paint(self, painter: QPainter, theme: Theme, height: int) -> None:
        """Draw the stretch that would be shown."""
        if self.start is None or self._now is None or self._box is None:
            return
        box = self._box
        left, right = sorted(
            min(max(round(at.x()), box.left()), box.right()) for at in (self.start, self._now)
        )
        painter.fillRect(QRect(left, 0, right - left, height), theme.color("accent", 0.16))
        painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.SolidLine))
        for across in (left, right):
            painter.drawLine(across, 0, across, height)

"""A column of the file that is dragged onto the field it holds."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look

COLUMN_TYPE: Final = "application/x-bodymap-column"
"""What is dragged: the number of a column, counted from 0."""
_PADDING_PX: Final = 12
_GRIP_PX: Final = 14
_DOT_PX: Final = 3


class ColumnChip(QWidget):
    """Shows the header of a column, and drags it. The list beside each field does the same by
    keyboard, so it takes no focus."""

    def __init__(
        self, look: Look, column: int, header: str, sample: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._column = column
        self._header = header
        self._sample = sample
        self._pressed_at: QPoint | None = None
        self.setFont(look.fonts.font())
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(header)
        self.setToolTip(": ".join(part for part in (header, sample) if part))

    @property
    def column(self) -> int:
        """The number of the column, counted from 0."""
        return self._column

    def sizeHint(self) -> QSize:
        """As high as a finger needs."""
        return QSize(150, self._look.theme.size("target"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag once it was moved far enough."""
        if self._pressed_at is None:
            return
        moved = event.position().toPoint() - self._pressed_at
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.drag().exec(Qt.DropAction.MoveAction)

    def drag(self) -> QDrag:
        """The drag of this column, not begun yet."""
        drag = QDrag(self)
        data = QMimeData()
        data.setData(COLUMN_TYPE, str(self._column).encode())
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(QPoint(_PADDING_PX, self.height() // 2))
        return drag

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, a grip, the header and what stands below it in the file."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("edge"), theme.size("hairline"), Qt.PenStyle.DashLine))
        painter.setBrush(theme.color("surface"))
        radius = theme.size("radius-button")
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("ink-faint"))
        for row in range(3):
            for column in range(2):
                across = _PADDING_PX + column * (_DOT_PX + 3)
                down = self.height() // 2 + (row - 1) * (_DOT_PX + 3) - 1
                painter.drawEllipse(across, down, _DOT_PX, _DOT_PX)
        words = self.rect().adjusted(_PADDING_PX + _GRIP_PX + 4, 4, -_PADDING_PX, -5)
        half = words.height() // 2
        top = words.adjusted(0, 0, 0, -half) if self._sample else words
        painter.setPen(theme.color("ink"))
        painter.setFont(self.font())
        name = painter.fontMetrics().elidedText(
            self._header, Qt.TextElideMode.ElideRight, words.width()
        )
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(top, left, name)
        if self._sample:
            painter.setFont(self._look.fonts.font(SMALL_PX))
            painter.setPen(theme.color("ink-soft"))
            cell = painter.fontMetrics().elidedText(
                self._sample, Qt.TextElideMode.ElideRight, words.width()
            )
            painter.drawText(words.adjusted(0, half, 0, 0), left, cell)
        painter.end()

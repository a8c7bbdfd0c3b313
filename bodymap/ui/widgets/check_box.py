"""A tick."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from bodymap.ui.theme.look import Look

_BOX_PX = 22
_GAP_PX = 12


class CheckBox(QCheckBox):
    """A tick box large enough to see, in a row large enough to touch."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setFont(look.fonts.font())
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Box, gap and text, as high as a finger needs."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(_BOX_PX + _GAP_PX + words + 8, self._look.theme.size("target"))

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """The words tick the box too."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick at Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the tick, the ring and the words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(3, (self.height() - _BOX_PX) // 2, _BOX_PX, _BOX_PX)
        checked, focused = self.isChecked(), self.hasFocus()
        width = theme.size("focus" if focused or checked else "hairline")
        edge = "accent" if focused or checked else "edge"
        painter.setPen(QPen(theme.color(edge), width))
        painter.setBrush(theme.color("accent" if checked else "surface"))
        half = width / 2
        painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), 4, 4)
        if checked:
            ratio = self.devicePixelRatioF()
            tick = self._look.icons.pixmap("check", 16, "on-accent", ratio)
            painter.drawPixmap(box.x() + 3, box.y() + 3, tick)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            painter.drawRoundedRect(QRectF(box).adjusted(-2, -2, 2, 2), 6, 6)
        painter.setPen(theme.color("ink" if self.isEnabled() else "ink-faint"))
        words = self.rect().adjusted(3 + _BOX_PX + _GAP_PX, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

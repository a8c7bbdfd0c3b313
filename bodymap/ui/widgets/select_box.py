"""A list that opens: one choice out of many."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox, QWidget

from bodymap.ui.theme.look import Look

_CHEVRON_PX = 16
_CHEVRON_ROOM_PX = 40
_PADDING_PX = 12
_LEAST_LETTERS = 12


class SelectBox(QComboBox):
    """A combo box with the program's own chevron, whose text gives way with an ellipsis."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setFont(look.fonts.font())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.currentTextChanged.connect(self.setToolTip)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Shorten the text to the room there is beside the chevron."""
        super().initStyleOption(option)
        room = self.width() - _PADDING_PX - _CHEVRON_ROOM_PX
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the chevron over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        pixmap = self._look.icons.pixmap("chevron-down", _CHEVRON_PX, "ink-soft", ratio)
        painter.drawPixmap(self.width() - 28, (self.height() - _CHEVRON_PX) // 2, pixmap)
        painter.end()

"""A list that opens: one choice out of many."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox, QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.select_rows import SelectRows

_CHEVRON_PX = 16
_CHEVRON_ROOM_PX = 40
_PADDING_PX = 12
_LEAST_LETTERS = 12
_WIDEST_PX = 560


class SelectBox(QComboBox):
    """A combo box with the program's own chevron, whose text gives way with an ellipsis. The wheel
    scrolls what it stands in: turned over a closed list it would choose without anybody's will."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setFont(look.fonts.font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setItemDelegate(SelectRows(look, self))
        self.currentTextChanged.connect(self.setToolTip)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Shorten the text to the room there is beside the chevron."""
        super().initStyleOption(option)
        room = self.width() - _PADDING_PX - _CHEVRON_ROOM_PX
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open a list that is wide enough for its longest entry, however short the box cuts it."""
        view = self.view()
        beside = view.verticalScrollBar().sizeHint().width() + 2 * view.frameWidth()
        longest = view.sizeHintForColumn(0) + beside
        view.setMinimumWidth(min(max(longest, self.width()), _WIDEST_PX))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what this stands in."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the chevron over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        ink = "ink-soft" if self.isEnabled() else "ink-faint"
        pixmap = self._look.icons.pixmap("chevron-down", _CHEVRON_PX, ink, ratio)
        painter.drawPixmap(self.width() - 28, (self.height() - _CHEVRON_PX) // 2, pixmap)
        painter.end()

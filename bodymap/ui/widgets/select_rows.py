"""The rows of a list that opens."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bodymap.ui.theme.look import Look

_LINE_ROOM_PX = 9

Index = QModelIndex | QPersistentModelIndex


class SelectRows(QStyledItemDelegate):
    """Rows as high as the style sheet says, which those of Qt's own lists are not: a finger has to
    meet one. A separator is a hairline."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = look.theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Little for a line, else as the style has it."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), _LINE_ROOM_PX) if _is_line(index) else size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row, or the line."""
        if not _is_line(index):
            super().paint(painter, option, index)
            return
        rect = option.rect
        hairline = self._theme.size("hairline")
        painter.fillRect(
            rect.left(), rect.center().y(), rect.width(), hairline, self._theme.color("line")
        )


def _is_line(index: Index) -> bool:
    # so QComboBox marks its separators
    return bool(index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "separator")

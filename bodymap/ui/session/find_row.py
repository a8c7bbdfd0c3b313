"""How a row of the results is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bodymap.services.finding import Found
from bodymap.ui.session.find_model import DetailRole, FoundRole
from bodymap.ui.session.find_words import side_letter
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.grouped_model import Index

HEADING_HEIGHT = 28
_PADDING_PX = 12
_LETTER_PX = 16
_LEFT = Qt.AlignmentFlag.AlignLeft


class FindRow(QStyledItemDelegate):
    """A heading, or a result: its name, its side as a letter, and what the catalogue says."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = look.theme
        self._title = look.fonts.font(BASE_PX, BOLD)
        self._small = look.fonts.font(SMALL_PX)
        self._heading = look.fonts.font(SMALL_PX, BOLD)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A result is as high as a finger needs."""
        is_heading = index.data(FoundRole) is None
        high = HEADING_HEIGHT if is_heading else self._theme.size("target")
        return QSize(super().sizeHint(option, index).width(), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        found: Found | None = index.data(FoundRole)
        box: QRect = option.rect
        inner = box.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        if found is None:
            words = inner.adjusted(0, 0, 0, -4)
            bottom = Qt.AlignmentFlag.AlignBottom
            self._write(painter, words, bottom, self._heading, "ink-soft", str(index.data()))
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or over:
            painter.fillRect(box, self._theme.color("accent-soft" if chosen else "hover"))
        if chosen:
            self._draw_ring(painter, box)
        middle = Qt.AlignmentFlag.AlignVCenter
        letter = inner.adjusted(inner.width() - _LETTER_PX, 0, 0, 0)
        self._write(painter, letter, middle, self._heading, "ink-soft", side_letter(found.side))
        words = inner.adjusted(0, 5, -_LETTER_PX, -6)
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        if not index.data(DetailRole):
            top = middle
        self._write(painter, words, top, self._title, "ink", found.title)
        self._write(painter, words, bottom, self._small, "ink-soft", str(index.data(DetailRole)))

    def _write(
        self,
        painter: QPainter,
        box: QRect,
        where: Qt.AlignmentFlag,
        font: QFont,
        token: str,
        text: str,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT | where, cut)

    def _draw_ring(self, painter: QPainter, box: QRect) -> None:
        """The row that is shown on the body is marked by more than its colour."""
        width = self._theme.size("focus")
        painter.setPen(QPen(self._theme.color("accent"), width))
        half = width // 2
        painter.drawRect(box.adjusted(half, half, -half - 1, -half - 1))

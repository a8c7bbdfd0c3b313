"""How a row of the palette is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bodymap.ui.palette.entry import Answer
from bodymap.ui.palette.palette_model import AnswerRole
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.grouped_model import Index
from bodymap.ui.widgets.key_caps import draw_caps

HEADING_PX = 30
_PADDING_PX = 16
_GAP_PX = 14
_LEFT = Qt.AlignmentFlag.AlignLeft


class PaletteRow(QStyledItemDelegate):
    """A heading; or a name with the letters that were typed marked in it, what belongs to it, and
    its keys at the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._title = look.fonts.font(BASE_PX)
        self._typed = look.fonts.font(BASE_PX, BOLD)
        self._small = look.fonts.font(SMALL_PX)
        self._heading = look.fonts.font(SMALL_PX, BOLD)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """What can be chosen is as high as a finger needs."""
        is_heading = index.data(AnswerRole) is None
        return QSize(200, HEADING_PX if is_heading else self._look.theme.size("target"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        answer: Answer | None = index.data(AnswerRole)
        box: QRect = option.rect
        inner = box.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        theme = self._look.theme
        if answer is None:
            painter.setFont(self._heading)
            painter.setPen(theme.color("ink-soft"))
            bottom = _LEFT | Qt.AlignmentFlag.AlignBottom
            painter.drawText(inner.adjusted(0, 0, 0, -5), bottom, str(index.data()))
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("accent-soft" if is_chosen else "hover"))
        if is_chosen:
            # marked by more than its colour
            painter.fillRect(box.left(), box.top(), 3, box.height(), theme.color("accent"))
        entry = answer.entry
        middle = box.top() + box.height() / 2
        right = inner.right()
        if entry.keys:
            right = round(draw_caps(painter, self._look, entry.keys, right, middle)) - _GAP_PX
        left = self._write_title(painter, answer, inner.adjusted(0, 0, right - inner.right(), 0))
        room = right - left - _GAP_PX
        if entry.detail and room > 40:
            place = QRect(left + _GAP_PX, box.top(), room, box.height())
            self._write(painter, place, self._small, "ink-soft", entry.detail)

    def _write_title(self, painter: QPainter, answer: Answer, box: QRect) -> int:
        """Write the title, run by run; gives where it ends."""
        left, title, marked = box.left(), answer.entry.title, set(answer.marked)
        start = 0
        while start < len(title):
            is_typed = start in marked
            end = start + 1
            while end < len(title) and (end in marked) is is_typed:
                end += 1
            font = self._typed if is_typed else self._title
            run = title[start:end]
            width = QFontMetrics(font).horizontalAdvance(run)
            place = QRect(left, box.top(), max(box.right() - left, 0), box.height())
            self._write(painter, place, font, "accent" if is_typed else "ink", run)
            left += width
            start = end
        return min(left, box.right())

    def _write(self, painter: QPainter, box: QRect, font: QFont, token: str, text: str) -> None:
        painter.setFont(font)
        painter.setPen(QPen(self._look.theme.color(token)))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        painter.drawText(box.adjusted(0, 0, 4, 0), _LEFT | Qt.AlignmentFlag.AlignVCenter, cut)

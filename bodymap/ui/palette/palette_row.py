"""How a row of the palette is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bodymap.ui.palette.entry import Answer
from bodymap.ui.palette.palette_model import PaletteModel
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.grouped_model import Index
from bodymap.ui.widgets.key_caps import draw_caps

HEADING_PX = 30
_PADDING_PX = 16
_GAP_PX = 14
_BELOW_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_CHOSEN = QStyle.StateFlag.State_Selected
_OVER = QStyle.StateFlag.State_MouseOver


@dataclass(frozen=True, slots=True)
class _Face:
    """A font and its measures, which Qt would look up anew for each run of letters."""

    font: QFont
    metrics: QFontMetrics
    below_middle: float
    """Px from the middle of a line to the foot of its letters."""

    @classmethod
    def of(cls, font: QFont) -> _Face:
        metrics = QFontMetrics(font)
        return cls(font, metrics, metrics.ascent() - metrics.height() / 2)


class PaletteRow(QStyledItemDelegate):
    """A heading; or a name with the letters that were typed marked in it, what belongs to it, and
    its keys at the right. Of what ``model`` holds: at each letter all rows are drawn anew."""

    def __init__(self, look: Look, model: PaletteModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._title = _Face.of(look.fonts.font(BASE_PX))
        self._typed = _Face.of(look.fonts.font(BASE_PX, BOLD))
        self._small = _Face.of(look.fonts.font(SMALL_PX))
        self._heading = look.fonts.font(SMALL_PX, BOLD)

    def height_of(self, row: int) -> int:
        """Px of a row: what can be chosen is as high as a finger needs."""
        is_heading = self._model.member(row) is None
        return HEADING_PX if is_heading else self._look.theme.size("target")

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the row."""
        return QSize(200, self.height_of(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        answer = self._model.member(index.row())
        box: QRect = option.rect
        inner = box.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        theme = self._look.theme
        if answer is None:
            painter.setFont(self._heading)
            painter.setPen(theme.color("ink-soft"))
            painter.drawText(inner.adjusted(0, 0, 0, -5), _BELOW_LEFT, str(index.data()))
            return
        state = option.state
        is_chosen = bool(state & _CHOSEN)
        if is_chosen or state & _OVER:
            painter.fillRect(box, theme.color("accent-soft" if is_chosen else "hover"))
        if is_chosen:
            # marked by more than its colour
            painter.fillRect(box.left(), box.top(), 3, box.height(), theme.color("accent"))
        entry = answer.entry
        middle = box.top() + box.height() / 2
        right = inner.right()
        if entry.keys:
            right = round(draw_caps(painter, self._look, entry.keys, right, middle)) - _GAP_PX
        left = self._write_title(painter, answer, inner.left(), right, middle)
        room = right - left - _GAP_PX
        if entry.detail and room > 40:
            self._write(
                *(painter, left + _GAP_PX, right, middle, self._small, "ink-soft", entry.detail)
            )

    def _write_title(
        self, painter: QPainter, answer: Answer, left: int, right: int, middle: float
    ) -> int:
        """Write the title, run by run; gives where it ends."""
        title, marked = answer.entry.title, set(answer.marked)
        start = 0
        while start < len(title):
            is_typed = start in marked
            end = start + 1
            while end < len(title) and (end in marked) is is_typed:
                end += 1
            face, token = (self._typed, "accent") if is_typed else (self._title, "ink")
            left += self._write(painter, left, right, middle, face, token, title[start:end])
            start = end
        return min(left, right)

    def _write(
        self,
        painter: QPainter,
        left: int,
        right: int,
        middle: float,
        face: _Face,
        token: str,
        text: str,
    ) -> int:
        """Write a run of letters around the height ``middle``, shortened where it would go beyond
        ``right``; gives the width of all of it."""
        width = face.metrics.horizontalAdvance(text)
        room = max(right - left, 0) + 1
        if width > room:
            text = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(face.font)
        painter.setPen(self._look.theme.color(token))
        painter.drawText(QPointF(left, middle + face.below_middle), text)
        return width

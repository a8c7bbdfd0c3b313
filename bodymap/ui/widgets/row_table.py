"""A table of rows high enough for a finger, with hairlines between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from bodymap.ui.theme.fonts import BASE_PX, BOLD, REGULAR, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.day_width import widest_day_px

_Column = TypeVar("_Column", bound=int)
_PADDING_PX = 12

# a model says with this role in which token's colour a cell is written
TOKEN_ROLE = int(Qt.ItemDataRole.UserRole) + 1


_SELECTED = QStyle.StateFlag.State_Selected
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RowTable(QTableView):
    """Whole rows are hovered, chosen and opened. One column, mostly the first, is the row's name.

    Signals:
        row_opened(int): a click, tap or Enter on this row of the model.
        went_up(): the up arrow on the first row: back to where one came from.
    """

    row_opened = Signal(int)
    went_up = Signal()

    def __init__(
        self, look: Look, name: str, parent: QWidget | None = None, *, name_column: int = 0
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._hovered = -1
        self.name_column = name_column
        self.setAccessibleName(name)
        self.setFont(look.fonts.font())
        self.setItemDelegate(_RowDelegate(look, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(look.theme.size("target"))
        header = self.horizontalHeader()
        header.setAccessibleName(name)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFixedHeight(32)
        header.setFont(look.fonts.font(SMALL_PX + 1))
        self.clicked.connect(self._open)

    def set_widths(self, widths: Mapping[_Column, int], rest: _Column) -> None:
        """Give each column its width in px, or what the words over it need, and the column ``rest``
        what the others leave. To be called when the table has its model."""
        header = self.horizontalHeader()
        for column, width in widths.items():
            if column != rest:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, self.least_px(column, width))
        header.setSectionResizeMode(rest, QHeaderView.ResizeMode.Stretch)

    def least_px(self, column: int, width_px: int) -> int:
        """``width_px``, or more where the words over the column are longer than in English."""
        words = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        wide = self.horizontalHeader().fontMetrics().horizontalAdvance(words)
        return max(width_px, wide + 2 * _PADDING_PX + 1)

    def days_px(self, more: str = "", weight: int = REGULAR) -> int:
        """What a column needs that shows a day, and ``more`` beside it."""
        metrics = QFontMetrics(self._look.fonts.font(BASE_PX, weight, tabular=True))
        return widest_day_px(metrics) + metrics.horizontalAdvance(more) + 2 * _PADDING_PX + 1

    def hovered_row(self) -> int:
        """The row under the mouse; -1 for none."""
        return self._hovered

    def choose_row(self, row: int) -> None:
        """Make ``row`` current, and take the focus."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.setCurrentIndex(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter; leave upwards from the first row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self._open(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.went_up.emit()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the row under the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            over = row >= 0
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            )
            self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.row())


class _RowDelegate(QStyledItemDelegate):
    """Paints a cell: ground of the row, text, hairline below.

    A hundred cells are painted at each letter of a search, so what does not change from cell to
    cell is kept.
    """

    def __init__(self, look: Look, table: RowTable) -> None:
        super().__init__(table)
        self._look = look
        self._table = table
        self._name = look.fonts.font(BASE_PX, BOLD)
        self._words = look.fonts.font(BASE_PX, REGULAR)
        self._figures = look.fonts.font(BASE_PX, REGULAR, tabular=True)
        self._is_right: dict[int, bool] = {}

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt hands it over
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Width of the text with its padding; the height is the table's."""
        text = str(index.data() or "")
        metrics = QFontMetrics(self._font(index))
        return QSize(
            metrics.horizontalAdvance(text) + 2 * _PADDING_PX, self._look.theme.size("target")
        )

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell of a row."""
        theme = self._look.theme
        rect: QRect = option.rect
        chosen = _SELECTED in option.state
        if chosen:
            painter.fillRect(rect, theme.color("accent-soft"))
        elif index.row() == self._table.hovered_row():
            painter.fillRect(rect, theme.color("hover"))
        line = theme.size("hairline")
        painter.fillRect(
            rect.x(), rect.bottom() + 1 - line, rect.width(), line, theme.color("line")
        )
        if chosen and self._table.hasFocus():
            self._draw_ring(painter, rect, index)
        text = index.data()
        if not text:
            return
        painter.setFont(self._font(index))
        painter.setPen(theme.color(index.data(TOKEN_ROLE) or "ink"))
        inner = rect.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(text) > inner.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _RIGHT if self._right(index) else _LEFT, text)

    def _font(self, index: QModelIndex | QPersistentModelIndex) -> QFont:
        if index.column() == self._table.name_column:
            return self._name
        return self._figures if self._right(index) else self._words

    def _right(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the column is one of figures; a model says so once for all its rows."""
        column = index.column()
        if column not in self._is_right:
            align = index.data(Qt.ItemDataRole.TextAlignmentRole)
            self._is_right[column] = bool(align and align & Qt.AlignmentFlag.AlignRight)
        return self._is_right[column]

    def _draw_ring(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The focus ring goes around the whole row, so each cell draws its part of it."""
        theme = self._look.theme
        width = theme.size("focus")
        color = theme.color("accent")
        painter.fillRect(rect.x(), rect.y(), rect.width(), width, color)
        painter.fillRect(rect.x(), rect.bottom() + 1 - width, rect.width(), width, color)
        painter.setPen(QPen(color))
        if index.column() == 0:
            painter.fillRect(rect.x(), rect.y(), width, rect.height(), color)
        if index.column() == index.model().columnCount() - 1:
            painter.fillRect(rect.right() + 1 - width, rect.y(), width, rect.height(), color)

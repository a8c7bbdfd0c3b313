"""A table of figures that is as high as its rows, for a page that scrolls as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from bodymap.ui.clinic.figure_model import FigureModel
from bodymap.ui.clinic.share_scale import Marks, draw_marks
from bodymap.ui.clinic.shown_cell import ShownColumn, ShownRow
from bodymap.ui.theme.fonts import BASE_PX, BOLD, REGULAR, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.written_number import figure

_ROW_PX = 36
_HEAD_PX = 32
_PADDING_PX = 12
_INDENT_PX = 16
_NARROW_PX, _PICTURE_SHARE = 1160, 0.5
"""Of what a table is wider than narrow, half goes to its picture."""

_LEAST_NAME_PX, _LEAST_PICTURE_PX = 150, 110
_SELECTED = QStyle.StateFlag.State_Selected


class FigureTable(QTableView):
    """Hairline rows, figures at the right. It has no scroll bars of its own; arrow keys go from
    row to row.

    Signals:
        row_reached(int, int): the top and the height, px, of the row that the keys have reached.
    """

    row_reached = Signal(int, int)

    def __init__(
        self, look: Look, name: str, columns: Sequence[ShownColumn], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._heading_top = 0
        self.figures = FigureModel(columns, self)
        self.setModel(self.figures)
        self.setAccessibleName(name)
        self.setItemDelegate(_FigureDelegate(look, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalHeader(_ScaleHeader(look, self.figures, self))
        header = self.horizontalHeader()
        header.setAccessibleName(name)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFixedHeight(_HEAD_PX)
        header.setFont(look.fonts.font(SMALL_PX + 1))
        header.setMinimumSectionSize(40)
        for number, column in enumerate(columns):
            if column.width_px:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(number, column.width_px)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(_ROW_PX)
        rows.setDefaultSectionSize(_ROW_PX)
        look.theme.changed.connect(self.viewport().update)
        self.show_rows(())

    def show_rows(self, rows: Sequence[ShownRow]) -> None:
        """Show ``rows`` in place of what is shown."""
        self.figures.show_rows(rows)
        self.setFixedHeight(_HEAD_PX + _ROW_PX * len(rows))

    def keep_heading(self, top: int) -> None:
        """Let the heading stand ``top`` px below the table's own top, over the rows: the page calls
        this where it has scrolled so far into the table."""
        self._heading_top = top
        header = self.horizontalHeader()
        header.move(header.x(), min(max(top, 0), max(self.height() - _HEAD_PX - _ROW_PX, 0)))
        header.raise_()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Qt puts the heading back to the top; the page may be further down."""
        super().updateGeometries()
        self.keep_heading(self._heading_top)

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        return QSize(super().sizeHint().width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a picture some of the room; where there is none for it, its figures stand alone."""
        super().resizeEvent(event)
        wide = event.size().width()
        wider = max(0, wide - _NARROW_PX)
        columns = self.figures.columns
        others = sum(one.width_px or _LEAST_NAME_PX for one in columns if one.scale is None)
        for number, column in enumerate(columns):
            if column.scale is not None:
                width = min(column.width_px + round(_PICTURE_SHARE * wider), wide - others)
                self.setColumnHidden(number, width < _LEAST_PICTURE_PX)
                self.horizontalHeader().resizeSection(number, max(width, _LEAST_PICTURE_PX))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that leave a page are the page's; the others go over the rows."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
            return
        super().keyPressEvent(event)

    def currentChanged(  # noqa: N802 - Qt's name
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell the page where one is, so that it can be brought into view."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_reached.emit(_HEAD_PX + _ROW_PX * current.row(), _ROW_PX)


class _FigureDelegate(QStyledItemDelegate):
    """Paints a cell: ground of the row, text or marks, hairline below."""

    def __init__(self, look: Look, table: FigureTable) -> None:
        super().__init__(table)
        self._look = look
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell of a row."""
        theme = self._look.theme
        rect: QRect = option.rect
        is_chosen = _SELECTED in option.state and self._table.hasFocus()
        if is_chosen:
            painter.fillRect(rect, theme.color("accent-soft"))
        line = theme.size("hairline")
        painter.fillRect(
            rect.x(), rect.bottom() + 1 - line, rect.width(), line, theme.color("line")
        )
        if is_chosen:
            self._draw_ring(painter, rect, index)
        cell = self._table.figures.cell(index.row(), index.column())
        column = self._table.figures.columns[index.column()]
        if column.scale is not None:
            marks = cell.marks or Marks(None)
            draw_marks(painter, QRectF(rect), marks, column.scale, theme)
            return
        weight = BOLD if cell.is_bold else REGULAR
        painter.setFont(self._look.fonts.font(BASE_PX, weight, tabular=column.is_figure))
        painter.setPen(theme.color(cell.ink))
        left = _PADDING_PX + (_INDENT_PX if cell.is_indented else 0)
        inner = rect.adjusted(left, 0, -_PADDING_PX, 0)
        text = painter.fontMetrics().elidedText(
            cell.text, Qt.TextElideMode.ElideRight, inner.width()
        )
        side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter), text)

    def _draw_ring(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The focus ring goes around the whole row, so each cell draws its part of it."""
        width = self._look.theme.size("focus")
        color = self._look.theme.color("accent")
        painter.fillRect(rect.x(), rect.y(), rect.width(), width, color)
        painter.fillRect(rect.x(), rect.bottom() + 1 - width, rect.width(), width, color)
        if index.column() == 0:
            painter.fillRect(rect.x(), rect.y(), width, rect.height(), color)
        if index.column() == index.model().columnCount() - 1:
            painter.fillRect(rect.right() + 1 - width, rect.y(), width, rect.height(), color)


class _ScaleHeader(QHeaderView):
    """Names the ticks of a scale over their places."""

    def __init__(self, look: Look, model: FigureModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._model = model

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Draw the heading, or the ticks, on the page's ground: rows may pass below it."""
        painter.save()
        painter.fillRect(rect, self._look.theme.color("paper"))
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        scale = self._model.columns[logicalIndex].scale
        if scale is None:
            return
        painter.setFont(self.font())
        painter.setPen(self._look.theme.color("ink-soft"))
        for tick in scale.ticks:
            x = scale.x(tick, QRectF(rect))
            words = f"{figure(tick)} %" if tick == scale.ticks[-1] else figure(tick)
            wide = painter.fontMetrics().horizontalAdvance(words)
            where = QRectF(
                min(x - wide / 2, rect.right() - wide), rect.y(), wide + 2, rect.height()
            )
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), words)

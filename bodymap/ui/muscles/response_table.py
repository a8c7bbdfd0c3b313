"""The table of what the pain did with each muscle and without it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from bodymap.ui.muscles import response_words as words
from bodymap.ui.muscles.response_cells import FigureCell, MuscleCell, WhiskerCell, draw_sign, plot_x
from bodymap.ui.muscles.response_model import Column, Order, ResponseModel
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.row_table import RowTable

_ROW_PX = 56
_HEAD_PX = 36
_SIGN_PX = 9
_WIDTHS_PX = {
    Column.MUSCLE: 204,
    Column.TECHNIQUE: 108,
    Column.WITH: 108,
    Column.WITHOUT: 88,
    Column.WITHIN: 184,
    Column.NEXT: 184,
}
_PLOTS = (Column.WITHIN_PLOT, Column.NEXT_PLOT)
_LEAST_PX = 72
ORDERS = {
    Column.MUSCLE: Order.MUSCLE,
    Column.WITH: Order.VISITS,
    Column.WITHIN: Order.WITHIN,
    Column.NEXT: Order.NEXT,
}
"""The headings that can be pressed, and what each sorts by."""


class ResponseTable(RowTable):
    """A press on a heading sorts; a row leads to its muscle in the grid.

    Signals:
        order_wanted(object): a heading was pressed.
    """

    order_wanted = Signal(object)

    def __init__(self, look: Look, model: ResponseModel, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent, name="")
        self.setAccessibleName(self.tr("Change of the pain with each muscle and without it"))
        header = _Heading(look, model, self)
        self.setHorizontalHeader(header)
        self.setModel(model)
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        figures, whiskers = FigureCell(look, model, self), WhiskerCell(look, model, self)
        self.setItemDelegateForColumn(Column.MUSCLE, MuscleCell(look, model, self))
        for column in Column:
            if column in _WIDTHS_PX:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, _WIDTHS_PX[column])
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (Column.WITHIN, Column.NEXT):
            self.setItemDelegateForColumn(column, figures)
        for column in _PLOTS:
            self.setItemDelegateForColumn(column, whiskers)
        header.setMinimumSectionSize(_LEAST_PX)
        header.sectionClicked.connect(self._want_order)
        self.show_techniques(False)

    def show_techniques(self, are_told_apart: bool) -> None:
        """Show the column of techniques, or not."""
        self.setColumnHidden(Column.TECHNIQUE, not are_told_apart)

    def _want_order(self, column: int) -> None:
        order = ORDERS.get(Column(column))
        if order is not None:
            self.order_wanted.emit(order)


class _Heading(QHeaderView):
    """Names the columns and writes the scale over the plots."""

    def __init__(self, look: Look, model: ResponseModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._rows = model
        self._font = look.fonts.font(SMALL_PX + 1)
        self._small = look.fonts.font(SMALL_PX, tabular=True)
        self.setFixedHeight(_HEAD_PX)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setAccessibleName(self.tr("Response by muscle"))
        look.theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """One line and the scale."""
        return QSize(super().sizeHint().width(), _HEAD_PX)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:  # noqa: N802 - Qt's name
        """Draw a heading."""
        theme, column = self._look.theme, Column(logical_index)
        painter.save()
        if column in _PLOTS:
            self._draw_scale(painter, rect)
        else:
            is_sorted = ORDERS.get(column) is self._rows.order
            painter.setFont(self._font)
            painter.setPen(theme.color("ink" if is_sorted else "ink-soft"))
            text = self._rows.heading(column)
            told = f"{text} \N{DOWNWARDS ARROW}" if is_sorted else text
            room = rect.adjusted(12, 0, -12, 0)
            painter.drawText(room, self._rows.alignment(column), told)
            if column in (Column.WITH, Column.WITHOUT):
                left = room.right() - painter.fontMetrics().horizontalAdvance(told) - _SIGN_PX
                middle = QPointF(left, rect.y() + rect.height() / 2)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw_sign(painter, middle, theme, is_with=column is Column.WITH)
        line = theme.size("hairline")
        foot = rect.bottom() + 1 - line
        painter.fillRect(rect.x(), foot, rect.width(), line, theme.color("line"))
        painter.restore()

    def _draw_scale(self, painter: QPainter, rect: QRect) -> None:
        theme = self._look.theme
        painter.setFont(self._small)
        taken = QRect()
        # zero first: the others are named where they have room beside it
        for points in sorted(self._rows.scale.ticks(), key=abs):
            text = words.change_words(points)
            painter.setPen(theme.color("ink" if points == 0 else "ink-soft"))
            middle = round(plot_x(rect, self._rows.scale.share(points)))
            wide = painter.fontMetrics().horizontalAdvance(text) + 6
            room = QRect(middle - wide // 2, rect.y(), wide, rect.height())
            if not room.intersects(taken):
                taken = taken.united(room)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

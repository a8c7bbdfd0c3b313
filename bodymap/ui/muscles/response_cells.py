"""How the cells of the response table are drawn: muscle and side, figures, dots and whiskers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bodymap.trends.median_interval import MedianInterval
from bodymap.ui.muscles import response_words as words
from bodymap.ui.muscles.response_model import ResponseModel
from bodymap.ui.session.words import side_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.widgets.row_model import Index
from bodymap.ui.widgets.row_table import RowTable

PADDING_PX = 12
_SIGN_PX = 16
_DOT_PX = 4.0
_SELECTED = QStyle.StateFlag.State_Selected
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Cell(QStyledItemDelegate):
    """The ground and the lower line that all cells have."""

    def __init__(self, look: Look, model: ResponseModel, table: RowTable) -> None:
        super().__init__(table)
        self._look = look
        self._model = model
        self._table = table
        self._bold = look.fonts.font(BASE_PX, BOLD)
        self._small = look.fonts.font(SMALL_PX + 1, tabular=True)

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Chosen, under the mouse, or plain."""
        theme, rect = self._look.theme, option.rect
        if _SELECTED in option.state:
            painter.fillRect(rect, theme.color("accent-soft"))
        elif index.row() == self._table.hovered_row():
            painter.fillRect(rect, theme.color("hover"))
        line = theme.size("hairline")
        painter.fillRect(
            rect.x(), rect.bottom() + 1 - line, rect.width(), line, theme.color("line")
        )
        if _SELECTED in option.state and self._table.hasFocus():
            width, color = theme.size("focus"), theme.color("accent")
            painter.fillRect(rect.x(), rect.y(), rect.width(), width, color)
            painter.fillRect(rect.x(), rect.bottom() + 1 - width, rect.width(), width, color)

    def halves(self, rect: QRect) -> tuple[QRect, QRect]:
        """The upper and the lower line of a cell."""
        inner = rect.adjusted(PADDING_PX, 8, -PADDING_PX, -8)
        high = inner.height() // 2
        upper = QRect(inner.x(), inner.y(), inner.width(), high)
        return upper, upper.translated(0, high)

    def write(self, painter: QPainter, room: QRect, text: str, token: str) -> None:
        """Write what fits."""
        painter.setPen(self._look.theme.color(token))
        metrics = painter.fontMetrics()
        painter.drawText(
            room, _LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        )


class MuscleCell(_Cell):
    """The muscle, and below it the side."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        self.draw_ground(painter, option, index)
        upper, lower = self.halves(option.rect)
        painter.setFont(self._bold)
        self.write(painter, upper, str(index.data()), "ink")
        painter.setFont(self._small)
        self.write(painter, lower, side_words(self._model.rows[index.row()].row.side), "ink-soft")


class FigureCell(_Cell):
    """The median with the muscle, and below it the one without, each after its sign; or why there
    is none."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        self.draw_ground(painter, option, index)
        response = self._model.response(index)
        painter.setFont(self._small)
        if response is None or response.median_with is None or response.median_without is None:
            told = "" if response is None else words.too_few_words(response)
            self.write(painter, option.rect.adjusted(PADDING_PX, 0, -8, 0), told, "ink-soft")
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for room, median, is_with in zip(
            self.halves(option.rect),
            (response.median_with, response.median_without),
            (True, False),
            strict=True,
        ):
            middle = QPointF(room.x() + 5, room.y() + room.height() / 2)
            draw_sign(painter, middle, self._look.theme, is_with=is_with)
            token = "ink" if is_with else "ink-soft"
            text = words.median_words(median)
            self.write(painter, room.adjusted(_SIGN_PX, 0, PADDING_PX, 0), text, token)


class WhiskerCell(_Cell):
    """Medians and their intervals beside the line of no change; a dot with the muscle, a hollow
    diamond and a dashed line without it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        self.draw_ground(painter, option, index)
        response = self._model.response(index)
        theme, rect = self._look.theme, option.rect
        for points in self._model.scale.ticks():
            x = self._x(rect, points)
            token = "edge" if points == 0 else "line"
            painter.fillRect(QRectF(x - 0.5, rect.y(), 1, rect.height() - 1), theme.color(token))
        if response is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for room, median, is_with in zip(
            self.halves(rect),
            (response.median_with, response.median_without),
            (True, False),
            strict=True,
        ):
            if median is not None:
                self._draw(painter, rect, room.y() + room.height() / 2, median, is_with)

    def _draw(
        self, painter: QPainter, rect: QRect, y: float, median: MedianInterval, is_with: bool
    ) -> None:
        theme = self._look.theme
        pen = QPen(theme.color("series-1" if is_with else "series-2"), 2)
        if not is_with:
            pen.setDashPattern([2.0, 1.5])
        if median.lower is not None and median.upper is not None:
            left, right = self._x(rect, median.lower), self._x(rect, median.upper)
            painter.setPen(pen)
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            painter.setPen(QPen(pen.color(), 2))
            for end in (left, right):
                painter.drawLine(QPointF(end, y - 3), QPointF(end, y + 3))
        draw_sign(painter, QPointF(self._x(rect, median.median), y), theme, is_with=is_with)

    def _x(self, rect: QRect, points: float) -> float:
        return plot_x(rect, self._model.scale.share(points))


def plot_x(rect: QRect, share: float) -> float:
    """The pixel of a share of the scale in a cell, or in the heading above it."""
    return rect.x() + PADDING_PX + share * (rect.width() - 2 * PADDING_PX)


def draw_sign(painter: QPainter, middle: QPointF, theme: Theme, *, is_with: bool) -> None:
    """The sign of visits with the muscle, a dot, and of those without, a hollow diamond."""
    if is_with:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("series-1"))
        painter.drawEllipse(middle, _DOT_PX, _DOT_PX)
        return
    painter.setPen(QPen(theme.color("series-2"), 1.6))
    painter.setBrush(theme.color("paper"))
    far = _DOT_PX + 0.5
    corners = ((0, -far), (far, 0), (0, far), (-far, 0))
    painter.drawPolygon(QPolygonF([middle + QPointF(*corner) for corner in corners]))

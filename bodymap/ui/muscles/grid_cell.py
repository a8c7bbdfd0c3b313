"""How a cell of the grid is drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bodymap.services.story.muscle_grid import Cell
from bodymap.ui.muscles.grid_model import GridModel
from bodymap.ui.muscles.twitch_mark import paint_twitch
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme
from bodymap.ui.widgets.row_model import Index

CELL_PX = 44
_INSET_PX = 4
_TINTS = (0.14, 0.22, 0.31, 0.40, 0.48)
"""How strong the ground is, by the number of needles: figures on the last can still be read."""

_SELECTED = QStyle.StateFlag.State_Selected


def heat(theme: Theme, count: int) -> QColor:
    """The ground under a number of needles, from 1; five and more look alike."""
    return theme.color("accent", _TINTS[min(count, len(_TINTS)) - 1])


class GridCell(QStyledItemDelegate):
    """Draws the number of needles on a ground that grows stronger with it, and the twitch's sign.
    An empty cell stays empty."""

    def __init__(self, look: Look, model: GridModel, table: QWidget) -> None:
        super().__init__(table)
        self._theme = look.theme
        self._model = model
        self._figures = look.fonts.font(BASE_PX, BOLD, tabular=True)
        self._table = table
        self._pictures: dict[tuple[int, int | None, Mode, float], QPixmap] = {}
        self.hovered = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's
        """A square that a finger can press."""
        return QSize(CELL_PX, CELL_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        theme, rect = self._theme, option.rect
        # over the ground that the table has given the chosen cell
        is_hovered = index.row() == self.hovered
        painter.fillRect(rect, theme.color("hover" if is_hovered else "paper"))
        self._draw_line(painter, rect)
        if self._model.muscle(index.row()) is None:
            return
        cell = self._model.cell(index)
        if cell is not None:
            painter.drawPixmap(rect.topLeft(), self._picture(cell, painter))
        if _SELECTED in option.state:
            self._draw_ring(painter, _box(rect))

    def _picture(self, cell: Cell, painter: QPainter) -> QPixmap:
        """What stands in such a cell, drawn once: a course has few different cells, and hundreds
        of them are painted while it scrolls."""
        ratio = painter.device().devicePixelRatio()
        look = (cell.count, cell.twitch, self._theme.mode, ratio)
        if look not in self._pictures:
            self._pictures[look] = self._drawn(cell, ratio)
        return self._pictures[look]

    def _drawn(self, cell: Cell, ratio: float) -> QPixmap:
        theme = self._theme
        side = round(CELL_PX * ratio)
        picture = QPixmap(side, side)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = _box(QRect(0, 0, CELL_PX, CELL_PX))
        radius = theme.size("radius-button")
        in_black = theme.mode is Mode.CONTRAST
        painter.setPen(QPen(theme.color("accent"), 1) if in_black else Qt.PenStyle.NoPen)
        painter.setBrush(heat(theme, cell.count))
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(theme.color("ink"))
        painter.setFont(self._figures)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(cell.count))
        paint_twitch(painter, cell.twitch, box.topRight() + QPointF(-3, 3), theme)
        painter.end()
        return picture

    def _draw_line(self, painter: QPainter, rect: QRect) -> None:
        line = self._theme.size("hairline")
        color = self._theme.color("line")
        painter.fillRect(rect.x(), rect.bottom() + 1 - line, rect.width(), line, color)

    def _draw_ring(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.size("focus") if self._table.hasFocus() else theme.size("hairline")
        radius = theme.size("radius-button")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), width))
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), radius, radius)


def _box(rect: QRect) -> QRectF:
    """What of a cell the number stands on."""
    return QRectF(rect).adjusted(_INSET_PX, _INSET_PX, -_INSET_PX, -_INSET_PX - 1)

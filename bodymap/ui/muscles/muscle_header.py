"""The left edge of the grid: parts of the body, and their muscles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from bodymap.anatomy.side import Side
from bodymap.services.story.muscle_grid import MuscleGroup, MuscleRow, Standing
from bodymap.ui.muscles import words
from bodymap.ui.muscles.grid_cell import CELL_PX
from bodymap.ui.muscles.grid_model import GridModel
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look

MUSCLES_PX = 288
GROUP_PX = 32
_LEFT_PX = 24
_SIDE_PX = 18
_VCENTER = Qt.AlignmentFlag.AlignVCenter
_BOTTOM = Qt.AlignmentFlag.AlignBottom
_TOP = Qt.AlignmentFlag.AlignTop


class MuscleHeader(QHeaderView):
    """Stays beside the visits while they scroll. The side stands before the muscle's name, as a
    letter and, below the name, as a word.

    Signals:
        row_hovered(int): the row under the mouse; -1 for none.
        row_pressed(int): a press on a row.
    """

    row_hovered = Signal(int)
    row_pressed = Signal(int)

    def __init__(self, look: Look, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._grid = model
        self._name = look.fonts.font(BASE_PX, BOLD)
        self._plain = look.fonts.font(BASE_PX)
        self._small = look.fonts.font(SMALL_PX, tabular=True)
        self._heading = look.fonts.font(SMALL_PX, BOLD)
        self._letters = {
            Side.LEFT: self.tr("L"),
            Side.RIGHT: self.tr("R"),
            Side.MIDLINE: self.tr("M"),
        }
        self.hovered = -1
        self.looked_at = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(CELL_PX)
        self.setMinimumSectionSize(GROUP_PX)
        self.setFixedWidth(MUSCLES_PX)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Muscles"))
        look.theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """As wide as the names may be."""
        return QSize(MUSCLES_PX, CELL_PX)

    def fit_rows(self) -> None:
        """Give headings and muscles their heights; called when others are shown."""
        for row in range(self._grid.rowCount()):
            is_heading = self._grid.muscle(row) is None
            self.resizeSection(row, GROUP_PX if is_heading else CELL_PX)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:  # noqa: N802 - Qt's name
        """Draw a row."""
        theme = self._look.theme
        entry = self._grid.entry(logical_index)
        painter.save()
        if isinstance(entry, MuscleGroup):
            painter.setFont(self._heading)
            painter.setPen(theme.color("ink-soft"))
            room = rect.adjusted(_LEFT_PX, 0, 0, -6)
            painter.drawText(room, _BOTTOM, words.part_words(entry.part))
        else:
            self._draw_muscle(painter, rect, entry, logical_index)
        line = theme.size("hairline")
        foot = rect.bottom() + 1 - line
        painter.fillRect(rect.x(), foot, rect.width(), line, theme.color("line"))
        painter.restore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the row under the mouse."""
        super().mouseMoveEvent(event)
        self.row_hovered.emit(self.logicalIndexAt(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the row."""
        super().mouseReleaseEvent(event)
        self.row_pressed.emit(self.logicalIndexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse any more."""
        super().leaveEvent(event)
        self.row_hovered.emit(-1)

    def _draw_muscle(self, painter: QPainter, rect: QRect, row: MuscleRow, place: int) -> None:
        theme = self._look.theme
        if place == self.hovered:
            painter.fillRect(rect, theme.color("hover"))
        if place == self.looked_at:
            painter.fillRect(rect.x(), rect.y() + 4, 3, rect.height() - 8, theme.color("accent"))
        painter.setFont(self._name)
        painter.setPen(theme.color("ink-soft"))
        side = QRect(rect.x() + _LEFT_PX, rect.y(), _SIDE_PX, rect.height())
        painter.drawText(side, _VCENTER, self._letters[row.side])
        room = rect.adjusted(_LEFT_PX + _SIDE_PX, 6, -6, -6)
        name = words.muscle_words(row)
        painter.setFont(self._name if row.standing is Standing.OFFERED else self._plain)
        if painter.fontMetrics().horizontalAdvance(name) > room.width():
            # the longest names fit when they are not bold
            painter.setFont(self._plain)
        painter.setPen(theme.color("ink"))
        metrics = painter.fontMetrics()
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _TOP, short)
        painter.setFont(self._small)
        painter.setPen(theme.color("ink-soft"))
        painter.drawText(room, _BOTTOM, words.row_counts(row))

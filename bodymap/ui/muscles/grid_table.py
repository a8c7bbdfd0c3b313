"""The grid of muscles and visits."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QTableView, QWidget

from bodymap.ui.muscles.grid_cell import GridCell
from bodymap.ui.muscles.grid_model import GridModel
from bodymap.ui.muscles.muscle_header import MUSCLES_PX, MuscleHeader
from bodymap.ui.muscles.visit_header import VISITS_PX, VisitCorner, VisitHeader
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.row_model import Index


@dataclass(frozen=True, slots=True)
class Scrolled:
    """How far a grid is scrolled, in px, and whether that is at its newest visit."""

    across: int
    down: int
    is_at_newest: bool


class GridTable(QTableView):
    """Scrolls both ways; muscles and visits stay in sight. Only what is in sight is painted.

    Signals:
        row_looked_at(int): the row under the mouse, else the current one; -1 for none.
        cell_opened(int, int, bool): a press or Enter on the cell of this row and column, and
            whether it was by a key.
        escaped(): Escape.
    """

    row_looked_at = Signal(int)
    cell_opened = Signal(int, int, bool)
    escaped = Signal()

    def __init__(self, look: Look, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._grid = model
        self._hovered = -1
        self._looked_at = -1
        self._muscles = MuscleHeader(look, model, self)
        self._visits = VisitHeader(look, model, self)
        self._cells = GridCell(look, model, self)
        self._corner = VisitCorner(look, self)
        self.setAccessibleName(self.tr("Muscles by visits: number of needles"))
        self.setVerticalHeader(self._muscles)
        self.setHorizontalHeader(self._visits)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        for button in self.findChildren(QAbstractButton):
            # Qt's own corner lies below the one that is painted here
            button.setAccessibleName(self._corner.accessibleName())
        self.setCornerWidget(QWidget())
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)
        self.horizontalScrollBar().valueChanged.connect(self._visits.viewport().update)
        self._muscles.row_hovered.connect(self._hover)
        self._muscles.row_pressed.connect(self._press_row)
        model.modelReset.connect(self._fit)

    def looked_at(self) -> int:
        """The row under the mouse, else the current one; -1 for none."""
        return self._looked_at

    def show_newest(self) -> None:
        """Scroll to the last visit."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum())

    def scrolled(self) -> Scrolled:
        """How far it is scrolled now."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        return Scrolled(across.value(), down.value(), across.value() == across.maximum())

    def scroll_back(self, to: Scrolled) -> None:
        """Scroll to where it was; who was at the newest visit sees the newest one."""
        self.horizontalScrollBar().setValue(to.across)
        self.verticalScrollBar().setValue(to.down)
        if to.is_at_newest:
            self.show_newest()

    def choose(self, row: int, column: int) -> None:
        """Make a cell current, and bring it into sight."""
        self.setCurrentIndex(self._grid.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a cell at Enter; leave what was opened at Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid():
                self._open(self.currentIndex(), by_keys=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the row under the mouse."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row())
        has_needles = index.isValid() and self._grid.cell(index) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if has_needles else Qt.CursorShape.ArrowCursor
        )

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Look at the row of the keys."""
        super().currentChanged(current, previous)
        self._look_again()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Keep the corner where the edges meet."""
        super().updateGeometries()
        self._corner.setGeometry(0, 0, MUSCLES_PX, VISITS_PX)
        self._corner.raise_()

    def _fit(self) -> None:
        self._muscles.fit_rows()
        self._hovered = -1
        self._look_again()

    def _hover(self, row: int) -> None:
        if self._grid.muscle(row) is None:
            row = -1
        if row != self._hovered:
            self._hovered = row
            self._cells.hovered = self._muscles.hovered = row
            self.viewport().update()
            self._look_again()

    def _look_again(self) -> None:
        row = self._hovered if self._hovered >= 0 else self.currentIndex().row()
        if row != self._looked_at:
            self._looked_at = row
            self.row_looked_at.emit(row)
        self._muscles.looked_at = row
        self._muscles.viewport().update()

    def _press_row(self, row: int) -> None:
        muscle = self._grid.muscle(row)
        if muscle is not None:
            self.choose(row, max(muscle.sites))

    def _open(self, index: QModelIndex, *, by_keys: bool = False) -> None:
        if self._grid.muscle(index.row()) is not None:
            self.cell_opened.emit(index.row(), index.column(), by_keys)

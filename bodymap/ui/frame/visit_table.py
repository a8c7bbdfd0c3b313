"""The table of a patient's visits."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from bodymap.ui.frame.visit_list import Column, VisitListModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.row_table import RowTable

_AFTER = (Column.FOLLOW_UP, Column.REACTIONS)
_WIDTHS_PX = {
    Column.DAY: 116,
    Column.TIME: 80,
    Column.COMPLAINT: 200,
    Column.SITES: 60,
    Column.PAIN: 144,
    Column.FOLLOW_UP: 108,
    Column.NEXT_VISIT: 96,
    Column.REACTIONS: 168,
    Column.STATE: 72,
}
_NARROW_PX = 900
_ROOMY = (Column.TIME, Column.COMPLAINT, Column.SITES, Column.NEXT_VISIT, Column.STATE)


class VisitTable(RowTable):
    """A press on a visit opens it; one on what came after it shows that. Shift and Enter does what
    such a press does.

    Signals:
        after_wanted(int): what came after the visit of this row.
    """

    after_wanted = Signal(int)

    def __init__(
        self, look: Look, name: str, model: VisitListModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name, parent)
        self._has_after = False
        self._is_narrow = False
        self._has_complaints = True
        self.setModel(model)
        header = self.horizontalHeader()
        for column in Column:
            if column is Column.REGIONS:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, _WIDTHS_PX[column])

    def show_after(self, has_after: bool) -> None:
        """Show the columns of what came after a visit, or not."""
        self._has_after = has_after
        self._hide_columns()

    def show_complaints(self, has_several: bool) -> None:
        """Name the complaint of each visit, where there are several."""
        self._has_complaints = has_several
        self._hide_columns()

    def make_room(self, width_px: int) -> None:
        """Show the columns that ``width_px`` have room for."""
        self._is_narrow = width_px < _NARROW_PX
        self._hide_columns()

    def _hide_columns(self) -> None:
        needless = set()
        if not self._has_after:
            needless |= {*_AFTER, Column.NEXT_VISIT}
        if not self._has_complaints:
            needless.add(Column.COMPLAINT)
        if self._is_narrow:
            needless.update(_ROOMY)
        for column in Column:
            self.setColumnHidden(column, column in needless)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift and Enter asks for what came after."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if is_enter and shift and self._has_after and self.currentIndex().isValid():
            self.after_wanted.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if self._has_after and index.column() in _AFTER:
            self.after_wanted.emit(index.row())
        else:
            super()._open(index)

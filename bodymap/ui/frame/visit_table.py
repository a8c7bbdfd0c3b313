"""The table of a patient's visits."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bodymap.ui.frame.visit_list import Column, VisitListModel
from bodymap.ui.theme.fonts import BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.row_table import RowTable

_AFTER = (Column.FOLLOW_UP, Column.REACTIONS)
_WIDTHS_PX = {
    Column.DAY: 112,
    Column.TIME: 80,
    Column.COMPLAINT: 200,
    Column.SITES: 60,
    Column.REGIONS: 120,
    Column.PAIN: 138,
    Column.FOLLOW_UP: 104,
    Column.NEXT_VISIT: 96,
    Column.REACTIONS: 177,
    Column.STATE: 138,
}
"""What a column needs; the regions take what is left."""
_BRIEF_STATE_PX = 102
_GIVING_WAY = (Column.TIME, Column.NEXT_VISIT, Column.SITES, Column.COMPLAINT, Column.REGIONS)
"""The columns that a narrow table does without, the first of them first. The state stays: a visit
that nobody signed is not to be missed."""


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
        self._visits = model
        self._has_complaints = True
        self.setModel(model)
        widths = _WIDTHS_PX | {Column.DAY: self.days_px(weight=BOLD)}
        self._widths = {column: self.least_px(column, px) for column, px in widths.items()}
        self.set_widths(self._widths, Column.REGIONS)

    def show_after(self, has_after: bool) -> None:
        """Show the columns of what came after a visit, or not."""
        self._has_after = has_after
        self._fit()

    def show_complaints(self, has_several: bool) -> None:
        """Name the complaint of each visit, where there are several."""
        self._has_complaints = has_several
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        room_px = self.viewport().width()
        shown = set(Column) - self._needless()
        for column in _GIVING_WAY:
            if self._needed_px(shown) > room_px:
                shown.discard(column)
        is_brief = self._needed_px(shown) > room_px
        self._visits.say_briefly(is_brief)
        header = self.horizontalHeader()
        header.setStretchLastSection(Column.REGIONS not in shown)
        header.resizeSection(
            Column.STATE, _BRIEF_STATE_PX if is_brief else self._widths[Column.STATE]
        )
        for column in Column:
            self.setColumnHidden(column, column not in shown)

    def _needless(self) -> set[Column]:
        needless: set[Column] = set()
        if not self._has_after:
            needless |= {*_AFTER, Column.NEXT_VISIT}
        if not self._has_complaints:
            needless.add(Column.COMPLAINT)
        return needless

    def _needed_px(self, columns: Iterable[Column]) -> int:
        return sum(self._widths[column] for column in columns)

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

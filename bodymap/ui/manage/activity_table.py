"""The table of activity, with the widths its columns need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bodymap.ui.manage.activity_model import ActivityModel, Column
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.row_table import RowTable

_WIDTHS_PX = {Column.TIME: 174, Column.WHO: 150, Column.ABOUT: 160, Column.STATION: 130}
_SHARES = {Column.WHO: 0.13, Column.ABOUT: 0.25}
"""Of the width, where there is more than enough."""
_NARROW_PX = 1000
_VERY_NARROW_PX = 640


class ActivityTable(RowTable):
    """What was done is the row's name.

    Signals:
        row_reached(int): the row that is current now.
    """

    row_reached = Signal(int)

    def __init__(
        self, look: Look, name: str, model: ActivityModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name, parent, name_column=Column.WHAT)
        self.setModel(model)
        self.horizontalHeader().setMinimumSectionSize(40)
        moment = max(_WIDTHS_PX[Column.TIME], self.days_px("  00:00:00"))
        self.set_widths(_WIDTHS_PX | {Column.TIME: moment}, Column.WHAT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for; the pane beside it says the rest."""
        super().resizeEvent(event)
        for column, share in _SHARES.items():
            wide = max(_WIDTHS_PX[column], round(share * event.size().width()))
            self.horizontalHeader().resizeSection(column, wide)
        self.setColumnHidden(Column.STATION, event.size().width() < _NARROW_PX)
        self.setColumnHidden(Column.ABOUT, event.size().width() < _VERY_NARROW_PX)

    def currentChanged(  # noqa: N802 - Qt's name
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell which row is looked at."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_reached.emit(current.row())

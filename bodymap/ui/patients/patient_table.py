"""The table of patients, with the widths its columns need."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bodymap.ui.patients.patient_model import Column, PatientModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.row_table import RowTable

_WIDTHS_PX = {
    Column.NAME: 220,
    Column.BORN: 116,
    Column.AGE: 56,
    Column.NUMBER: 92,
    Column.FOLLOW_UP: 176,
    Column.VISITS: 72,
    Column.LAST_VISIT: 124,
}
_NARROW = (Column.BORN, Column.NUMBER, Column.VISITS)
_NARROW_PX = 960


class PatientTable(RowTable):
    """Gives the complaint what the other columns leave; drops some where there is little room."""

    def __init__(
        self, look: Look, name: str, model: PatientModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name, parent)
        self.setModel(model)
        self.horizontalHeader().setMinimumSectionSize(40)
        day = self.days_px()
        days = {column: max(_WIDTHS_PX[column], day) for column in (Column.BORN, Column.LAST_VISIT)}
        self.set_widths(_WIDTHS_PX | days, Column.COMPLAINT)
        self.show_follow_ups(False)

    def show_follow_ups(self, has_some: bool) -> None:
        """Show the column of follow-ups where there are some."""
        self.setColumnHidden(Column.FOLLOW_UP, not has_some)

    def make_room(self, width_px: int) -> None:
        """Show the columns that ``width_px`` have room for."""
        for column in _NARROW:
            self.setColumnHidden(column, width_px < _NARROW_PX)

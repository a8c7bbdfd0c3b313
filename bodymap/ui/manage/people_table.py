"""The table of people, with the widths its columns need."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bodymap.ui.manage.people_model import Column, PeopleModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.row_table import RowTable

_WIDTHS_PX: Final = {
    Column.CREDENTIAL: 140,
    Column.LOG_IN: 170,
    Column.ROLE: 130,
    Column.STATE: 190,
}
_LEAST_NAME_PX = 160
_GIVES_WAY: Final = (Column.CREDENTIAL, Column.STATE, Column.LOG_IN)
"""In this order, where there is little room."""


class PeopleTable(RowTable):
    """Gives the name what the other columns leave; some go where there is little room."""

    def __init__(
        self, look: Look, name: str, model: PeopleModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name, parent)
        self.setModel(model)
        self.set_widths(_WIDTHS_PX, Column.NAME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        needed = _LEAST_NAME_PX + sum(_WIDTHS_PX.values())
        for column in _GIVES_WAY:
            is_hidden = needed > event.size().width()
            self.setColumnHidden(column, is_hidden)
            if is_hidden:
                needed -= _WIDTHS_PX[column]

"""The rows of a spreadsheet, as they were understood."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bodymap.exchange.csv_clinic.row import PlannedRow, RowState
from bodymap.ui.import_table.reason_words import trouble_words
from bodymap.ui.import_table.words import field_words, value_words
from bodymap.ui.widgets.row_table import TOKEN_ROLE

Index = QModelIndex | QPersistentModelIndex
_TOKENS: Final = {RowState.NEW: "good", RowState.THERE: "ink-soft", RowState.BAD: "danger"}


class First(IntEnum):
    """The columns before those of the fields."""

    LINE = 0
    OUTCOME = 1


class PreviewModel(QAbstractTableModel):
    """The line of the file, what becomes of the row, and a column for each field that is read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PlannedRow, ...] = ()
        self._fields: tuple[str, ...] = ()

    def show_rows(self, rows: Sequence[PlannedRow], fields: Sequence[str]) -> None:
        """Show rows with the fields of these ids."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._fields = tuple(fields)
        self.endResetModel()

    def row(self, row: int) -> PlannedRow:
        """What stands in a row."""
        return self._rows[row]

    def outcome(self, row: PlannedRow) -> str:
        """What becomes of a row, and why."""
        why = trouble_words(row.troubles)
        if row.state is RowState.NEW:
            return self.tr("New. {0}").format(why) if why else self.tr("New")
        return why

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One to a row of the file."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Those before the fields, and the fields."""
        return 0 if parent.isValid() else len(First) + len(self._fields)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column holds."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == First.LINE:
            return self.tr("Line")
        if section == First.OUTCOME:
            return self.tr("What happens")
        return field_words(self._fields[section - len(First)])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell: what it was understood to be."""
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == TOKEN_ROLE:
            return _TOKENS[row.state] if column == First.OUTCOME else "ink"
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if column == First.LINE:
            return str(row.line)
        if column == First.OUTCOME:
            return self.outcome(row)
        value = row.understood.get(self._fields[column - len(First)])
        return "" if value is None else value_words(value)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column == First.LINE else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

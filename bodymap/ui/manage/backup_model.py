"""The model behind the table of backups."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from bodymap.services.backup_values import Backup
from bodymap.ui.manage.backup_words import size_words
from bodymap.ui.widgets.row_model import RowModel
from bodymap.ui.widgets.row_table import TOKEN_ROLE
from bodymap.ui.widgets.written_date import when_words

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, left to right."""

    MADE = 0
    STATE = 1
    HEAD = 2
    SIZE = 3


class BackupModel(RowModel):
    """The backups of a folder, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column, (Column.SIZE,), parent)
        self._backups: tuple[Backup, ...] = ()

    def things(self) -> Sequence[Backup]:
        """The backups shown."""
        return self._backups

    def backup(self, row: int) -> Backup:
        """The backup of a row."""
        return self._backups[row]

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Show backups."""
        self.beginResetModel()
        self._backups = tuple(backups)
        self.endResetModel()

    def heading(self, column: int) -> str:
        """The words over a column."""
        words = {
            Column.MADE: self.tr("Made"),
            Column.STATE: self.tr("State"),
            Column.HEAD: self.tr("End of the record"),
            Column.SIZE: self.tr("Size"),
        }
        return words[Column(column)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment and colour."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(index.column())
        backup = self._backups[index.row()]
        if role == TOKEN_ROLE:
            if index.column() == Column.STATE and self._is_odd(backup):
                return "warn-ink"
            return "ink" if index.column() == Column.MADE else "ink-soft"
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        words = {
            Column.MADE: when_words(backup.made_at),
            Column.STATE: self._state(backup),
            Column.HEAD: "" if backup.head is None else backup.head.short,
            Column.SIZE: size_words(backup.bytes),
        }
        return words[Column(index.column())]

    def _is_odd(self, backup: Backup) -> bool:
        return backup.head is None or not backup.is_of_this_clinic

    def _state(self, backup: Backup) -> str:
        if backup.head is None:
            return self.tr("its list cannot be read")
        if not backup.is_of_this_clinic:
            return self.tr("of another clinic")
        return self.tr("verified when it was made")

"""What was found, as rows under the heading of their kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bodymap.services.finding import Found, FoundKind
from bodymap.ui.session.find_words import MuscleNames, detail_words, kind_words, spoken

FoundRole = Qt.ItemDataRole.UserRole + 1
DetailRole = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class FindModel(QAbstractListModel):
    """Headings and results; only results can be chosen. ``names`` words muscle ids."""

    def __init__(self, names: MuscleNames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._rows: tuple[FoundKind | Found, ...] = ()

    def show_found(self, found: Sequence[Found]) -> None:
        """Stand for ``found``, which comes grouped by kind."""
        rows: list[FoundKind | Found] = []
        for kind, members in groupby(found, key=lambda each: each.kind):
            rows += [kind, *members]
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def found(self, row: int) -> Found | None:
        """The result in a row; None for a heading, and where there is no such row."""
        value = self._rows[row] if 0 <= row < len(self._rows) else None
        return value if isinstance(value, Found) else None

    def next_found(self, row: int, step: int) -> int | None:
        """The row of the next result from ``row`` on, down with a step of 1, up with -1."""
        row += step
        while 0 <= row < len(self._rows):
            if self.found(row) is not None:
                return row
            row += step
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        """A row for each heading and each result."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be neither chosen nor come to."""
        if self.found(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, details, the result itself, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, FoundKind):
            said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return kind_words(row) if role in said else None
        return self._said_of(row, role)

    def _said_of(self, found: Found, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        if role in (DetailRole, Qt.ItemDataRole.ToolTipRole):
            return detail_words(found, self._names)
        if role == FoundRole:
            return found
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(found, self._names)
        return None

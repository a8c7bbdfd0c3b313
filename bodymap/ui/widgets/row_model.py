"""What every model behind a row table answers alike."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Sized
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowModel(QAbstractTableModel):
    """A model with one row a thing. ``columns`` are its columns, left to right; those among
    ``figures`` stand at the right of their column."""

    def __init__(
        self, columns: type[IntEnum], figures: Collection[IntEnum], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._figures = figures

    @abstractmethod
    def things(self) -> Sized:
        """What there is a row for."""

    @abstractmethod
    def heading(self, column: int) -> str:
        """The words over a column."""

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Figures at the right, words at the left."""
        return RIGHT if column in self._figures else Qt.AlignmentFlag.AlignVCenter

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One row to a thing."""
        return 0 if parent.isValid() else len(self.things())

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """As many as there are columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column holds."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self.alignment(section)
            if role == Qt.ItemDataRole.DisplayRole:
                return self.heading(section)
        return None

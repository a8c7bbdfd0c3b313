"""Rows under the headings of their groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Heading = TypeVar("Heading")
Member = TypeVar("Member")
Index = QModelIndex | QPersistentModelIndex


class GroupedModel(QAbstractListModel, Generic[Heading, Member]):
    """Headings, and below each its members, which are of the type ``kind``: only they can be come
    to and chosen."""

    def __init__(self, kind: type[Member], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._rows: tuple[Heading | Member, ...] = ()

    def show_rows(self, rows: Sequence[Heading | Member]) -> None:
        """Stand for ``rows``."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def member(self, row: int) -> Member | None:
        """What is in a row; None for a heading, and where there is no such row."""
        value = self._rows[row] if 0 <= row < len(self._rows) else None
        return value if isinstance(value, self._kind) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """A row for each heading and each member."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be neither chosen nor come to."""
        if self.member(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

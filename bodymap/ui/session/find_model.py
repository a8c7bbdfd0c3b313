"""What was found, as rows under the heading of their kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QObject, Qt

from bodymap.services.finding import Found, FoundKind
from bodymap.ui.session.find_words import MuscleNames, detail_words, kind_words, spoken
from bodymap.ui.widgets.grouped_model import GroupedModel, Index

FoundRole = Qt.ItemDataRole.UserRole + 1
DetailRole = Qt.ItemDataRole.UserRole + 2


class FindModel(GroupedModel[FoundKind, Found]):
    """Headings and results; only results can be chosen. ``names`` words muscle ids."""

    def __init__(self, names: MuscleNames, parent: QObject | None = None) -> None:
        super().__init__(Found, parent)
        self._names = names

    def show_found(self, found: Sequence[Found]) -> None:
        """Stand for ``found``, which comes grouped by kind."""
        rows: list[FoundKind | Found] = []
        for kind, members in groupby(found, key=lambda each: each.kind):
            rows += [kind, *members]
        if tuple(rows) != self._rows:
            self.show_rows(rows)

    def next_found(self, row: int, step: int) -> int | None:
        """The row of the next result from ``row`` on, down with a step of 1, up with -1."""
        row += step
        while 0 <= row < len(self._rows):
            if self.member(row) is not None:
                return row
            row += step
        return None

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

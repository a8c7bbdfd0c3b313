"""Muscles by visits as Qt's model."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from bodymap.services.story.muscle_grid import (
    Cell,
    GridVisit,
    MuscleGrid,
    MuscleGroup,
    MuscleRow,
)
from bodymap.ui.muscles import words
from bodymap.ui.widgets.row_model import Index

Entry = MuscleGroup | MuscleRow


class GridModel(QAbstractTableModel):
    """One row to a part of the body, which only heads what follows, and one to each muscle and
    side; one column to a visit, the newest last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = MuscleGrid()
        self._entries: tuple[Entry, ...] = ()

    @property
    def grid(self) -> MuscleGrid:
        """What is shown."""
        return self._grid

    def show_grid(self, grid: MuscleGrid) -> None:
        """Show this and nothing else."""
        self.beginResetModel()
        self._grid = grid
        entries: list[Entry] = []
        for group in grid.groups:
            entries += [group, *group.rows]
        self._entries = tuple(entries)
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """What a row is about."""
        return self._entries[row]

    def muscle(self, row: int) -> MuscleRow | None:
        """The muscle of a row; None for the heading of a group, and for no row."""
        if not 0 <= row < len(self._entries):
            return None
        entry = self._entries[row]
        return entry if isinstance(entry, MuscleRow) else None

    def place_of(self, muscle: str | None, side: str) -> int:
        """The row of a muscle and side; -1 where it has none."""
        for place, entry in enumerate(self._entries):
            if isinstance(entry, MuscleRow) and (entry.muscle, entry.side) == (muscle, side):
                return place
        return -1

    def visit(self, column: int) -> GridVisit:
        """The visit of a column."""
        return self._grid.visits[column]

    def cell(self, index: Index) -> Cell | None:
        """The needles of a cell; None where there are none."""
        muscle = self.muscle(index.row())
        return None if muscle is None else self._grid.cell(muscle, index.column())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Headings and muscles."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Visits."""
        return 0 if parent.isValid() else len(self._grid.visits)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is walked past."""
        if self.muscle(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number of needles, and a cell in words."""
        muscle = self.muscle(index.row())
        if muscle is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            needles = muscle.sites.get(index.column())
            return None if needles is None else str(len(needles))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            cell = self._grid.cell(muscle, index.column())
            if cell is None and role == Qt.ItemDataRole.ToolTipRole:
                return None
            return words.cell_words(muscle, self.visit(index.column()), cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Visits above, muscles at the left, in words."""
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        if orientation is Qt.Orientation.Horizontal:
            return words.visit_words(self.visit(section))
        entry = self.entry(section)
        if isinstance(entry, MuscleGroup):
            return words.part_words(entry.part)
        return f"{words.row_words(entry)} ({words.needles_words(entry.total)})"

"""The list of what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from bodymap.services.finding import Found
from bodymap.ui.session.find_model import FindModel
from bodymap.ui.session.find_row import FindRow
from bodymap.ui.session.find_words import MuscleNames, spoken
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce


class FindList(QListView):
    """Results under their headings. The arrows work from the search field too, so a click does
    not take the focus away from it.

    Signals:
        looked_at(object): the `Found` of the row that is current now, or of one that was chosen.
    """

    looked_at = Signal(object)

    def __init__(self, names: MuscleNames, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._rows = FindModel(names, self)
        self.setModel(self._rows)
        self.setItemDelegate(FindRow(look, self))
        self.setAccessibleName(self.tr("Found"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.clicked.connect(self._chosen)
        look.theme.changed.connect(self.viewport().update)

    def show_found(self, found: Sequence[Found]) -> None:
        """List ``found``, none of it current."""
        self._rows.show_found(found)
        self.clearSelection()
        self.scrollToTop()

    def show_other_side(self, found: Sequence[Found]) -> None:
        """List the same results on the other side, with the same row current."""
        row = self.currentIndex().row()
        self._rows.show_found(found)
        if self._rows.member(row) is not None:
            self.setCurrentIndex(self._rows.index(row))

    def step(self, step: int) -> None:
        """Make the next result current, down with a step of 1, up with -1; at the ends nothing
        changes."""
        row = self._rows.next_found(self.currentIndex().row(), step)
        if row is not None:
            self.setCurrentIndex(self._rows.index(row))

    def choose(self) -> None:
        """Choose the current result, or the first one."""
        if self.currentIndex().isValid():
            self._chosen(self.currentIndex())
        else:
            self.step(1)

    def full_height(self) -> int:
        """Px at which nothing has to be scrolled."""
        return sum(self.sizeHintForRow(row) for row in range(self._rows.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose at Enter; Escape is for the panel, letters for nobody."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif event.key() == Qt.Key.Key_Up:
            self.step(-1)
        elif event.key() == Qt.Key.Key_Down:
            self.step(1)
        else:
            event.ignore()

    def _current_changed(self, current: QModelIndex) -> None:
        found = self._rows.member(current.row())
        if found is not None:
            self.scrollTo(current)
            announce(self, spoken(found, self._names))
            self.looked_at.emit(found)

    def _chosen(self, index: QModelIndex) -> None:
        found = self._rows.member(index.row())
        if found is not None:
            self.looked_at.emit(found)

"""Which muscles were needled at which visit."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.errors import ExpectedError
from bodymap.services.story.muscle_grid import MuscleGrid
from bodymap.services.values import PatientOverview
from bodymap.ui.muscles.grid_cell import CELL_PX
from bodymap.ui.muscles.grid_key import GridKey
from bodymap.ui.muscles.grid_model import GridModel
from bodymap.ui.muscles.grid_table import GridTable
from bodymap.ui.muscles.muscle_header import MUSCLES_PX
from bodymap.ui.muscles.row_panel import RowPanel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.said import said

_SETTLED_MS = 60
"""A pointer that crosses the grid must not make the figure turn at each row."""

_SPARE_PX = 40
"""Beside the last visit: the scroll bar and air."""

_Choice = tuple[str | None, str, UUID]


class VisitsPart(QWidget):
    """The grid, and beside it the muscle that is looked at.

    While the sites of a cell are listed the panel stays with its muscle; Escape, another cell and
    the cross let it go.

    Signals:
        visit_wanted(object): the session id.
        site_wanted(object, object): the ids of the session and of the site.
        failed(str): why the sites of a cell cannot be shown.
    """

    visit_wanted = Signal(object)
    site_wanted = Signal(object, object)
    failed = Signal(str)

    def __init__(self, look: Look, atlas: Atlas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview: PatientOverview | None = None
        self.model = GridModel(self)
        self.table = GridTable(look, self.model)
        self.panel = RowPanel(look, atlas)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        grid = QVBoxLayout()
        grid.setSpacing(0)
        grid.addWidget(self.table, 1)
        grid.addWidget(GridKey(look))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(grid, 1)
        row.addWidget(self.panel)
        self._settled.timeout.connect(self._show_row)
        self.table.row_looked_at.connect(self._look_at)
        self.table.selectionModel().currentChanged.connect(self._leave_card)
        self.table.cell_opened.connect(self._open)
        self.table.escaped.connect(self._leave_card)
        self.panel.left.connect(self._return)
        self.panel.card.visit_wanted.connect(self.visit_wanted)
        self.panel.card.site_wanted.connect(self.site_wanted)

    def show_grid(self, grid: MuscleGrid, overview: PatientOverview, atlas: Atlas) -> None:
        """Show the grid of a complaint. The chosen cell stays chosen where there is still one;
        else the most needled muscle is looked at, and the newest visit is in sight."""
        choice, scrolled = self._choice(), self.table.scrolled()
        self._overview = overview
        shown = [at for row in grid.rows for places in row.sites.values() for at in places]
        self.panel.show_sites(atlas, grid.sites, shown)
        self.model.show_grid(grid)
        if self._choose_again(choice):
            self.table.scroll_back(scrolled)
        else:
            self._begin_at_newest(grid)
        self._make_room()
        self._show_row()

    def clear(self) -> None:
        """Show nothing, and keep nothing of the patient before."""
        self._overview = None
        self.panel.close_card()
        self.model.show_grid(MuscleGrid())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figure what a short course leaves free."""
        super().resizeEvent(event)
        self._make_room()

    def look_at(self, muscle: str | None, side: str) -> None:
        """Bring a muscle into sight, at its newest needles."""
        row = self.model.place_of(muscle, side)
        found = self.model.muscle(row)
        if found is not None:
            self.table.choose(row, max(found.sites))

    def _make_room(self) -> None:
        needed = MUSCLES_PX + CELL_PX * self.model.columnCount() + _SPARE_PX
        self.panel.make_room(self.width() - needed)

    def _choice(self) -> _Choice | None:
        index = self.table.currentIndex()
        row = self.model.muscle(index.row())
        if row is None:
            return None
        return row.muscle, row.side, self.model.visit(index.column()).session_id

    def _choose_again(self, choice: _Choice | None) -> bool:
        if choice is None:
            return False
        row = self.model.place_of(choice[0], choice[1])
        visits = self.model.grid.visits
        columns = {visit.session_id: column for column, visit in enumerate(visits)}
        if row < 0 or choice[2] not in columns:
            return False
        self.table.choose(row, columns[choice[2]])
        return True

    def _begin_at_newest(self, grid: MuscleGrid) -> None:
        if grid.rows:
            most = max(grid.rows, key=lambda row: row.total)
            self.look_at(most.muscle, most.side)
        self.table.show_newest()

    def _look_at(self, _row: int) -> None:
        if self.panel.card.isHidden():
            self._settled.start()

    def _show_row(self) -> None:
        if self.panel.card.isHidden():
            self.panel.show_row(self.model.muscle(self.table.looked_at()))

    def _open(self, row: int, column: int, by_keys: bool) -> None:
        muscle = self.model.muscle(row)
        cell = self.model.cell(self.model.index(row, column))
        if muscle is None or cell is None or self._overview is None:
            self._leave_card()
            return
        visit = self.model.visit(column)
        wanted = {self.model.grid.sites.site[at] for at in cell.sites}
        try:
            # the sites of a long course are read at the first look at them
            sites = tuple(self._overview.visits[visit.place].sites)
        except ExpectedError as error:
            self.failed.emit(said(error))
            return
        self.panel.show_row(muscle, cell.sites)
        self.panel.open_card(visit, [site for site in sites if site.id.bytes in wanted])
        if by_keys:
            self.panel.card.begin()

    def _leave_card(self) -> None:
        if not self.panel.card.isHidden():
            self.panel.close_card()
            self._settled.start()

    def _return(self) -> None:
        self._leave_card()
        self.table.setFocus()

"""The visits of a patient, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedLayout, QVBoxLayout, QWidget

from bodymap.services.values import PatientOverview, Visit
from bodymap.ui.frame.body_chart_saver import BodyChartSaver
from bodymap.ui.frame.visit_list import Column, VisitListModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.row_table import RowTable
from bodymap.ui.widgets.text import Text, Tone

_WIDTHS_PX = {
    Column.DAY: 120,
    Column.TIME: 84,
    Column.COMPLAINT: 220,
    Column.SITES: 64,
    Column.PAIN: 148,
    Column.STATE: 88,
}


class VisitsTab(QWidget):
    """One row to a visit; opening one shows its chart.

    Signals:
        visit_opened(object): the id of the session chosen.
        start_wanted(): the first session, asked for where there is none.
    """

    visit_opened = Signal(object)
    start_wanted = Signal()

    def __init__(
        self,
        look: Look,
        region_words: Callable[[str], str],
        charts: BodyChartSaver,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._visits: Sequence[Visit] = ()
        self._charts = charts
        self.save = Button(look, self.tr("Save body charts\N{HORIZONTAL ELLIPSIS}"), icon="save")
        self.save.setToolTip(self.tr("Needled regions as CHOIR, WPI and Michigan areas, as CSV"))
        self.said = Text(look, "", tone=Tone.SOFT)
        self.save.clicked.connect(lambda: self._charts.save(self._visits, self))
        charts.said.connect(self.said.setText)
        self.model = VisitListModel(region_words, self)
        self.table = RowTable(look, self.tr("Visits"))
        self.table.setModel(self.model)
        self.empty = EmptyState(
            look, self.tr("No visits yet."), self.tr("Start session"), icon="session"
        )
        header = self.table.horizontalHeader()
        for column in Column:
            if column is Column.REGIONS:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, _WIDTHS_PX[column])
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(12, 8, 12, 12)
        head = QHBoxLayout()
        head.addWidget(self.said, 1)
        head.addWidget(self.save)
        inside.addLayout(head)
        inside.addWidget(self.table)
        self._body = QStackedLayout(self)
        self._body.addWidget(holder)
        self._body.addWidget(self.empty)
        self._holder = holder
        self.table.row_opened.connect(self._open)
        self.empty.pressed.connect(self.start_wanted)

    def show_patient(self, overview: PatientOverview) -> None:
        """Show the visits of a patient; the complaint has a column where there are several."""
        self._visits = overview.visits
        self.said.setText("")
        self.model.show_visits(overview.visits)
        self.table.setColumnHidden(Column.COMPLAINT, len(overview.episodes) < 2)
        self._body.setCurrentWidget(self._holder if overview.visits else self.empty)

    def begin(self) -> None:
        """Put the focus on the newest visit, or on the way to the first one."""
        if self.model.rowCount():
            self.table.choose_row(0)
        else:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row: int) -> None:
        self.visit_opened.emit(self.model.session_id(row))

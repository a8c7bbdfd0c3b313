"""The rows of a spreadsheet, and in full what is the matter with the one that is chosen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from bodymap.exchange.csv_clinic.fields import FIELDS
from bodymap.exchange.csv_clinic.row import RowState
from bodymap.ui.import_table.draft import Draft
from bodymap.ui.import_table.preview_model import First, PreviewModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.row_table import RowTable
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_number import whole

_LINE_PX: Final = 64
_OUTCOME_PX: Final = 300
_WIDEST_OUTCOME_PX: Final = 720
_LEAST_PX: Final = 84
_MOST_PX: Final = 220
_MEASURED_ROWS: Final = 40
_NO_NAME: Final = -1


class PreviewTable(QWidget):
    """All rows, or those of one state.

    Signals:
        filtered(object): a `RowState` was chosen, or None for all.
    """

    filtered = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state: RowState | None = None
        self.model = PreviewModel(self)
        self.table = RowTable(look, self.tr("Rows of the file"), name_column=_NO_NAME)
        self.table.setModel(self.model)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.table.setHorizontalScrollMode(RowTable.ScrollMode.ScrollPerPixel)
        self.filters: Segmented[RowState | str] = Segmented(
            look,
            self.tr("Rows shown"),
            [
                ("all", self.tr("All")),
                (RowState.NEW, self.tr("New")),
                (RowState.THERE, self.tr("Already there")),
                (RowState.BAD, self.tr("Cannot be imported")),
            ],
        )
        self.filters.choose("all")
        self.empty = EmptyState(look, "", "", icon="table")
        self.in_full = Text(look, "", tone=Tone.SOFT, wraps=True)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self.empty)
        filters = QHBoxLayout()
        filters.setContentsMargins(16, 8, 16, 8)
        filters.addWidget(self.filters)
        filters.addStretch(1)
        below = QHBoxLayout()
        below.setContentsMargins(24, 6, 24, 6)
        below.addWidget(self.in_full)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(filters)
        layout.addWidget(self._body, 1)
        layout.addLayout(below)
        self.filters.chosen.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(self._show_in_full)
        # a click on the row that is chosen already
        self.table.row_opened.connect(self._show_in_full)

    def show_plan(self, draft: Draft) -> None:
        """Show the rows of the current file as they were understood."""
        if draft.plan is None:
            return
        sheet = draft.plan.sheets[draft.current]
        counts = [len(sheet.rows), *(sheet.count(state) for state in RowState)]
        names = (
            *(self.tr("All {0}"), self.tr("New {0}")),
            *(self.tr("Already there {0}"), self.tr("Cannot be imported {0}")),
        )
        for button, name, count in zip(self.filters.buttons(), names, counts, strict=True):
            words = name.format(whole(count))
            button.setText(words)
            button.setAccessibleName(words)
            button.updateGeometry()
        if self._state is not None and not sheet.count(self._state):
            self._state = None
            self.filters.choose("all")
        fields = _fields_shown(draft)
        self.model.show_rows(draft.rows(self._state), fields)
        self._fit_columns()
        self._body.setCurrentWidget(self.table if sheet.rows else self.empty)
        self.empty.say(self.tr("The file has no rows below its headers."), "")
        self.in_full.setText(self._summary(draft))

    def go_on(self, share: float) -> None:
        """The rows are looked at anew, and so much is done, from 0 to 1."""
        words = self.tr("The rows are looked at: {0} %")
        self.in_full.setText(words.format(round(100 * share)))

    @property
    def state(self) -> RowState | None:
        """The rows that are shown: of one state, None for all."""
        return self._state

    def _filter(self, chosen: RowState | str) -> None:
        self._state = chosen if isinstance(chosen, RowState) else None
        self.filtered.emit(self._state)

    def _summary(self, draft: Draft) -> str:
        if draft.missing:
            return self.tr("Choose the columns that are marked at the left first.")
        return self.tr("Choose a row to read its reasons in full. Nothing is written yet.")

    def _show_in_full(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            row = self.model.row(index.row())
            words = self.tr("Line {0}: {1}").format(row.line, self.model.outcome(row))
            self.in_full.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The reasons take the room that the other columns leave."""
        super().resizeEvent(event)
        self._widen_outcome()

    def _widen_outcome(self) -> None:
        header = self.table.horizontalHeader()
        if header.count() > First.OUTCOME:
            others = header.length() - header.sectionSize(First.OUTCOME)
            room = self.width() - others
            header.resizeSection(First.OUTCOME, min(max(room, _OUTCOME_PX), _WIDEST_OUTCOME_PX))

    def _fit_columns(self) -> None:
        header = self.table.horizontalHeader()
        metrics = QFontMetrics(self.table.font())
        rows = min(self.model.rowCount(), _MEASURED_ROWS)
        for column in range(self.model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            if column == First.LINE:
                width = _LINE_PX
            elif column == First.OUTCOME:
                width = _OUTCOME_PX
            else:
                texts = [str(self.model.index(row, column).data() or "") for row in range(rows)]
                texts.append(str(self.model.headerData(column, Qt.Orientation.Horizontal)))
                widest = max(map(metrics.horizontalAdvance, texts))
                width = min(max(widest + 28, _LEAST_PX), _MOST_PX)
            header.resizeSection(column, width)
        self._widen_outcome()


def _fields_shown(draft: Draft) -> list[str]:
    """The fields that are read, in the order of the form, and what was understood beside them."""
    understood: set[str] = set(draft.sheet.mapped)
    for row in draft.rows()[:_MEASURED_ROWS]:
        understood.update(row.understood)
    return [field.id for field in FIELDS[draft.sheet.kind] if field.id in understood]

"""Finding a patient from wherever one is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.history import History
from bodymap.services.ports import Clock
from bodymap.ui.patients.patient_model import Column, PatientModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.row_table import RowTable
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.text import Text, Tone

_MOST_ROWS = 8
_ROW_PX = 44
_WIDE_PX = 560


class PatientFinder(QWidget):
    """A search field whose results float over the page below it.

    Signals:
        patient_opened(object): the id of the patient chosen.
    """

    patient_opened = Signal(object)

    def __init__(
        self,
        look: Look,
        history: History,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._model = PatientModel(clock.now().astimezone().date(), self)
        self.search = SearchField(
            look, self.tr("Find a patient"), self.tr("Find a patient   (everything: Ctrl+K)"), 40
        )
        self.results = Card(look, floating=True)
        self.table = RowTable(look, self.tr("Patients found"))
        self._nobody = Text(look, "", tone=Tone.SOFT)
        self._lay_out()
        self.setFocusProxy(self.search)
        self.search.rested.connect(self._look_for)
        self.search.entered.connect(self._open_first)
        self.search.went_down.connect(self._go_down)
        self.search.left.connect(self.leave)
        self.table.row_opened.connect(self._open)
        self.table.went_up.connect(self._go_up)
        self.table.installEventFilter(self)
        self.search.line.installEventFilter(self)

    def begin(self) -> None:
        """Put the focus here, ready for a new name."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    def leave(self) -> None:
        """Forget the search and take the results away."""
        self.search.clear()
        self.results.hide()

    def found(self) -> int:
        """How many results are shown."""
        return 0 if self.results.isHidden() else self._model.rowCount()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the results, and focus that goes elsewhere, take them away."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if watched is self.table and event.key() == Qt.Key.Key_Escape:
                self.leave()
                self.search.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        elif event.type() is QEvent.Type.FocusOut:
            window = self.window()
            focus = window.focusWidget()
            if window.isActiveWindow() and focus not in (self.table, self.search.line):
                self.results.hide()
        return super().eventFilter(watched, event)

    def _look_for(self, text: str) -> None:
        if not text:
            self.results.hide()
            return
        sentence = self.tr("Nobody matches \u201c{0}\u201d.").format(text)
        try:
            rows = self._history.find_patients(text, _MOST_ROWS)
        except ExpectedError as error:
            rows, sentence = (), said(error)
        self._model.show_rows(rows)
        self._nobody.setText(sentence)
        self._nobody.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.table.setFixedHeight(max(1, len(rows)) * _ROW_PX)
        self._place()

    def _place(self) -> None:
        """Under the field, over everything: a child of the window, so no window manager minds."""
        window = self.window()
        self.results.setParent(window)
        self.results.setFixedWidth(max(_WIDE_PX, self.width()) + 2 * self.results.margin())
        self.results.adjustSize()
        below = self.mapTo(window, QPoint(-self.results.margin(), self.height() - 8))
        self.results.move(below)
        self.results.show()
        self.results.raise_()

    def _open_first(self) -> None:
        if self.found():
            self._open(0)

    def _open(self, row: int) -> None:
        patient_id = self._model.row(row).patient.id
        self.leave()
        self.patient_opened.emit(patient_id)

    def _go_down(self) -> None:
        if self.found():
            self.table.choose_row(0)

    def _go_up(self) -> None:
        self.table.clearSelection()
        self.search.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _lay_out(self) -> None:
        self.table.setModel(self._model)
        header = self.table.horizontalHeader()
        header.hide()
        for column in (Column.BORN, Column.VISITS, Column.LAST_VISIT):
            self.table.setColumnHidden(column, True)
        widths = {Column.NAME: 200, Column.AGE: 48, Column.NUMBER: 84}
        self.table.set_widths(widths, Column.COMPLAINT)
        edge = self.results.margin()
        inside = QVBoxLayout(self.results)
        inside.setContentsMargins(edge + 4, edge + 4, edge + 4, edge + 4)
        inside.setSpacing(0)
        inside.addWidget(self.table)
        inside.addWidget(self._nobody)
        self._nobody.setContentsMargins(12, 10, 12, 10)
        self.results.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)

"""All patients of the clinic: find one, open one, add one."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.history import History
from bodymap.services.ports import Clock
from bodymap.ui.patients.patient_model import PatientModel
from bodymap.ui.patients.patient_table import PatientTable
from bodymap.ui.theme.fonts import BOLD, PAGE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.text import Text, Tone

_LIMIT = 200


class PatientList(QWidget):
    """Searches as one types. Without a search the patients seen last stand first.

    Signals:
        patient_opened(object): the id of the patient chosen.
        new_wanted(): a new patient.
    """

    patient_opened = Signal(object)
    new_wanted = Signal()

    def __init__(
        self, look: Look, history: History, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._is_readable = True
        self._model = PatientModel(clock.now().astimezone().date(), self)
        self.search = SearchField(
            look, self.tr("Find a patient"), self.tr("Name, record number or birth date")
        )
        self.table = PatientTable(look, self.tr("Patients"), self._model)
        self.empty = EmptyState(look, "", "", icon="patients")
        self._new = Button(look, self.tr("New patient"), Kind.PRIMARY, icon="patient-plus")
        self._count = Text(look, "", tone=Tone.SOFT)
        self._body = QStackedWidget()
        self._lay_out(look)
        self.search.rested.connect(self.refresh)
        self.search.entered.connect(self._open_first)
        self.search.went_down.connect(self._go_down)
        self.search.left.connect(self._show_all)
        self.table.row_opened.connect(self._open)
        self.table.went_up.connect(self._go_up)
        self._new.clicked.connect(self.new_wanted)
        self.empty.pressed.connect(self._press_empty)

    def refresh(self) -> None:
        """Read the rows anew for the text searched for; the chosen row stays where it can."""
        text = self.search.text()
        chosen = self._chosen()
        try:
            rows = self._history.find_patients(text, _LIMIT)
        except ExpectedError as error:
            self._show_problem(error.sentence)
            return
        self._is_readable = True
        self._model.show_rows(rows)
        for number, row in enumerate(rows):
            if row.patient.id == chosen:
                self.table.setCurrentIndex(self._model.index(number, 0))
        self._body.setCurrentWidget(self.table if rows else self.empty)
        self._tell(text, len(rows))

    def _show_problem(self, sentence: str) -> None:
        """The record cannot be read: say so where the rows would be, with a way to try again."""
        self._is_readable = False
        self._model.show_rows(())
        self.empty.say(sentence, self.tr("Try again"))
        self._count.hide()
        self._body.setCurrentWidget(self.empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self.table.make_room(self.width())

    def _tell(self, text: str, found: int) -> None:
        if not found and text:
            none = self.tr("Nobody matches \u201c{0}\u201d.").format(text)
            self.empty.say(none, self.tr("Show all"))
        elif not found:
            self.empty.say(self.tr("No patients yet."), self.tr("Add the first patient"))
        self._new.setVisible(bool(found or text))
        many = self.tr("the first {0}").format(_LIMIT)
        count = many if found == _LIMIT else str(found)
        self._count.setText(
            self.tr("{0} found").format(count) if text else self.tr("Most recent first")
        )
        self._count.setVisible(bool(found))

    def _chosen(self) -> UUID | None:
        index = self.table.currentIndex()
        return self._model.row(index.row()).patient.id if index.isValid() else None

    def _open(self, row: int) -> None:
        self.patient_opened.emit(self._model.row(row).patient.id)

    def _open_first(self) -> None:
        """Enter in the search opens the patient that is left when only one is."""
        if self.search.text() and self._model.rowCount() == 1:
            self._open(0)
        else:
            self._go_down()

    def _show_all(self) -> None:
        self.search.clear()
        self.refresh()

    def _press_empty(self) -> None:
        if not self._is_readable:
            self.refresh()
        elif self.search.text():
            self._show_all()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.new_wanted.emit()

    def _go_down(self) -> None:
        if self._model.rowCount():
            self.table.choose_row(0)

    def _go_up(self) -> None:
        self.table.clearSelection()
        self.search.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _lay_out(self, look: Look) -> None:
        self._body.addWidget(self.table)
        self._body.addWidget(self.empty)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Text(look, self.tr("Patients"), PAGE_PX, weight=BOLD))
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self._new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addWidget(self._body, 1)

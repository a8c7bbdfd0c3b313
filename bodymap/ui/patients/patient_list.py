"""All patients of the clinic: find one, open one, add one."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.history import History
from bodymap.services.ports import Clock
from bodymap.services.values import PatientRow
from bodymap.services.waiting import Waiting, by_patient, waiting
from bodymap.ui.patients.patient_model import PatientModel
from bodymap.ui.patients.patient_table import PatientTable
from bodymap.ui.theme.fonts import BOLD, PAGE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.text import Text, Tone

_LIMIT = 200


class PatientList(QWidget):
    """Searches as one types. Without a search the patients seen last stand first.

    Signals:
        patient_opened(object): the id of the patient chosen.
        new_wanted(): a new patient.
        import_wanted(): patients out of a spreadsheet.
    """

    patient_opened = Signal(object)
    new_wanted = Signal()
    import_wanted = Signal()

    def __init__(
        self, look: Look, history: History, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._clock = clock
        self._is_readable = True
        self._waiting: tuple[Waiting, ...] = ()
        self._model = PatientModel(clock.now().astimezone().date(), self)
        self.search = SearchField(
            look, self.tr("Find a patient"), self.tr("Name, record number or birth date")
        )
        self.table = PatientTable(look, self.tr("Patients"), self._model)
        self.empty = EmptyState(look, "", "", icon="patients")
        self.follow_ups = Button(look, "", icon="clock")
        self.follow_ups.setCheckable(True)
        self.follow_ups.hide()
        self._new = Button(look, self.tr("New patient"), Kind.PRIMARY, icon="patient-plus")
        self._import = Button(look, self.tr("Import\u2026"), icon="file")
        self._import.hide()
        self._count = Text(look, "", tone=Tone.SOFT)
        self._body = QStackedWidget()
        self._lay_out(look)
        self.search.rested.connect(self.refresh)
        self.search.entered.connect(self._open_first)
        self.search.went_down.connect(self._go_down)
        self.search.left.connect(self.show_all)
        self.table.row_opened.connect(self._open)
        self.table.went_up.connect(self._go_up)
        self._new.clicked.connect(self.new_wanted)
        self._import.clicked.connect(self.import_wanted)
        self.empty.pressed.connect(self._press_empty)
        self.follow_ups.toggled.connect(lambda _on: self.refresh())

    def show_all(self) -> None:
        """Look for nobody any more."""
        self.search.clear()
        self.refresh()

    def offer_import(self, offered: bool) -> None:
        """Show the way to spreadsheets, or do without."""
        self._import.setVisible(offered)

    def refresh(self) -> None:
        """Read the rows anew for the text searched for; the chosen row stays where it can."""
        text = self.search.text()
        chosen = self._chosen()
        try:
            self._read_waiting()
            rows = self._found(text)
        except ExpectedError as error:
            self._show_problem(said(error))
            return
        self._is_readable = True
        seen = self.table.verticalScrollBar().value()
        self._model.show_rows(rows)
        self.table.verticalScrollBar().setValue(seen)
        # without a chosen one no row is looked at that is not seen
        for number, row in enumerate(rows if chosen is not None else ()):
            if row.patient.id == chosen:
                self.table.setCurrentIndex(self._model.index(number, 0))
        self._body.setCurrentWidget(self.table if rows else self.empty)
        self._tell(text, len(rows))

    def _read_waiting(self) -> None:
        """Read who waits to be followed up, and mark them."""
        today = self._clock.now().astimezone().date()
        self._waiting = waiting(self._history.open_reactions(), today)
        count = len(self._waiting)
        self._model.show_waiting(by_patient(self._waiting))
        self.table.show_follow_ups(bool(count))
        words = (
            self.tr("1 follow-up")
            if count == 1
            else self.tr("{0} follow-ups", None, count).format(count)
        )
        self.follow_ups.setText(words)
        self.follow_ups.setAccessibleName(self.tr("{0}: show these patients").format(words))
        self.follow_ups.setVisible(bool(count))
        if not count:
            self.follow_ups.setChecked(False)

    def _found(self, text: str) -> Sequence[PatientRow]:
        """The patients that ``text`` finds; those to be followed up, the most pressing first, while
        their button is down and nothing is searched for."""
        if text or not self.follow_ups.isChecked():
            return self._history.find_patients(text, _LIMIT)
        patients = {one.patient.id: one.patient for one in self._waiting}
        rows = []
        for patient in patients.values():
            complaints = self._history.episodes(patient.id)
            last = complaints[-1] if complaints else None
            rows.append(
                PatientRow(
                    patient,
                    "" if last is None else last.complaint,
                    None if last is None else last.side,
                )
            )
        return tuple(rows)

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

    def showEvent(self, event: QShowEvent) -> None:
        """A reaction may have been recorded, or have ended, while another page was shown."""
        super().showEvent(event)
        try:
            before = self._waiting
            self._read_waiting()
        except ExpectedError:
            # the list says what is wrong when it is read itself
            return
        if self._waiting != before and self.follow_ups.isChecked():
            self.refresh()

    def _tell(self, text: str, found: int) -> None:
        if not found and text:
            none = self.tr("Nobody matches \u201c{0}\u201d.").format(text)
            self.empty.say(none, self.tr("Show all"))
        elif not found:
            self.empty.say(self.tr("No patients yet."), self.tr("Add the first patient"))
        self._new.setVisible(bool(found or text))
        many = self.tr("the first {0}").format(_LIMIT)
        count = many if found == _LIMIT else str(found)
        order = self.tr("Most recent first")
        if self.follow_ups.isChecked():
            order = self.tr("To be followed up, the most pressing first")
        self._count.setText(self.tr("{0} found").format(count) if text else order)
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

    def _press_empty(self) -> None:
        if not self._is_readable:
            self.refresh()
        elif self.search.text():
            self.show_all()
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
        head.addWidget(self.follow_ups)
        head.addWidget(self._import)
        head.addWidget(self._new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addWidget(self._body, 1)

"""The page of patients: the list, and beside it the panels that add to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.charting.episode import Episode
from bodymap.charting.patient import Patient
from bodymap.services.catalogue import Condition
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.patients.new_complaint import NewComplaint
from bodymap.ui.patients.new_patient import NewPatient
from bodymap.ui.patients.patient_list import PatientList
from bodymap.ui.theme.look import Look

_LISTED = Kind.PATIENT | Kind.EPISODE | Kind.SESSION | Kind.REACTION


class PatientsPage(QWidget):
    """Finds and adds patients. A new one is asked for the complaint at once.

    Signals:
        patient_opened(object): the id of the patient to open.
    """

    patient_opened = Signal(object)

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        conditions: Callable[[], Sequence[Condition]],
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_stale = True
        self.list = PatientList(look, clinic.history, clock)
        self.new_patient = NewPatient(look, clinic.recorder, clinic.history, clock)
        self.new_complaint = NewComplaint(look, clinic.recorder, conditions, clock)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.new_patient)
        layout.addWidget(self.new_complaint)
        self._close_panels()
        self.list.patient_opened.connect(self._open)
        self.list.new_wanted.connect(self.add_patient)
        self.new_patient.added.connect(self._ask_complaint)
        self.new_patient.patient_opened.connect(self._open)
        self.new_patient.left.connect(self._leave)
        self.new_complaint.added.connect(self._open_new)
        self.new_complaint.left.connect(self._leave_complaint)
        self._asked_for: Patient | None = None
        stop = clinic.bus.listen(self._follow)
        self.destroyed.connect(stop)

    def add_patient(self) -> None:
        """Open the panel for a new patient."""
        self.new_complaint.hide()
        self.new_patient.show()
        self.new_patient.begin()

    def begin(self) -> None:
        """The page was asked for: the panels close, and one can type to search."""
        self._close_panels()
        self._leave()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was not seen."""
        super().showEvent(event)
        self._refresh_if_stale()

    def _follow(self, changes: Changes) -> None:
        if changes.kinds & _LISTED:
            self._is_stale = True
            if self.isVisible():
                self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.list.refresh()

    def _ask_complaint(self, patient: Patient) -> None:
        self._asked_for = patient
        self.new_patient.hide()
        self.new_complaint.show()
        self.new_complaint.begin(patient)

    def _open_new(self, episode: Episode) -> None:
        self._open(episode.patient_id)

    def _leave_complaint(self) -> None:
        """The patient is in the record already; the complaint can wait."""
        if self._asked_for is not None:
            self._open(self._asked_for.id)

    def _leave(self) -> None:
        self._close_panels()
        self.list.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, patient_id: UUID) -> None:
        self._close_panels()
        self.patient_opened.emit(patient_id)

    def _close_panels(self) -> None:
        self._asked_for = None
        self.new_patient.hide()
        self.new_complaint.hide()

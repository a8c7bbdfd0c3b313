"""What is known of a patient, changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from bodymap.charting.patient import Patient
from bodymap.errors import ExpectedError
from bodymap.services.ports import Clock
from bodymap.services.recorder import Recorder
from bodymap.ui.patients.patient_fields import PatientFields
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.drawer import Drawer
from bodymap.ui.widgets.said import said


class EditPatient(Drawer):
    """Shows what is known, to be changed.

    Signals:
        changed(object): the Patient as it is in the record now.
    """

    changed = Signal(object)

    def __init__(
        self, look: Look, recorder: Recorder, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, _tr("Edit patient"), _tr("Save changes"), parent)
        self._recorder = recorder
        self._patient: Patient | None = None
        self.fields = PatientFields(look, clock)
        self.body.addWidget(self.fields)
        self.body.addStretch(1)
        self.fields.entered.connect(self._press)
        self.go_on.clicked.connect(self._press)

    def begin(self, patient: Patient) -> None:
        """Start with what is known of ``patient``."""
        self._patient = patient
        self.fields.show_patient(patient)
        self.show_problem("")
        self.bring_into_view(self.fields.given)

    def _press(self) -> None:
        if self._patient is None:
            return
        wrong = self.fields.first_wrong()
        if wrong is not None:
            self.bring_into_view(wrong)
            return
        patient = self.fields.filled(self._patient)
        try:
            self._recorder.change_patient(patient)
        except ExpectedError as error:
            self.show_problem(said(error))
        else:
            self.show_problem("")
            self.changed.emit(patient)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EditPatient", text)

"""A new patient."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from bodymap.charting.ids import new_id
from bodymap.charting.patient import Patient
from bodymap.errors import ExpectedError
from bodymap.services.history import History
from bodymap.services.ports import Clock
from bodymap.services.recorder import Recorder
from bodymap.ui.patients.patient_fields import PatientFields
from bodymap.ui.patients.same_person import find_same_person
from bodymap.ui.patients.words import number_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.drawer import Drawer
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone

_REST_MS = 150


class NewPatient(Drawer):
    """Asks for what identifies a person, and says so if that person seems to be here already.

    Signals:
        added(object): the Patient that is now in the record.
        patient_opened(object): the id of the one who is here already, and was meant.
    """

    added = Signal(object)
    patient_opened = Signal(object)

    def __init__(
        self,
        look: Look,
        recorder: Recorder,
        history: History,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, _tr("New patient"), _tr("Add patient"), parent)
        self._recorder = recorder
        self._history = history
        self._same: Patient | None = None
        self.fields = PatientFields(look, clock)
        self.warning = Text(look, "", tone=Tone.WARN, wraps=True)
        self.open_same = Button(look, self.tr("Open that patient"), icon="arrow-right")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._lay_out()
        self._connect()

    def begin(self, family_name: str = "") -> None:
        """Start empty, or with the name that was searched for in vain."""
        self.fields.show_patient(None)
        self.fields.family.set_text(family_name)
        self.show_problem("")
        self._show_same(None)
        self.bring_into_view(self.fields.given)

    def _lay_out(self) -> None:
        self.body.addWidget(self.fields)
        self.body.addStretch(1)
        # over the button: in a low window the end of the fields is out of sight
        self.foot.insertWidget(0, self.warning)
        self.foot.insertWidget(1, self.open_same, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_same(None)

    def _connect(self) -> None:
        self.fields.entered.connect(self._press)
        self.fields.edited.connect(self._rest.start)
        self._rest.timeout.connect(self._look_for_same)
        self.go_on.clicked.connect(self._press)
        self.open_same.clicked.connect(self._open_same)

    def _press(self) -> None:
        wrong = self.fields.first_wrong()
        if wrong is not None:
            self.bring_into_view(wrong)
            return
        patient = self.fields.filled(Patient(new_id(), "", ""))
        try:
            self._recorder.add_patient(patient)
        except ExpectedError as error:
            self.show_problem(said(error))
        else:
            self.show_problem("")
            self.added.emit(patient)

    def _look_for_same(self) -> None:
        asked = self.fields
        given, family, born = asked.given.text(), asked.family.text(), asked.born.date()
        try:
            same = find_same_person(self._history, given, family, born)
        except ExpectedError:
            # a hint that cannot be had is none; a record that cannot be read is told on saving
            same = None
        self._show_same(same)

    def _show_same(self, same: Patient | None) -> None:
        self._same = same
        if same is not None:
            number = number_words(same.record_number)
            who = f"{same.name} {number}".strip()
            self.warning.setText(
                self.tr("{0}, born the same day, is in the record already.").format(who)
            )
        self.warning.setVisible(same is not None)
        self.open_same.setVisible(same is not None)

    def _open_same(self) -> None:
        if self._same is not None:
            self.patient_opened.emit(self._same.id)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NewPatient", text)

"""That something of a patient waits for a decision."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button


class UndecidedButton(Button):
    """How many things two workstations did to the same entry of a patient; hidden without any.

    Signals:
        wanted(object): they are to be decided, first of all those of the patient of this id.
    """

    wanted = Signal(object)

    def __init__(self, look: Look, clinic: Clinic, parent: QWidget | None = None) -> None:
        super().__init__(look, " ", icon="warning", parent=parent)
        self._clinic = clinic
        self._patient_id: UUID | None = None
        self.setToolTip(self.tr("Two workstations did different things to the same entry."))
        self.clicked.connect(lambda: self.wanted.emit(self._patient_id))
        self.hide()

    def show_patient(self, patient_id: UUID) -> None:
        """Count what waits of a patient now."""
        self._patient_id = patient_id
        try:
            count = self._clinic.undecided(patient_id)
        except ExpectedError:
            # what cannot be read is the page's own to say
            return
        words = self.tr("{count} to decide").format(count=count)
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.setVisible(bool(count))

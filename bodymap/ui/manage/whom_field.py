"""Choosing whom the activity is about."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bodymap.services.history import History
from bodymap.services.ports import Clock
from bodymap.ui.frame.patient_finder import PatientFinder
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button


class WhomField(QWidget):
    """A search for a patient; once one is chosen, the name, and a press lets go of it.

    Signals:
        chosen(): another patient was chosen, or none.
    """

    chosen = Signal()

    def __init__(
        self, look: Look, history: History, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._patient_id: UUID | None = None
        self.finder = PatientFinder(look, history, clock)
        self.finder.search.line.setPlaceholderText(self.tr("Any patient"))
        self.finder.search.line.setAccessibleName(self.tr("Whom it is about"))
        self.finder.search.setMinimumHeight(look.theme.size("target"))
        self.name = Button(look, " ", icon="close")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.finder)
        self._stack.addWidget(self.name)
        self._stack.setFixedHeight(look.theme.size("target"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.finder)
        self.finder.patient_opened.connect(self._take)
        self.name.clicked.connect(self._let_go)

    @property
    def patient_id(self) -> UUID | None:
        """The patient that is chosen; None for any."""
        return self._patient_id

    def clear(self) -> None:
        """Let any patient do. Says nothing."""
        self._patient_id = None
        self._stack.setCurrentWidget(self.finder)

    def _take(self, patient_id: UUID) -> None:
        self._patient_id = patient_id
        name = self._history.patient(patient_id).name
        self.name.setText(name)
        self.name.setAccessibleName(
            self.tr("About {name}. Press for any patient.").format(name=name)
        )
        self._stack.setCurrentWidget(self.name)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit()

    def _let_go(self) -> None:
        self.clear()
        self.finder.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit()

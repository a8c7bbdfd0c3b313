"""Who is being treated, and for what: over every tab of a patient."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.charting.episode import Episode
from bodymap.charting.patient import Patient
from bodymap.ui.patients.words import complaint_words, facts_words
from bodymap.ui.theme.fonts import BOLD, PAGE_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.elided_text import ElidedText
from bodymap.ui.widgets.select_box import SelectBox
from bodymap.ui.widgets.text import Text, Tone


class PatientHeader(QWidget):
    """Name, age, sex, record number; the complaint with its side; what to do next.

    Signals:
        episode_chosen(object): another complaint was chosen, by its id.
        edit_wanted(): what is known of the patient, to be changed.
        complaint_wanted(): a new complaint.
        session_wanted(): start a session, or go on with the open one.
    """

    episode_chosen = Signal(object)
    edit_wanted = Signal()
    complaint_wanted = Signal()
    session_wanted = Signal()

    def __init__(self, look: Look, undecided: QWidget, parent: QWidget | None = None) -> None:
        """``undecided`` says that something of the patient waits for a decision."""
        super().__init__(parent)
        self.name = ElidedText(look, "", PAGE_PX, weight=BOLD)
        self.facts = Text(look, "", tone=Tone.SOFT)
        self.edit = Button(look, kind=Kind.QUIET, icon="edit", name=self.tr("Edit patient"))
        self.complaint = ElidedText(look, "", TITLE_PX)
        self.choice = SelectBox(look, self.tr("Complaint"))
        self.choice.setMinimumWidth(240)
        self.choice.setMaximumWidth(360)
        self.new_complaint = Button(look, self.tr("New complaint"), Kind.QUIET, icon="plus")
        self.session = Button(look, self.tr("Start session"), Kind.PRIMARY, icon="needle")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 8, 16, 0)
        layout.setSpacing(16)
        layout.addWidget(self.name, 0)
        layout.addWidget(self.facts, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.edit)
        layout.addWidget(self.complaint, 0)
        layout.addWidget(self.choice, 3)
        layout.addStretch(1)
        layout.addWidget(undecided)
        layout.addWidget(self.new_complaint)
        layout.addWidget(self.session)
        self.choice.activated.connect(self._choose)
        self.edit.clicked.connect(self.edit_wanted)
        self.new_complaint.clicked.connect(self.complaint_wanted)
        self.session.clicked.connect(self.session_wanted)

    def show_patient(self, patient: Patient, today: date) -> None:
        """Show who it is."""
        self.name.setText(patient.name)
        self.facts.setText(facts_words(patient, today))

    def show_complaints(self, episodes: tuple[Episode, ...], chosen: UUID | None) -> None:
        """Show the complaint; a choice of them where there are several."""
        several = len(episodes) > 1
        self.choice.clear()
        for episode in episodes:
            words = complaint_words(episode.complaint, episode.side)
            self.choice.addItem(words, episode.id)
            if episode.id == chosen:
                self.choice.setCurrentIndex(self.choice.count() - 1)
                self.complaint.setText(words)
        if not episodes:
            self.complaint.setText("")
        self.choice.setVisible(several)
        self.complaint.setVisible(not several)

    def offer_session(self, *, is_open: bool, is_offered: bool) -> None:
        """Whether the button for the session is there, and whether it starts or continues one."""
        text = self.tr("Continue session") if is_open else self.tr("Start session")
        self.session.setText(text)
        self.session.setAccessibleName(text)
        self.session.updateGeometry()
        self.session.setVisible(is_offered)

    def _choose(self, index: int) -> None:
        self.episode_chosen.emit(self.choice.itemData(index))

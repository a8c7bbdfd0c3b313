"""The page of patients: the list, and beside it the panels that add to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.episode import Episode
from bodymap.charting.patient import Patient
from bodymap.services.access.rights import Right
from bodymap.services.catalogue import Condition
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.imports import Brought
from bodymap.services.ports import Clock
from bodymap.ui.patients.new_complaint import NewComplaint
from bodymap.ui.patients.new_patient import NewPatient
from bodymap.ui.patients.patient_list import PatientList
from bodymap.ui.patients.words import brought_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.once_while_seen import OnceWhileSeen

if TYPE_CHECKING:
    from bodymap.ui.frame.pages import ImportSlot
    from bodymap.ui.patients.taking_back import TakingBack

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
        make_import: Callable[[Clinic], ImportSlot] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``make_import`` makes the page that imports spreadsheets when it is first asked for."""
        super().__init__(parent)
        self._clinic = clinic
        self._make_import = make_import
        self._import: ImportSlot | None = None
        self._look = look
        self._taking_back: TakingBack | None = None
        self._is_stale = True
        self.notice = NoticeBar(look, self)
        self.list = PatientList(look, clinic.history, clock, self)
        self.new_patient = NewPatient(look, clinic.recorder, clinic.history, clock, self)
        self.new_complaint = NewComplaint(look, clinic.recorder, conditions, clock, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        layout = QHBoxLayout()
        layout.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(layout, 1)
        self._beside = layout
        layout.addWidget(self.list, 1)
        layout.addWidget(self.new_patient)
        layout.addWidget(self.new_complaint)
        self._close_panels()
        self.list.patient_opened.connect(self._open)
        self.list.new_wanted.connect(self.add_patient)
        self.list.import_wanted.connect(self.import_table)
        self.list.offer_import(self.can_import())
        self.new_patient.added.connect(self._ask_complaint)
        self.new_patient.patient_opened.connect(self._open)
        self.new_patient.left.connect(self._leave)
        self.new_complaint.added.connect(self._open_new)
        self.new_complaint.left.connect(self._leave_complaint)
        self._asked_for: Patient | None = None
        self._soon = OnceWhileSeen(self, self._refresh_if_stale, self._rows)
        stop = clinic.bus.listen(self._follow)
        self.destroyed.connect(stop)

    def add_patient(self) -> None:
        """Open the panel for a new patient."""
        self.new_complaint.hide()
        self.new_patient.show()
        self.new_patient.begin()

    def can_import(self) -> bool:
        """Whether the person at the desk may bring records in out of spreadsheets."""
        return self._make_import is not None and self._clinic.desk.may(Right.IMPORT)

    def import_table(self) -> None:
        """Bring patients, visits, sites or scores in out of spreadsheets."""
        if self._make_import is None or not self.can_import():
            return
        self._close_panels()
        if self._import is None:
            self._import = self._make_import(self._clinic)
            self._import.left.connect(self._leave)
            self._import.imported.connect(self._tell_imported)
            self._beside.insertWidget(0, self._import.widget, 1)
        self.notice.hide()
        self.list.hide()
        self._import.widget.show()
        self._import.begin()

    def begin(self) -> None:
        """The page was asked for: the panels close, and one can type to search. A spreadsheet that
        is being looked at stays."""
        if self._import is not None and self._import.widget.isVisibleTo(self):
            return
        self._close_panels()
        self._leave()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was not seen."""
        super().showEvent(event)
        self._refresh_if_stale()

    def _follow(self, changes: Changes) -> None:
        if changes.kinds & _LISTED:
            self._is_stale = True
            if changes.is_from_elsewhere:
                self._soon.ask()
            elif self.isVisible():
                self._refresh_if_stale()

    def _rows(self) -> tuple[QWidget, ...]:
        return (self.list.table,)

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

    def _tell_imported(self, brought: Brought) -> None:
        self._leave()
        # whoever was looked for before is not what one wants to see now
        self.list.show_all()
        words = self.tr("Imported: {0}.").format(brought_words(brought))
        self._offer_undo(words, Weight.GOOD, brought)
        announce(self, words)

    def _offer_undo(self, words: str, weight: Weight, brought: Brought) -> None:
        self.notice.say(words, weight, self.tr("Take it back"), lambda: self._undo(brought))

    def _undo(self, brought: Brought) -> None:
        if self._taking_back is None:
            # loaded with the first import
            from bodymap.ui.patients.taking_back import TakingBack

            self._taking_back = TakingBack(self._look, self._clinic.imports, self)
            self._taking_back.taken.connect(self._tell_taken_back)
            self._taking_back.refused.connect(
                # it may go when the disk has room again
                lambda sentence, of: self._offer_undo(sentence, Weight.WARN, of)
            )
        self._taking_back.begin(brought)

    def _tell_taken_back(self, words: str) -> None:
        # the button that was pressed is gone
        self.list.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notice.say(words)
        announce(self, words)

    def _close_panels(self) -> None:
        if self._import is not None:
            self._import.widget.hide()
        self.list.show()
        self._asked_for = None
        self.new_patient.hide()
        self.new_complaint.hide()

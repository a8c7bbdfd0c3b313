"""A new complaint of a patient."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.patient import Patient
from bodymap.errors import ExpectedError
from bodymap.services.catalogue import Condition
from bodymap.services.ports import Clock
from bodymap.services.recorder import Recorder
from bodymap.ui.patients.condition_field import ConditionField
from bodymap.ui.patients.side_choice import SideChoice
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.date_field import DateField
from bodymap.ui.widgets.drawer import Drawer
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.select_box import SelectBox
from bodymap.ui.widgets.text import Text, Tone


class NewComplaint(Drawer):
    """Asks what is wrong, and on which side. The side is never guessed.

    Signals:
        added(object): the Episode that is now in the record.
    """

    added = Signal(object)

    def __init__(
        self,
        look: Look,
        recorder: Recorder,
        conditions: Callable[[], Sequence[Condition]],
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, _tr("New complaint"), _tr("Add complaint"), parent)
        self._recorder = recorder
        self._patient: Patient | None = None
        self.complaint = ConditionField(look, conditions)
        self.side = SideChoice(look)
        today = clock.now().astimezone().date()
        self.onset = DateField(
            look,
            self.tr("Since (optional)"),
            lambda: clock.now().astimezone().date(),
            example=today.replace(day=1),
        )
        self.code = SelectBox(look, self.tr("ICD-10-CM code (optional)"))
        self._code_label = Text(look, self.tr("ICD-10-CM code (optional)"), BASE_PX, weight=BOLD)
        self._code_hint = Text(
            look,
            self.tr("Codes of this condition. Some name a side: choose the one that fits."),
            SMALL_PX + 1,
            tone=Tone.SOFT,
            wraps=True,
        )
        for widget in (
            self.complaint,
            self.side,
            self.onset,
            self._code_label,
            self.code,
            self._code_hint,
        ):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._offer_codes(None)
        self.complaint.picked.connect(self._take_condition)
        self.complaint.entered.connect(self._to_side)
        self.onset.entered.connect(self._press)
        self.go_on.clicked.connect(self._press)

    def begin(self, patient: Patient) -> None:
        """Start empty, for this patient."""
        self._patient = patient
        self.set_subject(patient.name)
        self.complaint.clear()
        self.side.choose(None)
        self.onset.set_text("")
        self._offer_codes(None)
        self.show_problem("")
        self.bring_into_view(self.complaint)

    def _take_condition(self, condition: Condition | None) -> None:
        self._offer_codes(condition)
        if condition is not None:
            self._to_side()

    def _to_side(self) -> None:
        self.side.setFocus(Qt.FocusReason.TabFocusReason)

    def _offer_codes(self, condition: Condition | None) -> None:
        self.code.clear()
        self.code.addItem(self.tr("No code"), "")
        for code in condition.icd10 if condition else ():
            self.code.addItem(code, code)
        for widget in (self._code_label, self.code, self._code_hint):
            widget.setVisible(condition is not None)

    def _press(self) -> None:
        side = self.side.value()
        if not self._is_right() or side is None or self._patient is None:
            return
        condition = self.complaint.condition()
        episode = Episode(
            id=new_id(),
            patient_id=self._patient.id,
            complaint=self.complaint.text(),
            side=side,
            condition=condition.id if condition else "",
            icd10=self.code.currentData() or "",
            onset=self.onset.date(),
        )
        try:
            self._recorder.add_episode(episode)
        except ExpectedError as error:
            self.show_problem(said(error))
        else:
            self.show_problem("")
            self.added.emit(episode)

    def _is_right(self) -> bool:
        """Whether all is there; the first thing that is not gets a sentence and the focus."""
        if not self.complaint.text():
            self.complaint.field.show_error(self.tr("Say what the complaint is."))
            self.bring_into_view(self.complaint)
            return False
        if self.side.value() is None:
            self.side.show_error(self.tr("Choose the side of the complaint."))
            self.bring_into_view(self.side)
            return False
        if not self.onset.is_right():
            self.bring_into_view(self.onset)
            return False
        return True


def _tr(text: str) -> str:
    return QCoreApplication.translate("NewComplaint", text)
